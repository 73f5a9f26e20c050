/** Bytes of a content, both ends included. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

export const BEYOND = Symbol('beyond');

/**
 * What a `Range` header asks of a content of `size` bytes (RFC 9110, 14.2): one range, BEYOND when it lies outside, or null
 * for the whole: no range, several, or one that is none.
 */
export function rangeOf(header: string | undefined, size: number): ByteRange | typeof BEYOND | null {
  const [, first = '', last = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header?.trim() ?? '') ?? [];
  if (first === '' && last === '') return null;
  if (first === '') return suffix(Number(last), size);
  const start = Number(first);
  if (last !== '' && Number(last) < start) return null;
  if (start >= size) return BEYOND;
  return { start, end: last === '' ? size - 1 : Math.min(Number(last), size - 1) };
}

function suffix(length: number, size: number): ByteRange | typeof BEYOND {
  return length === 0 ? BEYOND : { start: Math.max(0, size - length), end: size - 1 };
}
