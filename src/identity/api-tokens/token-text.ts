import { randomBytes } from 'node:crypto';
import { fromPublicId, toPublicId } from '../../shared/ids.js';

/** `stw_<id>_<secret>`: the id finds the row, the secret proves it. */
export function tokenText(id: string, secret: string): string {
  return `${toPublicId('stw', id)}_${secret}`;
}

export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

export function readTokenText(text: string): { id: string; secret: string } | null {
  const match = /^(stw_[0-9a-z]{26})_([\w-]{43})$/.exec(text);
  const id = fromPublicId('stw', match?.[1] ?? '');
  return id && match?.[2] ? { id, secret: match[2] } : null;
}
