import { TypeMetadataStorage } from '@nestjs/graphql';
import { getMetadataStorage } from 'class-validator';
import fc from 'fast-check';
import {
  getNamedType,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';
import { withoutNonNull } from './schema.js';

export type Input = Record<string, unknown>;
export type Path = readonly string[];

/** Gives the id to be put at a place of an input; undefined leaves out what may be absent. */
export type IdAt = (path: Path, isRequired: boolean) => string | undefined;

interface Rule {
  readonly name: string;
  readonly limits: readonly unknown[];
}

/** An input whose values keep every rule that the classes state: what must be there, and ids wherever they can be. */
export function validInput(type: GraphQLInputObjectType, idAt: IdAt, path: Path = []): Input {
  const input: Input = {};
  for (const field of Object.values(type.getFields())) {
    const place = [...path, field.name];
    const named = getNamedType(field.type);
    const holdsIds = isInputObjectType(named) && path.length < 2 && idPaths(named).length > 0;
    const isWanted = isNonNullType(field.type) || named.name === 'ID' || holdsIds;
    const value = isWanted ? valueOf(type, field.name, field.type, idAt, place) : undefined;
    if (isNonNullType(field.type) || !isVoid(value)) input[field.name] = value;
  }
  return input;
}

/** An object that may be absent is there when an id is wanted in it. */
function isAskedFor(named: GraphQLInputObjectType, idAt: IdAt, path: Path, type: GraphQLInputType): boolean {
  return isNonNullType(type) || idPaths(named).some((inside) => idAt([...path, ...inside], false) !== undefined);
}

/** True when nothing was put where ids could have been. */
function isVoid(value: unknown): boolean {
  return value === undefined || (Array.isArray(value) && value.every(isVoid));
}

function valueOf(owner: GraphQLInputObjectType, name: string, type: GraphQLInputType, idAt: IdAt, path: Path): unknown {
  const inner = withoutNonNull(type);
  if (isListType(inner)) {
    const size = Number(limitsOf(rulesOf(owner.name, name), 'arrayMinSize')?.[0] ?? 1);
    const item = isNonNullType(type) ? inner.ofType : withoutNonNull(inner.ofType);
    return Array.from({ length: size }, () => valueOf(owner, name, item, idAt, path));
  }
  const named = getNamedType(type);
  if (isInputObjectType(named)) return isAskedFor(named, idAt, path, type) ? validInput(named, idAt, path) : undefined;
  const rules = rulesOf(owner.name, name);
  const allowed = limitsOf(rules, 'isIn')?.[0];
  if (Array.isArray(allowed)) return allowed[0] as unknown;
  if (isEnumType(named)) return named.getValues()[0]?.name;
  if (named.name === 'ID') return idAt(path, isNonNullType(type));
  if (named.name === 'DateTime') return /^(started|ended|answered|occurred|received)At$/.test(name) ? PAST : FUTURE;
  const choices = limitsOf(rules, 'isEnum')?.[0];
  return typeof choices === 'object' ? Object.values(choices as object)[0] : scalarOf(named.name, rules);
}

const PAST = '2026-11-22T07:30:00.000Z'; // a call is noted within a day
const FUTURE = '2027-12-01T09:00:00.000Z';

function scalarOf(scalar: string, rules: readonly Rule[]): unknown {
  const pattern = limitsOf(rules, 'matches')?.[0];
  const length = Number(limitsOf(rules, 'isLength')?.[0] ?? limitsOf(rules, 'minLength')?.[0] ?? 1);
  if (scalar === 'Int') return Number(limitsOf(rules, 'min')?.[0] ?? 1);
  if (scalar === 'Float') return 1;
  if (scalar === 'Boolean') return true;
  const known = SCALARS[scalar];
  if (known !== undefined) return known;
  if (pattern instanceof RegExp) return textOf(pattern, length);
  if (rules.some((rule) => rule.name === 'isEmail')) return 'a@example.org';
  if (rules.some((rule) => rule.name === 'isUrl')) return 'https://example.org/';
  if (rules.some((rule) => rule.name === 'isISO31661Alpha2')) return 'RU';
  return 'Текст'.padEnd(Math.max(length, 12), '.').slice(0, Number(limitsOf(rules, 'isLength')?.[1] ?? 100));
}

const texts = new Map<string, string | undefined>();

/** A text that keeps a pattern, the same each time: to find one takes long. */
function textOf(pattern: RegExp, length: number): string | undefined {
  const key = `${length} ${String(pattern)}`;
  if (!texts.has(key)) {
    const matching = fc.stringMatching(pattern).filter((each) => each.length >= length);
    texts.set(key, fc.sample(matching, { numRuns: 1, seed: 1 })[0]);
  }
  return texts.get(key);
}

const SCALARS: Readonly<Record<string, unknown>> = {
  LocalDate: '2026-12-01',
  EmailAddress: 'somebody@example.org',
  URL: 'https://example.org/',
  SemVer: '1.2.3',
  TimeZone: 'Europe/Moscow',
  Locale: 'ru',
  Markdown: 'Текст сообщения.',
  BigInt: '1',
  JSON: {},
};

const known = new Map<string, readonly Rule[]>();

/** The rules of validation that stand at a field of an input. */
export function rulesOf(input: string, property: string): readonly Rule[] {
  const place = `${input}.${property}`;
  const rules = known.get(place) ?? readRules(input, property);
  known.set(place, rules);
  return rules;
}

function readRules(input: string, property: string): Rule[] {
  const target = TypeMetadataStorage.getInputTypesMetadata().find(({ name }) => name === input)?.target;
  if (!target) return [];
  return getMetadataStorage()
    .getTargetValidationMetadatas(target as never, '', false, false)
    .filter(({ propertyName }) => propertyName === property)
    .map(({ name, type, constraints }) => ({ name: name ?? type, limits: (constraints ?? []) as unknown[] }));
}

export const limitsOf = (rules: readonly Rule[], name: string): readonly unknown[] | undefined =>
  rules.find((rule) => rule.name === name)?.limits;

const idPathsOf = new WeakMap<GraphQLInputObjectType, readonly Path[]>();

/** The places of an input that take ids. */
export function idPaths(type: GraphQLInputObjectType): readonly Path[] {
  const paths = idPathsOf.get(type) ?? findIdPaths(type, []);
  idPathsOf.set(type, paths);
  return paths;
}

function findIdPaths(type: GraphQLInputObjectType, path: Path): Path[] {
  if (path.length > 3) return [];
  return Object.values(type.getFields()).flatMap((field) => {
    const named = getNamedType(field.type);
    const place = [...path, field.name];
    if (named.name === 'ID') return [place];
    return isInputObjectType(named) ? findIdPaths(named, place) : [];
  });
}
