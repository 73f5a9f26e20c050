import { badInput } from '../reading/bad-input.js';
import { cursorParts, cursorText } from '../reading/cursor.js';
import { type Sql, sql, trusted } from '../reading/sql.js';

/** A place in the feed: the event that was told last, and the beginning of its hash. */
export interface ChangeCursor {
  readonly seq: string;
  readonly mark: string;
}

const KIND = 'changes';
const SEQ = /^\d{1,18}$/;
const MARK = /^([0-9a-f]{12})?$/;

/** The place before the first change. */
export const START = Buffer.from(JSON.stringify([KIND, '0', ''])).toString('base64url');

/** Reads a cursor. Errors: BAD_USER_INPUT when it is none of ours. */
export function readChangeCursor(text: string): ChangeCursor {
  const [kind, seq, mark, ...more] = cursorParts(text);
  const isOurs = kind === KIND && typeof seq === 'string' && typeof mark === 'string' && more.length === 0;
  if (!isOurs || !SEQ.test(seq) || !MARK.test(mark)) throw badInput('cursor', ['after']);
  return { seq, mark };
}

/** The cursor of an event of the chain. */
export function changeCursor(seq: Sql, hash: Sql): Sql {
  return cursorText([trusted(`'${KIND}'`), sql`${seq}::text`, sql`left(encode(${hash}, 'hex'), 12)`]);
}
