import type pg from 'pg';
import { connected } from './database.js';
import type { TicketWish } from './variants/bare-create.js';

export interface Person {
  readonly userId: string;
  readonly roles: readonly string[];
  readonly customerId: string | null;
  readonly contactId: string | null;
}

/** Somebody with a ticket that he may see. */
export interface Reading {
  readonly person: Person;
  readonly ticketId: string;
}

/** What the big sample offers to measure with; ids are UUIDs. */
export interface World {
  readonly vendorId: string;
  /** The first product. */
  readonly productId: string;
  readonly tickets: number;
  readonly messages: number;
  readonly agents: readonly Person[];
  readonly administrator: Person;
  /** Agents with tickets of all ages, none of them restricted. */
  readonly agentsReadings: readonly Reading[];
  /** Customers' administrators with tickets of their own. */
  readonly customersReadings: readonly Reading[];
  readonly wishes: readonly TicketWish[];
}

const PERSON = `u.id as "userId", u.roles::text[] as roles, u.customer_id as "customerId", u.contact_id as "contactId"`;
const READINGS = 2000;

/** Chosen by the hash of the ids: at random, and the same in every run. */
export function lookAround(url: string): Promise<World> {
  return connected(url, async (client) => {
    const [vendor] = (await client.query<{ id: string }>(`select id from vendor where code = 'volume'`)).rows;
    const vendorId = vendor?.id ?? '';
    const rows = async <Row extends pg.QueryResultRow>(text: string): Promise<Row[]> =>
      (await client.query<Row>(text, [vendorId])).rows;
    const [size] = await rows<Pick<World, 'productId' | 'tickets' | 'messages'>>(SIZE);
    const agents = await rows<Person>(withRole('SUPPORT_ENGINEER'));
    const [administrator] = await rows<Person>(withRole('ADMINISTRATOR'));
    if (!size || !administrator) throw new Error('The big sample is not whole');
    const pages = await rows<{ id: string }>(PAGES);
    const agentsReadings = pages.map(({ id }, at) => ({ person: agents[at % agents.length] as Person, ticketId: id }));
    const own = await rows<Person & { ticketId: string }>(OWN_PAGES);
    const customersReadings = own.map(({ ticketId, ...person }) => ({ person, ticketId }));
    const wishes = await rows<TicketWish>(WISHES);
    return { vendorId, ...size, agents, administrator, agentsReadings, customersReadings, wishes };
  });
}

const SIZE = `
  select (select id from product where vendor_id = $1 order by code limit 1) as "productId",
         (select count(*)::int from ticket where vendor_id = $1) as tickets,
         (select count(*)::int from message where vendor_id = $1) as messages`;

const withRole = (role: string): string =>
  `select ${PERSON} from app_user u where vendor_id = $1 and roles = '{${role}}' order by id`;

const PAGES = `select id from ticket where vendor_id = $1 and not restricted order by md5(id::text) limit ${READINGS}`;

const OWN_PAGES = `
  select ${PERSON}, t.id as "ticketId"
  from ticket t join app_user u on u.contact_id = t.requester_id
  where t.vendor_id = $1 and not t.restricted and u.roles = '{CUSTOMER_ADMINISTRATOR}'
  order by md5(t.id::text) limit ${READINGS}`;

const WISHES = `
  select (array['INCIDENT', 'CONSULTATION', 'SERVICE_REQUEST'])[1 + row_number() over () % 3] as kind,
         'Обращение измерения № ' || row_number() over () as title,
         'После обновления перестала работать печать счёта на оплату, на экране ошибка.' as text,
         p.product_id as "productId", c.id as "requesterId"
  from contact c join maintenance_agreement a on a.customer_id = c.customer_id
    join maintenance_agreement_product p on p.agreement_id = a.id
  where c.vendor_id = $1 order by md5(c.id::text) limit ${READINGS}`;
