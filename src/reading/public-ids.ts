import { UUID_LENGTH, writeTypeidSuffix } from '../shared/typeid.js';
import type { Bytes } from './bytes.js';

/** How a marked id looks in PostgreSQL's JSON: `"$3":"018f…"`. */
const BEGINNING = '"$';
const QUOTE = 0x22;
const COLON = 0x3a;
const ZERO = 0x30;

/** What a uuid is written with, by character code. */
const OF_UUIDS = new Uint8Array(256);
for (const character of '0123456789abcdef-') OF_UUIDS[character.charCodeAt(0)] = 1;

/** Room for JSON and for what becomes of it: taken by one answer after the other, because none waits in between. */
const KEPT = 256 * 1024;
const [keptSource, keptTarget] = [Buffer.alloc(KEPT), Buffer.alloc(KEPT)];

/**
 * The public ids of a plan. The statement gives bare uuids under numbered keys, and one pass over its JSON writes
 * `"id":"ticket_01h…"` in their places: the program does that a hundred times as quickly as PostgreSQL.
 * Nobody's words can look like that. In a text every quotation mark stands behind a backslash, GraphQL's names have
 * no "$", and the keys of a jsonb value are told from ours by the blank that PostgreSQL writes behind their colon.
 */
export class PublicIds {
  private readonly beginnings: Buffer[] = [];
  private longest = 0;

  /** The key under which the statement must give the uuid that is shown under the key of the answer. */
  mark(key: string, prefix: string): string {
    const beginning = Buffer.from(`"${key}":"${prefix}_`);
    this.longest = Math.max(this.longest, beginning.length);
    return `$${this.beginnings.push(beginning) - 1}`;
  }

  /** The JSON with public ids. */
  writeInto(json: Bytes): Bytes {
    if (this.beginnings.length === 0) return json;
    const most = json.length + Math.ceil(json.length / UUID_LENGTH) * this.longest;
    const [source, target] = most > KEPT ? [Buffer.alloc(json.length), Buffer.alloc(most)] : [keptSource, keptTarget];
    source.write(json, 'latin1');
    let [from, to] = [0, 0];
    for (let at = json.indexOf(BEGINNING); at >= 0; at = json.indexOf(BEGINNING, at + 1)) {
      const uuid = uuidBehind(source, at);
      const beginning = uuid && this.beginnings[uuid.number];
      if (!beginning) continue;
      to += source.copy(target, to, from, at);
      to += beginning.copy(target, to);
      to = writeTypeidSuffix(source, uuid.at, target, to);
      from = uuid.at + UUID_LENGTH;
    }
    to += source.copy(target, to, from, json.length);
    return target.toString('latin1', 0, to) as Bytes;
  }
}

/** The number and the place of the uuid under a marked key that begins at a place; null when there is none. */
function uuidBehind(source: Uint8Array, start: number): { readonly number: number; readonly at: number } | null {
  let [number, at] = [0, start + BEGINNING.length];
  while (isDigit(source[at])) number = number * 10 + (source[at++] ?? 0) - ZERO;
  const isMarked = source[at] === QUOTE && source[at + 1] === COLON && source[at + 2] === QUOTE;
  return isMarked && isUuid(source, at + 3) ? { number, at: at + 3 } : null;
}

/** True when nothing but a uuid stands there, and a quotation mark behind it. */
function isUuid(source: Uint8Array, start: number): boolean {
  const end = start + UUID_LENGTH;
  for (let at = start; at < end; at++) if (OF_UUIDS[source[at] ?? 0] !== 1) return false;
  return source[end] === QUOTE;
}

function isDigit(code = 0): boolean {
  return code >= ZERO && code < ZERO + 10;
}
