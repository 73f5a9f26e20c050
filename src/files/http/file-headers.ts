import { isShownInPlace } from '../media-type.js';
import type { ReceivedFile } from '../stored-file.entity.js';

/** What every answer with a file's content says: it is not to be guessed, not to be run, and not to be kept by others. */
export function fileHeaders({ name, mediaType, sha256 }: ReceivedFile): Readonly<Record<string, string>> {
  return {
    'content-type': mediaType,
    'content-disposition': dispositionOf(name, mediaType),
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
    'cache-control': 'private, max-age=300',
    'accept-ranges': 'bytes',
    etag: etagOf(sha256),
  };
}

/** Strong: the same content has the same name for ever. */
export function etagOf(sha256: string): string {
  return `"${sha256}"`;
}

/** RFC 6266, with the name in any language (RFC 8187), and in plain letters for those who cannot read that. */
export function dispositionOf(name: string, mediaType: string): string {
  const kind = isShownInPlace(mediaType) ? 'inline' : 'attachment';
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (letter) => `%${letter.charCodeAt(0).toString(16)}`);
  return `${kind}; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
