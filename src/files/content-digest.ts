import { DomainError } from '../shared/domain-error.js';

const SHA_256 = /(?:^|,)\s*sha-256=:([A-Za-z0-9+/]{43}=):\s*(?=,|$)/;

/**
 * The SHA-256 (hexadecimal) that a `Content-Digest` header promises; null when there is none, or only of other kinds.
 * Errors: CHECKSUM_INVALID.
 */
export function promisedSha256(header: string | undefined): string | null {
  if (header === undefined || !/(?:^|,)\s*sha-256\s*=/i.test(header)) return null;
  const [, base64] = SHA_256.exec(header) ?? [];
  if (base64 === undefined) throw new DomainError('CHECKSUM_INVALID');
  return Buffer.from(base64, 'base64').toString('hex');
}
