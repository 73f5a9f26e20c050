import { createRequire } from 'node:module';
import { TypeMetadataStorage } from '@nestjs/graphql';
import { getMetadataStorage, ValidationTypes } from 'class-validator';
import {
  getNamedType,
  type GraphQLInputType,
  type GraphQLSchema,
  isInputObjectType,
  isListType,
  isNonNullType,
  isScalarType,
} from 'graphql';
import { rootOf } from '../../../src/reading/roots.js';
import { inputTypes, rootFields, withoutNonNull } from './schema.js';

const OPTIONAL = 'isOptional';

type Class = new () => object;

interface TypeStorage {
  findTypeMetadata(target: Class, property: string): unknown;
}

const { defaultMetadataStorage } = createRequire(import.meta.url)('class-transformer/cjs/storage') as {
  defaultMetadataStorage: TypeStorage;
};

/** Rules after which a text has a largest length. */
const BOUNDS_TEXT = new Set([
  'isLength',
  'maxLength',
  'isIn',
  'isEnum',
  'isUuid',
  'isEmail',
  'isUrl',
  'matches',
  'isTimeZone',
  'isDateString',
  'isLocale',
  'isSemVer',
  'isISO31661Alpha2',
]);
const TEXTS = new Set(['String', 'ID', 'Markdown', 'EmailAddress', 'URL', 'SemVer', 'TimeZone', 'Locale']);

/** What nobody checks of the fields of one class, as `field: fault`. */
export function faultsOfClass(target: Class, fields: Readonly<Record<string, GraphQLInputType>>): string[] {
  return Object.entries(fields).flatMap(([name, type]) =>
    faultsOfField(target, name, type).map((fault) => `${name}: ${fault}`),
  );
}

function faultsOfField(target: Class, name: string, type: GraphQLInputType): string[] {
  const rules = rulesOf(target, name);
  const named = getNamedType(type);
  const isOptional = rules.delete(OPTIONAL);
  if (rules.size === 0) return ['no rule'];
  return [
    ...(isNonNullType(type) === isOptional
      ? [isOptional ? 'is optional, but not in the schema' : 'is not optional']
      : []),
    ...(isListType(withoutNonNull(type)) && !rules.has('arrayMaxSize') ? ['a list without an end'] : []),
    ...(isScalarType(named) && TEXTS.has(named.name) && ![...rules].some((rule) => BOUNDS_TEXT.has(rule))
      ? ['a text without an end']
      : []),
    ...(isInputObjectType(named) && !rules.has('nestedValidation') ? ['an object whose inside nobody looks at'] : []),
    ...(isInputObjectType(named) && !defaultMetadataStorage.findTypeMetadata(target, name)
      ? ['an object without @Type']
      : []),
  ];
}

function rulesOf(target: Class, property: string): Set<string> {
  const rules = getMetadataStorage().getTargetValidationMetadatas(target, '', false, false);
  return new Set(
    rules
      .filter(({ propertyName }) => propertyName === property)
      .map(({ name, type }) => (type === ValidationTypes.CONDITIONAL_VALIDATION ? OPTIONAL : (name ?? type))),
  );
}

/** What nobody checks of all that comes in. Filters and their comparisons are checked where they are compiled. */
export function inputFaults(schema: GraphQLSchema): string[] {
  const inputs = inputTypes(schema)
    .filter(({ name }) => !/(Filter|Comparator|Order)$/.test(name))
    .flatMap((type) => {
      const target = classOfInput(type.name);
      if (!target) return [`${type.name}: no class`];
      const fields = Object.values(type.getFields()).map((field) => [field.name, field.type] as const);
      return faultsOfClass(target, Object.fromEntries(fields)).map((fault) => `${type.name}.${fault}`);
    });
  return [...inputs, ...argumentFaults(schema)];
}

/** The class behind an input type, with its rules. */
export function classOfInput(name: string): Class | undefined {
  return TypeMetadataStorage.getInputTypesMetadata().find((each) => each.name === name)?.target as Class | undefined;
}

/** Arguments of resolvers that are neither `input`, nor an id, nor of a class with rules. */
function argumentFaults(schema: GraphQLSchema): string[] {
  const methods = [...TypeMetadataStorage.getQueriesMetadata(), ...TypeMetadataStorage.getSubscriptionsMetadata()];
  const resolved = rootFields(schema).filter(([, { name }]) => !rootOf(name)); // views only compare what they are given
  return resolved.flatMap(([, field]) => {
    const method = methods.find(({ schemaName }) => schemaName === field.name);
    const classes = (method?.methodArgs ?? []).flatMap((each) =>
      each.kind === 'args' ? [each.typeFn() as Class] : [],
    );
    return field.args
      .filter(({ name, type }) => getNamedType(type).name !== 'ID' && name !== 'input')
      .flatMap(({ name, type }) => {
        const faults = classes.map((target) => faultsOfField(target, name, type)).sort((a, b) => a.length - b.length);
        return (faults[0] ?? ['no class with rules']).map((fault) => `${field.name}(${name}): ${fault}`);
      });
  });
}
