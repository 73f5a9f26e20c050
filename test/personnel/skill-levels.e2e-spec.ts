import { Role } from '../../src/access/roles.js';
import { Database } from '../../src/database/database.js';
import { toPublicId } from '../../src/shared/ids.js';
import { aCustomer } from '../builders/a-customer.js';
import { aPosition, aSkill, type TestSkill } from '../builders/a-position.js';
import { aColleague, aVendor, type Person, type TestVendor } from '../builders/a-vendor.js';
import { anEmployee } from '../builders/an-employee.js';
import { asSystem } from '../support/actors.js';
import { ask, type Asker } from '../support/ask.js';
import { send } from '../support/send.js';
import { useApp } from '../support/use-app.js';
import { countedByProgram, countedInDatabase, DAYS, sowPeople } from './support/sown-skills.js';

const SAID = `employee { assessments { nodes { skill { code } level source validFrom validTo assessedBy { name } } } }`;

describe('what people can', () => {
  const app = useApp();
  let vendor: TestVendor;
  let linux: TestSkill;
  beforeAll(async () => {
    app.clock.set('2026-11-26T09:00:00Z');
    vendor = await aVendor(app);
    linux = await aSkill(app, vendor, 'LINUX_USE');
  });

  const says = (employee: { id: string }, input: object, asker: Asker = vendor.manager) =>
    send(
      app,
      asker,
      'employeeAssessSkill',
      { employeeId: employee.id, skillId: linux.id, source: 'MANAGER', ...input },
      SAID,
    );
  /** The level that counts, by the database. */
  const counts = async ({ employeeId }: { employeeId: string }, day: string): Promise<string | null> => {
    const database = app.nest.get(Database, { strict: false });
    const [row] = await asSystem(vendor.vendorId, () =>
      database.transaction(() =>
        database.query<{ level: string }>('select level from effective_skill_levels($1) where employee_id = $2', [
          day,
          employeeId,
        ]),
      ),
    );
    return row?.level ?? null;
  };

  it('is kept by day: a new level ends the old one the day before, one of the same day is replaced', async () => {
    const employee = await anEmployee(app, vendor);
    await says(employee, { level: 'BASIC', validFrom: '2025-01-01' });
    await says(employee, { level: 'EXPERT', validFrom: '2026-03-01' });
    const { employee: read } = await says(employee, { level: 'PROFICIENT', validFrom: '2026-03-01' });
    const said = { skill: { code: 'LINUX_USE' }, source: 'MANAGER', assessedBy: { name: 'Сотрудник MANAGER' } };
    expect(read.assessments.nodes).toEqual([
      { ...said, level: 'PROFICIENT', validFrom: '2026-03-01', validTo: null },
      { ...said, level: 'BASIC', validFrom: '2025-01-01', validTo: '2026-02-28' },
    ]);
    expect(await counts(employee, '2026-02-28')).toBe('BASIC');
    expect(await counts(employee, '2026-03-01')).toBe('PROFICIENT');
    expect(await counts(employee, '2024-12-31')).toBeNull();
  });

  it('can be said to be over, from a later day than it was stated', async () => {
    const employee = await anEmployee(app, vendor);
    await says(employee, { level: 'BASIC', validFrom: '2025-01-01' });
    const sameDay = await says(employee, { validFrom: '2025-01-01' });
    expect(sameDay.userErrors).toMatchObject([{ code: 'ASSESSMENT_BEGINS_THAT_DAY' }]);
    await says(employee, { validFrom: '2026-01-01' });
    expect([await counts(employee, '2025-12-31'), await counts(employee, '2026-01-01')]).toEqual(['BASIC', null]);
  });

  it('is not known of days to come', async () => {
    const employee = await anEmployee(app, vendor, { timeZone: 'Asia/Vladivostok' });
    const late = await says(employee, { level: 'BASIC', validFrom: '2026-11-27' });
    expect(late.userErrors).toMatchObject([{ code: 'ASSESSMENT_IN_THE_FUTURE', path: ['input', 'validFrom'] }]);
  });

  describe('by his own word', () => {
    let self: Person;
    let employee: { id: string; employeeId: string };
    beforeAll(async () => {
      self = await aColleague(app, vendor.vendorId, [Role.ENGINEER]);
      employee = await anEmployee(app, vendor, { userId: self.userId });
    });

    it('is BASIC at most: self-assessed EXPERT counts as BASIC (P2)', async () => {
      await says(employee, { source: 'SELF', level: 'EXPERT', validFrom: '2026-01-01' }, self);
      expect(await counts(employee, '2026-11-26')).toBe('BASIC');
    });

    it('counts less than an import, and an import less than a manager', async () => {
      await says(employee, { source: 'IMPORT', level: 'AWARENESS', validFrom: '2026-01-01' });
      expect(await counts(employee, '2026-11-26')).toBe('AWARENESS');
      await says(employee, { level: 'ADVANCED', validFrom: '2026-01-01' });
      expect(await counts(employee, '2026-11-26')).toBe('ADVANCED');
    });

    it('is said by himself only, and read by himself and by whoever may see skill levels', async () => {
      const word = {
        employeeId: employee.id,
        skillId: linux.id,
        source: 'SELF',
        level: 'BASIC',
        validFrom: '2026-02-01',
      };
      const forHim = await send(app, vendor.manager, 'employeeAssessSkill', word, 'employee { id }');
      expect(forHim.userErrors).toMatchObject([{ code: 'FORBIDDEN' }]);
      const asManager = await send(app, self, 'employeeAssessSkill', { ...word, source: 'MANAGER' }, 'employee { id }');
      expect(asManager.userErrors).toMatchObject([{ code: 'FORBIDDEN' }]);
      const read = `{ employee(id: "${employee.id}") { assessments { totalCount } } }`;
      for (const [asker, count] of [
        [self, 3],
        [vendor.manager, 3],
        [vendor.auditor, 3],
        [vendor.agent, 0],
      ] as const) {
        expect((await ask(app, asker, read)).data.employee.assessments.totalCount).toBe(count);
      }
    });
  });

  it('counts for nothing without a valid certificate where the position asks for one (P3)', async () => {
    const asked = { skillId: linux.skillId, needsCertificate: true };
    const { positionId } = await aPosition(app, vendor, { skills: [asked] });
    const employee = await anEmployee(app, vendor, { positionId });
    await says(employee, { level: 'EXPERT', validFrom: '2025-01-01' });
    expect(await counts(employee, '2026-11-26')).toBeNull();
    const paper = { employeeId: employee.id, skillId: linux.id, number: 'LPIC-1', issuedOn: '2026-01-10' };
    const input = { ...paper, expiresOn: '2026-12-10' };
    const { certificate } = await send(app, vendor.manager, 'certificateRecord', input, 'certificate { id expiresOn }');
    expect(await counts(employee, '2026-01-09')).toBeNull();
    expect(await counts(employee, '2026-12-10')).toBe('EXPERT');
    expect(await counts(employee, '2026-12-11')).toBeNull();
    const again = await send(app, vendor.manager, 'certificateRecord', input, 'certificate { id }');
    expect(again.userErrors).toMatchObject([{ code: 'CERTIFICATE_EXISTS', path: ['input', 'number'] }]);
    const gone = { certificateId: certificate.id };
    await send(app, vendor.manager, 'certificateWithdraw', gone, 'certificate { withdrawnAt }');
    expect(await counts(employee, '2026-11-26')).toBeNull();
    const twice = await send(app, vendor.manager, 'certificateWithdraw', gone, 'certificate { id }');
    expect(twice.userErrors).toMatchObject([{ code: 'CERTIFICATE_WITHDRAWN' }]);
    const early = { ...paper, number: '2', expiresOn: '2026-01-09' };
    const refused = await send(app, vendor.manager, 'certificateRecord', early, 'certificate { id }');
    expect(refused.userErrors).toMatchObject([{ code: 'CERTIFICATE_EXPIRES_BEFORE_ISSUE' }]);
  });

  it('has no two levels of one source on one day, even when a program forgets to ask (P3)', async () => {
    const employee = await anEmployee(app, vendor);
    await says(employee, { level: 'BASIC', validFrom: '2025-01-01' });
    const database = app.nest.get(Database, { strict: false });
    const write = asSystem(vendor.vendorId, () =>
      database.transaction(() =>
        database.query(
          `insert into skill_assessment select gen_random_uuid(), vendor_id, employee_id, skill_id, 'EXPERT', source,
                  '2026-01-01', null, null, 1, created_at, updated_at from skill_assessment where employee_id = $1`,
          [employee.employeeId],
        ),
      ),
    );
    await expect(write).rejects.toMatchObject({ constraint: 'skill_assessment_one_at_a_time' });
  });

  it('is none of the business of customers and other vendors', async () => {
    const customer = await aCustomer(app, vendor);
    const employee = await anEmployee(app, vendor);
    const denied = await ask(app, customer.administrator, '{ certificates { totalCount } }');
    expect(denied.errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
    const other = await aVendor(app);
    const theirs = await says(employee, { level: 'BASIC', validFrom: '2025-01-01' }, other.manager);
    expect(theirs.userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
    const foreign = await says(employee, {
      skillId: toPublicId('skill', employee.employeeId),
      level: 'BASIC',
      validFrom: '2025-01-01',
    });
    expect(foreign.userErrors).toMatchObject([{ code: 'NOT_FOUND', path: ['input', 'skillId'] }]);
  });

  it('counts the same for the database and for the program, whatever was said and proved', async () => {
    const elsewhere = await aVendor(app);
    const people = await sowPeople(app, elsewhere, 120);
    const found = new Set<string>();
    for (const day of DAYS) {
      const inDatabase = await countedInDatabase(app, elsewhere, day);
      const byProgram = countedByProgram(people, day);
      expect(inDatabase).toEqual(byProgram);
      for (const level of byProgram.values()) found.add(level);
    }
    expect([...found].sort()).toEqual(['ADVANCED', 'AWARENESS', 'BASIC', 'EXPERT', 'PROFICIENT']);
  });
});
