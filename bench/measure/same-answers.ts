import { TypeID } from 'typeid-js';
import type { LoadRequest } from '../load/load.js';
import type { Variant } from '../variants/variant.js';
import type { Work } from '../works/work.js';

/** So many answers of each way are compared. */
const COMPARED = 12;

/**
 * Asks all ways of a work the same and compares the answers with those of the first: field by field, with ids as UUIDs
 * and moments as moments, which every way writes as it likes.
 * @throws with the place of the first difference
 */
export async function requireSameAnswers({ name, ways }: Work, running: ReadonlyMap<string, Variant>): Promise<void> {
  for (let at = 0; at < COMPARED; at++) {
    const answers = [];
    for (const { variant, requests, label } of ways) {
      const server = running.get(variant);
      if (server) answers.push({ label, data: plain(await ask(server.port, requests[at % requests.length])) });
    }
    const [first] = answers;
    for (const { label, data } of answers) {
      const place = differenceOf(data, first?.data, 'data');
      if (place !== null) throw new Error(`${name}: "${label}" differs from "${first?.label}" at ${place}`);
    }
  }
}

/** Where two answers differ first; null when they do not. */
function differenceOf(one: unknown, other: unknown, place: string): string | null {
  if (!isTree(one) || !isTree(other)) {
    return one === other ? null : `${place}: ${JSON.stringify(one)} instead of ${JSON.stringify(other)}`;
  }
  for (const name of new Set([...Object.keys(one), ...Object.keys(other)])) {
    const difference = differenceOf(one[name], other[name], `${place}.${name}`);
    if (difference !== null) return difference;
  }
  return null;
}

function isTree(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object';
}

/** The `data` of an answer. @throws when there is none */
export async function ask(port: number, request: LoadRequest | undefined): Promise<unknown> {
  const { path, token, body } = request ?? { path: '/', body: {} };
  const response = await fetch(`http://127.0.0.1:${port}${path}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  const { data, errors } = JSON.parse(text) as { data?: unknown; errors?: unknown };
  if (errors !== undefined || data == null) throw new Error(`No answer from ${path}: ${text.slice(0, 500)}`);
  return data;
}

const PUBLIC_ID = /^[a-z]+_[0-9a-hjkmnp-tv-z]{26}$/;
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/;

function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, plain(inner)]));
  }
  if (typeof value !== 'string') return value;
  if (PUBLIC_ID.test(value)) return TypeID.fromString(value).toUUID();
  return MOMENT.test(value) ? new Date(value).toISOString() : value;
}
