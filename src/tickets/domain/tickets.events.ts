import { DomainEvent } from '../../events/domain-event.js';
import type { CancelReason, ResolutionMethod } from './ticket.enums.js';

/** What every event of a ticket says. */
abstract class TicketEventFacts extends DomainEvent {
  constructor(readonly ticketId: string) {
    super();
  }
}

export class TicketCreated extends TicketEventFacts {}
export class TicketAccepted extends TicketEventFacts {}
export class TicketClassified extends TicketEventFacts {}
export class TicketWorkStarted extends TicketEventFacts {}
export class TicketWorkStopped extends TicketEventFacts {}
export class TicketResumed extends TicketEventFacts {}
export class TicketConfirmed extends TicketEventFacts {}
export class TicketReopened extends TicketEventFacts {}
/** Closed by time, because nobody has objected. */
export class TicketClosed extends TicketEventFacts {}

export class TicketAssigned extends TicketEventFacts {
  constructor(
    ticketId: string,
    readonly assigneeId: string | null,
  ) {
    super(ticketId);
  }
}

/** A public message was written, by whichever side. */
export class TicketReplied extends TicketEventFacts {}
export class TicketNoted extends TicketEventFacts {}
export class TicketCustomerAsked extends TicketEventFacts {}

export class TicketParticipantAdded extends TicketEventFacts {}

export class TicketResolved extends TicketEventFacts {
  /** @param resolvedAt ISO text: tells this resolution from a later one */
  constructor(
    ticketId: string,
    readonly method: ResolutionMethod,
    readonly resolvedAt: string,
  ) {
    super(ticketId);
  }
}

export class TicketCancelled extends TicketEventFacts {
  constructor(
    ticketId: string,
    readonly reason: CancelReason,
  ) {
    super(ticketId);
  }
}
