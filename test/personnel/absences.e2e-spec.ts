import { aColleague, aVendor, type TestVendor } from '../builders/a-vendor.js';
import { aLayer, aNorm, aPlan, aRota, published, type TestRota } from '../builders/a-rota.js';
import { anEmployee, type TestEmployee } from '../builders/an-employee.js';
import { Role } from '../../src/access/roles.js';
import { EmploymentLimited } from '../../src/personnel/domain/personnel.events.js';
import { Database } from '../../src/database/database.js';
import { ReplanWhenEmploymentIsLimited } from '../../src/personnel/replan-when-employment-is-limited.handler.js';
import { asSystem } from '../support/actors.js';
import { ask } from '../support/ask.js';
import { send } from '../support/send.js';
import { useApp } from '../support/use-app.js';

const ABSENCE = 'absence { id status kind events { event from to reason } }';
const TOMORROW = { firstDay: '2026-12-01', lastDay: '2026-12-01' };

describe('absences', () => {
  const app = useApp();
  let vendor: TestVendor;
  let anna: TestEmployee;
  let boris: TestEmployee;
  let rota: TestRota;
  beforeEach(async () => {
    app.clock.set('2026-11-30T04:00:00Z');
    vendor = await aVendor(app);
    anna = await anEmployee(app, vendor, { name: 'Анна', userId: vendor.agent.userId });
    boris = await anEmployee(app, vendor, { name: 'Борис' });
    // Anna has the shift of the day, which goes on for two hours of the next one in her zone; Boris takes turns with her.
    const norm = await aNorm(app, vendor);
    rota = await aRota(
      app,
      vendor,
      norm,
      [aLayer([anna, boris], [{ opens: '14:00', closes: '02:00' }], { startsAt: '2026-11-30T12:00' })],
      vendor.manager.userId,
    );
    await aPlan(app, vendor, rota, '2026-11-30T05:00:00Z', '2026-12-06T00:00:00Z');
    await published(app, vendor, rota);
  });

  const does = (mutation: string, input: object, asker = vendor.manager) => send(app, asker, mutation, input, ABSENCE);

  const SHIFTS = `{ roster(from: "2026-11-30T00:00:00Z", to: "2026-12-03T00:00:00Z") {
    shifts { nodes { employee { name } startsAt endsAt } } } }`;
  const shifts = async (): Promise<string[]> => {
    const { data } = await ask(app, vendor.agent, SHIFTS);
    return data.roster.shifts.nodes.map(
      ({ employee, startsAt, endsAt }: { employee: { name: string }; startsAt: string; endsAt: string }) =>
        `${employee.name} ${startsAt.slice(8, 13)}–${endsAt.slice(8, 13)}`,
    );
  };

  const LIST = `{ replanItems { nodes { id employee { name } cause rota { id } startsAt endsAt resolvedAt } } }`;
  const waiting = async () => (await ask(app, vendor.agent, LIST)).data.replanItems.nodes;

  const eventsNamed = (name: string) =>
    asSystem(vendor.vendorId, () => {
      const database = app.nest.get(Database, { strict: false });
      return database.transaction(() =>
        database.query<{ payload: { employeeId: string; headIds: string[] } }>(
          'select payload from domain_event where name = $1 and vendor_id = $2',
          [name, vendor.vendorId],
        ),
      );
    });

  it('of an illness count at once: shifts of the time are put on the re-plan list, and the head is told (P4)', async () => {
    const planned = ['Анна 30T11–30T23', 'Борис 01T11–01T23', 'Анна 02T11–02T23'];
    expect(await shifts()).toEqual(planned);
    const { absence } = await does('absenceRequest', { employeeId: anna.id, kind: 'SICK', ...TOMORROW }, vendor.agent);
    expect(absence).toMatchObject({ status: 'APPROVED', events: [{ event: 'enter', from: null, to: 'APPROVED' }] });
    // Her shift of Monday ends at midnight, in Moscow, when the day of her illness begins.
    expect(await shifts()).toEqual(['Анна 30T11–30T21', ...planned.slice(1)]);
    expect(await waiting()).toEqual([
      {
        id: expect.stringMatching(/^replan_/),
        employee: { name: 'Анна' },
        cause: 'ABSENCE',
        rota: { id: rota.id },
        startsAt: '2026-11-30T21:00:00.000Z',
        endsAt: '2026-11-30T23:00:00.000Z',
        resolvedAt: null,
      },
    ]);
    const [told] = await eventsNamed('ReplanNeeded');
    expect(told?.payload).toMatchObject({ employeeId: anna.employeeId, headIds: [vendor.manager.userId] });
  });

  it('are settled by an override of the time, or by hand', async () => {
    await does('absenceEnter', { employeeId: anna.id, kind: 'TRAINING', ...TOMORROW, lastDay: '2026-12-02' });
    const [night, wednesday] = await waiting();
    expect(wednesday.startsAt).toBe('2026-12-02T11:00:00.000Z');
    const time = { startsAt: night.startsAt, endsAt: night.endsAt };
    const override = { rotaId: rota.id, employeeId: boris.id, role: 'PRIMARY', reason: 'Подменяет', ...time };
    const given = await send(app, vendor.agent, 'rotaOverride', override, 'rota { id }');
    expect(given.userErrors).toEqual([]);
    const settled = await send(
      app,
      vendor.agent,
      'replanItemResolve',
      { replanItemId: wednesday.id },
      'replanItem { resolvedAt }',
    );
    expect(settled.replanItem.resolvedAt).toBe('2026-11-30T04:00:00.000Z');
    expect((await waiting()).every(({ resolvedAt }: { resolvedAt: string | null }) => resolvedAt !== null)).toBe(true);
    const again = await send(
      app,
      vendor.agent,
      'replanItemResolve',
      { replanItemId: wednesday.id },
      'replanItem { id }',
    );
    expect(again.userErrors).toMatchObject([{ code: 'REPLAN_RESOLVED' }]);
  });

  it('that are asked for take nobody away until they are granted, by somebody else (4E)', async () => {
    const wish = { employeeId: anna.id, kind: 'VACATION', ...TOMORROW, lastDay: '2026-12-02' };
    const { absence } = await does('absenceRequest', wish, vendor.agent);
    expect(absence.status).toBe('REQUESTED');
    expect(await waiting()).toEqual([]);
    const granted = await does('absenceApprove', { absenceId: absence.id });
    expect(granted.absence.events.map(({ event }: { event: string }) => event)).toEqual(['request', 'approve']);
    expect(await waiting()).toHaveLength(2);
    await anEmployee(app, vendor, { name: 'Марина', userId: vendor.manager.userId }).then(async (manager) => {
      const own = await does('absenceRequest', { ...wish, employeeId: manager.id });
      expect((await does('absenceApprove', { absenceId: own.absence.id })).userErrors).toMatchObject([
        { code: 'FOUR_EYES' },
      ]);
    });
  });

  it('are rejected with a reason, or taken back by whoever has asked', async () => {
    const wish = { employeeId: anna.id, kind: 'VACATION', ...TOMORROW };
    const first = await does('absenceRequest', wish, vendor.agent);
    const rejected = await does('absenceReject', { absenceId: first.absence.id, reason: 'Некому заменить' });
    expect(rejected.absence.events[1]).toEqual({
      event: 'reject',
      from: 'REQUESTED',
      to: 'REJECTED',
      reason: 'Некому заменить',
    });
    const second = await does('absenceRequest', wish, vendor.agent);
    expect((await does('absenceCancel', { absenceId: second.absence.id }, vendor.agent)).absence.status).toBe(
      'CANCELLED',
    );
    expect((await does('absenceApprove', { absenceId: second.absence.id })).userErrors).toMatchObject([
      { code: 'ILLEGAL_TRANSITION', details: { from: 'CANCELLED', event: 'approve', allowed: [] } },
    ]);
    expect((await does('absenceRequest', { ...wish, lastDay: '2026-11-30' }, vendor.agent)).userErrors).toMatchObject([
      { code: 'ABSENCE_DAYS_INVALID', path: ['input', 'lastDay'] },
    ]);
  });

  it('are asked for by oneself, and read by oneself and those who decide', async () => {
    const colleague = await aColleague(app, vendor.vendorId, [Role.ENGINEER]);
    const wish = { employeeId: anna.id, kind: 'SICK', ...TOMORROW };
    expect((await does('absenceRequest', wish, colleague)).userErrors).toMatchObject([{ code: 'FORBIDDEN' }]);
    await does('absenceRequest', wish, vendor.agent);
    const read = async (asker: { token: string }) =>
      (await ask(app, asker, '{ absences { nodes { kind } } }')).data.absences.nodes;
    expect(await read(vendor.agent)).toEqual([{ kind: 'SICK' }]);
    expect(await read(vendor.manager)).toEqual([{ kind: 'SICK' }]);
    expect(await read(colleague)).toEqual([]);
  });

  it('give nobody a shift in that time: a plan leaves it empty, an override is refused (P2)', async () => {
    await does('absenceEnter', { employeeId: boris.id, kind: 'VACATION', ...TOMORROW });
    const plan = { rotaId: rota.id, from: '2026-11-30T05:00:00Z', to: '2026-12-06T00:00:00Z', gapReason: 'Никого нет' };
    expect((await send(app, vendor.manager, 'rotaPlan', plan, 'rota { id }')).userErrors).toEqual([]);
    // The hours after midnight are no part of his day off.
    expect(await shifts()).toEqual(['Анна 30T11–30T23', 'Борис 01T21–01T23', 'Анна 02T11–02T23']);
    const time = { startsAt: '2026-12-01T11:00:00Z', endsAt: '2026-12-01T12:00:00Z' };
    const override = { rotaId: rota.id, employeeId: boris.id, role: 'PRIMARY', reason: 'Очень надо', ...time };
    expect((await send(app, vendor.agent, 'rotaOverride', override, 'rota { id }')).userErrors).toMatchObject([
      { code: 'EMPLOYEE_NOT_AVAILABLE', path: ['input', 'employeeId'] },
    ]);
  });

  it('for good leave nobody with shifts: dismissal is refused while there are any (P9)', async () => {
    app.clock.set('2026-12-01T09:00:00Z');
    const dismissal = { employeeId: anna.id, lastDay: '2026-12-01' };
    const dismiss = () => send(app, vendor.manager, 'employeeDismiss', dismissal, 'employee { status }');
    const [refusal] = (await dismiss()).userErrors;
    expect(refusal).toMatchObject({ code: 'GUARD_FAILED', details: { guard: 'OPEN_ASSIGNMENTS' } });
    expect(refusal.details.assignments.map(({ kind, day }: { kind: string; day: string }) => [kind, day])).toEqual([
      ['DUTY_SHIFT', '2026-12-02'],
      ['DUTY_SHIFT', '2026-12-04'],
    ]);
    await asSystem(vendor.vendorId, () =>
      app.nest
        .get(Database, { strict: false })
        .transaction(() =>
          app.nest
            .get(ReplanWhenEmploymentIsLimited, { strict: false })
            .handle(new EmploymentLimited(anna.employeeId, '2026-12-01')),
        ),
    );
    expect(await waiting()).toMatchObject([{ cause: 'DISMISSAL' }, { cause: 'DISMISSAL' }]);
    expect((await dismiss()).employee).toEqual({ status: 'DISMISSED' });
  });
});
