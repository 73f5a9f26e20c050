import { GraphQLSchemaHost } from '@nestjs/graphql';
import {
  getNamedType,
  type GraphQLField,
  type GraphQLInputObjectType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import type { TestApp } from '../../support/use-app.js';

type Field = GraphQLField<unknown, unknown>;

export function schemaOf(app: TestApp): GraphQLSchema {
  return app.nest.get(GraphQLSchemaHost, { strict: false }).schema;
}

const named = (schema: GraphQLSchema) =>
  Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'));

export const rootTypes = (schema: GraphQLSchema): GraphQLObjectType[] =>
  [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].filter((type) => type != null);

export const rootFields = (schema: GraphQLSchema): [GraphQLObjectType, Field][] =>
  rootTypes(schema).flatMap((type) => fieldsOf(type).map((field): [GraphQLObjectType, Field] => [type, field]));

export const queries = (schema: GraphQLSchema): Field[] => fieldsOf(schema.getQueryType());
export const mutations = (schema: GraphQLSchema): Field[] => fieldsOf(schema.getMutationType());

export const objectTypes = (schema: GraphQLSchema): GraphQLObjectType[] => named(schema).filter(isObjectType);
export const inputTypes = (schema: GraphQLSchema): GraphQLInputObjectType[] => named(schema).filter(isInputObjectType);
export const enumTypes = (schema: GraphQLSchema) => named(schema).filter(isEnumType);

export function fieldsOf(type: GraphQLObjectType | null | undefined): Field[] {
  return Object.values(type?.getFields() ?? {});
}

export const isConnection = ({ name }: { name: string }): boolean => name.endsWith('Connection');

export function withoutNonNull<Type>(type: Type): Type {
  return isNonNullType(type) ? (type.ofType as Type) : type;
}

export const isList = (type: GraphQLOutputType): boolean => isListType(withoutNonNull(type));

export const typeNameOf = (field: { type: Field['type'] }): string => getNamedType(field.type).name;
