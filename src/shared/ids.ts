import { uuidv7 } from 'uuidv7';
import { typeidParts, typeidSuffix } from './typeid.js';

/** A new time-ordered id (UUIDv7); every row's id is made here, by the application. */
export function newId(): string {
  return uuidv7();
}

/** The public form of an id: `ticket_01h455vb4pex5vsknk084sn02q`. */
export function toPublicId(prefix: string, id: string): string {
  return `${prefix}_${typeidSuffix(id)}`;
}

/** The uuid behind a public id, or null when the text is not an id with that prefix. */
export function fromPublicId(prefix: string, publicId: string): string | null {
  const id = parsePublicId(publicId);
  return id?.prefix === prefix ? id.uuid : null;
}

/** Prefix and uuid of a public id, or null when the text is none. */
export function parsePublicId(publicId: string): { prefix: string; uuid: string } | null {
  return typeidParts(publicId);
}
