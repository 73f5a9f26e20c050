import { DomainError } from './domain-error.js';

type Moves<Status extends string, Event extends string> = Record<Status, Partial<Record<Event, Status>>>;

/** A table of moves, read as the specification reads it; a state that was forgotten does not compile. */
export class StateMachine<Status extends string, Event extends string> {
  constructor(
    readonly name: string,
    readonly moves: Moves<Status, Event>,
  ) {}

  /** The status after an event. Throws ILLEGAL_TRANSITION (details: from, event, allowed). */
  after(from: Status, event: Event): Status {
    const to = this.moves[from][event];
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
