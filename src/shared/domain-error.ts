export interface RefusalDetails {
  /** Where in the input the fault lies, e.g. `['input', 'impact']`. */
  readonly path?: readonly string[];
  /** Facts for the client's program; also the values of the message's {placeholders}. */
  readonly details?: Readonly<Record<string, unknown>>;
}

/** An expected refusal: a code that never changes; its message is written in the caller's language later. */
export class DomainError extends Error {
  readonly path: readonly string[] | undefined;
  readonly details: Readonly<Record<string, unknown>> | undefined;

  constructor(
    readonly code: string,
    refusal: RefusalDetails = {},
  ) {
    super(code);
    this.path = refusal.path;
    this.details = refusal.details;
  }
}

/** Several refusals of one input at once: validation names every fault, not only the first. */
export class DomainErrors extends Error {
  constructor(readonly refusals: readonly DomainError[]) {
    super(refusals.map((refusal) => refusal.code).join(', '));
  }
}

/** The row does not exist, or not for this viewer: both answer the same. */
export function notFound(path?: readonly string[]): DomainError {
  return new DomainError('NOT_FOUND', path ? { path } : {});
}
