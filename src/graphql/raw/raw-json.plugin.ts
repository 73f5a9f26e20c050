import type { ApolloServerPlugin, GraphQLRequestListener, GraphQLResponse } from '@apollo/server';
import { Plugin } from '@nestjs/apollo';
import type { GraphqlContext } from '../context.js';
import { outageIn } from '../format-error.js';
import { KnownDocuments } from './known-documents.js';
import { RawAnswers } from './raw-answers.js';
import type { RawJson } from './raw-json.js';

/** Answers with raw JSON where that can be; the document is known from then on, and answered before Apollo. */
@Plugin()
export class RawJsonPlugin implements ApolloServerPlugin<GraphqlContext> {
  constructor(
    private readonly answers: RawAnswers,
    private readonly documents: KnownDocuments,
  ) {}

  async requestDidStart(): Promise<GraphQLRequestListener<GraphqlContext>> {
    return {
      responseForOperation: async ({ schema, document, operation, source, request, contextValue, response }) => {
        if (!operation) return null; // the document has none of that name: execution says so
        const asked = { schema, document, operation };
        try {
          const data = await this.answers.to(asked, request.variables ?? {}, contextValue.actor);
          if (!data) return null;
          this.documents.remember(source, asked);
          return rawResponse(response.http, data);
        } catch (error) {
          const errors = [outageIn(error)];
          return { http: response.http, body: { kind: 'single', singleResult: { errors } } };
        }
      },
    };
  }
}

function rawResponse(http: GraphQLResponse['http'], data: RawJson): GraphQLResponse {
  return { http, body: { kind: 'single', singleResult: { data: data as unknown as Record<string, unknown> } } };
}
