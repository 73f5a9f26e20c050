import type { JobHelpers } from 'graphile-worker';
import { TaskList } from '../../src/jobs/task-list.js';
import { PersonnelFace } from '../../src/personnel/personnel.face.js';
import { RequesterRole } from '../../src/vendors/index.js';
import { aCustomer, aCustomerPerson, type CustomerPerson, type TestCustomer } from '../builders/a-customer.js';
import { aSkill } from '../builders/a-position.js';
import { aProduct, type TestProduct } from '../builders/a-product.js';
import { aVendor, type TestVendor } from '../builders/a-vendor.js';
import { anEmployee } from '../builders/an-employee.js';
import { asSystem } from '../support/actors.js';
import { ask, type Asker } from '../support/ask.js';
import { send } from '../support/send.js';
import { useApp } from '../support/use-app.js';

const COMPLIANCE = `query ($id: ID!, $asOf: DateTime) { trainingCompliance(productId: $id, asOf: $asOf) {
  trainingCompliance { metric numerator denominator value unit } administrators { contact { name } isTrained } } }`;
const ASKED = `query ($id: ID!) { roleRequirements(filter: { productId: { eq: $id }, withdrawnAt: { isNull: true } }) { nodes {
  role sourcePhrase skill { code } level document { kind titleRu url publisher } course { name { ru } } } } }`;

describe('training', () => {
  const app = useApp();
  let vendor: TestVendor;
  let product: TestProduct;
  let customer: TestCustomer;
  let courseId: string;

  beforeEach(async () => {
    app.clock.set('2026-11-20T09:00:00Z');
    vendor = await aVendor(app);
    product = await aProduct(app, vendor);
    customer = await aCustomer(app, vendor);
    const agreement = { customerId: customer.id, number: '1', productIds: [product.id], startsOn: '2026-01-01' };
    await does('agreementConclude', agreement, 'agreement { id }');
    const facts = { nameRu: 'Курс администратора', provider: 'VENDOR', stage: 'COMMISSIONING', isMandatory: true };
    const course = { ...facts, productId: product.id, hours: 16, validMonths: 12 };
    courseId = (await does('trainingCourseAdd', course, 'trainingCourse { id }')).trainingCourse.id;
  });

  const does = (mutation: string, input: object, selected: string, asker: Asker = vendor.manager) =>
    send(app, asker, mutation, input, selected);
  const asks = (what: string, input: object) =>
    does(what, { productId: product.id, role: 'ADMINISTRATOR', ordinal: 1, ...input }, 'roleRequirement { id }');
  const read = async (document: string, variables: object = {}, asker: Asker = vendor.manager) => {
    const { data, errors } = await ask(app, asker, document, { id: product.id, ...variables });
    if (errors) throw new Error(JSON.stringify(errors));
    return Object.values(data as object)[0];
  };
  const assign = async (contact: CustomerPerson, extra: object = {}): Promise<string> =>
    (await does('trainingAssign', { courseId, contactId: contact.id, ...extra }, 'trainingRecord { id }'))
      .trainingRecord.id;
  const pass = (trainingRecordId: string, passedOn = '2026-11-20') =>
    does('trainingPass', { trainingRecordId, passedOn }, 'trainingRecord { status passedOn validUntil isValid }');

  it('is asked of roles beside skills and documents, those of third parties included (C-20 to C-24)', async () => {
    const kvm = await aSkill(app, vendor, 'KVM');
    await asks('roleRequireSkill', { skillId: kvm.id, level: 'PROFICIENT', sourcePhrase: 'работа с KVM' });
    await asks('roleRequireCourse', { courseId, ordinal: 2 });
    const guide = { kind: 'THIRD_PARTY', titleRu: 'Документация KVM', url: 'https://www.linux-kvm.org/page/Documents' };
    const nobody = await asks('roleRequireDocument', { ...guide, ordinal: 3 });
    expect(nobody.userErrors).toMatchObject([{ code: 'PUBLISHER_MISMATCH', path: ['input', 'publisher'] }]);
    const { roleRequirement } = await asks('roleRequireDocument', { ...guide, publisher: 'linux-kvm.org', ordinal: 3 });
    const nothing = {
      sourcePhrase: null,
      skill: null,
      level: null,
      document: null,
      course: null,
      role: 'ADMINISTRATOR',
    };
    const asked = [
      { ...nothing, skill: { code: 'KVM' }, level: 'PROFICIENT', sourcePhrase: 'работа с KVM' },
      { ...nothing, course: { name: { ru: 'Курс администратора' } } },
      { ...nothing, document: { ...guide, publisher: 'linux-kvm.org' } },
    ];
    expect(await read(ASKED, {}, customer.user)).toEqual({ nodes: asked });
    const twice = await asks('roleRequireCourse', { courseId });
    expect(twice.userErrors).toMatchObject([{ code: 'REQUIREMENT_EXISTS' }]);
    await does('roleRequirementWithdraw', { roleRequirementId: roleRequirement.id }, 'roleRequirement { isActive }');
    expect(await read(ASKED)).toEqual({ nodes: asked.slice(0, 2) });
  });

  it('is a way of one person through one course, once at a time', async () => {
    const id = await assign(customer.administrator);
    const again = { courseId, contactId: customer.administrator.id };
    const second = await does('trainingAssign', again, 'trainingRecord { id }');
    expect(second.userErrors).toMatchObject([{ code: 'TRAINING_UNDER_WAY' }]);
    await does('trainingStart', { trainingRecordId: id }, 'trainingRecord { status }');
    expect((await pass(id)).trainingRecord).toEqual({
      status: 'PASSED',
      passedOn: '2026-11-20',
      validUntil: '2027-11-19',
      isValid: true,
    });
    expect((await pass(id)).userErrors).toMatchObject([{ code: 'ILLEGAL_TRANSITION', details: { from: 'PASSED' } }]);
    const employee = await anEmployee(app, vendor);
    for (const people of [{}, { contactId: customer.user.id, employeeId: employee.id }]) {
      const { userErrors } = await does('trainingAssign', { courseId, ...people }, 'trainingRecord { id }');
      expect(userErrors).toMatchObject([{ code: 'TRAINEE_NOT_ONE' }]);
    }
    await does('trainingCourseWithdraw', { trainingCourseId: courseId }, 'trainingCourse { isActive }');
    const late = await does('trainingAssign', { courseId, contactId: customer.user.id }, 'trainingRecord { id }');
    expect(late.userErrors).toMatchObject([{ code: 'COURSE_WITHDRAWN' }]);
  });

  it('counts as long as the course says, and not after it was declared void', async () => {
    const id = await assign(customer.administrator);
    await pass(id);
    const isValid = async () => (await read(`{ trainingRecord(id: "${id}") { isValid } }`)) as unknown;
    app.clock.set('2027-11-19T12:00:00Z');
    expect(await isValid()).toEqual({ isValid: true });
    app.clock.set('2027-11-20T12:00:00Z');
    expect(await isValid()).toEqual({ isValid: false });
    app.clock.set('2026-12-01T12:00:00Z');
    const input = { trainingRecordId: id, reason: 'Новая версия' };
    const { trainingRecord } = await does('trainingExpire', input, 'trainingRecord { status isValid }');
    expect(trainingRecord).toEqual({ status: 'EXPIRED', isValid: false });
  });

  it('has expired by itself once its last day is over, and what it was worth before stays', async () => {
    await asks('roleRequireCourse', { courseId });
    app.clock.set('2026-11-21T09:00:00Z');
    const id = await assign(customer.administrator);
    await pass(id);
    const job = app.nest.get(TaskList, { strict: false }).tasks()['expire-trainings'];
    const atNight = async (minute: string): Promise<unknown> => {
      app.clock.set(minute);
      for (let time = 0; time < 2; time++) await job?.({}, { job: { id: 'test' } } as unknown as JobHelpers);
      return read(
        `{ trainingRecord(id: "${id}") { status isValid version events { nodes { event actor { name } } } } }`,
      );
    };
    // The last minute of 19 November 2027 in Moscow, where the vendor is, and the first of the day after.
    expect(await atNight('2027-11-19T20:59:00Z')).toMatchObject({ status: 'PASSED', isValid: true, version: 2 });
    const expired = { status: 'EXPIRED', isValid: false, version: 3 };
    expect(await atNight('2027-11-19T21:00:00Z')).toMatchObject(expired);
    expect(await atNight('2027-12-01T00:00:00Z')).toMatchObject({
      ...expired,
      events: { nodes: [{ event: 'assign' }, { event: 'pass' }, { event: 'expire', actor: null }] },
    });
    const figures = (asOf: string) => read(COMPLIANCE, { asOf });
    expect(await figures('2027-11-19T12:00:00Z')).toMatchObject({ trainingCompliance: { numerator: 1 } });
    expect(await figures('2027-11-20T12:00:00Z')).toMatchObject({ trainingCompliance: { numerator: 0 } });
    const again = { courseId, contactId: customer.administrator.id };
    expect((await does('trainingAssign', again, 'trainingRecord { status }')).userErrors).toEqual([]);
  });

  it('decides whether a customer has a trained administrator (C-21), and M37: 1 of 2 until the second passes (AC-12)', async () => {
    const second = await aCustomerPerson(
      app,
      { ...vendor, ...customer },
      { name: 'Вторая', role: RequesterRole.ADMINISTRATOR },
    );
    const face = app.nest.get(PersonnelFace, { strict: false });
    const hasTrained = (at: string) =>
      asSystem(vendor.vendorId, () =>
        face.hasTrainedAdministrator(customer.customerId, product.productId, new Date(at)),
      );
    const figure = async (asOf?: string) =>
      ((await read(COMPLIANCE, { asOf })) as { trainingCompliance: unknown }).trainingCompliance;
    const share = { metric: 'M37', unit: '%' };
    expect(await figure()).toEqual({ ...share, numerator: 0, denominator: 0, value: null });
    await asks('roleRequireCourse', { courseId });
    expect(await figure()).toEqual({ ...share, numerator: 0, denominator: 2, value: 0 });
    expect(await hasTrained('2026-11-20T09:00:00Z')).toBe(false);
    app.clock.set('2026-11-21T09:00:00Z');
    await pass(await assign(customer.administrator), '2026-11-21');
    expect(await figure()).toEqual({ ...share, numerator: 1, denominator: 2, value: 50 });
    expect(await hasTrained('2026-11-21T09:00:00Z')).toBe(true);
    expect(await hasTrained('2026-11-20T23:00:00Z')).toBe(false);
    expect(await hasTrained('2027-11-22T09:00:00Z')).toBe(false);
    await pass(await assign(second), '2026-11-21');
    expect(await read(COMPLIANCE)).toMatchObject({
      trainingCompliance: { numerator: 2, denominator: 2, value: 100 },
      administrators: [
        { contact: { name: 'Анна Администратор' }, isTrained: true },
        { contact: { name: 'Вторая' }, isTrained: true },
      ],
    });
    expect(await figure('2026-11-20T12:00:00Z')).toEqual({ ...share, numerator: 0, denominator: 2, value: 0 });
  });

  it('is seen by the administrator of the customer and by the person himself, without the vendor’s people', async () => {
    const examiner = await anEmployee(app, vendor, { name: 'Экзаменатор' });
    const id = await assign(customer.administrator, { examinerId: examiner.id });
    const colleague = await assign(customer.colleague);
    const own = `{ trainingRecords { nodes { id examiner { name } employee { name } } } }`;
    const ids = async (asker: Asker) =>
      ((await read(own, {}, asker)) as { nodes: { id: string; examiner: unknown }[] }).nodes
        .map((node) => node.id)
        .sort();
    expect(await ids(customer.administrator)).toEqual([id, colleague].sort());
    expect(await ids(customer.colleague)).toEqual([colleague]);
    expect(JSON.stringify(await read(own, {}, customer.administrator))).not.toContain('Экзаменатор');
    expect(JSON.stringify(await read(own))).toContain('Экзаменатор');
    const employeeId = examiner.id;
    const leaving = await does('employeeDismiss', { employeeId, lastDay: '2026-11-19' }, 'employee { id }');
    const assignments = [{ kind: 'EXAMINATION', id, day: null }];
    expect(leaving.userErrors).toMatchObject([{ code: 'GUARD_FAILED', details: { assignments } }]);
  });
});
