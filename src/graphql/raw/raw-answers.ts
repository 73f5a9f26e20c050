import { Injectable } from '@nestjs/common';
import {
  type DocumentNode,
  getVariableValues,
  type GraphQLObjectType,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
} from 'graphql';
import { accessTo } from '../../access/allow.js';
import type { Actor } from '../../access/actor.js';
import { currentScope } from '../../access/scope.js';
import { isOutage } from '../../database/outage.js';
import { Reader } from '../../reading/reader.js';
import { rootOf } from '../../reading/roots.js';
import { type DocumentParts, selectedFields } from '../../reading/selected-field.js';
import { RawJson } from './raw-json.js';

/** A validated document and the operation of it that is asked for. */
export interface Operation {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
}

/** Operations whose root fields are all read by views: answered with one statement, past field-by-field execution. */
@Injectable()
export class RawAnswers {
  constructor(private readonly reader: Reader) {}

  /** The `data` of the answer; null when it is for ordinary execution to answer, or to say what is wrong and where. Fails in an outage. */
  async to(asked: Operation, given: Readonly<Record<string, unknown>>, actor: Actor | null): Promise<RawJson | null> {
    const { schema, document, operation } = asked;
    const query = schema.getQueryType();
    if (!actor || !query || operation.operation !== OperationTypeNode.QUERY) return null;
    const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], given);
    if (!coerced) return null;
    try {
      const parts: DocumentParts = { schema, fragments: {}, variables: coerced };
      if (!isReadByViews(parts, query, operation, actor)) return null;
      nameWork(operation);
      const json = await this.reader.operation(schema, document, operation, coerced, actor);
      return json === null ? null : new RawJson(json);
    } catch (error) {
      // Ordinary execution would only wait as long once more.
      if (isOutage(error)) throw error;
      return null;
    }
  }
}

/** Logs call the work by its first root field, as ordinary execution does. */
function nameWork(operation: OperationDefinitionNode): void {
  const scope = currentScope();
  const [first] = operation.selectionSet.selections;
  if (scope && first?.kind === Kind.FIELD) scope.command = first.name.value;
}

const rootsOfOperation = new WeakMap<OperationDefinitionNode, readonly string[]>();

/** True when every root field is allowed and declared as a root of reading; fragments at the root are left to execution. */
function isReadByViews(
  parts: DocumentParts,
  query: GraphQLObjectType,
  operation: OperationDefinitionNode,
  actor: Actor,
): boolean {
  const names = rootsOfOperation.get(operation) ?? rootsOf(parts, query, operation);
  if (!names) return false;
  return names.every((name) => {
    const field = query.getFields()[name];
    return name === '__typename' || (field && rootOf(name) && accessTo(field, actor) === 'ALLOWED');
  });
}

/** The names of the root fields; null when a fragment stands among them. Without conditions they are always the same. */
function rootsOf(
  parts: DocumentParts,
  query: GraphQLObjectType,
  operation: OperationDefinitionNode,
): readonly string[] | null {
  const { selections } = operation.selectionSet;
  if (selections.some(({ kind }) => kind !== Kind.FIELD)) return null;
  const names = selectedFields(parts, query, [operation.selectionSet]).map(({ name }) => name);
  if (selections.every(({ directives = [] }) => directives.length === 0)) rootsOfOperation.set(operation, names);
  return names;
}
