import { DomainError, notFound } from './domain-error.js';

/** A step whose facts are a part of the input, such as `accept`: what it refuses is told with the path of that part. */
export async function partOf<T>(part: string, step: Promise<T>): Promise<T> {
  try {
    return await step;
  } catch (error) {
    if (!(error instanceof DomainError) || error.path?.[0] !== 'input') throw error;
    const { code, details } = error;
    throw new DomainError(code, { path: ['input', part, ...error.path.slice(1)], ...(details ? { details } : {}) });
  }
}

/** Loads a row that the input names beside its subject; a miss says in which field it was named. Errors: NOT_FOUND. */
export async function namedIn<T>(field: string, loading: Promise<T>): Promise<T> {
  try {
    return await loading;
  } catch (error) {
    if (error instanceof DomainError && error.code === 'NOT_FOUND') throw notFound(['input', field]);
    throw error;
  }
}
