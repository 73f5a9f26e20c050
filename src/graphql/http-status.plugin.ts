import { Plugin } from '@nestjs/apollo';
import type { ApolloServerPlugin, GraphQLRequestListener, BaseContext } from '@apollo/server';

/** GraphQL-over-HTTP: well-formed request errors answered as application/json SHOULD be 200. */
@Plugin()
export class HttpStatusPlugin implements ApolloServerPlugin {
  async requestDidStart(): Promise<GraphQLRequestListener<BaseContext>> {
    return {
      async willSendResponse({ request, response, errors }) {
        const accept = request.http?.headers.get('accept') ?? '';
        const codes = (errors ?? []).map((e) => e.extensions?.code);
        if (
          !accept.includes('application/graphql-response+json') &&
          codes.length > 0 &&
          codes.every(
            (c) => c === 'GRAPHQL_PARSE_FAILED' || c === 'GRAPHQL_VALIDATION_FAILED' || c === 'BAD_USER_INPUT',
          )
        ) {
          response.http.status = 200;
        }
      },
    };
  }
}
