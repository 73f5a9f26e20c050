import type { Actor } from '../access/actor.js';
import type { Locale } from '../i18n/locale.js';
import type { Reader } from '../reading/reader.js';
import type { IdempotentWrites } from './idempotent-writes.js';
import type { CostReport } from './limits/gate.js';
import type { Payer } from './limits/payer.js';

/** What every resolver of one request shares. */
export interface GraphqlContext {
  readonly actor: Actor | null;
  readonly locale: Locale;
  readonly requestId: string;
  readonly reader: Reader;
  readonly writes: IdempotentWrites;
  /** The header Idempotency-Key; counts when the operation is a single mutation. */
  readonly idempotencyKey: string | undefined;
  readonly payer: Payer;
  /** Known once the operation has passed the gate. */
  cost?: CostReport;
}
