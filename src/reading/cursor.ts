import { createHash } from 'node:crypto';
import { badInput } from './bad-input.js';
import { type Arguments, join, type Sql, sql, type SqlPart } from './sql.js';

/** What a cursor says: the place in one certain order and filter, as sort key and id. */
export interface Cursor {
  readonly key: string;
  readonly id: string;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const KEY_FORMS: Readonly<Record<string, RegExp>> = {
  timestamptz: /^(-?infinity|\d{4,6}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,6})?[+-]\d\d(:\d\d)?)$/,
  date: /^(-?infinity|\d{4,6}-\d\d-\d\d)$/,
  integer: /^-?\d{1,10}$/,
  uuid: UUID,
};

/** Names order and filter, so that a cursor made under others is recognized. */
export function cursorTag(list: readonly string[], order: unknown, args: Arguments): string {
  const bound = JSON.stringify([...list, order, args['filter'] ?? null, args['updatedSince'] ?? null]);
  return createHash('sha256').update(bound).digest('base64url').slice(0, 12);
}

/** Reads a cursor. Errors: BAD_USER_INPUT when it is none of ours, or of another order or filter. */
export function readCursor(text: string, tag: string, keyType: string, path: string): Cursor {
  const parts = cursorParts(text);
  const [givenTag, key, id] = parts;
  if (typeof key !== 'string' || typeof id !== 'string' || parts.length !== 3) throw badInput('cursor', [path]);
  if (givenTag !== tag) throw badInput('cursorOfOther', [path]);
  if (!UUID.test(id) || (KEY_FORMS[keyType]?.test(key) ?? true) === false) throw badInput('cursor', [path]);
  return { key, id };
}

/** The opaque text in which PostgreSQL writes the parts of a place. */
export function cursorText(parts: readonly SqlPart[]): Sql {
  const place = sql`json_build_array(${join(
    parts.map((part) => sql`${part}`),
    ', ',
  )})`;
  return sql`translate(encode(convert_to(${place}::text, 'UTF8'), 'base64'), E'+/=\\n', '-_')`;
}

/** The parts of a cursor; none of a text that is no cursor. */
export function cursorParts(text: string): unknown[] {
  try {
    const parts: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    return Array.isArray(parts) ? (parts as unknown[]) : [];
  } catch {
    return [];
  }
}
