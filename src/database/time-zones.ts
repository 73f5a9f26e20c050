import { DomainError } from '../shared/domain-error.js';
import type { Database } from './database.js';

/** PostgreSQL computes days and may know fewer zones than Node does. Errors: VALIDATION_FAILED at `timeZone`. */
export async function requireKnownZone(database: Database, timeZone: string): Promise<void> {
  const [known] = await database.query('select 1 from pg_timezone_names where name = $1', [timeZone]);
  if (known) return;
  const details = { rule: 'isTimeZone', property: 'timeZone' };
  throw new DomainError('VALIDATION_FAILED', { path: ['input', 'timeZone'], details });
}
