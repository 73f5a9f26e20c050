import fc from 'fast-check';
import { DomainError } from '../../src/shared/domain-error.js';
import { Channel } from '../../src/vendors/index.js';
import { CallOutcome } from '../../src/tickets/domain/call.js';
import { type Message, MessageKind, Visibility } from '../../src/tickets/domain/message.entity.js';
import { Impact, priorityOf, Urgency } from '../../src/tickets/domain/priority.js';
import type { Ticket } from '../../src/tickets/domain/ticket.entity.js';
import { CancelReason, ResolutionMethod } from '../../src/tickets/domain/ticket.enums.js';
import {
  categoryOf,
  isTerminal,
  ticketStates,
  TicketStatus,
  TicketStatusCategory,
} from '../../src/tickets/domain/ticket.states.js';
import {
  aCall,
  aNewTicketInMemory,
  NOON,
  steward,
  theAgent,
  theCustomer,
  type Told,
  written,
} from './support/a-ticket-in-memory.js';

type Deed = (ticket: Ticket, at: Date) => unknown;

const impact = fc.constantFrom(...Object.values(Impact));
const urgency = fc.constantFrom(...Object.values(Urgency));
const method = fc.constantFrom(...Object.values(ResolutionMethod));
const outcome = fc.constantFrom(...Object.values(CallOutcome));
const reason = fc.constantFrom('', 'Потому что');
const by = fc.constantFrom(theAgent, theCustomer);
const words = fc.oneof(
  fc.constantFrom(written('Вот ответ'), written(' ')),
  outcome.map((how) => ({ text: 'Сказано', channel: Channel.PHONE, how })),
);

/** Words at a moment; those of a call get the moment as their own. */
const said = (spoken: { text: string; channel: Channel; how?: CallOutcome }, at: Date) => ({
  text: spoken.text,
  channel: spoken.channel,
  call: spoken.how ? aCall(at, spoken.how) : null,
});

const deeds: fc.Arbitrary<Deed> = fc.oneof(
  fc.record({ impact, urgency }).map(
    (facts): Deed =>
      (t, at) =>
        t.accept(facts, theAgent(at)),
  ),
  urgency.map(
    (value): Deed =>
      (t) =>
        t.classify({ urgency: value }),
  ),
  fc.constantFrom(null, 'someone').map(
    (who): Deed =>
      (t) =>
        t.assign(who),
  ),
  fc.constant<Deed>((t, at) => t.startWork(theAgent(at))),
  fc.constant<Deed>((t, at) => t.stopWork(theAgent(at))),
  words.map(
    (spoken): Deed =>
      (t, at) =>
        t.askCustomer(said(spoken, at), theAgent(at)),
  ),
  reason.map(
    (why): Deed =>
      (t, at) =>
        t.resume(why, theAgent(at)),
  ),
  fc.tuple(method, words).map(([how, spoken]): Deed => (t, at) => {
    t.resolve({ method: how, summary: 'Сделано', words: said(spoken, at) }, theAgent(at));
  }),
  fc.tuple(by, reason).map(
    ([who, why]): Deed =>
      (t, at) =>
        t.confirm(why, who(at)),
  ),
  fc.tuple(by, reason).map(
    ([who, why]): Deed =>
      (t, at) =>
        t.reopen(why, who(at)),
  ),
  fc.constant<Deed>((t, at) => t.cancel(CancelReason.WITHDRAWN, null, theCustomer(at))),
  fc.constant<Deed>((t, at) => t.closeUnlessReopened(t.resolvedAt ?? NOON, steward(at))),
  by.map(
    (who): Deed =>
      (t, at) =>
        t.reply(written(), who(at)),
  ),
  fc.constant<Deed>((t, at) => t.note('Заметка', theAgent(at))),
);

/** INV-06 from the conversation alone. */
function awaitedSince(messages: readonly Message[]): Date | null {
  const spoken = messages.filter(({ visibility, isAutomatic }) => visibility === Visibility.PUBLIC && !isAutomatic);
  const answered = spoken.findLastIndex(({ countsAsResponse }) => countsAsResponse);
  return spoken.slice(answered + 1).find((message) => message.isFromCustomerSide)?.receivedAt ?? null;
}

function expectInvariants(ticket: Ticket, { messages, events }: Told): void {
  const { status } = ticket;
  const isSolved = status === TicketStatus.RESOLVED || status === TicketStatus.CLOSED;
  expect(ticket.statusCategory).toBe(categoryOf[status]);
  // INV-01
  if (isSolved) expect(ticket.resolvedAt).not.toBeNull();
  if (ticket.statusCategory !== TicketStatusCategory.DONE) expect(ticket.resolvedAt).toBeNull();
  expect(ticket.closedAt !== null).toBe(status === TicketStatus.CLOSED);
  // INV-02: the events are a path through the table from birth to here
  expect(events[0]).toMatchObject({ from: null, to: 'NEW', seq: 1 });
  events.slice(1).forEach((event, at) => {
    expect(event).toMatchObject({ from: events[at]?.to, seq: at + 2 });
    expect(ticketStates.after(event.from as TicketStatus, event.event as never)).toBe(event.to);
  });
  expect(events.at(-1)?.to).toBe(status);
  // INV-04
  expect(messages.map(({ seq }) => seq)).toEqual(messages.map((_, at) => at + 1));
  expect(messages.length).toBeGreaterThan(0);
  // INV-05
  const lastPublic = messages.findLast(({ visibility }) => visibility === Visibility.PUBLIC);
  if (status === TicketStatus.WAITING_CUSTOMER) {
    expect(lastPublic?.kind).toBe(MessageKind.AGENT);
    expect(messages.map(({ id }) => id)).toContain(ticket.pendingQuestionMessageId);
  }
  // INV-06, INV-18
  expect(ticket.awaitingReplySince).toEqual(awaitedSince(messages));
  expect(ticket.priority).toBe(priorityOf(ticket.impact, ticket.urgency));
}

describe('whatever is done to a ticket', () => {
  it('its invariants hold, and what is refused writes nothing', () => {
    const reached = new Set<TicketStatus>();
    fc.assert(
      fc.property(fc.array(deeds, { minLength: 1, maxLength: 30 }), (sequence) => {
        const ticket = aNewTicketInMemory();
        const told: Told = { messages: [], events: [] };
        sequence.forEach((deed, step) => {
          const wasTerminal = isTerminal(ticket.status);
          const refused = tryTo(() => deed(ticket, new Date(NOON.getTime() + step * 60_000)));
          const news = ticket.takeNews();
          if (refused && step > 0) expect([...news.messages, ...news.events]).toEqual([]);
          if (wasTerminal) expect(news.messages).toEqual([]); // INV-13
          told.messages.push(...news.messages);
          told.events.push(...news.events);
          reached.add(ticket.status);
          expectInvariants(ticket, told);
        });
      }),
      // A fixed seed: that every status is reached must not depend on luck.
      { numRuns: 300, seed: 1 },
    );
    expect([...reached].sort()).toEqual([
      'CANCELLED',
      'CLOSED',
      'IN_PROGRESS',
      'NEW',
      'OPEN',
      'RESOLVED',
      'WAITING_CUSTOMER',
    ]);
  });

  it('an answered call answers, a missed one waits', () => {
    const heard = (how: CallOutcome) => {
      const call = aCall(NOON, how);
      return aNewTicketInMemory({ text: 'Не работает', channel: Channel.PHONE, call } as never, theAgent());
    };
    expect(heard(CallOutcome.REACHED)).toMatchObject({
      firstResponseAt: NOON,
      awaitingReplySince: null,
      acknowledgedAt: null,
    });
    expect(heard(CallOutcome.MISSED)).toMatchObject({ firstResponseAt: null, awaitingReplySince: NOON });
  });
});

function tryTo(act: () => unknown): boolean {
  try {
    act();
    return false;
  } catch (error) {
    if (error instanceof DomainError) return true;
    throw error;
  }
}
