import { DomainError, notFound } from './domain-error.js';

/** Loads a row that the input names beside its subject; a miss says in which field it was named. Errors: NOT_FOUND. */
export async function namedIn<T>(field: string, loading: Promise<T>): Promise<T> {
  try {
    return await loading;
  } catch (error) {
    if (error instanceof DomainError && error.code === 'NOT_FOUND') throw notFound(['input', field]);
    throw error;
  }
}
