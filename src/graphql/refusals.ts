import type { Locale } from '../i18n/locale.js';
import { messageOf } from '../i18n/messages.js';
import { DomainError, DomainErrors } from '../shared/domain-error.js';
import type { UserError } from './user-error.type.js';

/** The refusals in an error, or null when it is not an expected one. */
export function refusalsIn(error: unknown): readonly DomainError[] | null {
  if (error instanceof DomainError) return [error];
  return error instanceof DomainErrors ? error.refusals : null;
}

export function toUserError(refusal: DomainError, locale: Locale): UserError {
  const { code, path, details } = refusal;
  return {
    code,
    message: messageOf(code, locale, details),
    path: path ? [...path] : null,
    details: details ? { ...details } : null,
  };
}
