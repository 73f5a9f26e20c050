import { isEmail } from 'class-validator';
import { DomainError } from '../../shared/domain-error.js';

/** A mail address in lower case. Errors: EMAIL_INVALID. */
export function normalizedEmail(text: string, path: readonly string[]): string {
  const address = text.trim().toLowerCase();
  if (!isEmail(address)) throw new DomainError('EMAIL_INVALID', { path });
  return address;
}
