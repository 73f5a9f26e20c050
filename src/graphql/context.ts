import type { Actor } from '../access/actor.js';
import type { Locale } from '../i18n/locale.js';
import type { Reader } from '../reading/reader.js';
import type { IdempotentWrites } from './idempotent-writes.js';

/** What every resolver of one request shares. */
export interface GraphqlContext {
  readonly actor: Actor | null;
  readonly locale: Locale;
  readonly requestId: string;
  readonly reader: Reader;
  readonly writes: IdempotentWrites;
  /** The header Idempotency-Key; counts when the operation is a single mutation. */
  readonly idempotencyKey: string | undefined;
}
