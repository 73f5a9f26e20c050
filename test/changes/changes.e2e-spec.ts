import { DataSource } from 'typeorm';
import { Role } from '../../src/access/roles.js';
import { systemActor } from '../../src/access/actor.js';
import { Database } from '../../src/database/database.js';
import { allViews } from '../../src/reading/view.js';
import { newId, toPublicId } from '../../src/shared/ids.js';
import { Tickets } from '../../src/tickets/domain/tickets.store.js';
import { aCustomer } from '../builders/a-customer.js';
import { aPartner } from '../builders/a-partner.js';
import { aProduct } from '../builders/a-product.js';
import { aTicket } from '../builders/a-ticket.js';
import { aColleague } from '../builders/a-vendor.js';
import { ask as askDatabase } from '../database/support/ask.js';
import { asSystem } from '../support/actors.js';
import { ask, type Asker } from '../support/ask.js';
import { command, given } from '../support/given.js';
import { useApp } from '../support/use-app.js';
import { aNeighborhood } from '../support/viewers.js';
import { follow, type Following, newest, pageOf } from './support/follow.js';

const app = useApp();
const told = async (asker: Asker, following: Following = {}) =>
  (await follow(app, asker, following)).map(({ kind, type, id }) => `${kind} ${type} ${id}`);

describe('the feed of changes', () => {
  it('tells what came into being and what was changed, with the row as it is now', async () => {
    const { agent, customer, product } = await given(app).aCast();
    const after = await newest(app, agent);
    const ticket = await aTicket(app, customer.user, product);
    await command(app, agent, 'ticketAccept', ticket, { impact: 'PERSON' });
    const node = '{ ... on Ticket { number status availableCommands } ... on Message { bodyText visibility } }';
    const { nodes, hasNextPage, endCursor, newestCursor } = await pageOf(app, agent, { after }, node);
    const tickets = nodes.filter(({ type }) => type === 'Ticket');
    expect(tickets.map(({ kind, id }) => [kind, id])).toEqual([
      ['CREATED', ticket.id],
      ['UPDATED', ticket.id],
    ]);
    for (const { node } of tickets) expect(node).toMatchObject({ number: ticket.number, status: 'OPEN' });
    expect(tickets[0]?.node?.['availableCommands']).toContain('RESOLVE');
    expect(nodes.filter(({ type }) => type === 'Message')).toEqual([
      expect.objectContaining({ kind: 'CREATED', node: { bodyText: expect.any(String), visibility: 'PUBLIC' } }),
    ]);
    expect(nodes.map(({ type }) => type)).toEqual(expect.arrayContaining(['TicketStatusEvent', 'TicketParticipant']));
    expect(Number.isNaN(Date.parse(nodes[0]?.at ?? ''))).toBe(false);
    expect([hasNextPage, endCursor]).toEqual([false, newestCursor]);
  });

  it('is read page by page from any place, and stands still at its end', async () => {
    const { vendor, agent, customer, product } = await given(app).aCast();
    for (let n = 0; n < 3; n++) await aTicket(app, customer.user, product);
    const all = await follow(app, agent);
    expect(all.length).toBeGreaterThan(20);
    expect(await follow(app, agent, { first: 7 })).toEqual(all);
    expect(await follow(app, agent, { after: all[4]?.cursor ?? '' })).toEqual(all.slice(5));
    const end = await newest(app, agent);
    expect(await pageOf(app, agent, { after: end })).toMatchObject({ nodes: [], endCursor: end, hasNextPage: false });
    await aCustomer(app, vendor);
    const types = (await follow(app, agent, { after: end, types: ['Customer', 'Contact'] })).map(({ type }) => type);
    expect(types.filter((type) => type === 'Customer')).toHaveLength(1);
    expect(new Set(types)).toEqual(new Set(['Customer', 'Contact']));
    expect(await follow(app, agent, { types: [] })).toEqual([]);
  });

  it('goes on behind thousands of changes that somebody may not see', async () => {
    const { vendor, agent, customer, product } = await given(app).aCast();
    const after = await newest(app, customer.user);
    await asSystem(vendor.vendorId, () => {
      const database = app.nest.get(Database, { strict: false });
      const nobody = { entity: 'Ticket', before: null, after: {} };
      return database.transaction(async () => {
        for (let n = 0; n < 5000; n++) database.noteChange({ ...nobody, id: newId() });
      });
    });
    const ticket = await aTicket(app, customer.user, product);
    const page = await pageOf(app, customer.user, { after });
    expect([page.nodes, page.hasNextPage]).toEqual([[], true]);
    const next = await pageOf(app, customer.user, { after: page.endCursor });
    expect(next.nodes.map(({ id }) => id)).toContain(ticket.id);
    expect(await told(agent, { after })).toContain(`CREATED Ticket ${ticket.id}`);
  });

  it('refuses what is no place of it, and a place of a history that was lost', async () => {
    const [here, there] = [await given(app).aCast(), await given(app).aCast()];
    const faultOf = async (args: string): Promise<unknown> => {
      const { errors } = await ask(app, here.agent, `{ changes(${args}) { endCursor } }`);
      return errors?.[0]?.extensions['code'];
    };
    const cursor = (parts: unknown) => `after: "${Buffer.from(JSON.stringify(parts)).toString('base64url')}"`;
    const strange = ['after: "x"', cursor(['changes', '1']), cursor(['other', '1', '']), cursor(['changes', 1, '']),
      cursor(['changes', '1', '000000000000']), cursor(['changes', '99999999', '']), `after: "${await newest(app, there.agent)}"`,
      'first: 0', 'first: 101', 'types: ["Session"]', 'types: ["Person"]']; // prettier-ignore
    for (const args of strange) expect([args, await faultOf(args)]).toEqual([args, 'BAD_USER_INPUT']);
    expect(await faultOf(`after: "${await newest(app, here.agent)}"`)).toBeUndefined();
  });

  it('is closed to whoever has not signed in', async () => {
    const { errors } = await ask(app, null, '{ changes { endCursor } }');
    expect(errors?.[0]?.extensions['code']).toBe('UNAUTHENTICATED');
  });
});

describe('who follows the feed', () => {
  it('is told of exactly the rows that he may see, whoever he is', async () => {
    await given(app).aNewTicket();
    const { vendor, customers, viewers } = await aNeighborhood(app);
    const product = await aProduct(app, vendor);
    for (const { user } of customers) await aTicket(app, user, product);
    const rows = await idsInAudit(vendor.vendorId);
    expect(rows.length).toBeGreaterThan(20);
    const counts = new Map<string, number>();
    for (const viewer of viewers) {
      const answer = await ask(app, viewer, 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: rows });
      const open = await ask(app, viewer, '{ changes { endCursor } }');
      if (open.errors) {
        expect([viewer.name, answer.data?.nodes ?? null]).toEqual([viewer.name, null]);
        continue;
      }
      const visible = ((answer.data?.nodes ?? []) as ({ id: string } | null)[]).flatMap((node) => node?.id ?? []);
      const seen = new Set((await follow(app, viewer)).map(({ id }) => id));
      expect([viewer.name, [...seen].sort()]).toEqual([viewer.name, visible.sort()]);
      counts.set(viewer.name, seen.size);
    }
    expect(counts.get('CUSTOMER_USER')).toBeGreaterThan(0);
    expect(counts.get('ADMINISTRATOR')).toBeGreaterThan(counts.get('CUSTOMER_USER') ?? 0);
  });

  it('never learns of internal notes and of other organizations’ tickets as a customer', async () => {
    const { vendor, agent, customer, product, ticket } = await given(app).anAcceptedTicket();
    const stranger = await aCustomer(app, vendor, { name: 'ООО «Василёк»' });
    const partner = await aPartner(app, vendor, { customerId: stranger.customerId });
    const after = await newest(app, agent);
    await command(app, agent, 'ticketNote', ticket, { text: 'Между нами.' });
    await command(app, agent, 'ticketReply', ticket, { message: 'Смотрим.' });
    await aTicket(app, customer.user, product);
    const messages = async (asker: Asker) => (await told(asker, { after, types: ['Message'] })).length;
    expect([await messages(agent), await messages(customer.user)]).toEqual([3, 2]);
    for (const outsider of [stranger.administrator, stranger.user, partner]) {
      expect(await told(outsider, { after })).toEqual([]);
    }
  });

  it('is told that a row is gone when the change took it out of his sight, and only then', async () => {
    const { vendor, agent, manager, ticket, customer } = await given(app).anAcceptedTicket();
    const engineer = await aColleague(app, vendor.vendorId, [Role.ENGINEER]);
    const other = await aColleague(app, vendor.vendorId, [Role.ENGINEER]);
    const after = await newest(app, agent);
    await command(app, manager, 'ticketAssign', ticket, { assigneeId: toPublicId('user', engineer.userId) });
    expect(await told(engineer, { after, types: ['Ticket'] })).toEqual([`UPDATED Ticket ${ticket.id}`]);
    await command(app, manager, 'ticketAssign', ticket, { assigneeId: toPublicId('user', other.userId) });
    const between = await newest(app, agent);
    await command(app, manager, 'ticketNote', ticket, { text: 'Дальше без него.' });
    expect(await told(engineer, { after: between })).toEqual([]);
    expect(await told(engineer, { after, types: ['Ticket'] })).toEqual([`REMOVED Ticket ${ticket.id}`]);
    const removed = (await follow(app, engineer, { after })).map(({ node }) => node);
    expect(removed).toEqual([null]);
    expect((await told(customer.user, { after, types: ['Ticket'] })).every((line) => line.startsWith('UPDATED'))).toBe(
      true,
    );
  });

  it('is told that a ticket became restricted, if he saw it before', async () => {
    const { vendor, customer, product, agent } = await given(app).aCast();
    const ticket = await aTicket(app, customer.user, product);
    const stranger = await aCustomer(app, vendor, { name: 'ООО «Василёк»' });
    const partner = await aPartner(app, vendor, { customerId: customer.customerId });
    const after = await newest(app, agent);
    await restrict(vendor.vendorId, ticket.id);
    const told = async (asker: Asker) => (await follow(app, asker, { after })).map(({ kind }) => kind);
    expect(await told(partner)).toEqual(['REMOVED']);
    expect(await told(customer.administrator)).toEqual(['REMOVED']);
    expect(await told(customer.user)).toEqual(['UPDATED']);
    expect(await told(stranger.administrator)).toEqual([]);
    expect((await follow(app, partner)).filter(({ id, kind }) => id === ticket.id && kind !== 'REMOVED')).toEqual([]);
  });

  it('is told of a deleted row, if he saw it before', async () => {
    const { vendor, customer, agent } = await given(app).aCast();
    const stranger = await aCustomer(app, vendor, { name: 'ООО «Василёк»' });
    const after = await newest(app, agent);
    const id = newId();
    const gone = { id, vendorId: vendor.vendorId, customerId: customer.customerId, name: 'Черновик' };
    await asSystem(vendor.vendorId, () => {
      const database = app.nest.get(Database, { strict: false });
      return database.transaction(async () =>
        database.noteChange({ entity: 'Contact', id, before: gone, after: null }),
      );
    });
    expect(await told(customer.user, { after })).toEqual([`REMOVED Contact ${toPublicId('contact', id)}`]);
    expect(await told(stranger.user, { after })).toEqual([]);
  });
});

it('names columns as the naming strategy does', async () => {
  const dataSource = app.nest.get(DataSource, { strict: false });
  const columns = allViews().flatMap(({ entity }) => dataSource.getMetadata(entity).columns);
  const names = columns.map(({ propertyName }) => `'${propertyName}'`).join();
  const found = await askDatabase(
    app.urls.reader,
    `select array_agg(column_name(p) order by n) from unnest(array[${names}]) with ordinality u(p, n)`,
  );
  expect(found).toEqual(columns.map(({ databaseName }) => databaseName));
});

/** What no mutation does yet. */
async function restrict(vendorId: string, publicId: string): Promise<void> {
  const tickets = app.nest.get(Tickets, { strict: false });
  const id = String(
    await askDatabase(app.urls.owner, `select id from ticket where typeid('ticket', id) = '${publicId}'`),
  );
  await asSystem(vendorId, () =>
    app.nest.get(Database, { strict: false }).transaction(async () => {
      const ticket = await tickets.lock(systemActor(vendorId), id);
      await tickets.save(Object.assign(ticket, { restricted: true }));
    }),
  );
}

/** The public ids of all rows that the audit of a vendor tells of. */
async function idsInAudit(vendorId: string): Promise<string[]> {
  const prefixes = allViews().flatMap(({ entity, prefix }) => (prefix ? [`('${entity.name}', '${prefix}')`] : []));
  const statement = `select array_agg(distinct typeid(k.prefix, e.entity_id)) from audit_event e
    join (values ${prefixes.join()}) k(entity, prefix) on k.entity = e.entity where e.vendor_id = '${vendorId}'`;
  return (await askDatabase(app.urls.owner, statement)) as string[];
}
