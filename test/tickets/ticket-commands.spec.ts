import { DomainError } from '../../src/shared/domain-error.js';
import { CancelReason, ResolutionMethod } from '../../src/tickets/domain/ticket.enums.js';
import { Impact } from '../../src/tickets/domain/priority.js';
import type { Ticket } from '../../src/tickets/domain/ticket.entity.js';
import { isTerminal, TicketEvent, ticketStates, TicketStatus } from '../../src/tickets/domain/ticket.states.js';
import { aTicketIn, NOON, steward, theAgent, theCustomer, written } from './support/a-ticket-in-memory.js';

const resolution = { method: ResolutionMethod.ANSWERED, summary: 'Сделано', words: written() };

/** Every command of the table that there is today, through the verb of the aggregate. */
const verbs: Partial<Record<TicketEvent, (ticket: Ticket) => unknown>> = {
  accept: (ticket) => ticket.accept({ impact: Impact.PERSON }, theAgent()),
  startWork: (ticket) => ticket.startWork(theAgent()),
  stopWork: (ticket) => ticket.stopWork(theAgent()),
  askCustomer: (ticket) => ticket.askCustomer(written(), theAgent()),
  resume: (ticket) => ticket.resume('Нашли сами', theAgent()),
  resolve: (ticket) => ticket.resolve(resolution, theAgent()),
  confirm: (ticket) => ticket.confirm(null, theCustomer()),
  reopen: (ticket) => ticket.reopen('Не помогло', theCustomer()),
  cancel: (ticket) => ticket.cancel(CancelReason.WITHDRAWN, null, theCustomer()),
};

const cells = Object.values(TicketStatus).flatMap((status) =>
  Object.entries(verbs).map(([event, act]) => ({ status, event: event as TicketEvent, act })),
);

/** `reopen` is one command with two rows in the table. */
function rowOf(status: TicketStatus, event: TicketEvent): TicketEvent {
  return event === TicketEvent.reopen && status === TicketStatus.CLOSED ? TicketEvent.reopenClosed : event;
}

function refusalOf(act: () => unknown): DomainError | null {
  try {
    act();
    return null;
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
}

describe('a command on a ticket', () => {
  it.each(cells)('$event in $status does what the table says', ({ status, event, act }) => {
    const ticket = aTicketIn(status);
    const row = rowOf(status, event);
    const before = JSON.stringify(ticket);
    const refusal = refusalOf(() => act(ticket));
    if (!ticketStates.allows(status, row)) {
      expect(refusal?.code).toBe('ILLEGAL_TRANSITION');
      expect(refusal?.details).toEqual({ from: status, event, allowed: ticketStates.allowed(status) });
      expect(JSON.stringify(ticket)).toBe(before);
      return;
    }
    expect(refusal).toBeNull();
    expect(ticket.status).toBe(ticketStates.after(status, row));
    const { events } = ticket.takeNews();
    expect(events).toMatchObject([{ from: status, to: ticket.status, event: row }]);
  });

  it.each(Object.values(TicketStatus))('in %s, a message of the customer moves as T6 and T17 say', (status) => {
    const ticket = aTicketIn(status);
    const refusal = refusalOf(() => ticket.reply(written(), theCustomer()));
    const moves = ticketStates.allows(status, TicketEvent.customerReplied);
    expect(refusal?.code ?? null).toBe(isTerminal(status) ? 'TICKET_TERMINAL' : null);
    expect(ticket.status).toBe(moves ? TicketStatus.OPEN : status);
    expect(ticket.takeNews().events).toHaveLength(moves ? 1 : 0);
  });

  it('closes by time only the very resolution that was to be closed', () => {
    const ticket = aTicketIn(TicketStatus.RESOLVED);
    expect(ticket.closeUnlessReopened(new Date('2026-11-01T00:00:00Z'), steward())).toBe(false);
    expect(ticket.closeUnlessReopened(NOON, steward())).toBe(true);
    expect(ticket.closeUnlessReopened(NOON, steward())).toBe(false);
    expect(ticket.takeNews().events).toMatchObject([{ event: 'autoClose', to: 'CLOSED', actorKind: 'SYSTEM' }]);
  });

  it('opens a closed ticket for 90 days and no longer', () => {
    const day = 24 * 60 * 60 * 1000;
    const inTime = theAgent(new Date(NOON.getTime() + 90 * day));
    const late = theAgent(new Date(NOON.getTime() + 90 * day + 1));
    expect(refusalOf(() => aTicketIn(TicketStatus.CLOSED).reopen('Снова', inTime))).toBeNull();
    const refusal = refusalOf(() => aTicketIn(TicketStatus.CLOSED).reopen('Снова', late));
    expect(refusal).toMatchObject({ code: 'GUARD_FAILED', details: { guard: 'WITHIN_90_DAYS' } });
  });

  it.each([
    [ResolutionMethod.MASS_AUTOMATIC_UPDATE, 'RELEASED_DEFECT_OR_REQUEST'],
    [ResolutionMethod.REGULAR_RELEASE, 'RELEASED_DEFECT_OR_REQUEST'],
    [ResolutionMethod.INDIVIDUAL_WORK, 'FINISHED_WORK_ORDER'],
    [ResolutionMethod.DOCUMENT_PROVIDED, 'DOCUMENT_DELIVERY'],
    [ResolutionMethod.DUPLICATE, 'DUPLICATE_OF_LINK'],
    [ResolutionMethod.NO_CUSTOMER_RESPONSE, 'UNANSWERED_QUESTION'],
  ])('cannot resolve by %s without %s', (method, needs) => {
    const ticket = aTicketIn(TicketStatus.OPEN);
    const refusal = refusalOf(() => ticket.resolve({ ...resolution, method }, theAgent()));
    expect(refusal).toMatchObject({ code: 'GUARD_FAILED', details: { guard: 'G-RESOLVE', needs } });
    expect(ticket.takeNews().messages).toEqual([]);
  });

  it.each([
    ['nothing said', null],
    ['only spaces', written('  ')],
  ])('cannot resolve with %s', (_case, words) => {
    const refusal = refusalOf(() => aTicketIn(TicketStatus.OPEN).resolve({ ...resolution, words }, theAgent()));
    expect(refusal).toMatchObject({ code: 'RESOLUTION_MESSAGE_REQUIRED', path: ['input', 'message'] });
  });
});
