import { aCustomerPerson } from '../builders/a-customer.js';
import { carbonChannels } from '../builders/an-offering.js';
import { ask, type Asker } from '../support/ask.js';
import { type Cast, given } from '../support/given.js';
import { useApp } from '../support/use-app.js';

const LOG_CALL = /* GraphQL */ `
  mutation ($input: TicketLogCallInput!) {
    ticketLogCall(input: $input) {
      ticket {
        id
        status
        requester {
          id
        }
        customer {
          id
        }
        receivedAt
        firstResponseAt
        awaitingReplySince
        acknowledgedAt
      }
      advice {
        ru
        en
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

describe('logging a call', () => {
  const app = useApp();
  beforeEach(() => app.clock.set('2026-11-07T02:10:00Z'));

  const log = async (asker: Asker, input: object) => {
    const answer = await ask(app, asker, LOG_CALL, { input });
    if (answer.errors) throw new Error(JSON.stringify(answer.errors));
    return answer.data.ticketLogCall;
  };
  const answered = { outcome: 'REACHED', startedAt: '2026-11-07T02:00:00Z', answeredAt: '2026-11-07T02:00:15Z' };
  const call = ({ product }: Pick<Cast, 'product'>, wish: object = {}) => ({
    productId: product.id,
    kind: 'INCIDENT',
    title: 'Система не запускается',
    text: 'Вся работа стоит.',
    call: answered,
    ...wish,
  });

  it('finds the caller by his number, and being answered is the first response', async () => {
    const cast = await given(app).aCast();
    const { customerId, id } = cast.customer;
    const caller = await aCustomerPerson(
      app,
      { vendorId: cast.vendor.vendorId, customerId },
      { phone: '+79161234567' },
    );
    const { ticket } = await log(cast.agent, call(cast, { phone: '+79161234567' }));
    expect(ticket).toMatchObject({
      status: 'NEW',
      requester: { id: caller.id },
      customer: { id },
      receivedAt: '2026-11-07T02:00:00.000Z',
      firstResponseAt: '2026-11-07T02:00:15.000Z',
      awaitingReplySince: null,
      acknowledgedAt: null,
    });
  });

  it('keeps a call of a number that nobody has, until somebody says who it was', async () => {
    const cast = await given(app).aCast();
    const { ticket } = await log(cast.agent, call(cast, { phone: '+70000000001' }));
    expect(ticket).toMatchObject({ requester: null, customer: null });
    const accept = (input: object) =>
      ask(
        app,
        cast.agent,
        'mutation ($input: TicketAcceptInput!) { ticketAccept(input: $input) { ticket { customer { id } } userErrors { code path details } } }',
        { input: { ticketId: ticket.id, impact: 'PERSON', ...input } },
      );
    expect((await accept({})).data.ticketAccept.userErrors).toMatchObject([
      {
        code: 'GUARD_FAILED',
        path: ['input', 'requesterId'],
        details: { guard: 'CLASSIFIED', missing: ['requesterId'] },
      },
    ]);
    const identified = await accept({ requesterId: cast.customer.user.id });
    expect(identified.data.ticketAccept.ticket).toEqual({ customer: { id: cast.customer.id } });
  });

  it('leaves the caller waiting when nobody answered', async () => {
    const cast = await given(app).aCast();
    const missed = { outcome: 'MISSED', startedAt: '2026-11-07T02:00:00Z' };
    const { ticket } = await log(cast.agent, call(cast, { requesterId: cast.customer.user.id, call: missed }));
    expect(ticket).toMatchObject({ firstResponseAt: null, awaitingReplySince: '2026-11-07T02:00:00.000Z' });
  });

  it.each([
    ['in the future', { ...answered, startedAt: '2026-11-07T02:10:01Z', answeredAt: '2026-11-07T02:10:02Z' }],
    ['more than 24 hours ago', { outcome: 'MISSED', startedAt: '2026-11-06T02:09:59Z' }],
    ['answered before it rang', { ...answered, answeredAt: '2026-11-07T01:59:59Z' }],
    ['reached without an answer', { outcome: 'REACHED', startedAt: '2026-11-07T02:00:00Z' }],
    ['ended before it was answered', { ...answered, endedAt: '2026-11-07T02:00:10Z' }],
  ])('is refused for a call %s', async (_case, times) => {
    const cast = await given(app).aCast();
    const refused = await log(cast.agent, call(cast, { requesterId: cast.customer.user.id, call: times }));
    expect(refused).toMatchObject({ ticket: null, userErrors: [{ code: 'CALL_TIME_INVALID' }] });
    expect(refused.userErrors[0].path.slice(0, 2)).toEqual(['input', 'call']);
    expect((await ask(app, cast.agent, '{ tickets { totalCount } }')).data.tickets.totalCount).toBe(0);
  });

  it('registers a proposal all the same, with advice where the product takes proposals (AC-10)', async () => {
    const cast = await given(app).aCast();
    await carbonChannels(app, cast.vendor.vendorId, cast.product.productId);
    const proposal = call(cast, { kind: 'PROPOSAL', requesterId: cast.customer.user.id });
    const { ticket, advice } = await log(cast.agent, { ...proposal, idempotencyKey: 'call-0001' });
    expect(ticket).not.toBeNull();
    expect(advice).toEqual({
      ru: 'Такие обращения по этому продукту принимают: электронная почта, портал.',
      en: 'This product takes such requests by: e-mail, portal.',
    });
    const repeated = await log(cast.agent, { ...proposal, idempotencyKey: 'call-0001' });
    expect(repeated).toMatchObject({ ticket: { id: ticket.id }, advice });
    const question = await log(cast.agent, { ...proposal, kind: 'CONSULTATION' });
    expect(question.advice).toBeNull();
  });

  it('is the business of support, not of customers', async () => {
    const cast = await given(app).aCast();
    const answer = await ask(app, cast.customer.administrator, LOG_CALL, { input: call(cast) });
    expect(answer.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });
});
