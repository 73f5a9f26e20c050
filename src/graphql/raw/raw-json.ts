import { type Bytes, textOf } from '../../reading/bytes.js';

/** The `data` of an answer as PostgreSQL has made it. */
export class RawJson {
  constructor(readonly bytes: Bytes) {}
}

/** Writes an answer; raw JSON goes out as it is. */
export function stringifyResult(result: { data?: unknown; extensions?: unknown }): string {
  const { data, extensions } = result;
  return data instanceof RawJson ? inFull(textOf(data.bytes), extensions) : JSON.stringify(result);
}

/** The same for an answer that is all raw JSON, without looking at it again. Extensions are ASCII. */
export function bytesOfAnswer({ bytes }: RawJson, extensions: unknown): Bytes {
  return inFull(bytes, extensions) as Bytes;
}

function inFull(data: string, extensions: unknown): string {
  return `{"data":${data}${extensions ? `,"extensions":${JSON.stringify(extensions)}` : ''}}`;
}
