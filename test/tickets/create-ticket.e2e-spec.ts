import { newId, toPublicId } from '../../src/shared/ids.js';
import { aCustomer } from '../builders/a-customer.js';
import { aPartner } from '../builders/a-partner.js';
import { aTicket } from '../builders/a-ticket.js';
import { amberChannels, carbonChannels } from '../builders/an-offering.js';
import { ask, type Asker, type AskOptions } from '../support/ask.js';
import { type Cast, given, readTicket } from '../support/given.js';
import { useApp } from '../support/use-app.js';

const CREATE = /* GraphQL */ `
  mutation ($input: TicketCreateInput!) {
    ticketCreate(input: $input) {
      ticket {
        id
        number
        status
        priority
        urgency
        impact
        origin
        language
        requester {
          id
        }
        participants {
          role
        }
      }
      userErrors {
        code
        path
        message
        details
      }
    }
  }
`;

const COUNT = '{ tickets { totalCount } }';

describe('creating a ticket', () => {
  const app = useApp();

  const create = async (asker: Asker, input: object, options: AskOptions = {}) =>
    (await ask(app, asker, CREATE, { input }, options)).data.ticketCreate;
  const about = ({ product }: Pick<Cast, 'product'>, wish: object = {}) => ({
    productId: product.id,
    kind: 'CONSULTATION',
    title: 'Как построить отчёт?',
    text: 'Не нахожу, где строятся отчёты.',
    ...wish,
  });
  const countOf = async (asker: Asker): Promise<number> => (await ask(app, asker, COUNT)).data.tickets.totalCount;

  it('gives a NEW ticket of his own to a person who proposes an urgency', async () => {
    const cast = await given(app).aCast();
    const { ticket } = await create(
      cast.customer.user,
      about(cast, { urgency: 'HIGH', ccIds: [cast.customer.colleague.id] }),
    );
    expect(ticket).toMatchObject({
      status: 'NEW',
      urgency: 'HIGH',
      impact: null,
      priority: 'P3',
      origin: 'PORTAL',
      language: 'ru',
      requester: { id: cast.customer.user.id },
      participants: [{ role: 'REQUESTER' }, { role: 'CC' }],
    });
  });

  it('is refused at the portal where the product takes requests by telephone and mail only, as AMBER does', async () => {
    const cast = await given(app).aCast();
    await amberChannels(app, cast.vendor.vendorId, cast.product.productId);
    const refused = await create(cast.customer.user, about(cast), { language: 'ru' });
    expect(refused).toMatchObject({
      ticket: null,
      userErrors: [
        { code: 'CHANNEL_NOT_ACCEPTED', path: ['input', 'productId'], details: { accepted: ['PHONE', 'EMAIL'] } },
      ],
    });
    expect(refused.userErrors[0].message).toMatch(/не принимаются; каналы приёма: PHONE, EMAIL/);
    const english = await create(cast.customer.user, about(cast));
    expect(english.userErrors[0].message).toMatch(/takes them by: PHONE, EMAIL/);
    expect(await countOf(cast.agent)).toBe(0);
    const mailed = await create(cast.agent, about(cast, { requesterId: cast.customer.user.id, channel: 'EMAIL' }));
    expect(mailed.ticket).toMatchObject({ origin: 'EMAIL' });
  });

  it('takes questions and proposals at the portal of Carbon, and a token’s ticket whatever the channels say', async () => {
    const cast = await given(app).aCast();
    await carbonChannels(app, cast.vendor.vendorId, cast.product.productId);
    expect((await create(cast.customer.user, about(cast))).userErrors).toEqual([]);
    expect((await create(cast.customer.user, about(cast, { kind: 'PROPOSAL' }))).userErrors).toEqual([]);
    const amber = await given(app).aCast();
    await amberChannels(app, amber.vendor.vendorId, amber.product.productId);
    const partner = await aPartner(app, amber.vendor);
    const { ticket } = await create(partner, about(amber, { requesterId: amber.customer.user.id }));
    expect(ticket).toMatchObject({ origin: 'API' });
  });

  it('happens once for a key that is sent twice (X-01), and never for another input under it', async () => {
    const cast = await given(app).aCast();
    const partner = await aPartner(app, cast.vendor, { customerId: cast.customer.customerId });
    const input = about(cast, { requesterId: cast.customer.user.id, idempotencyKey: 'partner-0001' });
    const [first, second] = [await create(partner, input), await create(partner, input)];
    expect(second.ticket.id).toBe(first.ticket.id);
    const other = await create(partner, { ...input, title: 'Другое' });
    expect(other.userErrors).toMatchObject([{ code: 'IDEMPOTENCY_KEY_REUSED' }]);
    expect(await countOf(partner)).toBe(1);
  });

  it('gives each of a hundred that come at once a number of its own (INV-03)', async () => {
    const cast = await given(app).aCast();
    const all = await Promise.all(Array.from({ length: 100 }, () => aTicket(app, cast.customer.user, cast.product)));
    const numbers = all.map(({ number }) => number);
    expect(new Set(numbers).size).toBe(100);
    expect(numbers.every((number) => /^T-\d{4}-\d{6}$/.test(number))).toBe(true);
  });

  it('names every fault of the input with its path, in the caller’s language, and writes nothing', async () => {
    const cast = await given(app).aCast();
    const faulty = about(cast, { title: '', text: 'x'.repeat(20_001) });
    for (const [language, message] of [
      ['ru', /символов/],
      ['en', /characters/],
    ] as const) {
      const { ticket, userErrors } = await create(cast.customer.user, faulty, { language });
      expect(ticket).toBeNull();
      expect(userErrors).toEqual(
        expect.arrayContaining([
          expect.objectContaining({ path: ['input', 'title'], code: 'VALIDATION_FAILED' }),
          expect.objectContaining({ path: ['input', 'text'], message: expect.stringMatching(message) }),
        ]),
      );
    }
    const blank = await create(cast.customer.user, about(cast, { title: '   ', text: '\n' }));
    expect(blank.userErrors.map(({ path }: { path: string[] }) => path.at(-1)).sort()).toEqual(['text', 'title']);
    expect(await countOf(cast.customer.user)).toBe(0);
  });

  it('is for himself, unless his organization’s administrator or the staff asks for him', async () => {
    const cast = await given(app).aCast();
    const { customer, agent, vendor } = cast;
    const forColleague = about(cast, { requesterId: customer.colleague.id });
    expect((await create(customer.user, forColleague)).userErrors).toMatchObject([{ code: 'FORBIDDEN' }]);
    expect((await create(customer.administrator, forColleague)).ticket).toMatchObject({
      requester: { id: customer.colleague.id },
    });
    expect((await create(agent, about(cast))).userErrors).toMatchObject([
      { code: 'REQUESTER_REQUIRED', path: ['input', 'requesterId'] },
    ]);
    const stranger = await aCustomer(app, vendor, { name: 'ООО «Василёк»' });
    expect(
      (await create(customer.administrator, about(cast, { requesterId: stranger.user.id }))).userErrors,
    ).toMatchObject([{ code: 'NOT_FOUND', path: ['input', 'requesterId'] }]);
    expect((await create(customer.user, about(cast, { channel: 'EMAIL' }))).userErrors).toMatchObject([
      { code: 'FORBIDDEN' },
    ]);
  });

  it('knows no product, service or module but those of the vendor and the product', async () => {
    const cast = await given(app).aCast();
    const other = await given(app).aCast();
    const unknown = [
      ['productId', other.product.id],
      ['productId', toPublicId('product', newId())],
      ['serviceOfferingId', toPublicId('offering', newId())],
      ['moduleId', toPublicId('module', newId())],
      ['ccIds', [other.customer.user.id]],
    ] as const;
    for (const [field, value] of unknown) {
      expect((await create(cast.customer.user, about(cast, { [field]: value }))).userErrors).toMatchObject([
        { code: 'NOT_FOUND', path: ['input', field] },
      ]);
    }
  });

  it('leaves its first message and its first event behind', async () => {
    const { ticket, customer } = await given(app).aNewTicket();
    const read = await readTicket(
      app,
      customer.user,
      ticket,
      'messages { nodes { kind visibility bodyText countsAsResponse author { name isStaff } } } events { nodes { from to event } }',
    );
    expect(read).toEqual({
      messages: {
        nodes: [
          {
            kind: 'CUSTOMER',
            visibility: 'PUBLIC',
            bodyText: 'После обновления система не запускается.',
            countsAsResponse: false,
            author: { name: customer.user.name, isStaff: false },
          },
        ],
      },
      events: { nodes: [{ from: null, to: 'NEW', event: 'create' }] },
    });
  });
});
