import { Role } from '../../src/access/roles.js';
import { toPublicId } from '../../src/shared/ids.js';
import { UsersService } from '../../src/identity/users/users.service.js';
import { UnassignTickets } from '../../src/tickets/triage/unassign-tickets.job.js';
import { systemActor } from '../../src/access/actor.js';
import { aTicket, type TicketWish } from '../builders/a-ticket.js';
import { aColleague } from '../builders/a-vendor.js';
import { asSystem } from '../support/actors.js';
import { ask } from '../support/ask.js';
import { deliver } from '../support/deliver.js';
import { attempt, command, given, readTicket } from '../support/given.js';
import { useApp } from '../support/use-app.js';

describe('accepting, classifying and assigning', () => {
  const app = useApp();

  it('a ticket is accepted only when all is known that work needs', async () => {
    const { ticket, agent } = await given(app).aNewTicket();
    for (const [language, message] of [
      ['ru', 'Обращение ещё не классифицировано; не указано: impact.'],
      ['en', 'The ticket is not classified yet; what is missing: impact.'],
    ] as const) {
      expect(await attempt(app, { ...agent, language }, 'ticketAccept', ticket)).toEqual([
        {
          code: 'GUARD_FAILED',
          path: ['input', 'impact'],
          message,
          details: { guard: 'CLASSIFIED', missing: ['impact'] },
        },
      ]);
    }
    expect(await readTicket(app, agent, ticket, 'status version')).toEqual({ status: 'NEW', version: 1 });
    await command(app, agent, 'ticketAccept', ticket, { impact: 'DEPARTMENT', urgency: 'HIGH', assignToMe: true });
    expect(await readTicket(app, agent, ticket, 'status priority version assignee { id }')).toEqual({
      status: 'OPEN',
      priority: 'P2',
      version: 2,
      assignee: { id: toPublicId('user', agent.userId) },
    });
  });

  it('of two who accept at once, one wins and the other learns what became of it', async () => {
    const { ticket, agent, manager } = await given(app).aNewTicket();
    const facts = { impact: 'PERSON', expectedVersion: 1, assignToMe: true };
    const answers = await Promise.all([
      attempt(app, agent, 'ticketAccept', ticket, facts),
      attempt(app, manager, 'ticketAccept', ticket, facts),
    ]);
    const refused = answers.flat();
    expect(refused).toMatchObject([{ code: 'STALE_VERSION', details: { current: 2 } }]);
    const read = await readTicket<{ events: { nodes: unknown[] } }>(app, agent, ticket, 'events { nodes { event } }');
    expect(read.events.nodes).toEqual([{ event: 'create' }, { event: 'accept' }]);
  });

  it('a second acceptance is refused with what is possible instead', async () => {
    const { ticket, agent } = await given(app).anAcceptedTicket();
    const [refusal] = await attempt(app, agent, 'ticketAccept', ticket, { impact: 'PERSON' });
    expect(refusal).toMatchObject({ code: 'ILLEGAL_TRANSITION', details: { from: 'OPEN', event: 'accept' } });
    expect(refusal?.details?.['allowed']).toContain('resolve');
  });

  it('what is corrected changes the priority with it (INV-18)', async () => {
    const { ticket, agent } = await given(app).anAcceptedTicket();
    await command(app, agent, 'ticketClassify', ticket, {
      kind: 'CONSULTATION',
      impact: 'ORGANIZATION',
      urgency: 'CRITICAL',
      tags: ['отчёты', 'v4.2', 'отчёты'],
      usageStage: 'DEPLOYMENT',
    });
    expect(await readTicket(app, agent, ticket, 'kind impact urgency priority tags usageStage')).toEqual({
      kind: 'CONSULTATION',
      impact: 'ORGANIZATION',
      urgency: 'CRITICAL',
      priority: 'P1',
      tags: ['отчёты', 'v4.2'],
      usageStage: 'DEPLOYMENT',
    });
    const tagged = await ask(app, agent, '{ tickets(filter: { tags: { has: "v4.2" } }) { nodes { id } } }');
    expect(tagged.data.tickets.nodes).toEqual([{ id: ticket.id }]);
  });

  it('a ticket is given to active staff who work on tickets, to nobody else, and can be taken back', async () => {
    const { ticket, agent, manager, customer, vendor } = await given(app).anAcceptedTicket();
    const writer = await aColleague(app, vendor.vendorId, [Role.TECHNICAL_WRITER]);
    const gone = await aColleague(app, vendor.vendorId, [Role.SUPPORT_ENGINEER]);
    await asSystem(vendor.vendorId, () =>
      app.nest.get(UsersService, { strict: false }).deactivate(systemActor(vendor.vendorId), { userId: gone.userId }),
    );
    const other = await given(app).aCast();
    const unknown = toPublicId('user', other.agent.userId);
    expect(await attempt(app, agent, 'ticketAssign', ticket, { assigneeId: unknown })).toMatchObject([
      { code: 'NOT_FOUND', path: ['input', 'assigneeId'] },
    ]);
    for (const nobody of [writer, gone, customer.user]) {
      const assigneeId = toPublicId('user', nobody.userId);
      expect(await attempt(app, agent, 'ticketAssign', ticket, { assigneeId })).toMatchObject([
        { code: 'ASSIGNEE_NOT_SUITABLE', path: ['input', 'assigneeId'] },
      ]);
    }
    const assigneeId = toPublicId('user', manager.userId);
    await command(app, agent, 'ticketAssign', ticket, { assigneeId, supportTier: 'L2' });
    expect(await readTicket(app, agent, ticket, 'assignee { id } supportTier')).toEqual({
      assignee: { id: assigneeId },
      supportTier: 'L2',
    });
    await command(app, agent, 'ticketAssign', ticket, { assigneeId: null });
    expect(await readTicket(app, agent, ticket, 'assignee { id }')).toEqual({ assignee: null });
  });

  it('work begins on what is assigned, and can be laid aside', async () => {
    const { ticket, agent } = await given(app).anAcceptedTicket();
    expect(await attempt(app, agent, 'ticketStartWork', ticket)).toMatchObject([
      { code: 'GUARD_FAILED', details: { guard: 'ASSIGNEE_SET' } },
    ]);
    await command(app, agent, 'ticketAssign', ticket, { assigneeId: toPublicId('user', agent.userId) });
    await command(app, agent, 'ticketStartWork', ticket);
    expect(await readTicket(app, agent, ticket, 'status')).toEqual({ status: 'IN_PROGRESS' });
    await command(app, agent, 'ticketStopWork', ticket);
    expect(await readTicket(app, agent, ticket, 'status')).toEqual({ status: 'OPEN' });
  });

  it('of somebody who has left waits for nobody, but what he has finished stays his (INV-12)', async () => {
    const { vendor, agent, manager, ticket, customer, product } = await given(app).aTicketInWork();
    const solved = await aTicket(app, customer.user, product);
    const answer = { method: 'ANSWERED', summary: 'Показано', message: 'Вот так.', accept: { impact: 'PERSON' } };
    await command(app, agent, 'ticketAssign', solved, { assigneeId: toPublicId('user', agent.userId) });
    await command(app, agent, 'ticketResolve', solved, answer);
    const { data } = await ask(
      app,
      vendor.administrator,
      `mutation ($input: UserDeactivateInput!) { userDeactivate(input: $input) { userErrors { code } } }`,
      { input: { userId: toPublicId('user', agent.userId) } },
    );
    expect(data.userDeactivate.userErrors).toEqual([]);
    await deliver(app, vendor.vendorId, 'UserDeactivated', 'UnassignTicketsWhenUserIsDeactivated');
    const job = app.nest.get(UnassignTickets, { strict: false });
    const run = () => asSystem(vendor.vendorId, () => job.run({ userId: agent.userId }));
    await run();
    const left = await readTicket<{ version: number }>(app, manager, ticket, 'status version assignee { id }');
    expect(left).toMatchObject({ status: 'IN_PROGRESS', assignee: null });
    await run();
    expect(await readTicket(app, manager, ticket, 'version')).toEqual({ version: left.version });
    const kept = { assignee: { id: toPublicId('user', agent.userId) } };
    expect(await readTicket(app, manager, solved, 'assignee { id }')).toEqual(kept);
  });

  it('is not for customers', async () => {
    const { ticket, customer } = await given(app).aNewTicket();
    const answer = await ask(
      app,
      customer.administrator,
      'mutation ($input: TicketAcceptInput!) { ticketAccept(input: $input) { userErrors { code } } }',
      { input: { ticketId: ticket.id, impact: 'PERSON' } },
    );
    expect(answer.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });
});

describe('the queue', () => {
  const app = useApp();

  it('has the open work that is mine or nobody’s, P1 first, the oldest first among equals', async () => {
    const { product, customer, agent, manager } = await given(app).aCast();
    const make = (wish: TicketWish) => aTicket(app, customer.user, product, wish);
    const low = await make({ urgency: 'LOW' });
    const urgent = await make({ impact: 'ORGANIZATION', urgency: 'CRITICAL' });
    const older = await make({});
    const newer = await make({});
    const mine = await make({ urgency: 'CRITICAL' });
    const theirs = await make({ urgency: 'CRITICAL' });
    const waiting = await make({ urgency: 'CRITICAL' });
    const accept = { impact: 'PERSON', assignToMe: true };
    await command(app, agent, 'ticketAccept', mine, accept);
    await command(app, manager, 'ticketAccept', theirs, accept);
    await command(app, agent, 'ticketAskCustomer', waiting, { message: 'Что?', accept: { impact: 'PERSON' } });

    const read = async (asker = agent, more = '') =>
      (
        await ask(
          app,
          asker,
          `{ ticketQueue(first: 3 ${more}) { totalCount nodes { id } pageInfo { hasNextPage endCursor } } }`,
        )
      ).data.ticketQueue;
    const first = await read();
    const second = await read(agent, `after: "${first.pageInfo.endCursor}"`);
    expect([...first.nodes, ...second.nodes].map(({ id }: { id: string }) => id)).toEqual(
      [urgent, mine, older, newer, low].map(({ id }) => id),
    );
    expect(first).toMatchObject({ totalCount: 5, pageInfo: { hasNextPage: true } });
    expect(second.pageInfo.hasNextPage).toBe(false);
    expect((await read(manager)).nodes.map(({ id }: { id: string }) => id)).toContain(theirs.id);
    const outsider = await ask(app, customer.user, '{ ticketQueue { totalCount } }');
    expect(outsider.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });
});
