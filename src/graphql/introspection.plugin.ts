import type { ApolloServerPlugin, GraphQLRequestListener } from '@apollo/server';
import { Plugin } from '@nestjs/apollo';
import { type DocumentNode, visit } from 'graphql';
import type { GraphqlContext } from './context.js';
import { unauthenticated } from './graphql-errors.js';

/** Introspection is for signed-in actors; the schema itself is public in the repository (schema.gql). */
@Plugin()
export class IntrospectionPlugin implements ApolloServerPlugin<GraphqlContext> {
  async requestDidStart(): Promise<GraphQLRequestListener<GraphqlContext>> {
    return {
      async didResolveOperation({ document, contextValue }) {
        if (!contextValue.actor && asksForSchema(document)) throw unauthenticated(contextValue.locale);
      },
    };
  }
}

function asksForSchema(document: DocumentNode): boolean {
  let found = false;
  visit(document, {
    Field({ name }) {
      if (name.value === '__schema' || name.value === '__type') found = true;
    },
  });
  return found;
}
