const DIGITS = '0123456789abcdefghjkmnpqrstvwxyz';

/** The characters of Crockford's base32. */
const CODES = Uint8Array.from([...DIGITS], (digit) => digit.charCodeAt(0));

/** The value of a hexadecimal digit, by its character code. */
const NIBBLES = new Uint8Array(256);
[...'0123456789abcdef'].forEach((digit, value) => (NIBBLES[digit.charCodeAt(0)] = value));

/** Where in a uuid its digits stand, behind the first two: in fives, which are four digits of base32 each. */
const PLACES = Uint8Array.from([...'xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx'].flatMap((c, at) => (c === 'x' ? [at] : [])));

const VALUES = new Uint8Array(256);
[...DIGITS].forEach((digit, value) => (VALUES[digit.charCodeAt(0)] = value));

const FORM = /^([a-z]{1,63})_([0-7][0-9a-hjkmnp-tv-z]{25})$/;

/** Prefix and uuid of a TypeID, or null when the text is none. */
export function typeidParts(text: string): { prefix: string; uuid: string } | null {
  const [, prefix, suffix] = FORM.exec(text) ?? [];
  if (prefix === undefined || suffix === undefined) return null;
  const digit = (at: number): number => VALUES[suffix.charCodeAt(at)] ?? 0;
  let hex = ((digit(0) << 5) | digit(1)).toString(16).padStart(2, '0');
  for (let at = 2; at < 26; at += 4) {
    const bits = (digit(at) << 15) | (digit(at + 1) << 10) | (digit(at + 2) << 5) | digit(at + 3);
    hex += bits.toString(16).padStart(5, '0');
  }
  const parts = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)];
  return { prefix, uuid: parts.join('-') };
}

export const UUID_LENGTH = 36;
const SUFFIX_LENGTH = 26;

/** Writes so many digits, the last five bits last. */
function write(to: Uint8Array, start: number, bits: number, digits: number): void {
  for (let at = start + digits - 1, rest = bits; at >= start; at--, rest >>= 5) to[at] = CODES[rest & 31] ?? 0;
}

/**
 * The 26 characters after the prefix of a TypeID: the 128 bits of the uuid that begins at a place of a text (lower case,
 * with dashes) behind two bits of nothing. Every row of every answer has one, so it is made without intermediate texts.
 * Gives the place behind it.
 */
export function writeTypeidSuffix(text: Uint8Array, start: number, to: Uint8Array, at: number): number {
  const nibble = (digit: number): number => NIBBLES[text[start + (PLACES[digit] ?? 0)] ?? 0] ?? 0;
  write(to, at, (nibble(0) << 4) | nibble(1), 2);
  for (let from = 2, place = at + 2; from < 32; from += 5, place += 4) {
    const high = (nibble(from) << 16) | (nibble(from + 1) << 12) | (nibble(from + 2) << 8);
    write(to, place, high | (nibble(from + 3) << 4) | nibble(from + 4), 4);
  }
  return at + SUFFIX_LENGTH;
}

/** The 26 characters after the prefix of the TypeID of a uuid (lower case, with dashes). */
export function typeidSuffix(uuid: string): string {
  const suffix = Buffer.alloc(SUFFIX_LENGTH);
  writeTypeidSuffix(Buffer.from(uuid, 'latin1'), 0, suffix, 0);
  return suffix.toString('latin1');
}
