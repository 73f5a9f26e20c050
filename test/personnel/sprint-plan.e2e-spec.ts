import pg from 'pg';
import { userActor } from '../../src/access/actor.js';
import { Role } from '../../src/access/roles.js';
import { SkillLevel } from '../../src/personnel/domain/personnel.enums.js';
import type { PlannedItem } from '../../src/personnel/domain/sprint-plan.js';
import { PersonnelFace } from '../../src/personnel/personnel.face.js';
import { newId, toPublicId } from '../../src/shared/ids.js';
import { aSkill, type TestSkill } from '../builders/a-position.js';
import { aTeam, type TestTeam } from '../builders/a-team.js';
import { aVendor, type TestVendor } from '../builders/a-vendor.js';
import { anEmployee, type TestEmployee } from '../builders/an-employee.js';
import { asSystem } from '../support/actors.js';
import { ask } from '../support/ask.js';
import { send } from '../support/send.js';
import { useApp } from '../support/use-app.js';

const WEEK = { firstDay: '2026-11-30', lastDay: '2026-12-06' };
const LIST = '{ allocations(first: 100) { nodes { id status minutes isPinned employee { name } skill { id } } } }';

describe('the plan of a sprint', () => {
  const app = useApp();
  let vendor: TestVendor;
  let linux: TestSkill;
  let anna: TestEmployee;
  let boris: TestEmployee;
  let team: TestTeam;
  beforeEach(async () => {
    app.clock.set('2026-11-30T04:00:00Z');
    vendor = await aVendor(app);
    linux = await aSkill(app, vendor);
    anna = await aWorker('Анна', SkillLevel.PROFICIENT);
    boris = await aWorker('Борис', SkillLevel.BASIC);
    team = await aTeam(app, vendor, [anna, boris]);
  });

  const does = (mutation: string, input: object, selected: string) =>
    send(app, vendor.manager, mutation, input, selected);

  /** Somebody who works on Mondays and Tuesdays. */
  const aWorker = async (name: string, level: SkillLevel): Promise<TestEmployee> => {
    const person = await anEmployee(app, vendor, { name });
    const place = { employeeId: person.id, validFrom: '2026-01-01' };
    const hours = { ...place, minutesPerWeekday: [480, 480, 0, 0, 0, 0, 0], availabilityBp: 10_000 };
    await does('workScheduleAgree', hours, 'workSchedule { id }');
    await does('employeeAssessSkill', { ...place, skillId: linux.id, level, source: 'MANAGER' }, 'employee { id }');
    return person;
  };
  const item = (minutes: number, skillId = linux.skillId): PlannedItem => ({
    id: newId(),
    rankClass: 2,
    slackDays: 0,
    score: 1,
    submittedAt: '2026-11-01T00:00:00Z',
    needs: [{ skillId, minLevel: 3, minutes, splittable: true, chunkMinutes: 60 }],
  });
  const unestimated = (): PlannedItem => ({ ...item(1), needs: [] });
  const propose = (sprintId: string, items: PlannedItem[], { teamId } = team) => {
    const { vendorId } = vendor;
    const { userId } = vendor.manager;
    const manager = userActor({ vendorId, userId, roles: [Role.MANAGER], customerId: null, contactId: null });
    const face = app.nest.get(PersonnelFace, { strict: false });
    return asSystem(vendorId, () => face.proposeSprint(manager, { teamId, sprintId, ...WEEK, items }));
  };
  const written = async () => {
    const { data } = await ask(app, vendor.manager, LIST);
    const nodes = data.allocations.nodes as { id: string; status: string; employee: { name: string } }[];
    return nodes.filter(({ status }) => status !== 'WITHDRAWN');
  };
  const pool = async ({ id } = team): Promise<string[]> => {
    const asked = `{ team(id: "${id}") { pool { nodes { workItemId sprintId } } } }`;
    const { data } = await ask(app, vendor.agent, asked);
    return data.team.pool.nodes.map(({ workItemId }: { workItemId: string }) => workItemId);
  };

  it('is a proposal that a person confirms; a second one keeps what was confirmed or moved by hand', async () => {
    const sprintId = newId();
    const [work, unknown] = [item(1_200), item(60, (await aSkill(app, vendor)).skillId)];
    const proposal = await propose(sprintId, [work, unknown]);
    expect(proposal.unplanned.map(({ reason, minutes }) => [reason, minutes])).toEqual([
      ['CARRY_OVER', 240],
      ['NO_COMPETENCE', 60],
    ]);
    const [planned] = await written();
    expect(planned).toMatchObject({ status: 'PLANNED', minutes: 960, isPinned: false, employee: { name: 'Анна' } });
    await propose(sprintId, [work]);
    const [again] = await written();
    expect(again?.id).not.toBe(planned?.id);
    const events = `{ allocation(id: "${planned?.id}") { status version events { event } } }`;
    expect((await ask(app, vendor.manager, events)).data.allocation).toEqual({
      status: 'WITHDRAWN',
      version: 2,
      events: [{ event: 'plan' }, { event: 'withdraw' }],
    });
    await does('allocationConfirm', { allocationId: again?.id }, 'allocation { id }');
    expect((await propose(sprintId, [work])).parts).toHaveLength(1);
    expect(await written()).toMatchObject([{ id: again?.id, status: 'CONFIRMED' }]);
  });

  it('is of one team: what another has got of the same sprint stays', async () => {
    const vera = await aWorker('Вера', SkillLevel.EXPERT);
    const other = await aTeam(app, vendor, [vera]);
    const sprintId = newId();
    await propose(sprintId, [item(60)], other);
    await propose(sprintId, [item(60)]);
    await propose(sprintId, [item(60)]);
    expect((await written()).map(({ employee }) => employee.name).sort()).toEqual(['Анна', 'Вера']);
  });

  it('counts nobody who is on leave, and is refused for a team that is no more', async () => {
    await does('employeeSendOnLeave', { employeeId: anna.id }, 'employee { id }');
    expect((await propose(newId(), [item(60)])).unplanned).toMatchObject([{ reason: 'NO_COMPETENCE' }]);
    const gone = await aTeam(app, vendor);
    await does('teamDisband', { teamId: gone.id }, 'team { id }');
    await expect(propose(newId(), [], gone)).rejects.toThrow('TEAM_DISBANDED');
    await expect(propose(newId(), [], { ...gone, teamId: newId() })).rejects.toThrow('NOT_FOUND');
  });

  it('leaves to the team what says not what it needs, until somebody has got it (P7)', async () => {
    const sprintId = newId();
    const [one, two] = [unestimated(), unestimated()];
    const { remarks, unplanned } = await propose(sprintId, [one, two, item(60)]);
    expect(remarks.map(({ warning, itemId }) => [warning, itemId])).toEqual([
      ['NEEDS_NOT_ESTIMATED', one.id],
      ['NEEDS_NOT_ESTIMATED', two.id],
    ]);
    expect(unplanned).toEqual([]);
    const [first, second] = [toPublicId('workitem', one.id), toPublicId('workitem', two.id)];
    expect((await pool()).sort()).toEqual([first, second].sort());
    const work = { workItemId: first, employeeId: boris.id, minutes: 60, ...WEEK };
    const { allocation } = await does('allocationGive', work, 'allocation { id }');
    expect(await pool()).toEqual([second]);
    await propose(sprintId, [one, two]);
    expect(await pool()).toEqual([second]);
    await does('allocationWithdraw', { allocationId: allocation.id }, 'allocation { id }');
    expect((await pool()).sort()).toEqual([first, second].sort());
    await propose(sprintId, [item(60)]);
    expect(await pool()).toEqual([]);
  });

  it('is made by one planner of a team at a time (P6)', async () => {
    const other = new pg.Client({ connectionString: app.urls.app });
    await other.connect();
    await other.query('begin');
    const key = `planning:sprint:${team.teamId}`;
    await other.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [key]);
    await expect(propose(newId(), [])).rejects.toThrow('PLAN_IN_PROGRESS');
    const neighbor = await aTeam(app, vendor);
    expect((await propose(newId(), [], neighbor)).parts).toEqual([]);
    await other.end();
    expect((await propose(newId(), [])).parts).toEqual([]);
  });
});
