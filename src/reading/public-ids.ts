import { typeidSuffix } from '../shared/typeid.js';
import type { Bytes } from './bytes.js';

/** How a marked id looks in PostgreSQL's JSON: `"$3":"018f…"`. */
const BEGINNING = '"$';
const MARKED = /"\$(\d+)":"[0-9a-f-]{36}"/y;
const UUID = 36;

/**
 * The public ids of a plan. The statement gives bare uuids under numbered keys, and one pass over its JSON writes
 * `"id":"ticket_01h…"` in their places: the program does that a hundred times as quickly as PostgreSQL.
 * Nobody's words can look like that. In a text every quotation mark stands behind a backslash, GraphQL's names have
 * no "$", and the keys of a jsonb value are told from ours by the blank that PostgreSQL writes behind their colon.
 */
export class PublicIds {
  private readonly beginnings: string[] = [];

  /** The key under which the statement must give the uuid that is shown under the key of the answer. */
  mark(key: string, prefix: string): string {
    return `$${this.beginnings.push(`"${key}":"${prefix}_`) - 1}`;
  }

  /** The JSON with public ids. */
  writeInto(json: Bytes): Bytes {
    if (this.beginnings.length === 0) return json;
    let written = '';
    let from = 0;
    for (let at = json.indexOf(BEGINNING); at >= 0; at = json.indexOf(BEGINNING, MARKED.lastIndex || at + 1)) {
      MARKED.lastIndex = at;
      const number = MARKED.exec(json)?.[1];
      if (number === undefined) continue;
      const end = MARKED.lastIndex - 1;
      written += `${json.slice(from, at)}${this.beginnings[Number(number)]}${typeidSuffix(json, end - UUID)}`;
      from = end;
    }
    return `${written}${json.slice(from)}` as Bytes;
  }
}
