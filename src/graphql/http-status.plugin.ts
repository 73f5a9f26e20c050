import { Plugin } from '@nestjs/apollo';
import type { ApolloServerPlugin, GraphQLRequestListener, BaseContext } from '@apollo/server';

/** Codes of requests that were understood as such, and refused for what they say. */
const WELL_FORMED = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'QUERY_TOO_COMPLEX',
]);

/** GraphQL-over-HTTP: well-formed request errors answered as application/json SHOULD be 200. */
@Plugin()
export class HttpStatusPlugin implements ApolloServerPlugin {
  async requestDidStart(): Promise<GraphQLRequestListener<BaseContext>> {
    return {
      async willSendResponse({ request, response, errors }) {
        const accept = request.http?.headers.get('accept') ?? '';
        const codes = (errors ?? []).map((error) => error.extensions?.code);
        if (
          !accept.includes('application/graphql-response+json') &&
          codes.length > 0 &&
          codes.every((code) => WELL_FORMED.has(String(code)))
        ) {
          response.http.status = 200;
        }
      },
    };
  }
}
