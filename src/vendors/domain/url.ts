import { DomainError } from '../../shared/domain-error.js';

/**
 * A web address in its one form: http or https, host in lower case, no spaces inside (C-09), no default port.
 * Errors: URL_INVALID.
 */
export function normalizedUrl(text: string, path: readonly string[]): string {
  const trimmed = text.trim();
  const url = !/\s/.test(trimmed) && URL.canParse(trimmed) ? new URL(trimmed) : null;
  if (!url || !['http:', 'https:'].includes(url.protocol) || !url.hostname.includes('.') || url.username) {
    throw new DomainError('URL_INVALID', { path });
  }
  return url.href;
}
