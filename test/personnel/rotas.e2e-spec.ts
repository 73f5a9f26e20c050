import pg from 'pg';
import { aLayer, aNorm, aPlan, aRota, published, type TestRota } from '../builders/a-rota.js';
import { aVendor, type TestVendor } from '../builders/a-vendor.js';
import { anEmployee, type TestEmployee } from '../builders/an-employee.js';
import { Database } from '../../src/database/database.js';
import { toPublicId } from '../../src/shared/ids.js';
import { asSystem } from '../support/actors.js';
import { ask } from '../support/ask.js';
import { send } from '../support/send.js';
import { useApp } from '../support/use-app.js';

const DAY_SHIFT = [{ opens: '08:00', closes: '20:00' }];
const NIGHT_SHIFT = [{ opens: '20:00', closes: '08:00' }];
const ROTA = `rota { status layers { ordinal members { employee { name } } windows { weekday opens closes } }
  events { from to event reason } }`;

describe('rotas', () => {
  const app = useApp();
  let vendor: TestVendor;
  let people: TestEmployee[];
  beforeEach(async () => {
    app.clock.set('2026-11-29T09:00:00Z');
    vendor = await aVendor(app);
    people = [];
    for (const name of ['Анна', 'Борис', 'Вера', 'Глеб', 'Дина']) people.push(await anEmployee(app, vendor, { name }));
  });

  const does = (mutation: string, rota: { id: string }, input: object = {}, asker = vendor.manager) =>
    send(app, asker, mutation, { rotaId: rota.id, ...input }, ROTA);

  const plan = (rota: TestRota, from = '2026-11-30T00:00:00Z', to = '2026-12-07T00:00:00Z') =>
    does('rotaPlan', rota, { from, to });

  const shiftsOf = async (from: string, to: string): Promise<string[]> => {
    const query = `query ($from: DateTime!, $to: DateTime!) { roster(from: $from, to: $to) {
      shifts(first: 100) { nodes { employee { name } role startsAt endsAt } } } }`;
    const { data } = await ask(app, vendor.agent, query, { from, to });
    return data.roster.shifts.nodes.map(
      ({ employee, startsAt, endsAt }: { employee: { name: string }; startsAt: string; endsAt: string }) =>
        `${employee.name} ${startsAt.slice(8, 13)}–${endsAt.slice(8, 13)}`,
    );
  };

  /** Five people take turns of a day, by day and by night. */
  const roundTheClock = () => [
    aLayer(people, DAY_SHIFT),
    aLayer([people[2], people[3], people[4], people[0], people[1]] as TestEmployee[], NIGHT_SHIFT, {
      startsAt: '2026-11-30T12:00',
    }),
  ];

  it('are drafts of a post with layers of people, local times and windows', async () => {
    const norm = await aNorm(app, vendor);
    const input = { normId: norm.id, nameRu: 'Первая линия', headId: toPublicId('user', vendor.agent.userId) };
    const created = await send(app, vendor.agent, 'rotaCreate', input, 'rota { id status head { name } norm { id } }');
    expect(created.rota).toMatchObject({ status: 'DRAFT', norm: { id: norm.id } });
    const layer = {
      role: 'PRIMARY',
      memberIds: people.slice(0, 2).map(({ id }) => id),
      startsAt: '2026-11-30T08:00',
      timeZone: 'Europe/Moscow',
      turnLength: 1,
      turnUnit: 'WEEK',
      windows: [{ weekday: 1, opens: '09:00', closes: '17:00' }],
    };
    const declared = await does('rotaDeclareLayers', created.rota, { layers: [layer] });
    expect(declared.rota.layers).toEqual([
      {
        ordinal: 1,
        members: [{ employee: { name: 'Анна' } }, { employee: { name: 'Борис' } }],
        windows: [{ weekday: 1, opens: '09:00', closes: '17:00' }],
      },
    ]);
    const refused = async (changed: object) =>
      (await does('rotaDeclareLayers', created.rota, { layers: [{ ...layer, ...changed }] })).userErrors;
    expect(await refused({ startsAt: '2026-02-30T08:00' })).toMatchObject([{ code: 'ROTA_LAYER_INVALID' }]);
    expect(await refused({ windows: [{ opens: '09:00', closes: '09:00' }] })).toMatchObject([
      { code: 'ROTA_LAYER_INVALID', path: ['input', 'layers', '0'] },
    ]);
  });

  it('are planned from their layers; only what is published is seen', async () => {
    const rota = await aRota(app, vendor, await aNorm(app, vendor), roundTheClock());
    expect((await plan(rota)).userErrors).toEqual([]);
    expect(await shiftsOf('2026-11-30T00:00:00Z', '2026-12-07T00:00:00Z')).toEqual([]);
    await published(app, vendor, rota);
    expect(await shiftsOf('2026-11-30T00:00:00Z', '2026-12-01T05:00:00Z')).toEqual([
      'Анна 30T05–30T17',
      'Вера 30T17–01T05',
    ]);
  });

  it('replace what was planned, and leave what has not changed', async () => {
    const rota = await aRota(app, vendor, await aNorm(app, vendor), [aLayer(people, DAY_SHIFT)]);
    await plan(rota);
    await published(app, vendor, rota);
    const ids = async (): Promise<string[]> => {
      const query = `{ roster(from: "2026-11-30T00:00:00Z", to: "2026-12-03T00:00:00Z") { shifts { nodes { id } } } }`;
      const { data } = await ask(app, vendor.agent, query);
      return data.roster.shifts.nodes.map(({ id }: { id: string }) => id);
    };
    const before = await ids();
    await does('rotaPlan', rota, {
      from: '2026-12-02T00:00:00Z',
      to: '2026-12-07T00:00:00Z',
      gapReason: 'Ночью никого нет',
    });
    expect(await ids()).toEqual(before);
    await does('rotaPlan', rota, {
      from: '2026-12-01T11:00:00Z',
      to: '2026-12-01T13:00:00Z',
      gapReason: 'Ночью никого',
    });
    expect(await ids()).toEqual(before); // the same plan, joined again at the borders of the period
  });

  it('are overridden for a time, whatever the layers say, also in later plans', async () => {
    const rota = await aRota(app, vendor, await aNorm(app, vendor), [aLayer(people, DAY_SHIFT)]);
    await plan(rota);
    await published(app, vendor, rota);
    const time = { startsAt: '2026-11-30T09:00:00Z', endsAt: '2026-11-30T12:00:00Z' };
    const override = { ...time, employeeId: people[4]?.id, role: 'PRIMARY', reason: 'Подменяет' };
    expect((await does('rotaOverride', rota, override)).userErrors).toEqual([]);
    const expected = ['Анна 30T05–30T09', 'Дина 30T09–30T12', 'Анна 30T12–30T17'];
    expect(await shiftsOf('2026-11-30T05:00:00Z', '2026-11-30T17:00:00Z')).toEqual(expected);
    await does('rotaPlan', rota, {
      from: '2026-11-30T00:00:00Z',
      to: '2026-12-01T00:00:00Z',
      gapReason: 'Ночью никого',
    });
    expect(await shiftsOf('2026-11-30T05:00:00Z', '2026-11-30T17:00:00Z')).toEqual(expected);
  });

  it('leave people their rest, and nobody in two places at once (P1)', async () => {
    const norm = await aNorm(app, vendor);
    const tooClose = await aRota(app, vendor, norm, [
      aLayer([people[0] as TestEmployee], [{ opens: '08:00', closes: '21:00' }]),
    ]);
    const [refusal] = (await plan(tooClose)).userErrors;
    expect(refusal).toMatchObject({ code: 'REST_TOO_SHORT' });
    expect(refusal.details.violations[0]).toMatchObject({
      employeeId: people[0]?.id,
      fault: 'BETWEEN_SHIFTS',
      restMinutes: 660,
      neededMinutes: 720,
    });
    const sevenDays = await aRota(app, vendor, norm, [aLayer([people[1] as TestEmployee], DAY_SHIFT)]);
    const [weekly] = (await plan(sevenDays, '2026-11-30T00:00:00Z', '2026-12-10T00:00:00Z')).userErrors;
    expect(weekly.details.violations).toMatchObject([{ fault: 'WEEKLY_REST', restMinutes: 720, neededMinutes: 2_520 }]);
    const fiveDays = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opens: '08:00', closes: '20:00' }));
    const first = await aRota(app, vendor, norm, [aLayer([people[2] as TestEmployee], fiveDays)]);
    const second = await aRota(app, vendor, norm, [aLayer([people[2] as TestEmployee], fiveDays)]);
    expect((await plan(first)).userErrors).toEqual([]);
    expect((await plan(second)).userErrors).toMatchObject([{ code: 'SHIFT_OVERLAP' }]);
  });

  it('are kept from overlaps by PostgreSQL, too', async () => {
    const rota = await aRota(app, vendor, await aNorm(app, vendor), [aLayer(people.slice(0, 1), DAY_SHIFT)]);
    await aPlan(app, vendor, rota, '2026-11-30T00:00:00Z', '2026-12-01T00:00:00Z');
    const twice = asSystem(vendor.vendorId, () => {
      const database = app.nest.get(Database, { strict: false });
      return database.transaction(() =>
        database.query(
          `insert into duty_shift select gen_random_uuid(), vendor_id, rota_id, employee_id, role, starts_at, ends_at,
             created_at from duty_shift where rota_id = $1 and withdrawn_at is null`,
          [rota.rotaId],
        ),
      );
    });
    await expect(twice).rejects.toThrow('duty_shift_one_at_a_time');
  });

  it('follow the rules that the vendor has declared', async () => {
    const rules = { restBetweenMinutes: 660, weeklyRestMinutes: 0, reservedBp: 2_000 };
    const selected = 'dutyRules { restBetweenMinutes weeklyRestMinutes reservedBp version }';
    const { dutyRules } = await send(app, vendor.manager, 'dutyRulesDeclare', rules, selected);
    expect(dutyRules).toMatchObject(rules);
    const layers = [aLayer([people[0] as TestEmployee], [{ opens: '08:00', closes: '21:00' }])];
    expect((await plan(await aRota(app, vendor, await aNorm(app, vendor), layers))).userErrors).toEqual([]);
  });

  it('are published without a gap in the next 14 days, or with a reason of a manager or their head', async () => {
    const norm = await aNorm(app, vendor);
    const covered = await aRota(app, vendor, norm, roundTheClock());
    await aPlan(app, vendor, covered, '2026-11-29T09:00:00Z', '2026-12-15T00:00:00Z');
    const head = vendor.agent;
    const other = await aRota(app, vendor, await aNorm(app, vendor), [], head.userId);
    const [gap] = (await does('rotaPublish', covered)).userErrors;
    expect(gap).toMatchObject({ code: 'GUARD_FAILED', details: { guard: 'COVERAGE_GAP' } });
    // The first turns begin on the 30th: until then nobody is there.
    expect(gap.details.gaps).toEqual([
      { startsAt: '2026-11-29T09:00:00.000Z', endsAt: '2026-11-30T05:00:00.000Z', seconds: 72_000, people: 0 },
    ]);
    app.clock.set('2026-11-30T05:00:00Z');
    const { rota } = await does('rotaPublish', covered);
    expect(rota).toMatchObject({ status: 'PUBLISHED', events: [{ to: 'DRAFT' }, { from: 'DRAFT', to: 'PUBLISHED' }] });
    const gapReason = 'Ищем людей, до тех пор дежурит подрядчик';
    const byOther = await does('rotaPublish', other, { gapReason }, head);
    expect(byOther.rota).toMatchObject({ events: [{}, { event: 'publish', reason: gapReason }] });
  });

  it('are not overridden by whoever only plans', async () => {
    const rota = await aRota(app, vendor, await aNorm(app, vendor));
    const gapReason = 'Так решил сам без начальника';
    expect((await does('rotaPublish', rota, { gapReason }, vendor.agent)).userErrors).toMatchObject([
      { code: 'FORBIDDEN' },
    ]);
  });

  it('are not planned in the past, for too long, or by two at once (P6)', async () => {
    const rota = await aRota(app, vendor, await aNorm(app, vendor), [aLayer(people, DAY_SHIFT)]);
    expect((await plan(rota, '2026-11-29T08:59:59Z')).userErrors).toMatchObject([{ code: 'PLAN_IN_THE_PAST' }]);
    expect((await plan(rota, '2026-11-30T00:00:00Z', '2027-12-02T00:00:00Z')).userErrors).toMatchObject([
      { code: 'PERIOD_INVALID' },
    ]);
    const other = new pg.Client({ connectionString: app.urls.app });
    await other.connect();
    await other.query('begin');
    await other.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`planning:rota:${rota.rotaId}`]);
    expect((await plan(rota)).userErrors).toMatchObject([{ code: 'PLAN_IN_PROGRESS' }]);
    await other.end();
    expect((await plan(rota)).userErrors).toEqual([]);
  });

  it('become drafts again, and end with their shifts', async () => {
    const rota = await aRota(app, vendor, await aNorm(app, vendor), [aLayer(people, DAY_SHIFT)]);
    await plan(rota);
    await published(app, vendor, rota);
    await does('rotaUnpublish', rota, { reason: 'Переделываем' });
    expect(await shiftsOf('2026-11-30T00:00:00Z', '2026-12-07T00:00:00Z')).toEqual([]);
    await published(app, vendor, rota);
    app.clock.set('2026-11-30T10:00:00Z');
    expect((await does('rotaRetire', rota)).rota.status).toBe('RETIRED');
    expect((await plan(rota, '2026-12-01T00:00:00Z')).userErrors).toMatchObject([{ code: 'ROTA_RETIRED' }]);
    const database = app.nest.get(Database, { strict: false });
    const left = await asSystem(vendor.vendorId, () =>
      database.transaction(() =>
        database.query('select starts_at, ends_at from duty_shift where rota_id = $1 and withdrawn_at is null', [
          rota.rotaId,
        ]),
      ),
    );
    expect(left).toEqual([{ starts_at: new Date('2026-11-30T05:00:00Z'), ends_at: new Date('2026-11-30T10:00:00Z') }]);
  });
});
