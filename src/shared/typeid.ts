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

const written = Buffer.alloc(26);

/** Writes so many digits, the last five bits last. */
function write(start: number, bits: number, digits: number): void {
  for (let to = start + digits - 1, rest = bits; to >= start; to--, rest >>= 5) written[to] = CODES[rest & 31] ?? 0;
}

/**
 * The 26 characters after the prefix of a TypeID: the 128 bits of the uuid that begins at a place of a text (lower case,
 * with dashes) behind two bits of nothing. Every row of every answer has one, so it is made without intermediate texts.
 */
export function typeidSuffix(text: string, start = 0): string {
  const nibble = (digit: number): number => NIBBLES[text.charCodeAt(start + (PLACES[digit] ?? 0))] ?? 0;
  write(0, (nibble(0) << 4) | nibble(1), 2);
  for (let at = 2, to = 2; at < 32; at += 5, to += 4) {
    const high = (nibble(at) << 16) | (nibble(at + 1) << 12) | (nibble(at + 2) << 8);
    write(to, high | (nibble(at + 3) << 4) | nibble(at + 4), 4);
  }
  return written.toString('latin1');
}
