import {
  getNamedType,
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLObjectType,
  type GraphQLSchema,
  isInputObjectType,
  isNonNullType,
  isObjectType,
  isScalarType,
} from 'graphql';
import { allowancesOf } from '../../../src/access/allow.js';
import {
  enumTypes,
  fieldsOf,
  inputTypes,
  isConnection,
  isList,
  mutations,
  objectTypes,
  rootFields,
  rootTypes,
  typeNameOf,
  withoutNonNull,
} from './schema.js';

/** Root fields that nobody has opened to anybody. */
export function unguarded(schema: GraphQLSchema): string[] {
  return rootFields(schema)
    .filter(([, field]) => !allowancesOf(field)?.length)
    .map(([type, field]) => `${type.name}.${field.name}`);
}

/** Names that say all there is to say wherever they stand. */
const CLEAR = new Set(
  `id ids name title code version createdAt updatedAt email input filter orderBy direction field node nodes edges cursor
   ru en eq and or not`.split(/\s+/),
);

/** Enums whose values say all: they repeat names that are described elsewhere. */
const CLEAR_ENUMS = /(OrderField|^OrderDirection|^ErrorCode|^Role)$/;

/** Types, fields, arguments and enums that are not described though their names do not say it all. */
export function undescribed(schema: GraphQLSchema): string[] {
  const roots = rootTypes(schema);
  const types = [...objectTypes(schema), ...inputTypes(schema), ...enumTypes(schema)]
    .filter((type) => !type.description && !/Payload$/.test(type.name) && !roots.includes(type as GraphQLObjectType))
    .map(({ name }) => name);
  const outputs = objectTypes(schema).flatMap((type) =>
    fieldsOf(type).flatMap((field) => [
      ...(field.description || isClearOutput(type, field) ? [] : [`${type.name}.${field.name}`]),
      ...field.args.filter((arg) => !isClearInput(arg)).map((arg) => `${type.name}.${field.name}(${arg.name})`),
    ]),
  );
  const inputs = inputTypes(schema).flatMap((type) =>
    Object.values(type.getFields())
      .filter((field) => !isClearInput(field))
      .map((field) => `${type.name}.${field.name}`),
  );
  const enums = enumTypes(schema)
    .filter(({ name }) => !CLEAR_ENUMS.test(name))
    .filter((type) => type.getValues().every((value) => !value.description))
    .map(({ name }) => `${name}: none of its values`);
  return [...types, ...outputs, ...inputs, ...enums];
}

type Output = ReturnType<typeof fieldsOf>[number];

/** A nullable scalar must say what null means; a row or part of it is clear when its type is called the same. */
function isClearOutput(type: GraphQLObjectType, field: Output): boolean {
  if (/Connection$|Edge$/.test(type.name)) return true;
  const named = getNamedType(field.type);
  if (isScalarType(named) && !isNonNullType(field.type)) return false;
  return (
    CLEAR.has(field.name) || isCalledLikeItsType(field) || (typeNameOf(field) === 'DateTime' && /At$/.test(field.name))
  );
}

function isClearInput(field: GraphQLArgument | GraphQLInputField): boolean {
  return Boolean(field.description) || CLEAR.has(field.name) || isCalledLikeItsType(field as unknown as Output);
}

/** `status: TicketStatus`, `roles: [Role!]`, `contacts: ContactConnection`: the type is described itself. */
function isCalledLikeItsType(field: Output): boolean {
  const named = getNamedType(field.type);
  if (isScalarType(named)) return false;
  const type = named.name.replace(/(Connection|Input)$/, '').toLowerCase();
  const name = field.name.toLowerCase();
  const singular = [name, name.replace(/s$/, ''), name.replace(/es$/, ''), name.replace(/ies$/, 'y')];
  return singular.some((word) => type.endsWith(word));
}

/** Mutations that are not `xY(input: XYInput!): XYPayload` with `userErrors: [UserError!]!`. */
export function misshapenMutations(schema: GraphQLSchema): string[] {
  return mutations(schema)
    .filter((field) => {
      const name = field.name.replace(/^./, (letter) => letter.toUpperCase());
      const [input, ...others] = field.args;
      const payload = withoutNonNull(field.type);
      const takes = input?.name === 'input' && others.length === 0 && String(input.type) === `${name}Input!`;
      const gives = isObjectType(payload) && payload.name === `${name}Payload`;
      return !takes || !gives || String(payload.getFields()['userErrors']?.type) !== '[UserError!]!';
    })
    .map(({ name }) => name);
}

/** Connections that are not Relay's, or do not tell their total. */
export function misshapenConnections(schema: GraphQLSchema): string[] {
  return objectTypes(schema)
    .filter(isConnection)
    .filter((type) => {
      const node = type.name.replace(/Connection$/, '');
      const shape = Object.fromEntries(fieldsOf(type).map((field) => [field.name, String(field.type)]));
      const edge = fieldsOf(schema.getType(`${node}Edge`) as GraphQLObjectType | undefined);
      const edgeShape = Object.fromEntries(edge.map((field) => [field.name, String(field.type)]));
      const wanted = { edges: `[${node}Edge!]!`, nodes: `[${node}!]!`, pageInfo: 'PageInfo!', totalCount: 'Int!' };
      const wantedEdge = { cursor: 'String!', node: `${node}!` };
      return !sameShape(shape, wanted) || !sameShape(edgeShape, wantedEdge);
    })
    .map(({ name }) => name);
}

function sameShape(shape: Record<string, string>, wanted: Record<string, string>): boolean {
  return Object.entries(wanted).every(([name, type]) => shape[name] === type);
}

/** Enum values that are not UPPER_CASE, or stand for something else inside. */
export function misspelledEnumValues(schema: GraphQLSchema): string[] {
  return enumTypes(schema).flatMap((type) =>
    type
      .getValues()
      .filter(({ name, value }) => !/^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/.test(name) || value !== name)
      .map(({ name }) => `${type.name}.${name}`),
  );
}

/** Ids that come in as something else than ID. */
export function untypedIds(schema: GraphQLSchema): string[] {
  const isId = ({ name }: { name: string }): boolean => /(^id|^ids|[a-z]Ids?)$/.test(name);
  const args = rootFields(schema).flatMap(([type, field]) =>
    field.args.filter(isId).map((arg) => ({ place: `${type.name}.${field.name}(${arg.name})`, type: arg.type })),
  );
  const fields = inputTypes(schema).flatMap((type) =>
    Object.values(type.getFields())
      .filter(isId)
      .map((field) => ({ place: `${type.name}.${field.name}`, type: field.type })),
  );
  return [...args, ...fields]
    .filter(({ type }) => !['ID', 'IDComparator'].includes(getNamedType(type).name))
    .map(({ place }) => place);
}

/** Mutations about sessions: they write nothing that a second call could double. */
const NOT_COMMANDS = new Set(['signIn', 'sessionRefresh', 'signOut']);

/** Inputs that cannot be sent twice safely, or change a row without saying which version of it was seen. */
export function uncertainInputs(schema: GraphQLSchema): string[] {
  return mutations(schema)
    .filter(({ name }) => !NOT_COMMANDS.has(name))
    .flatMap((field) => {
      const input = withoutNonNull(field.args[0]?.type);
      const payload = withoutNonNull(field.type);
      if (!isInputObjectType(input) || !isObjectType(payload)) return [];
      const fields = input.getFields();
      const changed = fieldsOf(payload).find(({ name }) => fields[`${name}Id`]);
      const hasVersion = changed && (getNamedType(changed.type) as GraphQLObjectType).getFields()['version'];
      return [
        ...(fields['idempotencyKey'] ? [] : [`${input.name}.idempotencyKey`]),
        ...(hasVersion && !fields['expectedVersion'] ? [`${input.name}.expectedVersion`] : []),
      ];
    });
}

/** Lists of objects outside of connections, parts and payloads whose length nobody has bounded. */
export function unboundedLists(schema: GraphQLSchema, isBounded: (type: string, field: string) => boolean): string[] {
  return objectTypes(schema)
    .filter((type) => !isConnection(type))
    .flatMap((type) =>
      fieldsOf(type)
        .filter((field) => isList(field.type) && isObjectType(getNamedType(field.type)))
        .filter((field) => !isBounded(type.name, field.name))
        .map((field) => `${type.name}.${field.name}`),
    );
}
