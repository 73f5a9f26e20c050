import { DomainError } from './domain-error.js';

/** Stands for the status that the row had before it came into the present one. */
export const BACK = Symbol('back');

type Target<Status extends string> = Status | typeof BACK;
type Moves<Status extends string, Event extends string> = Record<Status, Partial<Record<Event, Target<Status>>>>;

/** A table of moves, read as the specification reads it; a state that was forgotten does not compile. */
export class StateMachine<Status extends string, Event extends string> {
  constructor(
    readonly name: string,
    readonly moves: Moves<Status, Event>,
  ) {}

  /**
   * The status after an event; a move BACK needs the status before.
   * Throws ILLEGAL_TRANSITION (details: from, event, allowed).
   */
  after(from: Status, event: Event, before?: Status): Status {
    const move: Target<Status> | undefined = this.moves[from][event];
    const to = move === BACK ? before : move;
    if (!to) throw new DomainError('ILLEGAL_TRANSITION', { details: { from, event, allowed: this.allowed(from) } });
    return to;
  }

  allows(from: Status, event: Event): boolean {
    return this.moves[from][event] !== undefined;
  }

  /** The events that the table has for a status, in the table's order. */
  allowed(from: Status): Event[] {
    return Object.keys(this.moves[from]) as Event[];
  }
}
