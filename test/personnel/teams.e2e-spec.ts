import { aProduct } from '../builders/a-product.js';
import { aTeam } from '../builders/a-team.js';
import { aVendor, type TestVendor } from '../builders/a-vendor.js';
import { aCandidate, anEmployee, type TestEmployee } from '../builders/an-employee.js';
import { ask } from '../support/ask.js';
import { send } from '../support/send.js';
import { useApp } from '../support/use-app.js';

const TEAM = `team { id name { ru en } lead { name } product { id } isActive version
  members(first: 10) { nodes { name } } pool(first: 10) { nodes { workItemId } } }`;

describe('teams', () => {
  const app = useApp();
  let vendor: TestVendor;
  let anna: TestEmployee;
  let boris: TestEmployee;
  beforeEach(async () => {
    app.clock.set('2026-11-27T09:00:00Z');
    vendor = await aVendor(app);
    anna = await anEmployee(app, vendor, { name: 'Анна' });
    boris = await anEmployee(app, vendor, { name: 'Борис' });
  });

  const does = (mutation: string, input: object, selected = TEAM, asker = vendor.manager) =>
    send(app, asker, mutation, input, selected);
  const join = ({ id: employeeId }: TestEmployee, teamId: string | null) =>
    does('employeeJoinTeam', { employeeId, teamId }, 'employee { name team { id } availableCommands }');
  const read = async (document: string, asker = vendor.manager) => {
    const { data, errors } = await ask(app, asker, document);
    if (errors) throw new Error(JSON.stringify(errors));
    return Object.values(data as object)[0];
  };

  it('are formed, led, and joined; a person is in one at most', async () => {
    const product = await aProduct(app, vendor);
    const wish = { nameRu: 'Разработка', nameEn: 'Development', leadId: anna.id, productId: product.id };
    const { team } = await does('teamForm', wish);
    expect(team).toEqual({
      id: expect.stringMatching(/^team_/),
      name: { ru: 'Разработка', en: 'Development' },
      lead: { name: 'Анна' },
      product: { id: product.id },
      isActive: true,
      version: 1,
      members: { nodes: [] },
      pool: { nodes: [] },
    });
    const other = await aTeam(app, vendor, [boris]);
    expect((await join(anna, team.id)).employee).toMatchObject({ team: { id: team.id } });
    expect((await join(boris, team.id)).employee.availableCommands).toContain('JOIN_TEAM');
    expect(await read(`{ team(id: "${team.id}") { members { nodes { name } } } }`)).toEqual({
      members: { nodes: [{ name: 'Анна' }, { name: 'Борис' }] },
    });
    expect(await read(`{ team(id: "${other.id}") { members { totalCount } } }`)).toEqual({
      members: { totalCount: 0 },
    });
    const chosen = `employees(filter: { teamId: { eq: "${team.id}" } }) { nodes { name } }`;
    expect(await read(`{ ${chosen} }`)).toEqual({ nodes: [{ name: 'Анна' }, { name: 'Борис' }] });
    expect((await join(boris, null)).employee.team).toBeNull();
    expect(await read(`{ ${chosen} }`)).toEqual({ nodes: [{ name: 'Анна' }] });
    expect(await read('{ teams(filter: { leadId: { isNull: true } }) { nodes { id } } }')).toEqual({
      nodes: [{ id: other.id }],
    });
  });

  it('have the capacity of their people', async () => {
    const { id } = await aTeam(app, vendor, [anna]);
    const capacity = (choice: string) =>
      read(`{ capacity(from: "2026-11-30", to: "2026-11-30", ${choice}) { employeeName } }`);
    expect(await capacity(`teamId: "${id}"`)).toEqual([{ employeeName: 'Анна' }]);
    expect(await capacity(`teamId: "${id}", employeeIds: ["${boris.id}"]`)).toEqual([]);
    await expect(capacity(`teamId: "${boris.id}"`)).rejects.toThrow('BAD_USER_INPUT');
  });

  it('keep their names, and end when nobody is in them', async () => {
    const { team } = await does('teamForm', { nameRu: 'Поддержка' });
    const twice = await does('teamForm', { nameRu: 'Поддержка' });
    expect(twice.userErrors).toMatchObject([{ code: 'TEAM_NAME_TAKEN', path: ['input', 'nameRu'] }]);
    await join(anna, team.id);
    const teamId: string = team.id;
    expect((await does('teamDisband', { teamId })).userErrors).toMatchObject([
      { code: 'TEAM_HAS_MEMBERS', details: { count: 1 } },
    ]);
    await join(anna, null);
    expect((await does('teamDisband', { teamId })).team).toMatchObject({ isActive: false, version: 2 });
    const disbanded = [{ code: 'TEAM_DISBANDED' }];
    expect((await does('teamDisband', { teamId })).userErrors).toMatchObject(disbanded);
    expect((await does('teamEdit', { teamId, nameRu: 'Снова' })).userErrors).toMatchObject(disbanded);
    expect((await join(anna, teamId)).userErrors).toMatchObject([{ ...disbanded[0], path: ['input', 'teamId'] }]);
    expect((await does('teamForm', { nameRu: 'Поддержка' })).userErrors).toEqual([]);
  });

  it('lose who is dismissed, but not who leads them (P9)', async () => {
    const { id: teamId } = await aTeam(app, vendor, [anna]);
    await does('teamEdit', { teamId, nameRu: 'Ядро', leadId: anna.id });
    const dismiss = () =>
      does('employeeDismiss', { employeeId: anna.id, lastDay: '2026-11-27' }, 'employee { status team { id } }');
    const assignments = [{ kind: 'TEAM_LEAD', id: teamId, day: null }];
    expect((await dismiss()).userErrors).toMatchObject([{ code: 'GUARD_FAILED', details: { assignments } }]);
    await does('teamEdit', { teamId, nameRu: 'Ядро', leadId: boris.id });
    expect((await dismiss()).employee).toEqual({ status: 'DISMISSED', team: null });
    const again = await does('teamEdit', { teamId, nameRu: 'Ядро', leadId: anna.id });
    expect(again.userErrors).toMatchObject([{ code: 'EMPLOYEE_DISMISSED', path: ['input', 'leadId'] }]);
    const candidate = await aCandidate(app, vendor);
    expect((await join(candidate, teamId)).userErrors).toMatchObject([{ code: 'EMPLOYEE_NOT_EMPLOYED' }]);
  });

  it('are edited by who may, and seen by the staff', async () => {
    const { team } = await does('teamForm', { nameRu: 'Ядро' });
    const { userErrors } = await does('teamEdit', { teamId: team.id, nameRu: 'Чужое', expectedVersion: 7 });
    expect(userErrors).toMatchObject([{ code: 'STALE_VERSION', details: { current: 1 } }]);
    expect(await read('{ teams { nodes { name { ru } } } }', vendor.agent)).toEqual({
      nodes: [{ name: { ru: 'Ядро' } }],
    });
    await expect(does('teamForm', { nameRu: 'Ещё' }, TEAM, vendor.agent)).rejects.toThrow('FORBIDDEN');
  });
});
