import { DomainError, notFound } from '../shared/domain-error.js';

/**
 * A store that does not find the subject of a command cannot know where the input named it: in `<field>Id`, where the
 * field is that of the payload, or in the only id that there is.
 */
export function placed(error: unknown, field: string, input: unknown): unknown {
  if (!(error instanceof DomainError) || error.code !== 'NOT_FOUND' || error.path) return error;
  const ids = Object.entries(input ?? {}).flatMap(([name, value]) =>
    name.endsWith('Id') && typeof value === 'string' ? [name] : [],
  );
  const subject = ids.find((name) => name === `${field}Id`) ?? (ids.length === 1 ? ids[0] : undefined);
  return subject === undefined ? error : notFound(['input', subject]);
}
