import { GraphQLError } from 'graphql';

/** A fault of the request itself, not of the state of things: answered as a top-level error BAD_USER_INPUT. */
export function badInput(reason: string, path?: readonly (string | number)[]): GraphQLError {
  return new GraphQLError(reason, { extensions: { code: 'BAD_USER_INPUT', ...(path ? { inputPath: path } : {}) } });
}
