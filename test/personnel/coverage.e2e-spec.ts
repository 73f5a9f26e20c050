import fc from 'fast-check';
import { DateTime } from 'luxon';
import pg from 'pg';
import { aCustomer } from '../builders/a-customer.js';
import { aProduct, type TestProduct } from '../builders/a-product.js';
import { aNorm, aRota, published, type TestNorm, type TestRota } from '../builders/a-rota.js';
import { aVendor, type TestVendor } from '../builders/a-vendor.js';
import { anEmployee, type TestEmployee } from '../builders/an-employee.js';
import { systemActor } from '../../src/access/actor.js';
import { DutyCoverage, StaffProcess } from '../../src/personnel/domain/planning.enums.js';
import { newId, toPublicId } from '../../src/shared/ids.js';
import { BusinessCalendarsService } from '../../src/vendors/calendars/business-calendars.service.js';
import { ScheduleMode } from '../../src/vendors/domain/product.enums.js';
import { ProductsService } from '../../src/vendors/products/products.service.js';
import { asSystem } from '../support/actors.js';
import { ask } from '../support/ask.js';
import { send } from '../support/send.js';
import { useApp } from '../support/use-app.js';

const BERLIN = 'Europe/Berlin';
const HOUR = 3_600_000;
/** A week with the 23 hours of 29 March 2026 in it. */
const FROM = '2026-03-26T11:00:00.000Z';
const TO = '2026-04-02T11:00:00.000Z';

const ROSTER = `query ($from: DateTime!, $to: DateTime!, $normId: ID) { roster(from: $from, to: $to, normId: $normId) {
  posts { norm { id } declaredSeconds coveredSeconds gaps { startsAt endsAt seconds people } } } }`;

interface Shift {
  readonly person: number;
  readonly from: number;
  readonly hours: number;
}

const app = useApp();

describe('coverage', () => {
  let vendor: TestVendor;
  let people: TestEmployee[];
  let owner: pg.Client;
  let product: TestProduct;
  let calendarId: string;

  beforeAll(async () => {
    app.clock.set('2026-03-01T09:00:00Z');
    owner = new pg.Client({ connectionString: app.urls.owner });
    await owner.connect();
    vendor = await aVendor(app);
    product = await aProduct(app, vendor);
    people = [];
    for (let at = 0; at < 4; at++) people.push(await anEmployee(app, vendor));
    calendarId = await inBerlin();
  });
  beforeEach(() => owner.query('delete from duty_shift'));
  afterAll(() => owner.end());

  /** Weekdays 9 to 17 in Berlin, Friday the 27th from 20 to 22 instead, Monday the 30th closed. */
  const inBerlin = (): Promise<string> =>
    asSystem(vendor.vendorId, async () => {
      const calendars = app.nest.get(BusinessCalendarsService, { strict: false });
      const actor = systemActor(vendor.vendorId);
      const birth = { code: 'berlin', nameRu: 'Берлин', timeZone: BERLIN, is24x7: false };
      const businessCalendarId = await calendars.create(actor, birth);
      const weekly = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opens: '09:00', closes: '17:00' }));
      const exceptions = [
        { date: '2026-03-27', opens: '20:00', closes: '22:00' },
        { date: '2026-03-30', opens: null, closes: null },
      ];
      await calendars.publishVersion(actor, { businessCalendarId, weekly, exceptions });
      return businessCalendarId;
    });

  const isOpen = (at: Date): boolean => {
    const local = DateTime.fromJSDate(at, { zone: BERLIN });
    const [date, hour] = [local.toISODate(), local.hour];
    if (date === '2026-03-27') return hour >= 20 && hour < 22;
    return local.weekday <= 5 && date !== '2026-03-30' && hour >= 9 && hour < 17;
  };

  const onDuty = async (rota: TestRota, shifts: readonly Shift[], role = 'PRIMARY'): Promise<void> => {
    await owner.query('delete from duty_shift where rota_id = $1', [rota.rotaId]);
    for (const { person, from, hours } of shifts) {
      const startsAt = new Date(Date.parse(FROM) + from * HOUR);
      const endsAt = new Date(startsAt.getTime() + hours * HOUR);
      const values = [newId(), vendor.vendorId, rota.rotaId, people[person]?.employeeId, role, startsAt, endsAt];
      await owner.query('insert into duty_shift values ($1, $2, $3, $4, $5, $6, $7, now(), null)', values);
    }
  };

  const coverageOf = async (norm: TestNorm, from = FROM, to = TO) => {
    const { data } = await ask(app, vendor.agent, ROSTER, { from, to, normId: norm.id });
    return data.roster.posts[0];
  };

  it.each([
    ['one seat round the clock', 1, DutyCoverage.ROUND_THE_CLOCK],
    ['two seats round the clock', 2, DutyCoverage.ROUND_THE_CLOCK],
    ['two seats in business hours', 2, DutyCoverage.BUSINESS_HOURS],
  ])('of %s is what looking at every minute shows', async (_, posts, coverage) => {
    const isAlways = coverage === DutyCoverage.ROUND_THE_CLOCK;
    const hours = isAlways ? {} : { calendarId, coveredHours: 40 };
    const norm = await aNorm(app, vendor, { posts, coverage, ...hours });
    const rota = await aRota(app, vendor, norm);
    await published(app, vendor, rota);
    // Quarters of an hour are as good as minutes, and quicker.
    const quarters = (minimum: number, maximum: number) =>
      fc.integer({ min: minimum * 4, max: maximum * 4 }).map((n) => n / 4);
    const shift = fc.record({ person: fc.nat(3), from: quarters(-10, 170), hours: quarters(0.25, 40) });
    const shifts = fc.array(shift, { maxLength: 14 }).map(withoutOverlaps);
    await fc.assert(
      fc.asyncProperty(shifts, async (duty) => {
        await onDuty(rota, duty);
        const found = await coverageOf(norm);
        const slow = slowly(duty, posts, isAlways ? () => true : isOpen);
        expect(found).toMatchObject(slow);
      }),
      { numRuns: 25 },
    );
  });

  it('asks for the whole of a year at most, and for a period that ends after it begins', async () => {
    const faults = async (from: string, to: string) => (await ask(app, vendor.agent, ROSTER, { from, to })).errors;
    for (const to of [FROM, '2027-03-28T11:00:00.000Z']) {
      expect(await faults(FROM, to)).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    }
    expect(await faults(FROM, '2027-03-27T11:00:00.000Z')).toBeUndefined();
  });

  it('counts neither drafts nor those who only stand behind', async () => {
    const norm = await aNorm(app, vendor);
    const rota = await aRota(app, vendor, norm);
    await onDuty(rota, [{ person: 0, from: 0, hours: 168 }]);
    expect((await coverageOf(norm)).coveredSeconds).toBe(0);
    await published(app, vendor, rota);
    expect(await coverageOf(norm)).toMatchObject({ coveredSeconds: 604_800, gaps: [] });
    await onDuty(rota, [{ person: 0, from: 0, hours: 168 }], 'BACKUP');
    expect(await coverageOf(norm)).toMatchObject({ coveredSeconds: 0, gaps: [{ seconds: 604_800, people: 0 }] });
  });

  describe('as a metric (M36)', () => {
    const METRIC = `query ($id: ID!, $from: DateTime!, $to: DateTime!) { rotaCoverage(productId: $id, from: $from, to: $to) {
      numerator denominator value unit from to asOf gaps { startsAt endsAt seconds } } }`;
    const metric = async (to = TO) =>
      (await ask(app, vendor.agent, METRIC, { id: product.id, from: FROM, to })).data.rotaCoverage;
    const promise = (schedule: { mode: ScheduleMode; calendarId?: string }) =>
      asSystem(vendor.vendorId, () =>
        app.nest
          .get(ProductsService, { strict: false })
          .declareSupportSchedule(systemActor(vendor.vendorId), { productId: product.productId, ...schedule }),
      );

    it('has no population while no schedule is declared: null, never 0 %', async () => {
      expect(await metric()).toMatchObject({ numerator: null, denominator: null, value: null, unit: '%', gaps: [] });
    });

    it('is the share of the declared time in which somebody is there, and lists the rest', async () => {
      const norm = await aNorm(app, vendor, { productId: product.productId });
      const [day, night] = [await aRota(app, vendor, norm), await aRota(app, vendor, norm)];
      for (const rota of [day, night]) await published(app, vendor, rota);
      await onDuty(day, [{ person: 0, from: 0, hours: 100 }]);
      await onDuty(night, [{ person: 1, from: 90, hours: 40 }]);
      await promise({ mode: ScheduleMode.ALWAYS });
      expect(await metric()).toMatchObject({ numerator: 468_000, denominator: 604_800, value: 77.38 });
      expect((await metric()).gaps).toEqual([{ startsAt: '2026-03-31T21:00:00.000Z', endsAt: TO, seconds: 136_800 }]);
      await promise({ mode: ScheduleMode.BUSINESS_HOURS, calendarId });
      // Thursday from 12 local time on, Friday's two hours, Tuesday to Thursday noon without Monday: 5 + 2 + 8 + 8 + 4 h.
      expect(await metric()).toMatchObject({ denominator: 97_200, numerator: 54_000, value: 55.56 });
    });

    it('is null for products of others', async () => {
      const other = await aVendor(app);
      const { data } = await ask(app, other.agent, METRIC, { id: product.id, from: FROM, to: TO });
      expect(data.rotaCoverage).toBeNull();
    });
  });

  it('and rotas are nobody’s outside of the staff', async () => {
    const customer = await aCustomer(app, vendor);
    const roster = `{ roster(from: "2026-11-30T00:00:00Z", to: "2026-12-07T00:00:00Z") { posts { gaps { seconds } } } }`;
    for (const query of [roster, '{ onCall { nodes { employee { name } } } }', '{ rotas { nodes { id } } }']) {
      const { errors } = await ask(app, customer.administrator, query);
      expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    }
  });

  it('reckons how many people a post needs', async () => {
    const norm = await aNorm(app, vendor);
    const read = `query ($id: ID!) { staffingNorm(id: $id) { minCount coveredHours version } }`;
    expect((await ask(app, vendor.agent, read, { id: norm.id })).data.staffingNorm).toEqual({
      minCount: 5,
      coveredHours: 168,
      version: 1,
    });
    const { rows } = await owner.query<{ position_id: string }>('select position_id from staffing_norm where id = $1', [
      norm.normId,
    ]);
    const facts = { process: StaffProcess.SUPPORT_L1, positionId: toPublicId('position', rows[0]?.position_id ?? '') };
    const input = { ...facts, staffingNormId: norm.id, posts: 1, weeklyHours: 40, absenceBp: 0, basis: 'Пример' };
    const edit = (hours: object) =>
      send(app, vendor.manager, 'staffingNormEdit', { ...input, ...hours }, 'staffingNorm { minCount coveredHours }');
    const berlin = toPublicId('calendar', calendarId);
    const edited = await edit({ coverage: 'BUSINESS_HOURS', calendarId: berlin, coveredHours: 50 });
    expect(edited.staffingNorm).toEqual({ minCount: 2, coveredHours: 50 });
    expect((await edit({ coverage: 'ROUND_THE_CLOCK', calendarId: berlin })).userErrors).toMatchObject([
      { code: 'NORM_HOURS_INVALID', path: ['input', 'coverage'] },
    ]);
    const rota = await aRota(app, vendor, norm);
    const withdraw = () =>
      send(app, vendor.manager, 'staffingNormWithdraw', { staffingNormId: norm.id }, 'staffingNorm { withdrawnAt }');
    expect((await withdraw()).userErrors).toMatchObject([{ code: 'GUARD_FAILED', details: { guard: 'NO_ROTA' } }]);
    await send(app, vendor.manager, 'rotaRetire', { rotaId: rota.id }, 'rota { id }');
    expect((await withdraw()).staffingNorm.withdrawnAt).not.toBeNull();
    expect((await edit({ coverage: 'ROUND_THE_CLOCK' })).userErrors).toMatchObject([{ code: 'NORM_WITHDRAWN' }]);
  });
});

/** Nobody is on duty twice at once. */
function withoutOverlaps(shifts: readonly Shift[]): Shift[] {
  const kept: Shift[] = [];
  for (const shift of shifts) {
    const overlaps = kept.some(
      ({ person, from, hours }) =>
        person === shift.person && from < shift.from + shift.hours && shift.from < from + hours,
    );
    if (!overlaps) kept.push(shift);
  }
  return kept;
}

/** The same by looking at each quarter of an hour. */
function slowly(shifts: readonly Shift[], posts: number, isDeclared: (at: Date) => boolean) {
  const gaps: { startsAt: string; endsAt: string; seconds: number; people: number }[] = [];
  let [declaredSeconds, coveredSeconds] = [0, 0];
  for (let at = Date.parse(FROM); at < Date.parse(TO); at += HOUR / 4) {
    if (!isDeclared(new Date(at))) continue;
    const hour = (at - Date.parse(FROM)) / HOUR;
    const people = shifts.filter(({ from, hours }) => hour >= from && hour < from + hours).length;
    declaredSeconds += 900;
    if (people > 0) coveredSeconds += 900;
    if (people >= posts) continue;
    const [startsAt, endsAt] = [new Date(at).toISOString(), new Date(at + HOUR / 4).toISOString()];
    const last = gaps.at(-1);
    if (last?.endsAt !== startsAt) gaps.push({ startsAt, endsAt, seconds: 900, people });
    else Object.assign(last, { endsAt, seconds: last.seconds + 900, people: Math.min(last.people, people) });
  }
  return { declaredSeconds, coveredSeconds, gaps };
}
