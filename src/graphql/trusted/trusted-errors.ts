import { GraphQLError } from 'graphql';
import { DEFAULT_LOCALE } from '../../i18n/locale.js';
import { messageOf } from '../../i18n/messages.js';

/** Nobody has registered a document under this id, or not for this vendor; with the status that Apollo gives it. */
export function documentNotFound(): GraphQLError {
  return told('PERSISTED_QUERY_NOT_FOUND', 'documentNotFound', 200);
}

/** A document is not registered, and the sender may send no other. */
export function trustedOnly(): GraphQLError {
  return told('FORBIDDEN', 'trustedOnly', 403);
}

/** `format-error.ts` says it in the caller's language. */
function told(code: string, fault: string, status: number): GraphQLError {
  const message = messageOf(`request.${fault}`, DEFAULT_LOCALE);
  return new GraphQLError(message, { extensions: { code, fault, http: { status } } });
}
