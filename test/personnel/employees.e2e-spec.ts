import { aCustomer } from '../builders/a-customer.js';
import { aPosition } from '../builders/a-position.js';
import { aColleague, aVendor, type TestVendor } from '../builders/a-vendor.js';
import { aCandidate, anEmployee } from '../builders/an-employee.js';
import { Role } from '../../src/access/roles.js';
import { Database } from '../../src/database/database.js';
import { systemActor } from '../../src/access/actor.js';
import { PersonnelFace } from '../../src/personnel/personnel.face.js';
import { toPublicId } from '../../src/shared/ids.js';
import { asSystem } from '../support/actors.js';
import { ask } from '../support/ask.js';
import { deliver } from '../support/deliver.js';
import { send } from '../support/send.js';
import { useApp } from '../support/use-app.js';

const RECORD = `employee { name status employedFrom employedTo availableCommands
  assignments { position { id } validFrom validTo isCurrent } }`;

describe('employees', () => {
  const app = useApp();
  let vendor: TestVendor;
  beforeAll(async () => {
    app.clock.set('2026-11-26T09:00:00Z');
    vendor = await aVendor(app);
  });

  const does = (mutation: string, employee: { id: string }, input: object = {}, selected = RECORD) =>
    send(app, vendor.manager, mutation, { employeeId: employee.id, ...input }, selected);

  it('are registered as candidates, each with a number of his own, and with an account of the staff', async () => {
    const user = toPublicId('user', vendor.agent.userId);
    const input = { name: 'Егор', personnelNumber: '17', timeZone: 'Asia/Yekaterinburg', userId: user };
    const { employee } = await send(app, vendor.manager, 'employeeRegister', input, `${RECORD} `);
    expect(employee).toMatchObject({ name: 'Егор', status: 'CANDIDATE', employedFrom: null, assignments: [] });
    expect(employee.availableCommands).toEqual(['EDIT', 'HIRE', 'DECLINE']);
    const refusals = async (changed: object) =>
      (await send(app, vendor.manager, 'employeeRegister', { ...input, ...changed }, 'employee { id }')).userErrors;
    expect(await refusals({ userId: null })).toMatchObject([{ code: 'PERSONNEL_NUMBER_TAKEN' }]);
    expect(await refusals({ personnelNumber: '18' })).toMatchObject([{ code: 'USER_IS_EMPLOYED' }]);
    const customer = await aCustomer(app, vendor);
    const theirs = { personnelNumber: '19', userId: toPublicId('user', customer.user.userId) };
    expect(await refusals(theirs)).toMatchObject([{ code: 'USER_NOT_OF_STAFF', path: ['input', 'userId'] }]);
    const own = await ask(app, vendor.agent, '{ myEmployeeRecord { name } }');
    expect(own.data.myEmployeeRecord).toEqual({ name: 'Егор' });
  });

  it('are hired into a position, and hold it from the first day on', async () => {
    const position = await aPosition(app, vendor);
    const candidate = await aCandidate(app, vendor);
    const { employee } = await does('employeeHire', candidate, { employedFrom: '2026-11-02', positionId: position.id });
    expect(employee).toMatchObject({
      status: 'ACTIVE',
      employedFrom: '2026-11-02',
      employedTo: null,
      assignments: [{ position: { id: position.id }, validFrom: '2026-11-02', validTo: null, isCurrent: true }],
      availableCommands: ['EDIT', 'ASSIGN', 'JOIN_TEAM', 'LIMIT_EMPLOYMENT', 'SEND_ON_LEAVE', 'DISMISS'],
    });
  });

  it('hold one position at a time: a new one ends the old one the day before, and one of the same day is replaced', async () => {
    const [first, second, third] = [
      await aPosition(app, vendor),
      await aPosition(app, vendor),
      await aPosition(app, vendor),
    ];
    const employee = await anEmployee(app, vendor, { positionId: first.positionId });
    await does('employeeAssign', employee, { positionId: second.id, from: '2026-12-01' });
    await does('employeeAssign', employee, { positionId: third.id, from: '2026-12-01' });
    const { employee: read } = await does('employeeAssign', employee, { positionId: second.id, from: '2026-06-01' });
    expect(read.assignments).toEqual([
      { position: { id: first.id }, validFrom: '2020-01-01', validTo: '2026-05-31', isCurrent: false },
      { position: { id: second.id }, validFrom: '2026-06-01', validTo: '2026-11-30', isCurrent: true },
      { position: { id: third.id }, validFrom: '2026-12-01', validTo: null, isCurrent: false },
    ]);
    const none = await does('employeeAssign', employee, { from: '2027-01-01' });
    expect(none.employee.assignments.at(-1)).toMatchObject({ position: { id: third.id }, validTo: '2026-12-31' });
  });

  it('hold positions only while they are employed', async () => {
    const position = await aPosition(app, vendor);
    const employee = await anEmployee(app, vendor, { employedFrom: '2026-03-01', employedTo: '2026-12-31' });
    for (const from of ['2026-02-28', '2027-01-01']) {
      const { userErrors } = await does('employeeAssign', employee, { positionId: position.id, from });
      expect(userErrors).toMatchObject([{ code: 'ASSIGNMENT_OUTSIDE_EMPLOYMENT', path: ['input', 'from'] }]);
    }
    const candidate = await aCandidate(app, vendor);
    const early = await does('employeeAssign', candidate, { positionId: position.id, from: '2026-03-01' });
    expect(early.userErrors).toMatchObject([{ code: 'EMPLOYEE_NOT_EMPLOYED' }]);
  });

  it('go on leave and come back, and each step is kept', async () => {
    const employee = await anEmployee(app, vendor);
    await does('employeeSendOnLeave', employee, { reason: 'Отпуск по уходу' });
    const { employee: back } = await does(
      'employeeWelcomeBack',
      employee,
      {},
      'employee { status events { nodes { from to event reason actor { name } } } }',
    );
    expect(back.status).toBe('ACTIVE');
    expect(back.events.nodes.slice(2)).toEqual([
      {
        from: 'ACTIVE',
        to: 'ON_LEAVE',
        event: 'sendOnLeave',
        reason: 'Отпуск по уходу',
        actor: { name: 'Сотрудник MANAGER' },
      },
      { from: 'ON_LEAVE', to: 'ACTIVE', event: 'welcomeBack', reason: null, actor: { name: 'Сотрудник MANAGER' } },
    ]);
  });

  describe('are dismissed', () => {
    it('on a day that has come, and their position ends that day', async () => {
      const position = await aPosition(app, vendor);
      const employee = await anEmployee(app, vendor, { positionId: position.positionId });
      const early = await does('employeeDismiss', employee, { lastDay: '2026-11-27' });
      expect(early.userErrors).toMatchObject([{ code: 'DISMISSAL_NOT_DUE', path: ['input', 'lastDay'] }]);
      const limited = await does('employeeLimitEmployment', employee, { employedTo: '2026-12-31' });
      expect(limited.employee).toMatchObject({ status: 'ACTIVE', employedTo: '2026-12-31' });
      const { employee: read } = await does('employeeDismiss', employee, { lastDay: '2026-11-26' });
      expect(read).toMatchObject({
        status: 'DISMISSED',
        employedTo: '2026-11-26',
        assignments: [{ validTo: '2026-11-26', isCurrent: true }],
        availableCommands: [],
      });
      const edit = { name: 'Другой', personnelNumber: 'x', timeZone: 'UTC' };
      expect((await does('employeeEdit', employee, edit)).userErrors).toMatchObject([{ code: 'EMPLOYEE_DISMISSED' }]);
    });

    it('with their account, unless it may end others and the manager may not', async () => {
      const engineer = await aColleague(app, vendor.vendorId, [Role.ENGINEER]);
      const employee = await anEmployee(app, vendor, { userId: engineer.userId });
      const id = toPublicId('user', engineer.userId);
      expect((await does('employeeDismiss', employee, { lastDay: '2026-11-26' })).userErrors).toEqual([]);
      const { data } = await ask(app, vendor.administrator, `{ node(id: "${id}") { ... on User { status } } }`);
      expect(data.node).toEqual({ status: 'DEACTIVATED' });
      await deliver(app, vendor.vendorId, 'UserDeactivated', 'UnassignTicketsWhenUserIsDeactivated'); // INV-12
      const administrator = await aColleague(app, vendor.vendorId, [Role.ADMINISTRATOR]);
      const other = await anEmployee(app, vendor, { userId: administrator.userId });
      const input = { employeeId: other.id, lastDay: '2026-11-26' };
      expect((await does('employeeDismiss', other, input)).userErrors).toMatchObject([{ code: 'FORBIDDEN' }]);
      const dismissed = await send(app, vendor.administrator, 'employeeDismiss', input, 'employee { status }');
      expect(dismissed.employee).toEqual({ status: 'DISMISSED' });
    });

    it('not while they are to take over another position later (P9)', async () => {
      const [now, later] = [await aPosition(app, vendor), await aPosition(app, vendor)];
      const employee = await anEmployee(app, vendor, { positionId: now.positionId });
      await does('employeeAssign', employee, { positionId: later.id, from: '2026-12-01' });
      const { userErrors } = await does('employeeDismiss', employee, { lastDay: '2026-11-26' });
      const open = { kind: 'POSITION', id: expect.stringMatching(/^assignment_/), day: '2026-12-01' };
      expect(userErrors).toMatchObject([
        { code: 'GUARD_FAILED', details: { guard: 'OPEN_ASSIGNMENTS', assignments: [open] } },
      ]);
      const read = await ask(app, vendor.manager, `{ employee(id: "${employee.id}") { status employedTo } }`);
      expect(read.data.employee).toEqual({ status: 'ACTIVE', employedTo: null });
    });

    it('not while a part of Steward further up counts on them (P9)', async () => {
      const employee = await anEmployee(app, vendor);
      const other = await anEmployee(app, vendor);
      const order = { kind: 'WORK_ORDER', id: 'workorder_1', day: null };
      app.nest.get(PersonnelFace, { strict: false }).countOnPeople({
        openAssignments: async (id, day) => (id === employee.employeeId && day === '2026-11-25' ? [order] : []),
      });
      const { userErrors } = await does('employeeDismiss', employee, { lastDay: '2026-11-25' });
      expect(userErrors).toMatchObject([{ code: 'GUARD_FAILED', details: { assignments: [order] } }]);
      expect((await does('employeeDismiss', other, { lastDay: '2026-11-25' })).userErrors).toEqual([]);
    });

    it('without having come when they are turned away', async () => {
      const { employee } = await does('employeeDecline', await aCandidate(app, vendor), { reason: 'Передумал' });
      expect(employee).toMatchObject({ status: 'DISMISSED', employedFrom: null });
    });
  });

  it('never overlap in their positions, even when a program forgets to ask', async () => {
    const position = await aPosition(app, vendor);
    const { employeeId } = await anEmployee(app, vendor, { positionId: position.positionId });
    const database = app.nest.get(Database, { strict: false });
    const write = asSystem(vendor.vendorId, () =>
      database.transaction(() =>
        database.query(
          `insert into position_assignment select gen_random_uuid(), vendor_id, employee_id, position_id, '2026-01-01', null,
                  1, created_at, updated_at from position_assignment where employee_id = $1`,
          [employeeId],
        ),
      ),
    );
    await expect(write).rejects.toMatchObject({ code: '23P01', constraint: 'position_assignment_one_at_a_time' });
  });

  it('are seen by the staff only, and written by those who may', async () => {
    const customer = await aCustomer(app, vendor);
    const employee = await anEmployee(app, vendor, { name: 'Тайна Секретова' });
    const read = `{ employee(id: "${employee.id}") { name } }`;
    expect((await ask(app, vendor.agent, read)).data.employee).toEqual({ name: 'Тайна Секретова' });
    const denied = await ask(app, customer.administrator, read);
    expect(denied.errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
    const node = await ask(app, customer.administrator, `{ node(id: "${employee.id}") { id } }`);
    expect(node.data.node).toBeNull();
    const writer = await aColleague(app, vendor.vendorId, [Role.TECHNICAL_WRITER]);
    const dismissal = `mutation { employeeDismiss(input: { employeeId: "${employee.id}", lastDay: "2026-11-26" }) { userErrors { code } } }`;
    expect((await ask(app, writer, dismissal)).errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
  });

  it('are named to other modules only while they are at work', async () => {
    const face = app.nest.get(PersonnelFace, { strict: false });
    const { employeeId } = await anEmployee(app, vendor, { employedTo: '2026-12-31', timeZone: 'Asia/Omsk' });
    const actor = systemActor(vendor.vendorId);
    const atWork = (day: string, of = actor) =>
      asSystem(of.vendorId, () => face.requireAtWork(of, employeeId, day, ['x']));
    expect(await atWork('2026-12-31')).toEqual({ employeeId, userId: null, timeZone: 'Asia/Omsk' });
    await expect(atWork('2027-01-01')).rejects.toMatchObject({ code: 'EMPLOYEE_NOT_AT_WORK', path: ['x'] });
    const other = await aVendor(app);
    await expect(atWork('2026-12-31', systemActor(other.vendorId))).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
