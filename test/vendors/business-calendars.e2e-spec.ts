import { DataSource } from 'typeorm';
import { aCustomer } from '../builders/a-customer.js';
import { aVendor, type TestVendor } from '../builders/a-vendor.js';
import { useApp } from '../support/use-app.js';
import { commands, read } from './command.js';

const OFFICE = { code: 'office', nameRu: 'Рабочие дни', timeZone: 'Europe/Moscow', is24x7: false };
const WEEK = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opens: '09:00', closes: '18:00' }));
const VERSION = `version versions(first: 5) { nodes { number effectiveFrom weekly { weekday opens closes }
  exceptions { date opens closes } holidays holidaySetIds } }`;

describe('a business calendar', () => {
  const app = useApp();
  const send = commands(app, 'businessCalendar');
  const sets = commands(app, 'holidaySet');

  beforeEach(() => app.clock.set('2026-01-12T06:00:00Z'));

  async function anOffice(vendor: TestVendor): Promise<string> {
    return (await send(vendor.manager, 'businessCalendarCreate', OFFICE)).row.id as string;
  }

  it('is made without hours, in a time zone that exists', async () => {
    const { manager } = await aVendor(app);
    const { row } = await send(
      manager,
      'businessCalendarCreate',
      OFFICE,
      'code timeZone is24x7 versions { nodes { id } }',
    );
    expect(row).toEqual({ code: 'office', timeZone: 'Europe/Moscow', is24x7: false, versions: { nodes: [] } });
    const twice = await send(manager, 'businessCalendarCreate', OFFICE, 'id', 'ru');
    expect(twice.refusals).toMatchObject([
      { code: 'CALENDAR_CODE_TAKEN', message: 'Календарь с таким кодом уже есть.' },
    ]);
    const nowhere = await send(manager, 'businessCalendarCreate', { ...OFFICE, timeZone: 'Mars/Olympus' });
    expect(nowhere.errors).toEqual(['BAD_USER_INPUT']);
  });

  it('publishes versions that keep the holidays of their time', async () => {
    const vendor = await aVendor(app);
    const businessCalendarId = await anOffice(vendor);
    const may = { nameRu: 'Майские', dates: ['2026-05-01', '2026-05-11'] };
    const set = (await sets(vendor.manager, 'holidaySetCreate', may)).row;
    const input = {
      businessCalendarId,
      effectiveFrom: '2026-02-01T00:00:00.000Z',
      weekly: WEEK,
      exceptions: [{ date: '2026-05-02', opens: '10:00', closes: '24:00' }, { date: '2026-03-09' }],
      holidaySetIds: [set.id],
    };
    const { row } = await send(vendor.manager, 'businessCalendarPublishVersion', input, VERSION);
    expect(row.versions.nodes).toEqual([
      {
        number: 1,
        effectiveFrom: '2026-02-01T00:00:00.000Z',
        weekly: WEEK,
        exceptions: [
          { date: '2026-03-09', opens: null, closes: null },
          { date: '2026-05-02', opens: '10:00', closes: '24:00' },
        ],
        holidays: ['2026-05-01', '2026-05-11'],
        holidaySetIds: [set.id],
      },
    ]);
    await sets(vendor.manager, 'holidaySetEdit', { ...may, holidaySetId: set.id, dates: ['2026-05-08'] });
    const second = { businessCalendarId, weekly: WEEK, holidaySetIds: [set.id] };
    const after = await send(vendor.manager, 'businessCalendarPublishVersion', second, VERSION);
    expect(after.row.versions.nodes.map((each: { holidays: string[] }) => each.holidays)).toEqual([
      ['2026-05-08'],
      ['2026-05-01', '2026-05-11'],
    ]);
    expect(after.row.versions.nodes[0]).toMatchObject({ number: 2, effectiveFrom: '2026-01-12T06:00:00.000Z' });
  });

  it('never changes the past', async () => {
    const vendor = await aVendor(app);
    const input = { businessCalendarId: await anOffice(vendor), weekly: WEEK };
    const past = { ...input, effectiveFrom: '2026-01-12T05:59:59Z' };
    const { refusals } = await send(vendor.manager, 'businessCalendarPublishVersion', past, 'id', 'ru');
    expect(refusals).toMatchObject([
      {
        code: 'EFFECTIVE_FROM_IN_THE_PAST',
        path: ['input', 'effectiveFrom'],
        message: 'Версия не может вступить в силу раньше публикации.',
      },
    ]);
    await send(vendor.manager, 'businessCalendarPublishVersion', input);
    const write = (statement: string) =>
      app.nest.get(DataSource, { strict: false }).transaction(async (manager) => {
        await manager.query(`select set_config('app.vendor_id', $1, true)`, [vendor.vendorId]);
        return manager.query(statement);
      });
    for (const table of ['business_calendar_version', 'weekly_interval', 'exception_interval']) {
      await expect(write(`delete from ${table}`)).rejects.toThrow('permission denied');
      await expect(write(`update ${table} set vendor_id = vendor_id`)).rejects.toThrow('permission denied');
    }
  });

  it.each([
    ['CALENDAR_HOURS_INVALID', ['input', 'weekly', '0'], { weekly: [{ weekday: 1, opens: '18:00', closes: '09:00' }] }],
    [
      'CALENDAR_HOURS_OVERLAP',
      ['input', 'weekly'],
      { weekly: [...WEEK, { weekday: 1, opens: '08:00', closes: '09:01' }] },
    ],
    ['CALENDAR_NEVER_OPEN', ['input'], { weekly: [] }],
    ['VALIDATION_FAILED', ['input', 'weekly', '0', 'weekday'], { weekly: [{ ...WEEK[0], weekday: 8 }] }],
  ])('is refused with %s at %j', async (code, path, hours) => {
    const vendor = await aVendor(app);
    const input = { businessCalendarId: await anOffice(vendor), ...hours };
    const { refusals } = await send(vendor.manager, 'businessCalendarPublishVersion', input);
    expect(refusals).toMatchObject([{ code, path }]);
  });

  it('says from which local day it would be closed for 31 days', async () => {
    app.clock.set('2026-01-31T21:30:00Z'); // already 1 February in Moscow
    const vendor = await aVendor(app);
    const input = { businessCalendarId: await anOffice(vendor), weekly: [] };
    const { refusals } = await send(vendor.manager, 'businessCalendarPublishVersion', input);
    expect(refusals).toMatchObject([{ code: 'CALENDAR_NEVER_OPEN', details: { from: '2026-02-01' } }]);
  });

  it('that is always open has no versions', async () => {
    const { manager } = await aVendor(app);
    const { row } = await send(manager, 'businessCalendarCreate', { ...OFFICE, is24x7: true });
    const input = { businessCalendarId: row.id, weekly: WEEK };
    const { refusals } = await send(manager, 'businessCalendarPublishVersion', input);
    expect(refusals).toMatchObject([{ code: 'CALENDAR_ALWAYS_OPEN' }]);
  });

  it('is published once for one idempotency key, and not over a newer version', async () => {
    const vendor = await aVendor(app);
    const input = { businessCalendarId: await anOffice(vendor), weekly: WEEK, idempotencyKey: 'calendar-1' };
    await send(vendor.manager, 'businessCalendarPublishVersion', input);
    const repeat = await send(vendor.manager, 'businessCalendarPublishVersion', input, VERSION);
    expect(repeat.row.versions.nodes).toHaveLength(1);
    const stale = { ...input, idempotencyKey: null, expectedVersion: 1 };
    expect((await send(vendor.manager, 'businessCalendarPublishVersion', stale)).refusals).toMatchObject([
      { code: 'STALE_VERSION', details: { current: 2 } },
    ]);
  });

  it('is renamed, read by customers, and hidden from other vendors', async () => {
    const vendor = await aVendor(app);
    const other = await aVendor(app);
    const { user } = await aCustomer(app, vendor);
    const id = await anOffice(vendor);
    const rename = { businessCalendarId: id, nameRu: 'Будни', nameEn: 'Weekdays' };
    expect((await send(vendor.agent, 'businessCalendarRename', rename)).errors).toEqual(['FORBIDDEN']);
    const stolen = await send(other.manager, 'businessCalendarRename', rename);
    expect(stolen.refusals).toMatchObject([{ code: 'NOT_FOUND' }]);
    await send(vendor.manager, 'businessCalendarRename', rename);
    const document = `query ($id: ID!) { businessCalendar(id: $id) { name { ru en } } businessCalendars { nodes { id } } }`;
    expect(await read(app, user, document, { id })).toEqual({
      businessCalendar: { name: { ru: 'Будни', en: 'Weekdays' } },
      businessCalendars: { nodes: [{ id }] },
    });
    expect(await read(app, other.manager, document, { id })).toEqual({
      businessCalendar: null,
      businessCalendars: { nodes: [] },
    });
  });
});

describe('a set of holidays', () => {
  const app = useApp();
  const send = commands(app, 'holidaySet');

  it('keeps its dates sorted and each once', async () => {
    const { manager, agent } = await aVendor(app);
    const dates = ['2026-06-12', '2026-05-09', '2026-06-12'];
    await send(manager, 'holidaySetCreate', { nameRu: 'Праздники', dates });
    const { holidaySets } = await read(app, agent, '{ holidaySets { nodes { name { ru } dates } } }');
    expect(holidaySets.nodes).toEqual([{ name: { ru: 'Праздники' }, dates: ['2026-05-09', '2026-06-12'] }]);
  });

  it("is not to be used by another vendor's calendar", async () => {
    const vendor = await aVendor(app);
    const other = await aVendor(app);
    const { row } = await send(vendor.manager, 'holidaySetCreate', { nameRu: 'Праздники', dates: ['2026-05-09'] });
    const calendars = commands(app, 'businessCalendar');
    const calendar = (await calendars(other.manager, 'businessCalendarCreate', OFFICE)).row;
    const input = { businessCalendarId: calendar.id, weekly: WEEK, holidaySetIds: [row.id] };
    const { refusals } = await calendars(other.manager, 'businessCalendarPublishVersion', input);
    expect(refusals).toMatchObject([{ code: 'NOT_FOUND', path: ['input', 'holidaySetIds'] }]);
    const edit = { holidaySetId: row.id, nameRu: 'Чужие', dates: [] };
    expect((await send(other.manager, 'holidaySetEdit', edit)).refusals).toMatchObject([{ code: 'NOT_FOUND' }]);
  });
});
