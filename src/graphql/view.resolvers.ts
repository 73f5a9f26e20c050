import {
  getNamedType,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLSchema,
  isAbstractType,
  isObjectType,
} from 'graphql';
import type { Actor } from '../access/actor.js';
import { HIDDEN } from '../reading/json.js';
import { rootOf } from '../reading/roots.js';
import { findView } from '../reading/view.js';
import type { GraphqlContext } from './context.js';

/** A payload may name the actor that came into being with it: signing in begins without one. */
export const VIEWER = Symbol('viewer');

type Source = Readonly<Record<string, unknown>> & { readonly [VIEWER]?: Actor };
type Resolver = GraphQLFieldResolver<Source, GraphqlContext>;

/** Tells graphql-js where the values of view-backed types are: in the JSON that one statement has read. */
export function attachViewResolvers(schema: GraphQLSchema): GraphQLSchema {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  const types = Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter((type) => !type.name.startsWith('__'));
  const read = readTypes(schema, types);
  for (const type of types) {
    if (read.has(type)) attachToRead(type);
    else if (!roots.includes(type)) attachToWritten(type);
  }
  for (const type of Object.values(schema.getTypeMap()).filter(isAbstractType)) {
    type.resolveType = (value: unknown) => String((value as Source)[`${HIDDEN}type`]);
  }
  return schema;
}

/** The types of rows, what roots of reading answer, and all that is read inside of them: connections, edges, parts. */
function readTypes(schema: GraphQLSchema, types: readonly GraphQLObjectType[]): Set<GraphQLObjectType> {
  const roots = Object.values(schema.getQueryType()?.getFields() ?? {}).filter(({ name }) => rootOf(name));
  const answers = new Set(roots.map(({ type }) => getNamedType(type).name));
  const found = new Set(types.filter(({ name }) => findView(name) || name.endsWith('Connection') || answers.has(name)));
  for (const type of found) {
    for (const field of Object.values(type.getFields())) {
      const inner = getNamedType(field.type);
      if (isObjectType(inner)) found.add(inner);
    }
  }
  return found;
}

const byResponseKey: Resolver = (source, _args, _context, info) => source[String(info.path.key)];

function attachToRead(type: GraphQLObjectType): void {
  for (const field of Object.values(type.getFields())) {
    const declared = findView(type.name)?.fields.get(field.name);
    const resolver: Resolver = (source, _args, { actor }, info) => {
      const needed = source[`${HIDDEN}${String(info.path.key)}`] as Source;
      return declared?.kind === 'derived' && actor ? declared.derive(needed, actor) : null;
    };
    field.resolve = (declared?.kind === 'derived' ? resolver : byResponseKey) as typeof field.resolve;
  }
}

/** A payload names the row by its id; the row is read here, with what was selected of it. */
function attachToWritten(type: GraphQLObjectType): void {
  for (const field of Object.values(type.getFields())) {
    if (!findView(getNamedType(field.type).name)) continue;
    const resolver: Resolver = (source, _args, { actor, reader }, info) => {
      const id = source[field.name];
      const viewer = source[VIEWER] ?? actor;
      return typeof id === 'string' && viewer ? reader.entity(info, viewer, id) : null;
    };
    field.resolve = resolver as typeof field.resolve;
  }
}
