import { Role } from '../../src/access/roles.js';
import { newId, toPublicId } from '../../src/shared/ids.js';
import { SharingMode } from '../../src/customers/domain/customer.entity.js';
import { aCustomer } from '../builders/a-customer.js';
import { aPartner } from '../builders/a-partner.js';
import { aProduct } from '../builders/a-product.js';
import { aTicket } from '../builders/a-ticket.js';
import { aColleague, aVendor } from '../builders/a-vendor.js';
import { ask, type Asker } from '../support/ask.js';
import { attempt, command, given, readTicket } from '../support/given.js';
import { useApp } from '../support/use-app.js';

describe('seeing tickets', () => {
  const app = useApp();

  const idsOf = async (asker: Asker, args = ''): Promise<string[]> => {
    const answer = await ask(app, asker, `{ tickets${args} { nodes { id } } }`);
    if (answer.errors) throw new Error(JSON.stringify(answer.errors));
    return answer.data.tickets.nodes.map(({ id }: { id: string }) => id);
  };

  it('a person sees his own, those he takes part in, and his colleagues’ as the organization shares them', async () => {
    const vendor = await aVendor(app);
    const product = await aProduct(app, vendor);
    for (const [sharingMode, isShared] of [
      [SharingMode.NONE, false],
      [SharingMode.EVERYONE, true],
    ] as const) {
      const { user, colleague, administrator } = await aCustomer(app, vendor, { sharingMode, name: sharingMode });
      const mine = await aTicket(app, user, product);
      const copied = await aTicket(app, colleague, product, { ccIds: [user.id] });
      const theirs = await aTicket(app, colleague, product);
      const secret = await aTicket(app, colleague, product, { restricted: true });
      const seen = [copied, mine, ...(isShared ? [theirs] : [])].map(({ id }) => id);
      expect((await idsOf(user)).sort()).toEqual(seen.sort());
      expect((await idsOf(user, '(scope: OWN)')).sort()).toEqual([mine.id, copied.id].sort());
      expect((await idsOf(user, '(scope: ORGANIZATION)')).sort()).toEqual(seen.sort());
      expect(await readTicket(app, user, secret, 'id')).toBeNull();
      expect((await idsOf(administrator)).sort()).toEqual([mine, copied, theirs].map(({ id }) => id).sort());
      expect(await readTicket(app, administrator, secret, 'id')).toBeNull();
      expect(await idsOf(colleague)).toContain(secret.id);
    }
  });

  it('nobody sees another organization’s or vendor’s, whatever he asks for; the answer is that of an unknown id (INV-10)', async () => {
    const { ticket, vendor, customer } = await given(app).aNewTicket();
    const stranger = await aCustomer(app, vendor, { name: 'ООО «Василёк»', sharingMode: SharingMode.EVERYONE });
    const other = await given(app).aCast();
    const unknown = { id: toPublicId('ticket', newId()) };
    const outsiders = [
      stranger.administrator,
      stranger.user,
      await aPartner(app, vendor, { customerId: stranger.customerId }),
      other.agent,
      other.manager,
      other.customer.administrator,
    ];
    for (const outsider of outsiders) {
      expect(await idsOf(outsider)).toEqual([]);
      const read = await ask(
        app,
        outsider,
        `query ($id: ID!, $customer: ID!, $number: String!) {
          ticket(id: $id) { id }
          node(id: $id) { id }
          ticketByNumber(number: $number) { customer { id } }
          searchTickets(text: "запускается") { nodes { snippet } }
          tickets(filter: { customerId: { eq: $customer } }) { totalCount }
        }`,
        { id: ticket.id, customer: customer.id, number: ticket.number },
      );
      expect(read).toMatchObject({
        data: {
          ticket: null,
          node: null,
          ticketByNumber: null,
          searchTickets: { nodes: [] },
          tickets: { totalCount: 0 },
        },
      });
      for (const [mutation, input] of [
        ['ticketReply', { message: 'Здравствуйте' }],
        ['ticketReply', { message: 'Здравствуйте', expectedVersion: 99 }],
      ] as const) {
        const refused = await attempt(app, outsider, mutation, ticket, input);
        expect(refused).toEqual(await attempt(app, outsider, mutation, unknown, input));
        expect(refused).toMatchObject([{ code: 'NOT_FOUND' }]);
      }
    }
  });

  it('an engineer sees and works on what he is assigned or follows, and nothing else', async () => {
    const { ticket, vendor, customer, product, agent } = await given(app).anAcceptedTicket();
    const engineer = await aColleague(app, vendor.vendorId, [Role.ENGINEER]);
    const userId = toPublicId('user', engineer.userId);
    const followed = await aTicket(app, customer.user, product);
    expect(await idsOf(engineer)).toEqual([]);
    expect(await attempt(app, engineer, 'ticketStartWork', ticket)).toMatchObject([{ code: 'NOT_FOUND' }]);
    await command(app, agent, 'ticketAssign', ticket, { assigneeId: userId });
    await command(app, agent, 'ticketAddParticipant', followed, { userId });
    expect((await idsOf(engineer)).sort()).toEqual([ticket.id, followed.id].sort());
    await command(app, engineer, 'ticketStartWork', ticket);
    expect(await readTicket(app, engineer, ticket, 'availableCommands')).toEqual({
      availableCommands: ['REPLY', 'NOTE', 'STOP_WORK', 'ASK_CUSTOMER', 'RESOLVE'],
    });
  });

  it('restricted ones are seen by the named, managers and auditors; support sees those it is named in', async () => {
    const { ticket, vendor, agent, manager } = await given(app).aNewTicket({ restricted: true });
    const partner = await aPartner(app, vendor);
    for (const nobody of [agent, partner]) expect(await readTicket(app, nobody, ticket, 'id')).toBeNull();
    for (const somebody of [manager, vendor.auditor]) {
      expect(await readTicket(app, somebody, ticket, 'id')).toEqual({ id: ticket.id });
    }
    await command(app, manager, 'ticketAccept', ticket, { impact: 'PERSON' });
    await command(app, manager, 'ticketAssign', ticket, { assigneeId: toPublicId('user', agent.userId) });
    expect(await readTicket(app, agent, ticket, 'restricted')).toEqual({ restricted: true });
  });

  it('are found by filters, in the order asked for, page by page', async () => {
    const { customer, product, agent, vendor } = await given(app).aCast();
    app.clock.set('2026-11-09T09:00:00Z');
    const a = await aTicket(app, customer.user, product, { title: 'Альфа', urgency: 'LOW' });
    app.clock.advance(60);
    const b = await aTicket(app, customer.user, product, { title: 'Бета', urgency: 'CRITICAL', kind: 'PROPOSAL' });
    app.clock.advance(60);
    const other = await aProduct(app, vendor, { name: 'Другой' });
    const c = await aTicket(app, customer.colleague, other, { title: 'Гамма' });
    app.clock.advance(60);
    await command(app, agent, 'ticketNote', a, { text: 'Заметка' });
    const byFilter = (filter: string) => idsOf(agent, `(filter: ${filter})`);
    expect(await byFilter('{ kind: { eq: PROPOSAL } }')).toEqual([b.id]);
    expect(await byFilter('{ priority: { in: [P3, P4] }, statusCategory: { eq: OPEN } }')).toEqual([c.id, a.id]);
    expect(await byFilter(`{ productId: { eq: "${other.id}" } }`)).toEqual([c.id]);
    expect(await byFilter(`{ requesterId: { ne: "${customer.user.id}" } }`)).toEqual([c.id]);
    expect(await byFilter('{ title: { contains: "бет" } }')).toEqual([b.id]);
    expect(await byFilter(`{ number: { eq: "${a.number}" } }`)).toEqual([a.id]);
    expect(await byFilter('{ assigneeId: { isNull: false } }')).toEqual([]);
    expect(await byFilter('{ receivedAt: { gte: "2026-11-09T09:01:00Z", lt: "2026-11-09T09:02:00Z" } }')).toEqual([
      b.id,
    ]);
    expect(await idsOf(agent, '(orderBy: { field: PRIORITY, direction: ASC })')).toEqual([b.id, c.id, a.id]);
    expect(await idsOf(agent, '(orderBy: { field: RECEIVED_AT, direction: ASC })')).toEqual([a.id, b.id, c.id]);
    expect(await idsOf(agent, '(orderBy: { field: UPDATED_AT, direction: DESC })')).toEqual([a.id, c.id, b.id]);
    expect(await idsOf(agent, '(updatedSince: "2026-11-09T09:03:00Z")')).toEqual([a.id]);
    expect(await idsOf(agent, '(scope: OWN)')).toEqual([]);

    const page = (args: string) =>
      ask(
        app,
        agent,
        `{ tickets(${args}, orderBy: { field: PRIORITY, direction: DESC }) { nodes { id } pageInfo { endCursor hasNextPage } } }`,
      );
    const first = (await page('first: 2')).data.tickets;
    expect(first.nodes.map(({ id }: { id: string }) => id)).toEqual([a.id, c.id]);
    const cursor = first.pageInfo.endCursor;
    expect((await page(`first: 2, after: "${cursor}"`)).data.tickets.nodes).toEqual([{ id: b.id }]);
    expect((await page(`first: 2, after: "${cursor}", scope: OWN`)).errors).toMatchObject([
      { extensions: { code: 'BAD_USER_INPUT' } },
    ]);
  });

  it('hang on their customer, requester, product and assignee as well', async () => {
    const { ticket, customer, product, agent } = await given(app).aTicketInWork();
    const answer = await ask(
      app,
      agent,
      `query ($customer: ID!, $contact: ID!, $product: ID!) {
        customer(id: $customer) { tickets { totalCount nodes { id } } }
        contact(id: $contact) { tickets { nodes { id requester { id } } } }
        product(id: $product) { tickets(filter: { status: { eq: IN_PROGRESS } }) { nodes { id } } }
        me { assignedTickets { nodes { id } } }
        ticketByNumber(number: "${ticket.number.toLowerCase()}") { id }
      }`,
      { customer: customer.id, contact: customer.user.id, product: product.id },
    );
    expect(answer.data).toEqual({
      customer: { tickets: { totalCount: 1, nodes: [{ id: ticket.id }] } },
      contact: { tickets: { nodes: [{ id: ticket.id, requester: { id: customer.user.id } }] } },
      product: { tickets: { nodes: [{ id: ticket.id }] } },
      me: { assignedTickets: { nodes: [{ id: ticket.id }] } },
      ticketByNumber: { id: ticket.id },
    });
  });

  it('tell each viewer what he may do with them now', async () => {
    const { ticket, customer, agent, vendor } = await given(app).aNewTicket();
    const commandsOf = async (asker: Asker) =>
      (await readTicket<{ availableCommands: string[] }>(app, asker, ticket, 'availableCommands')).availableCommands;
    expect(await commandsOf(agent)).toEqual([
      'REPLY',
      'NOTE',
      'ADD_PARTICIPANT',
      'CLASSIFY',
      'ACCEPT',
      'ASSIGN',
      'ASK_CUSTOMER',
      'RESOLVE',
      'CANCEL',
    ]);
    expect(await commandsOf(customer.user)).toEqual(['REPLY', 'ADD_PARTICIPANT', 'CANCEL']);
    expect(await commandsOf(vendor.auditor)).toEqual([]);
    await command(app, agent, 'ticketAccept', ticket, { impact: 'PERSON' });
    await command(app, agent, 'ticketResolve', ticket, { method: 'ANSWERED', summary: 'Да', message: 'Да' });
    expect(await commandsOf(customer.user)).toEqual(['REPLY', 'ADD_PARTICIPANT', 'CONFIRM', 'REOPEN']);
  });
});
