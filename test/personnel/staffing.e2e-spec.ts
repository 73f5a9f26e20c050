import fc from 'fast-check';
import { SkillLevel } from '../../src/personnel/domain/personnel.enums.js';
import { aCustomer } from '../builders/a-customer.js';
import { aPosition, aSkill, type TestPosition, type TestSkill } from '../builders/a-position.js';
import { aProduct, type TestProduct } from '../builders/a-product.js';
import { aVendor, type TestVendor } from '../builders/a-vendor.js';
import { anEmployee, type TestEmployee } from '../builders/an-employee.js';
import { ask, type Asker } from '../support/ask.js';
import { send } from '../support/send.js';
import { useApp } from '../support/use-app.js';

const TABLE = `query ($id: ID!, $asOf: DateTime) { staffingTable(productId: $id, asOf: $asOf) {
  rows { title { ru } functions peopleCount plannedCount skills { code level sourcePhrase name { ru } } }
  positionsTotal peopleTotal plannedTotal } }`;
const FIGURE = '{ metric numerator denominator value unit asOf }';
const GAP = `query ($id: ID!, $asOf: DateTime) { staffingGap(productId: $id, asOf: $asOf) {
  staffingCoverage ${FIGURE} skillCoverage ${FIGURE}
  unfilledPositions { position { title { ru } } plannedCount peopleCount missingCount }
  singleHolderSkills { skill { code } level holderCount risk } missingSkills { skill { code } holderCount }
  requiredSkills { skill { code } risk } } }`;
const MATRIX = `query ($productId: ID, $on: LocalDate) { skillMatrix(productId: $productId, on: $on) {
  on columns { skill { code } proficientCount } rows { employee { name } levels } } }`;

describe('staffing', () => {
  const app = useApp();
  let vendor: TestVendor;
  let product: TestProduct;

  beforeEach(async () => {
    app.clock.set('2026-11-20T09:00:00Z');
    vendor = await aVendor(app);
    product = await aProduct(app, vendor);
  });

  const read = async (document: string, variables: object = {}, asker: Asker = vendor.manager) => {
    const { data, errors } = await ask(app, asker, document, { id: product.id, ...variables });
    if (errors) throw new Error(JSON.stringify(errors));
    return Object.values(data as object)[0];
  };
  const position = (titleRu: string, headCount: number, skills: TestSkill[] = [], ordinal = 1): Promise<TestPosition> =>
    aPosition(app, vendor, { titleRu, headCount, ordinal, productIds: [product.productId], skills });
  const person = ({ positionId }: TestPosition, name?: string): Promise<TestEmployee> =>
    anEmployee(app, vendor, { positionId, ...(name ? { name } : {}) });
  const can = async (employee: TestEmployee, skill: TestSkill, level: SkillLevel): Promise<void> => {
    const word = { employeeId: employee.id, skillId: skill.id, source: 'MANAGER', validFrom: '2026-01-01', level };
    const { userErrors } = await send(app, vendor.manager, 'employeeAssessSkill', word, 'employee { id }');
    expect(userErrors).toEqual([]);
  };

  describe('the table', () => {
    it('counts the people who hold the positions of a product, in the order of printing, and names nobody', async () => {
      const bash = await aSkill(app, vendor, 'BASH');
      const second = await position('Программист', 2, [bash], 2);
      await position('Директор', 1, [], 1);
      await aPosition(app, vendor, { titleRu: 'Бухгалтер' });
      await person(second);
      const expected = {
        positionsTotal: 2,
        peopleTotal: 1,
        plannedTotal: 3,
        rows: [
          { title: { ru: 'Директор' }, functions: ['SUPPORT'], peopleCount: 0, plannedCount: 1, skills: [] },
          {
            title: { ru: 'Программист' },
            functions: ['SUPPORT'],
            peopleCount: 1,
            plannedCount: 2,
            skills: [{ code: 'BASH', level: 'PROFICIENT', sourcePhrase: null, name: { ru: 'Навык BASH' } }],
          },
        ],
      };
      expect(await read(TABLE)).toEqual(expected);
      expect(await read(TABLE, {}, vendor.agent)).toEqual(expected);
    });

    it('is read by customers, but for what is planned', async () => {
      const customer = await aCustomer(app, vendor);
      await person(await position('Программист', 2));
      const table = await read(TABLE, {}, customer.user);
      expect(table).toMatchObject({ peopleTotal: 1, plannedTotal: null });
      expect(table.rows).toMatchObject([{ peopleCount: 1, plannedCount: null }]);
      const gap = await ask(app, customer.administrator, GAP, { id: product.id });
      expect(gap.errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
      const other = await aVendor(app);
      expect(await read(TABLE, {}, other.manager)).toBeNull();
    });

    it('is that of a moment: plans, people and key skills as they were', async () => {
      const [bash, kvm] = [await aSkill(app, vendor, 'BASH'), await aSkill(app, vendor, 'KVM')];
      const post = await position('Программист', 2, [bash]);
      const [first, second] = [await person(post), await person(post)];
      app.clock.set('2026-11-23T09:00:00Z');
      await send(app, vendor.manager, 'positionResize', { positionId: post.id, headCount: 5 }, 'position { id }');
      const skills = [{ skillId: kvm.id, level: 'EXPERT' }];
      await send(app, vendor.manager, 'positionDeclareSkills', { positionId: post.id, skills }, 'position { id }');
      await send(app, vendor.manager, 'employeeSendOnLeave', { employeeId: first.id }, 'employee { id }');
      const gone = { employeeId: second.id, lastDay: '2026-11-22' };
      await send(app, vendor.manager, 'employeeDismiss', gone, 'employee { id }');
      expect(await read(TABLE)).toMatchObject({
        rows: [{ peopleCount: 0, plannedCount: 5, skills: [{ code: 'KVM', level: 'EXPERT' }] }],
      });
      expect(await read(TABLE, { asOf: '2026-11-21T09:00:00Z' })).toMatchObject({
        rows: [{ peopleCount: 2, plannedCount: 2, skills: [{ code: 'BASH' }] }],
      });
      const before = await read(TABLE, { asOf: '2026-11-01T00:00:00Z' });
      expect(before).toMatchObject({ rows: [], positionsTotal: 0, peopleTotal: 0 });
    });
  });

  describe('the gap', () => {
    it('has no figure without positions: null, never 0 % (M34, M35)', async () => {
      const gap = await read(GAP);
      const empty = { numerator: 0, denominator: 0, value: null, unit: '%', asOf: '2026-11-20T09:00:00.000Z' };
      expect(gap.staffingCoverage).toEqual({ metric: 'M34', ...empty });
      expect(gap.skillCoverage).toEqual({ metric: 'M35', ...empty });
    });

    it('of one position is never hidden by too many people in another (M34)', async () => {
      const crowded = await position('Программист', 1);
      for (let count = 0; count < 3; count++) await person(crowded);
      await position('Тестировщик', 2);
      const gap = await read(GAP);
      expect(gap.staffingCoverage).toMatchObject({ numerator: 1, denominator: 3, value: 33.33 });
      expect(gap.unfilledPositions).toEqual([
        { position: { title: { ru: 'Тестировщик' } }, plannedCount: 2, peopleCount: 0, missingCount: 2 },
      ]);
    });

    it('covers at most all of the plan, and all of it only without a gap, whatever the numbers are (M34)', async () => {
      const numbers = fc.sample(fc.array(fc.tuple(fc.nat(3), fc.nat(3)), { minLength: 1, maxLength: 4 }), {
        numRuns: 4,
        seed: 5,
      });
      for (const rows of numbers) {
        product = await aProduct(app, vendor);
        for (const [at, [planned, filled]] of rows.entries()) {
          const post = await position(`${product.code} ${at}`, planned);
          for (let count = 0; count < filled; count++) await person(post);
        }
        const { staffingCoverage, unfilledPositions } = await read(GAP);
        const wanted = rows.reduce((sum, [planned]) => sum + planned, 0);
        const met = rows.reduce((sum, [planned, filled]) => sum + Math.min(planned, filled), 0);
        expect(staffingCoverage).toMatchObject({ numerator: met, denominator: wanted });
        expect(staffingCoverage.value === 100).toBe(wanted > 0 && unfilledPositions.length === 0);
        expect(unfilledPositions).toHaveLength(rows.filter(([planned, filled]) => filled < planned).length);
      }
    });

    it('lists skills that nobody has, and those that one person has: the bus factor (M35)', async () => {
      const [kvm, sql, bash] = [
        await aSkill(app, vendor, 'KVM'),
        await aSkill(app, vendor, 'SQL'),
        await aSkill(app, vendor, 'BASH'),
      ];
      const post = await position('Администратор', 2, [kvm, sql, bash]);
      const [ann, bob] = [await person(post), await person(post)];
      await can(ann, bash, SkillLevel.EXPERT);
      await can(bob, bash, SkillLevel.PROFICIENT);
      await can(ann, kvm, SkillLevel.PROFICIENT);
      await can(bob, kvm, SkillLevel.BASIC);
      const gap = await read(GAP);
      expect(gap.skillCoverage).toMatchObject({ metric: 'M35', numerator: 2, denominator: 3, value: 66.67 });
      expect(gap.singleHolderSkills).toEqual([
        { skill: { code: 'KVM' }, level: 'PROFICIENT', holderCount: 1, risk: 'AMBER' },
      ]);
      expect(gap.missingSkills).toEqual([{ skill: { code: 'SQL' }, holderCount: 0 }]);
      expect(gap.requiredSkills).toEqual([
        { skill: { code: 'SQL' }, risk: 'RED' },
        { skill: { code: 'KVM' }, risk: 'AMBER' },
        { skill: { code: 'BASH' }, risk: 'NONE' },
      ]);
      await send(app, vendor.manager, 'employeeSendOnLeave', { employeeId: ann.id }, 'employee { id }');
      expect((await read(GAP)).missingSkills).toMatchObject([{ skill: { code: 'KVM' } }, { skill: { code: 'SQL' } }]);
    });

    it('sees a certificate that expires within 60 days as missing already', async () => {
      const kvm = await aSkill(app, vendor, 'KVM');
      const post = await aPosition(app, vendor, {
        productIds: [product.productId],
        skills: [{ skillId: kvm.skillId, needsCertificate: true }],
      });
      const ann = await person(post);
      await can(ann, kvm, SkillLevel.EXPERT);
      const paper = { employeeId: ann.id, skillId: kvm.id, number: '1', issuedOn: '2026-01-01' };
      const risk = async () => (await read(GAP)).requiredSkills[0].risk as string;
      const expiring = { ...paper, expiresOn: '2027-01-18' };
      const { certificate } = await send(app, vendor.manager, 'certificateRecord', expiring, 'certificate { id }');
      expect(await risk()).toBe('RED'); // 59 days from now
      expect((await read(GAP)).skillCoverage).toMatchObject({ numerator: 1 });
      await send(app, vendor.manager, 'certificateWithdraw', { certificateId: certificate.id }, 'certificate { id }');
      const lasting = { ...paper, expiresOn: '2027-01-19' };
      await send(app, vendor.manager, 'certificateRecord', lasting, 'certificate { id }');
      expect(await risk()).toBe('AMBER');
    });
  });

  it('has people for a skill and a level: at work, by the level that counts', async () => {
    const linux = await aSkill(app, vendor, 'LINUX');
    const post = await position('Инженер', 3);
    const [ann, bob, gone] = [await person(post, 'Анна'), await person(post, 'Борис'), await person(post, 'Вера')];
    await can(ann, linux, SkillLevel.PROFICIENT);
    await can(bob, linux, SkillLevel.BASIC);
    await can(gone, linux, SkillLevel.EXPERT);
    await send(app, vendor.manager, 'employeeSendOnLeave', { employeeId: gone.id }, 'employee { id }');
    const eligible = async (minLevel: string): Promise<string[]> => {
      const document = `{ eligibleEmployees(skillId: "${linux.id}", minLevel: ${minLevel}) { nodes { name } } }`;
      return (await read(document)).nodes.map(({ name }: { name: string }) => name);
    };
    expect(await eligible('BASIC')).toEqual(['Анна', 'Борис']);
    expect(await eligible('PROFICIENT')).toEqual(['Анна']);
    expect(await eligible('EXPERT')).toEqual([]);
  });

  it('shows who can what as a matrix, of all people or of those of one product, on a day', async () => {
    const [bash, kvm] = [await aSkill(app, vendor, 'BASH'), await aSkill(app, vendor, 'KVM')];
    const ann = await person(await position('Инженер', 1), 'Анна');
    const bob = await anEmployee(app, vendor, { name: 'Борис' });
    await can(ann, kvm, SkillLevel.ADVANCED);
    await can(bob, bash, SkillLevel.BASIC);
    expect(await read(MATRIX)).toEqual({
      on: '2026-11-20',
      columns: [
        { skill: { code: 'BASH' }, proficientCount: 0 },
        { skill: { code: 'KVM' }, proficientCount: 1 },
      ],
      rows: [
        { employee: { name: 'Анна' }, levels: [null, 'ADVANCED'] },
        { employee: { name: 'Борис' }, levels: ['BASIC', null] },
      ],
    });
    const ofProduct = await read(MATRIX, { productId: product.id, on: '2025-12-31' });
    expect(ofProduct.rows).toEqual([{ employee: { name: 'Анна' }, levels: [null, null] }]);
    const denied = await ask(app, vendor.agent, MATRIX);
    expect(denied.errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
  });
});
