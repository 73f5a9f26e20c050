import { toPublicId } from '../../src/shared/ids.js';
import { aPartner } from '../builders/a-partner.js';
import { ask } from '../support/ask.js';
import { attempt, command, given, readTicket } from '../support/given.js';
import { useApp } from '../support/use-app.js';

const STATE = 'status awaitingReplySince firstResponseAt lastCustomerMessageAt lastAgentMessageAt';

describe('talking in a ticket', () => {
  const app = useApp();
  beforeEach(() => app.clock.set('2026-11-09T09:00:00Z'));

  it('the customer waits from his first unanswered message on, until a person answers (INV-06)', async () => {
    const { ticket, customer, agent } = await given(app).anAcceptedTicket();
    expect(await readTicket(app, agent, ticket, STATE)).toMatchObject({
      awaitingReplySince: '2026-11-09T09:00:00.000Z',
      firstResponseAt: null,
    });
    app.clock.advance(600);
    await command(app, customer.user, 'ticketReply', ticket, { message: 'Есть новости?' });
    await command(app, agent, 'ticketNote', ticket, { text: 'Спрошу разработчиков' });
    expect(await readTicket(app, agent, ticket, STATE)).toMatchObject({
      awaitingReplySince: '2026-11-09T09:00:00.000Z',
      firstResponseAt: null,
      lastCustomerMessageAt: '2026-11-09T09:10:00.000Z',
    });
    app.clock.advance(600);
    await command(app, agent, 'ticketReply', ticket, { message: 'Разбираемся.' });
    expect(await readTicket(app, agent, ticket, STATE)).toMatchObject({
      status: 'OPEN',
      awaitingReplySince: null,
      firstResponseAt: '2026-11-09T09:20:00.000Z',
      lastAgentMessageAt: '2026-11-09T09:20:00.000Z',
    });
  });

  it('a question waits for its answer, and a message of the customer ends the waiting (T5, T6)', async () => {
    const { ticket, customer, agent } = await given(app).anAcceptedTicket();
    expect(await attempt(app, agent, 'ticketAskCustomer', ticket, { message: '   ' })).toMatchObject([
      { code: 'GUARD_FAILED', details: { guard: 'G-ASK' }, path: ['input', 'message'] },
    ]);
    const missed = { outcome: 'MISSED', startedAt: '2026-11-09T08:59:00Z', direction: 'OUTBOUND' };
    expect(
      await attempt(app, agent, 'ticketAskCustomer', ticket, { message: 'Какая версия?', call: missed }),
    ).toMatchObject([{ code: 'GUARD_FAILED', details: { guard: 'G-ASK' }, path: ['input', 'call'] }]);
    await command(app, agent, 'ticketAskCustomer', ticket, { message: 'Какая версия?' });
    expect(await readTicket(app, agent, ticket, 'status messageCount')).toEqual({
      status: 'WAITING_CUSTOMER',
      messageCount: 2,
    });
    await command(app, customer.user, 'ticketReply', ticket, { message: '4.2.0' });
    expect(await readTicket(app, agent, ticket, 'status')).toEqual({ status: 'OPEN' });
  });

  it('waiting ends by a decision as well, with a reason that the customer does not read (T7)', async () => {
    const { ticket, customer, agent } = await given(app).aTicketWaitingForCustomer();
    await command(app, agent, 'ticketResume', ticket, { reason: 'Нашли в журнале сами' });
    const history = 'status events { nodes { event reason } }';
    const ours = await readTicket<{ events: { nodes: { event: string }[] } }>(app, agent, ticket, history);
    expect(ours.events.nodes.at(-1)).toEqual({ event: 'resume', reason: 'Нашли в журнале сами' });
    const theirs = await readTicket<typeof ours>(app, customer.user, ticket, history);
    expect(theirs.events.nodes.map(({ event }) => event)).toEqual(['create', 'accept', 'askCustomer']);
  });

  it('a NEW ticket is asked about or resolved only together with its acceptance', async () => {
    const { ticket, agent } = await given(app).aNewTicket();
    const question = { message: 'Какая версия?' };
    expect(await attempt(app, agent, 'ticketAskCustomer', ticket, question)).toMatchObject([
      { code: 'ILLEGAL_TRANSITION', details: { from: 'NEW', event: 'askCustomer' } },
    ]);
    await command(app, agent, 'ticketAskCustomer', ticket, { ...question, accept: { impact: 'PERSON' } });
    const read = await readTicket<{ events: { nodes: { event: string }[] } }>(
      app,
      agent,
      ticket,
      'events { nodes { event } }',
    );
    expect(read.events.nodes.map(({ event }) => event)).toEqual(['create', 'accept', 'askCustomer']);
  });

  it('a partner’s system speaks for the customer', async () => {
    const { ticket, vendor, agent } = await given(app).aTicketWaitingForCustomer();
    const partner = await aPartner(app, vendor);
    await command(app, partner, 'ticketReply', ticket, { message: 'Версия 4.2.0' });
    const read = await readTicket<{ messages: { nodes: unknown[] } }>(
      app,
      agent,
      ticket,
      'status messages(last: 1) { nodes { kind channel author { name } } }',
    );
    expect(read).toEqual({
      status: 'OPEN',
      messages: { nodes: [{ kind: 'PARTNER', channel: 'API', author: null }] },
    });
  });

  it('a finished ticket takes no message, note or correction (INV-13)', async () => {
    const { ticket, customer, agent } = await given(app).aClosedTicket();
    const input = { message: 'Спасибо!' };
    expect(await attempt(app, { ...customer.user, language: 'ru' }, 'ticketReply', ticket, input)).toMatchObject([
      { code: 'TICKET_TERMINAL', message: expect.stringMatching(/Обращение завершено \(CLOSED\)/) },
    ]);
    expect(await attempt(app, agent, 'ticketReply', ticket, input)).toMatchObject([{ code: 'TICKET_TERMINAL' }]);
    expect(await attempt(app, agent, 'ticketNote', ticket, { text: 'Заметка' })).toMatchObject([
      { code: 'TICKET_TERMINAL' },
    ]);
    expect(await attempt(app, agent, 'ticketClassify', ticket, { urgency: 'LOW' })).toMatchObject([
      { code: 'TICKET_TERMINAL' },
    ]);
  });

  it('a note is seen by no customer and no partner, by whatever way (INV-09)', async () => {
    const { ticket, customer, agent, vendor } = await given(app).anAcceptedTicket();
    await command(app, agent, 'ticketNote', ticket, { text: 'Совершенно секретно' });
    const read = await readTicket<{ messages: { nodes: { id: string; kind: string }[] } }>(
      app,
      agent,
      ticket,
      'messageCount messages { totalCount nodes { id kind } }',
    );
    expect(read).toMatchObject({ messageCount: 2, messages: { totalCount: 2 } });
    const note = read.messages.nodes.find(({ kind }) => kind === 'NOTE');
    for (const outsider of [customer.user, customer.administrator, await aPartner(app, vendor)]) {
      const seen = await readTicket(
        app,
        outsider,
        ticket,
        `messageCount
         messages { totalCount nodes { kind } edges { node { kind } } }
         internal: messages(filter: { visibility: { eq: INTERNAL } }) { totalCount nodes { bodyText } }`,
      );
      expect(seen).toEqual({
        messageCount: 1,
        messages: { totalCount: 1, nodes: [{ kind: 'CUSTOMER' }], edges: [{ node: { kind: 'CUSTOMER' } }] },
        internal: { totalCount: 0, nodes: [] },
      });
      const byId = await ask(app, outsider, 'query ($id: ID!) { node(id: $id) { id } }', { id: note?.id });
      expect(byId).toMatchObject({ data: { node: null } });
    }
  });

  it('whoever takes part sees the ticket; colleagues are named by the staff, people by the requester', async () => {
    const { ticket, customer, agent, manager } = await given(app).aNewTicket({ restricted: true });
    const { colleague } = customer;
    expect(await readTicket(app, colleague, ticket, 'id')).toBeNull();
    await command(app, customer.user, 'ticketAddParticipant', ticket, { contactId: colleague.id });
    expect(await readTicket(app, colleague, ticket, 'id participants { role contact { id } person { name } }')).toEqual(
      {
        id: ticket.id,
        participants: [
          { role: 'REQUESTER', contact: { id: customer.user.id }, person: null },
          { role: 'CC', contact: { id: colleague.id }, person: null },
        ],
      },
    );
    expect(
      await attempt(app, customer.user, 'ticketAddParticipant', ticket, { contactId: colleague.id }),
    ).toMatchObject([{ code: 'ALREADY_PARTICIPANT', path: ['input', 'contactId'] }]);
    const userId = toPublicId('user', agent.userId);
    expect(await attempt(app, customer.user, 'ticketAddParticipant', ticket, { userId })).toMatchObject([
      { code: 'PARTICIPANT_NOT_SUITABLE' },
    ]);
    expect(await readTicket(app, agent, ticket, 'id')).toBeNull();
    await command(app, manager, 'ticketAddParticipant', ticket, { userId });
    expect(await readTicket(app, agent, ticket, 'id')).toEqual({ id: ticket.id });
  });
});
