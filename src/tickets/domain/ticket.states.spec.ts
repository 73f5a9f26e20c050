import {
  categoryOf,
  isTerminal,
  TicketEvent,
  ticketStates,
  TicketStatus,
  TicketStatusCategory,
} from './ticket.states.js';

/** The table of the specification once more, row by row: from, event, to. */
const SPECIFICATION: readonly [string, TicketEvent, string][] = [
  ['NEW', TicketEvent.accept, 'OPEN'], // T2
  ['NEW OPEN', TicketEvent.startWork, 'IN_PROGRESS'], // T3
  ['IN_PROGRESS', TicketEvent.stopWork, 'OPEN'], // T4
  ['OPEN IN_PROGRESS WAITING_THIRD_PARTY WAITING_RELEASE SCHEDULED', TicketEvent.askCustomer, 'WAITING_CUSTOMER'], // T5
  ['WAITING_CUSTOMER', TicketEvent.customerReplied, 'OPEN'], // T6
  ['WAITING_CUSTOMER', TicketEvent.resume, 'OPEN'], // T7
  ['OPEN IN_PROGRESS', TicketEvent.waitThirdParty, 'WAITING_THIRD_PARTY'], // T8
  ['OPEN IN_PROGRESS', TicketEvent.waitRelease, 'WAITING_RELEASE'], // T9
  ['OPEN IN_PROGRESS', TicketEvent.schedule, 'SCHEDULED'], // T10
  ['WAITING_THIRD_PARTY SCHEDULED', TicketEvent.resume, 'OPEN'], // T11
  ['WAITING_THIRD_PARTY SCHEDULED', TicketEvent.pendingUntilReached, 'OPEN'], // T11
  ['WAITING_RELEASE', TicketEvent.releasePublished, 'OPEN'], // T12
  ['OPEN IN_PROGRESS WAITING_CUSTOMER WAITING_THIRD_PARTY WAITING_RELEASE SCHEDULED', TicketEvent.resolve, 'RESOLVED'], // T13
  ['WAITING_CUSTOMER', TicketEvent.noAnswer, 'RESOLVED'], // T14
  ['RESOLVED', TicketEvent.confirm, 'CLOSED'], // T15
  ['RESOLVED', TicketEvent.autoClose, 'CLOSED'], // T16
  ['RESOLVED', TicketEvent.customerReplied, 'OPEN'], // T17
  ['RESOLVED', TicketEvent.reopen, 'OPEN'], // T17
  ['OPEN', TicketEvent.dismissReopen, 'RESOLVED'], // T18
  [
    'NEW OPEN IN_PROGRESS WAITING_CUSTOMER WAITING_THIRD_PARTY WAITING_RELEASE SCHEDULED',
    TicketEvent.cancel,
    'CANCELLED',
  ], // T19
  [
    'NEW OPEN IN_PROGRESS WAITING_CUSTOMER WAITING_THIRD_PARTY WAITING_RELEASE SCHEDULED RESOLVED',
    TicketEvent.merge,
    'MERGED',
  ], // T20
  ['CLOSED', TicketEvent.reopenClosed, 'OPEN'], // T22
  ['NEW OPEN IN_PROGRESS', TicketEvent.convert, 'CONVERTED'], // T25
];

const targets = new Map<string, string>();
for (const [from, event, to] of SPECIFICATION) {
  for (const status of from.split(' ')) targets.set(`${status} ${event}`, to);
}

const cells = Object.values(TicketStatus).flatMap((status) =>
  Object.values(TicketEvent)
    .filter((event) => event !== TicketEvent.unmerge)
    .map((event) => ({ status, event, to: targets.get(`${status} ${event}`) ?? null })),
);

describe('the table of states', () => {
  it.each(cells)('leads from $status by $event to $to', ({ status, event, to }) => {
    expect(ticketStates.allows(status, event)).toBe(to !== null);
    if (to !== null) expect(ticketStates.after(status, event)).toBe(to);
    else expect(() => ticketStates.after(status, event)).toThrow('ILLEGAL_TRANSITION');
  });

  it('leads from MERGED back to where the ticket was', () => {
    expect(ticketStates.allowed(TicketStatus.MERGED)).toEqual([TicketEvent.unmerge]);
    expect(ticketStates.after(TicketStatus.MERGED, TicketEvent.unmerge, TicketStatus.SCHEDULED)).toBe('SCHEDULED');
  });

  it('knows each status by its category, and the terminal ones', () => {
    const of = (category: TicketStatusCategory) =>
      Object.values(TicketStatus).filter((s) => categoryOf[s] === category);
    expect(of(TicketStatusCategory.OPEN)).toEqual(['NEW', 'OPEN', 'IN_PROGRESS']);
    expect(of(TicketStatusCategory.WAITING)).toEqual([
      'WAITING_CUSTOMER',
      'WAITING_THIRD_PARTY',
      'WAITING_RELEASE',
      'SCHEDULED',
    ]);
    expect(of(TicketStatusCategory.DONE)).toEqual(['RESOLVED', 'CLOSED', 'CANCELLED', 'MERGED', 'CONVERTED']);
    expect(Object.values(TicketStatus).filter(isTerminal)).toEqual(['CLOSED', 'CANCELLED', 'MERGED', 'CONVERTED']);
  });
});
