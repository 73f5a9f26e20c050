import { isUniqueViolation } from '../database/retry.js';
import { DomainError } from '../shared/domain-error.js';

/** By the name of a unique constraint or index: the code of the refusal, and the input's field that is at fault. */
export type Duplicates = Readonly<Record<string, readonly [code: string, field: string]>>;

/** Names the refusals of unique constraints: PostgreSQL decides, so that two callers at once cannot both be first. */
export async function refusingDuplicates<T>(duplicates: Duplicates, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const found = Object.entries(duplicates).find(([constraint]) => isUniqueViolation(error, constraint));
    if (!found) throw error;
    const [, [code, field]] = found;
    throw new DomainError(code, { path: ['input', field] });
  }
}
