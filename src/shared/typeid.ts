const DIGITS = '0123456789abcdefghjkmnpqrstvwxyz';

/** All pairs of digits of Crockford's base32: ten bits at a time. */
const PAIRS = Array.from({ length: 1024 }, (_, bits) => `${DIGITS.charAt(bits >> 5)}${DIGITS.charAt(bits & 31)}`);

/** The value of a hexadecimal digit, by its character code. */
const NIBBLES = new Uint8Array(256);
[...'0123456789abcdef'].forEach((digit, value) => (NIBBLES[digit.charCodeAt(0)] = value));

/** Where in a uuid its digits stand, behind the first two: in fives, which are four digits of base32 each. */
const PLACES = Uint8Array.from([...'xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx'].flatMap((c, at) => (c === 'x' ? [at] : [])));

/**
 * The 26 characters after the prefix of a TypeID: the 128 bits of the uuid that begins at a place of a text (lower case,
 * with dashes) behind two bits of nothing. Every row of every answer has one, so it is made without intermediate texts.
 */
export function typeidSuffix(text: string, start = 0): string {
  const nibble = (digit: number): number => NIBBLES[text.charCodeAt(start + (PLACES[digit] ?? 0))] ?? 0;
  let suffix = PAIRS[(nibble(0) << 4) | nibble(1)] ?? '';
  for (let at = 2; at < 32; at += 5) {
    const high = (nibble(at) << 16) | (nibble(at + 1) << 12) | (nibble(at + 2) << 8);
    const bits = high | (nibble(at + 3) << 4) | nibble(at + 4);
    suffix += `${PAIRS[bits >> 10]}${PAIRS[bits & 1023]}`;
  }
  return suffix;
}
