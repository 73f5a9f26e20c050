/** Texts that no field can hold. */
const NO_TEXT = ['\u0000', 'a\u0000b', '\ud800', 'x\udfffy'];

const NO_SCALAR = [{}, { a: 1 }, [[1], [2]], { length: 3 }];

/** Values that the schema or a rule must refuse, whatever the field is for. */
export const WRONG: Readonly<Record<string, readonly unknown[]>> = {
  String: [...NO_SCALAR, ...NO_TEXT, 1, -0.5, true],
  Markdown: [...NO_SCALAR, ...NO_TEXT, 1, true],
  ID: [...NO_SCALAR, ...NO_TEXT, 1.5, true, '', 'x', '7', 'ticket', '_', '../../etc/passwd', '__proto__'],
  Int: [...NO_SCALAR, 0.5, 1e308, -1e308, 2_147_483_648, -2_147_483_649, '1', 'NaN', true],
  Float: [...NO_SCALAR, '1', 'Infinity', true],
  Boolean: [...NO_SCALAR, 'true', 0, 1, 'null'],
  DateTime: [
    ...NO_SCALAR,
    ...NO_TEXT,
    'x',
    '',
    'infinity',
    '2026-02-30T00:00:00Z',
    '2026-13-01T00:00:00Z',
    'now',
    true,
  ],
  LocalDate: [...NO_SCALAR, ...NO_TEXT, 'x', '', '2026-02-30', '0000-00-00', '2026-1-1', 20_260_101],
  EmailAddress: [...NO_SCALAR, ...NO_TEXT, 'x', '', 'a@', '@b', 'a@b@c', 1],
  URL: [...NO_SCALAR, 'x', '', '//', 'http://', 1],
  TimeZone: [...NO_SCALAR, ...NO_TEXT, 'Mars/Olympus', '', 3],
  Locale: [...NO_SCALAR, ...NO_TEXT, '___', '', 1],
  JSON: [],
};

/** Of an enum. */
export const NO_MEMBER: readonly unknown[] = [
  ...NO_SCALAR,
  'NOPE',
  '',
  1,
  true,
  '__proto__',
  'constructor',
  'toString',
];

/** Names of fields that no input has; the first ones are on every object of the language. */
export const NO_FIELD = [
  'constructor',
  'toString',
  'hasOwnProperty',
  'valueOf',
  'then',
  '',
  'id\u0000',
  'a'.repeat(1_000),
];

const ODD_TEXT = [
  '',
  ' ',
  '\u0001\u0002\u001f',
  '\u007f\u0085',
  '\u202eabc\u2066',
  '\ufeff',
  '\uffff',
  '👩‍👩‍👧‍👦',
  '𝕏'.repeat(60),
  "'; drop table ticket; --",
  '%_\\',
  '${1+1}{{7*7}}',
  '<script>alert(1)</script>',
  'NaN',
  'null',
  '{"a":1}',
  'a'.repeat(200),
  'a'.repeat(20_000),
  '\n\r\t',
  '\\u0000',
  '../'.repeat(50),
  'İıſßŉ',
];

/** Values that may be taken or refused, but by which nothing may break. */
export const ODD: Readonly<Record<string, readonly unknown[]>> = {
  String: ODD_TEXT,
  Markdown: [...ODD_TEXT, '['.repeat(500), '```'],
  ID: ['ticket_00000000000000000000000000', 'ticket_7zzzzzzzzzzzzzzzzzzzzzzzzz', 'user_01h455vb4pex5vsknk084sn02q'],
  Int: [0, -1, 1, 2_147_483_647, -2_147_483_648, 86_400, 1e3],
  Float: [0, -0, 1e-320, 1.7e308],
  Boolean: [true, false],
  DateTime: [
    '0001-01-01T00:00:00Z',
    '9999-12-31T23:59:59.999Z',
    '1970-01-01T00:00:00+23:59',
    '2026-12-31T23:59:60Z',
    '2026-06-01T00:00:00.123456789Z',
    '0000-01-01T00:00:00Z',
    0,
    8.64e15,
    -8.64e15,
    1e300,
  ],
  LocalDate: ['0001-01-01', '9999-12-31', '2024-02-29', '1582-10-10', '0000-01-01'],
  EmailAddress: [
    `${'a'.repeat(64)}@${'b'.repeat(63)}.example`,
    '"quoted string"@example.org',
    "o'hara+tag@example.org",
    `${'a'.repeat(5_000)}@example.org`,
    'İ@example.org',
    'A@EXAMPLE.ORG',
  ],
  URL: [
    'javascript:alert(1)',
    'file:///etc/passwd',
    `https://example.org/${'a'.repeat(5_000)}`,
    'https://пример.рф/\u0000',
    'data:,x',
    'https://u:p@h:1/',
  ],
  TimeZone: ['UTC', 'Etc/GMT+12', 'europe/moscow', 'GMT0'],
  Locale: ['en-GB-oed', 'zh-Hant-TW', 'x-private'],
  JSON: [null, [], {}, 'x', { a: { b: [1, '\u0000'] } }],
};
