import { parsePublicId } from '../../src/shared/ids.js';
import { CloseResolvedTicket } from '../../src/tickets/resolution/close-resolved-ticket.job.js';
import { aPartner } from '../builders/a-partner.js';
import { ask as askDatabase } from '../database/support/ask.js';
import { asSystem } from '../support/actors.js';
import { deliver } from '../support/deliver.js';
import { attempt, type CastWithTicket, command, given, readTicket } from '../support/given.js';
import { useApp } from '../support/use-app.js';

const SOLVED = { method: 'ANSWERED', summary: 'Показали меню', message: 'Отчёты → Создать.' };

describe('resolving a ticket', () => {
  const app = useApp();
  beforeEach(() => app.clock.set('2026-11-09T09:00:00Z'));

  it('is refused without a public answer to the customer', async () => {
    const { ticket, agent } = await given(app).anAcceptedTicket();
    const input = { method: 'ANSWERED', summary: 'Готово' };
    for (const [language, message] of [
      ['ru', /Решение сообщают заказчику/],
      ['en', /with an answer to the customer/],
    ] as const) {
      expect(await attempt(app, { ...agent, language }, 'ticketResolve', ticket, input)).toMatchObject([
        { code: 'RESOLUTION_MESSAGE_REQUIRED', path: ['input', 'message'], message: expect.stringMatching(message) },
      ]);
    }
    const voicemail = { outcome: 'VOICEMAIL', direction: 'OUTBOUND', startedAt: '2026-11-09T08:50:00Z' };
    expect(await attempt(app, agent, 'ticketResolve', ticket, { ...input, call: voicemail })).toMatchObject([
      { code: 'RESOLUTION_MESSAGE_REQUIRED' },
    ]);
    expect(await readTicket(app, agent, ticket, 'status version messageCount resolvedAt')).toEqual({
      status: 'OPEN',
      version: 2,
      messageCount: 1,
      resolvedAt: null,
    });
  });

  it('tells the customer by message or by a call that reached him', async () => {
    app.clock.set('2026-11-09T08:00:00Z');
    const { ticket, customer, agent } = await given(app).anAcceptedTicket();
    app.clock.set('2026-11-09T09:00:00Z');
    const call = {
      outcome: 'REACHED',
      direction: 'OUTBOUND',
      startedAt: '2026-11-09T08:50:00Z',
      answeredAt: '2026-11-09T08:50:10Z',
    };
    await command(app, agent, 'ticketResolve', ticket, { method: 'WORKAROUND', summary: 'Запускать вручную', call });
    const fields =
      'status resolutionMethod resolutionSummary resolvedAt firstResolvedAt workaroundAt awaitingReplySince messages(last: 1) { nodes { channel bodyText } }';
    expect(await readTicket(app, customer.user, ticket, fields)).toEqual({
      status: 'RESOLVED',
      resolutionMethod: 'WORKAROUND',
      resolutionSummary: 'Запускать вручную',
      resolvedAt: '2026-11-09T09:00:00.000Z',
      firstResolvedAt: '2026-11-09T09:00:00.000Z',
      workaroundAt: '2026-11-09T09:00:00.000Z',
      awaitingReplySince: null,
      messages: { nodes: [{ channel: 'PHONE', bodyText: 'Запускать вручную' }] },
    });
  });

  it('by a method that must show something is refused until it can', async () => {
    const { ticket, agent } = await given(app).anAcceptedTicket();
    expect(await attempt(app, agent, 'ticketResolve', ticket, { ...SOLVED, method: 'INDIVIDUAL_WORK' })).toMatchObject([
      {
        code: 'GUARD_FAILED',
        path: ['input', 'method'],
        details: { guard: 'G-RESOLVE', needs: 'FINISHED_WORK_ORDER' },
      },
    ]);
  });

  it('is confirmed by the customer, or by the staff with a reason (T15)', async () => {
    const mine = await given(app).aResolvedTicket();
    expect(await attempt(app, mine.agent, 'ticketConfirm', mine.ticket)).toMatchObject([
      { code: 'GUARD_FAILED', details: { guard: 'REASON_GIVEN' }, path: ['input', 'reason'] },
    ]);
    await command(app, mine.customer.user, 'ticketConfirm', mine.ticket);
    expect(await readTicket(app, mine.agent, mine.ticket, 'status closedAt')).toEqual({
      status: 'CLOSED',
      closedAt: '2026-11-09T09:00:00.000Z',
    });
    const theirs = await given(app).aResolvedTicket();
    await command(app, theirs.agent, 'ticketConfirm', theirs.ticket, { reason: 'Подтвердил по телефону' });
    expect(await readTicket(app, theirs.agent, theirs.ticket, 'status')).toEqual({ status: 'CLOSED' });
  });

  it('ends when the customer objects: by a command with a reason, or simply by writing (T17)', async () => {
    for (const [mutation, input] of [
      ['ticketReopen', { reason: 'Не помогло' }],
      ['ticketReply', { message: 'Не помогло' }],
    ] as const) {
      const { ticket, customer, agent } = await given(app).aResolvedTicket();
      await command(app, customer.user, mutation, ticket, input);
      expect(
        await readTicket(app, agent, ticket, 'status reopenCount resolvedAt firstResolvedAt resolutionMethod'),
      ).toEqual({
        status: 'OPEN',
        reopenCount: 1,
        resolvedAt: null,
        firstResolvedAt: '2026-11-09T09:00:00.000Z',
        resolutionMethod: null,
      });
    }
  });

  it('is confirmed and reopened by whoever asked, his administrator, or a partner, but not by a bystander', async () => {
    const { ticket, customer, vendor } = await given(app).aResolvedTicket();
    await command(app, customer.user, 'ticketAddParticipant', ticket, { contactId: customer.colleague.id });
    const reason = { reason: 'Не помогло' };
    expect(await attempt(app, customer.colleague, 'ticketConfirm', ticket)).toMatchObject([{ code: 'FORBIDDEN' }]);
    expect(await attempt(app, customer.colleague, 'ticketReopen', ticket, reason)).toMatchObject([
      { code: 'FORBIDDEN' },
    ]);
    await command(app, customer.administrator, 'ticketReopen', ticket, reason);
    await command(app, vendor.agent, 'ticketResolve', ticket, SOLVED);
    await command(app, await aPartner(app, vendor), 'ticketConfirm', ticket);
  });

  it('what is closed is opened by a manager, for 90 days (T22)', async () => {
    const { ticket, customer, agent, manager } = await given(app).aClosedTicket();
    const reason = { reason: 'Закрыто по ошибке' };
    expect(await attempt(app, customer.user, 'ticketReopen', ticket, reason)).toMatchObject([{ code: 'FORBIDDEN' }]);
    expect(await attempt(app, agent, 'ticketReopen', ticket, reason)).toMatchObject([{ code: 'FORBIDDEN' }]);
    expect(await readTicket(app, agent, ticket, 'availableCommands')).toEqual({ availableCommands: [] });
    expect(await readTicket(app, manager, ticket, 'availableCommands')).toEqual({ availableCommands: ['REOPEN'] });
    app.clock.advance(90 * 24 * 3600 + 1);
    expect(await attempt(app, manager, 'ticketReopen', ticket, reason)).toMatchObject([
      { code: 'GUARD_FAILED', details: { guard: 'WITHIN_90_DAYS' } },
    ]);
    app.clock.advance(-1);
    await command(app, manager, 'ticketReopen', ticket, reason);
    expect(await readTicket(app, agent, ticket, 'status closedAt')).toEqual({ status: 'OPEN', closedAt: null });
  });

  it('is cancelled by the customer only as withdrawn, by the staff for every reason (T19)', async () => {
    const { ticket, customer, agent } = await given(app).aNewTicket();
    expect(await attempt(app, customer.user, 'ticketCancel', ticket, { reason: 'SPAM' })).toMatchObject([
      { code: 'FORBIDDEN' },
    ]);
    await command(app, customer.user, 'ticketCancel', ticket, { reason: 'WITHDRAWN' });
    expect(await readTicket(app, agent, ticket, 'status cancelReason closedAt')).toEqual({
      status: 'CANCELLED',
      cancelReason: 'WITHDRAWN',
      closedAt: null,
    });
    const spam = await given(app).aNewTicket();
    await command(app, spam.agent, 'ticketCancel', spam.ticket, { reason: 'SPAM', explanation: 'Реклама' });
    const resolved = await given(app).aResolvedTicket();
    expect(await attempt(app, resolved.agent, 'ticketCancel', resolved.ticket, { reason: 'SPAM' })).toMatchObject([
      { code: 'ILLEGAL_TRANSITION', details: { from: 'RESOLVED', event: 'cancel' } },
    ]);
  });

  describe('after seven days without objection (T16)', () => {
    /** What the queue would do: bring the event to its handler; gives when the job that comes of it will run. */
    async function scheduled({ vendor, ticket }: CastWithTicket) {
      const { vendorId } = vendor;
      const ticketId = parsePublicId(ticket.id)?.uuid ?? '';
      await deliver(app, vendorId, 'TicketResolved', 'ScheduleClosingWhenTicketIsResolved');
      return askDatabase(
        app.urls.owner,
        `select string_agg(to_char(run_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS'), ', ') from graphile_worker._private_jobs
         where key = '${vendorId}:close-resolved-ticket:${ticketId}'`,
      );
    }

    const close = (cast: CastWithTicket, resolvedAt: string) => {
      const ticketId = parsePublicId(cast.ticket.id)?.uuid ?? '';
      const job = app.nest.get(CloseResolvedTicket, { strict: false });
      return asSystem(cast.vendor.vendorId, () => job.run({ ticketId, resolvedAt }));
    };

    it('is closed by Steward, once however often the job runs', async () => {
      const cast = await given(app).aResolvedTicket();
      expect(await scheduled(cast)).toBe('2026-11-16 09:00:00');
      app.clock.set('2026-11-16T09:00:00Z');
      await close(cast, '2026-11-09T09:00:00.000Z');
      await close(cast, '2026-11-09T09:00:00.000Z');
      const read = await readTicket<{ events: { nodes: unknown[] } }>(
        app,
        cast.agent,
        cast.ticket,
        'status closedAt version events { nodes { event actorKind } }',
      );
      expect(read).toMatchObject({ status: 'CLOSED', closedAt: '2026-11-16T09:00:00.000Z', version: 4 });
      expect(read.events.nodes.at(-1)).toEqual({ event: 'autoClose', actorKind: 'SYSTEM' });
    });

    it('is left alone when it was reopened, even if it was resolved again', async () => {
      const cast = await given(app).aResolvedTicket();
      app.clock.advance(3600);
      await command(app, cast.customer.user, 'ticketReopen', cast.ticket, { reason: 'Не помогло' });
      await close(cast, '2026-11-09T09:00:00.000Z');
      expect(await readTicket(app, cast.agent, cast.ticket, 'status')).toEqual({ status: 'OPEN' });
      await command(app, cast.agent, 'ticketResolve', cast.ticket, SOLVED);
      await close(cast, '2026-11-09T09:00:00.000Z');
      expect(await readTicket(app, cast.agent, cast.ticket, 'status')).toEqual({ status: 'RESOLVED' });
      expect(await scheduled(cast)).toBe('2026-11-16 10:00:00');
    });
  });
});
