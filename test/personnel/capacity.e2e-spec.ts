import { aPosition } from '../builders/a-position.js';
import { aLayer, aNorm, aPlan, aRota, published } from '../builders/a-rota.js';
import { aVendor, type TestVendor } from '../builders/a-vendor.js';
import { anEmployee, type TestEmployee } from '../builders/an-employee.js';
import { StaffProcess } from '../../src/personnel/domain/planning.enums.js';
import { newId, toPublicId } from '../../src/shared/ids.js';
import { ask } from '../support/ask.js';
import { send } from '../support/send.js';
import { useApp } from '../support/use-app.js';

const FIVE_DAYS = [480, 480, 480, 480, 480, 0, 0];
const CAPACITY = `query ($from: LocalDate!, $to: LocalDate!, $ids: [ID!]) {
  capacity(from: $from, to: $to, employeeIds: $ids) { employeeId employeeName minutes allocatedMinutes
    days { day minutes dutyMinutes isAbsent } overbookings { from to surplusMinutes allocationIds } } }`;
const ALLOCATION =
  'allocation { id status isPinned isOverbooked overbookingReason employee { name } events { event } }';

describe('capacity', () => {
  const app = useApp();
  let vendor: TestVendor;
  let anna: TestEmployee;
  beforeEach(async () => {
    app.clock.set('2026-11-29T09:00:00Z');
    vendor = await aVendor(app);
    anna = await anEmployee(app, vendor, { name: 'Анна', userId: vendor.agent.userId });
    await agree(anna);
  });

  const agree = (person: TestEmployee, wish: object = {}) => {
    const hours = { validFrom: '2026-01-01', minutesPerWeekday: FIVE_DAYS, availabilityBp: 10_000, ...wish };
    return send(
      app,
      vendor.manager,
      'workScheduleAgree',
      { employeeId: person.id, ...hours },
      'workSchedule { validFrom version }',
    );
  };
  const capacity = async (from: string, to: string, ids: readonly string[] | null = [anna.id]) => {
    const { data, errors } = await ask(app, vendor.agent, CAPACITY, { from, to, ids });
    if (errors) throw new Error(JSON.stringify(errors));
    return data.capacity;
  };
  const minutesOf = async (from: string, to: string): Promise<number[]> =>
    (await capacity(from, to))[0].days.map(({ minutes }: { minutes: number }) => minutes);

  const work = (days: readonly [string, string], minutes: number, wish: object = {}) => ({
    employeeId: anna.id,
    workItemId: toPublicId('workitem', newId()),
    firstDay: days[0],
    lastDay: days[1],
    minutes,
    ...wish,
  });
  const give = (input: object) => send(app, vendor.manager, 'allocationGive', input, ALLOCATION);
  const does = (mutation: string, allocation: { id: string }, input: object = {}) =>
    send(app, vendor.manager, mutation, { allocationId: allocation.id, ...input }, ALLOCATION);

  it('follows the schedule in effect, one of the same day replaced', async () => {
    await agree(anna, { validFrom: '2026-12-02', availabilityBp: 7_500 });
    const again = await agree(anna, { validFrom: '2026-12-02', availabilityBp: 5_000 });
    expect(again.workSchedule).toEqual({ validFrom: '2026-12-02', version: 2 });
    expect(await minutesOf('2026-11-30', '2026-12-06')).toEqual([480, 480, 240, 240, 240, 0, 0]);
  });

  it('follows the production calendar: holidays, short days, moved workdays as they are entered', async () => {
    const enter = (year: number, days: object[]) =>
      send(
        app,
        vendor.manager,
        'productionCalendarEnter',
        { year, days },
        'productionCalendar { version days { day kind } }',
      );
    const days = [
      { day: '2026-12-31', kind: 'SHORT_DAY' },
      { day: '2026-12-26', kind: 'MOVED_WORKDAY', replacedDay: '2026-12-30' },
      { day: '2026-12-30', kind: 'HOLIDAY' },
    ];
    const entered = await enter(2026, days);
    expect(entered.productionCalendar.days.map(({ day }: { day: string }) => day)).toEqual([
      '2026-12-26',
      '2026-12-30',
      '2026-12-31',
    ]);
    expect(await minutesOf('2026-12-25', '2026-12-31')).toEqual([480, 480, 0, 480, 480, 0, 420]);
    app.clock.advance(60);
    expect((await enter(2026, days.slice(0, 1))).productionCalendar).toMatchObject({ version: 2, days: [{}] });
    expect((await enter(2027, days)).userErrors).toMatchObject([{ code: 'CALENDAR_DAYS_INVALID' }]);
  });

  it('is less by duty, absences and the share of third-line support (P4)', async () => {
    const { positionId } = await aPosition(app, vendor);
    const support = await anEmployee(app, vendor, { name: 'Борис', positionId });
    await agree(support);
    const norm = await aNorm(app, vendor, { process: StaffProcess.SUPPORT_L3, positionId });
    const rota = await aRota(app, vendor, norm, [aLayer([anna], [{ weekday: 1, opens: '22:00', closes: '02:00' }])]);
    await aPlan(app, vendor, rota, '2026-11-30T00:00:00Z', '2026-12-07T00:00:00Z');
    expect((await capacity('2026-11-30', '2026-11-30'))[0].days[0].dutyMinutes).toBe(0);
    await published(app, vendor, rota);
    await send(
      app,
      vendor.manager,
      'absenceEnter',
      { employeeId: anna.id, kind: 'TRAINING', firstDay: '2026-12-02', lastDay: '2026-12-02' },
      'absence { id }',
    );
    const [first, second] = await capacity('2026-11-30', '2026-12-02', null);
    expect(first).toMatchObject({ employeeName: 'Анна', employeeId: anna.id, minutes: 720 });
    expect(first.days).toEqual([
      { day: '2026-11-30', minutes: 360, dutyMinutes: 120, isAbsent: false },
      { day: '2026-12-01', minutes: 360, dutyMinutes: 120, isAbsent: false },
      { day: '2026-12-02', minutes: 0, dutyMinutes: 0, isAbsent: true },
    ]);
    expect(second).toMatchObject({ employeeName: 'Борис', minutes: 3 * 384 });
  });

  it('is asked for at most 31 days', async () => {
    await expect(capacity('2026-12-01', '2027-01-01')).rejects.toThrow('BAD_USER_INPUT');
    expect((await capacity('2026-12-01', '2026-12-31'))[0].days).toHaveLength(31);
  });

  describe('and work', () => {
    it('that is given by hand is planned, confirmed and done', async () => {
      const given = await give(work(['2026-11-30', '2026-12-01'], 900));
      expect(given.allocation).toMatchObject({ status: 'PLANNED', isPinned: true, isOverbooked: false });
      expect((await does('allocationConfirm', given.allocation)).allocation.status).toBe('CONFIRMED');
      expect((await does('allocationComplete', given.allocation)).allocation).toMatchObject({
        status: 'DONE',
        events: [{ event: 'plan' }, { event: 'confirm' }, { event: 'complete' }],
      });
      expect((await does('allocationWithdraw', given.allocation)).userErrors).toMatchObject([
        { code: 'ILLEGAL_TRANSITION' },
      ]);
      expect((await capacity('2026-11-30', '2026-12-01'))[0]).toMatchObject({ minutes: 960, allocatedMinutes: 900 });
    });

    it('beyond what somebody can do needs a reason, and is marked (P8)', async () => {
      const first = await give(work(['2026-11-30', '2026-12-01'], 900));
      const [refusal] = (await give(work(['2026-12-01', '2026-12-02'], 900))).userErrors;
      expect(refusal).toMatchObject({
        code: 'OVERBOOKED',
        details: { intervals: [{ from: '2026-11-30', to: '2026-12-02', surplusMinutes: 360 }] },
      });
      const overbookingReason = 'Закон вступает в силу';
      const { allocation } = await give(work(['2026-12-01', '2026-12-02'], 900, { overbookingReason }));
      expect(allocation).toMatchObject({ isOverbooked: true, overbookingReason });
      const [load] = await capacity('2026-12-02', '2026-12-02');
      expect(load.overbookings).toEqual([
        {
          from: '2026-11-30',
          to: '2026-12-02',
          surplusMinutes: 360,
          allocationIds: [first.allocation.id, allocation.id],
        },
      ]);
    });

    it('is moved to others and to other days, and must be confirmed again', async () => {
      const boris = await anEmployee(app, vendor, { name: 'Борис' });
      await agree(boris);
      const { allocation } = await give(work(['2026-11-30', '2026-11-30'], 480));
      await does('allocationConfirm', allocation);
      const place = { employeeId: boris.id, firstDay: '2026-12-03', lastDay: '2026-12-03', minutes: 480 };
      expect((await does('allocationMove', allocation, place)).allocation).toMatchObject({
        status: 'PLANNED',
        employee: { name: 'Борис' },
      });
      expect((await does('allocationMove', allocation, { ...place, lastDay: '2026-12-02' })).userErrors).toMatchObject([
        { code: 'ALLOCATION_DAYS_INVALID' },
      ]);
    });

    it('of somebody who falls ill is put on the re-plan list, and none is given to him (P2, P4)', async () => {
      const inside = await give(work(['2026-12-01', '2026-12-01'], 100));
      const around = await give(work(['2026-11-30', '2026-12-04'], 100));
      const illness = { employeeId: anna.id, kind: 'SICK', firstDay: '2026-12-01', lastDay: '2026-12-02' };
      await send(app, vendor.agent, 'absenceRequest', illness, 'absence { id }');
      const list = '{ replanItems { nodes { allocation { id status } startsAt endsAt } } }';
      const { data } = await ask(app, vendor.manager, list);
      expect(data.replanItems.nodes).toEqual([
        {
          allocation: { id: around.allocation.id, status: 'PLANNED' },
          startsAt: '2026-11-30T21:00:00.000Z',
          endsAt: '2026-12-02T21:00:00.000Z',
        },
        {
          allocation: { id: inside.allocation.id, status: 'WITHDRAWN' },
          startsAt: '2026-11-30T21:00:00.000Z',
          endsAt: '2026-12-01T21:00:00.000Z',
        },
      ]);
      expect((await give(work(['2026-12-01', '2026-12-02'], 10))).userErrors).toMatchObject([
        { code: 'EMPLOYEE_NOT_AVAILABLE', path: ['input', 'employeeId'] },
      ]);
    });

    it('counts on people: nobody is dismissed who has some (P9)', async () => {
      await give(work(['2026-11-30', '2026-12-01'], 100));
      const dismissal = { employeeId: anna.id, lastDay: '2026-11-29' };
      const { userErrors } = await send(app, vendor.manager, 'employeeDismiss', dismissal, 'employee { id }');
      expect(userErrors[0].details.assignments).toMatchObject([{ kind: 'WORK', day: '2026-11-30' }]);
    });
  });
});
