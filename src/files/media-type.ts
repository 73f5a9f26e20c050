import { open } from 'node:fs/promises';
import { endingOf } from './file-name.js';

const UNKNOWN = 'application/octet-stream';
const HEAD = 4096;

/** Texts have no mark in their content that tells their kind; so the name's ending may say it, if it is one of these. */
const TEXTS: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  json: 'application/json',
  md: 'text/markdown',
  yaml: 'application/yaml',
  yml: 'application/yaml',
};

const MARKUP: readonly [RegExp, string][] = [
  [/<svg[\s>]/i, 'image/svg+xml'],
  [/<(?:!doctype html|html|head|body|script|iframe)[\s>]/i, 'text/html'],
  [/^\s*<\?xml\s/, 'application/xml'],
];

/** Browsers show these themselves, and nothing in them can act. */
const SHOWN = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'text/plain']);

/** The media type that a content shows of itself; what its sender calls it does not count. */
export async function mediaTypeOf(path: string, name: string): Promise<string> {
  const { fileTypeFromFile } = await import('file-type');
  const found = await fileTypeFromFile(path);
  const head = await headOf(path);
  const isMarkup = found === undefined || /xml$/.test(found.mime);
  const type = (isMarkup ? textType(head, name) : undefined) ?? found?.mime ?? UNKNOWN;
  return /^[a-z0-9]{1,40}\/[a-z0-9.+-]{1,80}/.exec(type)?.[0] ?? UNKNOWN;
}

/** True when a browser may show it in place; everything else is only to be saved. */
export function isShownInPlace(mediaType: string): boolean {
  return SHOWN.has(mediaType);
}

/** The type of a text by its first bytes and its name; undefined when it is no text. */
export function textType(head: Buffer, name: string): string | undefined {
  if (!isText(head)) return undefined;
  const text = head.toString('latin1');
  const markup = MARKUP.find(([mark]) => mark.test(text));
  return markup?.[1] ?? TEXTS[endingOf(name)] ?? 'text/plain';
}

/** No control characters but those of typewriters and terminals; in UTF-16 only with its mark. */
function isText(head: Buffer): boolean {
  const isUtf16 = head.length > 1 && (head.readUInt16BE(0) === 0xfeff || head.readUInt16BE(0) === 0xfffe);
  return isUtf16 || !head.some((byte) => byte < 0x20 && ![0x09, 0x0a, 0x0c, 0x0d, 0x1b].includes(byte));
}

async function headOf(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD), 0, HEAD, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
