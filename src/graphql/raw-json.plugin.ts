import type { ApolloServerPlugin, GraphQLRequestListener, GraphQLResponse } from '@apollo/server';
import { Plugin } from '@nestjs/apollo';
import {
  getVariableValues,
  type GraphQLObjectType,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
} from 'graphql';
import { accessTo } from '../access/allow.js';
import type { Actor } from '../access/actor.js';
import { currentScope } from '../access/scope.js';
import { Reader } from '../reading/reader.js';
import { rootOf } from '../reading/roots.js';
import { type DocumentParts, selectedFields } from '../reading/selected-field.js';
import type { GraphqlContext } from './context.js';

/** The text of an answer's `data` as PostgreSQL has made it. */
export class RawJson {
  constructor(readonly text: string) {}
}

/** Writes an answer; raw JSON goes out as it is. */
export function stringifyResult(result: { data?: unknown; extensions?: unknown }): string {
  if (!(result.data instanceof RawJson)) return JSON.stringify(result);
  const extensions = result.extensions ? `,"extensions":${JSON.stringify(result.extensions)}` : '';
  return `{"data":${result.data.text}${extensions}}`;
}

/** Answers operations whose root fields are all read by views with one statement, past field-by-field execution. */
@Plugin()
export class RawJsonPlugin implements ApolloServerPlugin<GraphqlContext> {
  constructor(private readonly reader: Reader) {}

  async requestDidStart(): Promise<GraphQLRequestListener<GraphqlContext>> {
    return {
      responseForOperation: async ({ schema, document, operation, request, contextValue, response }) => {
        const { actor } = contextValue;
        const query = schema.getQueryType();
        if (!actor || !query || operation.operation !== OperationTypeNode.QUERY) return null;
        const variables = getVariableValues(schema, operation.variableDefinitions ?? [], request.variables ?? {});
        if (!variables.coerced) return null;
        const parts: DocumentParts = { schema, fragments: {}, variables: variables.coerced };
        try {
          if (!isReadByViews(parts, query, operation, actor)) return null;
          nameWork(operation);
          const text = await this.reader.operation(schema, document, operation, variables.coerced, actor);
          return text === null ? null : rawResponse(response.http, text);
        } catch {
          return null; // ordinary execution says what is wrong, and where
        }
      },
    };
  }
}

/** Logs call the work by its first root field, as ordinary execution does. */
function nameWork(operation: OperationDefinitionNode): void {
  const scope = currentScope();
  const [first] = operation.selectionSet.selections;
  if (scope && first?.kind === Kind.FIELD) scope.command = first.name.value;
}

function rawResponse(http: GraphQLResponse['http'], text: string): GraphQLResponse {
  return {
    http,
    body: { kind: 'single', singleResult: { data: new RawJson(text) as unknown as Record<string, unknown> } },
  };
}

/** True when every root field is allowed and declared as a root of reading; fragments at the root are left to execution. */
function isReadByViews(
  parts: DocumentParts,
  query: GraphQLObjectType,
  operation: OperationDefinitionNode,
  actor: Actor,
): boolean {
  if (operation.selectionSet.selections.some((selection) => selection.kind !== Kind.FIELD)) return false;
  const fields = selectedFields(parts, query, [operation.selectionSet]);
  return fields.every(({ name }) => {
    const field = query.getFields()[name];
    return name === '__typename' || (field && rootOf(name) && accessTo(field, actor) === 'ALLOWED');
  });
}
