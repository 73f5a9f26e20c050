import { PersonnelFace } from '../../src/personnel/personnel.face.js';
import { aCustomer, type TestCustomer } from '../builders/a-customer.js';
import { aProduct, type TestProduct } from '../builders/a-product.js';
import { aVendor, type TestVendor } from '../builders/a-vendor.js';
import { anEmployee } from '../builders/an-employee.js';
import { asSystem } from '../support/actors.js';
import { ask, type Asker } from '../support/ask.js';
import { send } from '../support/send.js';
import { useApp } from '../support/use-app.js';

const SAID = `acknowledgement { method acknowledgedOn contact { name } employee { name }
  requirement { document { titleRu } } }`;
const LIST = '{ requirementAcknowledgements { nodes { contact { name } customer { id } employee { name } } } }';
const COMPLIANCE = `query ($id: ID!, $asOf: DateTime) { trainingCompliance(productId: $id, asOf: $asOf) {
  trainingCompliance { numerator denominator } administrators { contact { name } isTrained } } }`;

describe('documents that a role must study', () => {
  const app = useApp();
  let vendor: TestVendor;
  let product: TestProduct;
  let customer: TestCustomer;
  beforeEach(async () => {
    app.clock.set('2026-11-26T09:00:00Z');
    vendor = await aVendor(app);
    product = await aProduct(app, vendor);
    customer = await aCustomer(app, vendor);
    const agreement = { customerId: customer.id, number: '1', productIds: [product.id], startsOn: '2026-01-01' };
    await does('agreementConclude', agreement, 'agreement { id }');
  });

  const does = (mutation: string, input: object, selected: string, asker: Asker = vendor.manager) =>
    send(app, asker, mutation, input, selected);
  const asked = async (role = 'ADMINISTRATOR', kind = 'INSTALLATION_GUIDE', titleRu = 'Установка'): Promise<string> => {
    const input = { productId: product.id, role, ordinal: 1, kind, titleRu };
    return (await does('roleRequireDocument', input, 'roleRequirement { id }')).roleRequirement.id;
  };
  const acknowledge = (roleRequirementId: string, asker: Asker = customer.administrator) =>
    does('roleRequirementAcknowledge', { roleRequirementId }, SAID, asker);
  const sign = (roleRequirementId: string, people: object, signedOn = '2026-11-26', asker: Asker = vendor.manager) =>
    does('roleRequirementRecordSignature', { roleRequirementId, ...people, signedOn }, SAID, asker);
  const read = async (document: string, asker: Asker = vendor.manager, variables: object = {}) => {
    const { data, errors } = await ask(app, asker, document, { id: product.id, ...variables });
    if (errors) throw new Error(JSON.stringify(errors));
    return Object.values(data as object)[0];
  };
  const refused = (code: string, extra: object = {}) => [expect.objectContaining({ code, ...extra })];

  it('are acknowledged once by a person himself, or by his signature (A-45, C-22)', async () => {
    app.clock.set('2026-11-25T22:30:00Z'); // 26 November in Moscow, where the product is supported
    const guide = await asked();
    expect((await acknowledge(guide)).acknowledgement).toEqual({
      method: 'BUTTON',
      acknowledgedOn: '2026-11-26',
      contact: { name: 'Анна Администратор' },
      employee: null,
      requirement: { document: { titleRu: 'Установка' } },
    });
    expect((await acknowledge(guide)).userErrors).toEqual(refused('ALREADY_ACKNOWLEDGED'));
    expect((await sign(guide, { contactId: customer.administrator.id })).userErrors).toEqual(
      refused('ALREADY_ACKNOWLEDGED'),
    );
    const colleague = { contactId: customer.colleague.id };
    const tomorrow = { path: ['input', 'signedOn'], details: { today: '2026-11-26' } };
    expect((await sign(guide, colleague, '2026-11-27')).userErrors).toEqual(refused('SIGNED_IN_THE_FUTURE', tomorrow));
    expect((await sign(guide, {})).userErrors).toEqual(refused('TRAINEE_NOT_ONE'));
    expect((await sign(guide, colleague, '2026-11-20')).acknowledgement).toMatchObject({
      method: 'SIGNED_PAPER',
      acknowledgedOn: '2026-11-20',
    });
  });

  it('are asked of people of the role’s side, as long as they are asked (A-43)', async () => {
    const developers = await asked('VENDOR_SPECIALIST', 'DEVELOPER_GUIDE');
    const forOthers = { details: { role: 'VENDOR_SPECIALIST' } };
    expect((await acknowledge(developers)).userErrors).toEqual(refused('ROLE_OF_OTHERS', forOthers));
    expect((await acknowledge(developers, vendor.agent)).userErrors).toEqual(refused('EMPLOYEE_RECORD_MISSING'));
    const colleague = await anEmployee(app, vendor, { name: 'Инженер', userId: vendor.agent.userId });
    expect((await acknowledge(developers, vendor.agent)).acknowledgement).toMatchObject({
      contact: null,
      employee: { name: 'Инженер' },
    });
    const guide = await asked('END_USER', 'USER_GUIDE');
    expect((await sign(guide, { employeeId: colleague.id })).userErrors).toEqual(refused('ROLE_OF_OTHERS'));
    await does('roleRequirementWithdraw', { roleRequirementId: guide }, 'roleRequirement { isActive }');
    expect((await acknowledge(guide, customer.user)).userErrors).toEqual(refused('REQUIREMENT_WITHDRAWN'));
    const facts = { nameRu: 'Курс', provider: 'VENDOR', stage: 'COMMISSIONING', isMandatory: true };
    const { trainingCourse } = await does(
      'trainingCourseAdd',
      { ...facts, productId: product.id },
      'trainingCourse { id }',
    );
    const course = { productId: product.id, role: 'ADMINISTRATOR', ordinal: 2, courseId: trainingCourse.id };
    const { roleRequirement } = await does('roleRequireCourse', course, 'roleRequirement { id }');
    expect((await acknowledge(roleRequirement.id)).userErrors).toEqual(refused('REQUIREMENT_NOT_A_DOCUMENT'));
  });

  it('count for M37 from the day on which they were studied and recorded (AC-12)', async () => {
    const face = app.nest.get(PersonnelFace, { strict: false });
    const hasTrained = () =>
      asSystem(vendor.vendorId, () =>
        face.hasTrainedAdministrator(customer.customerId, product.productId, app.clock.now()),
      );
    const figure = async (asOf?: string) =>
      ((await read(COMPLIANCE, vendor.manager, { asOf })) as { trainingCompliance: unknown }).trainingCompliance;
    const [installation, kvm] = [await asked(), await asked('ADMINISTRATOR', 'OPERATION_GUIDE')];
    expect(await figure()).toEqual({ numerator: 0, denominator: 1 });
    app.clock.set('2026-11-27T09:00:00Z');
    await acknowledge(installation);
    expect(await hasTrained()).toBe(false);
    await sign(kvm, { contactId: customer.administrator.id }, '2026-11-26');
    expect(await figure()).toEqual({ numerator: 1, denominator: 1 });
    expect(await hasTrained()).toBe(true);
    expect(await figure('2026-11-26T12:00:00Z')).toEqual({ numerator: 0, denominator: 1 });
    await does('roleRequirementWithdraw', { roleRequirementId: kvm }, 'roleRequirement { isActive }');
    const anew = await asked('ADMINISTRATOR', 'OPERATION_GUIDE');
    expect(await figure()).toEqual({ numerator: 0, denominator: 1 });
    await acknowledge(anew);
    expect(await read(COMPLIANCE)).toMatchObject({
      trainingCompliance: { numerator: 1 },
      administrators: [{ contact: { name: 'Анна Администратор' }, isTrained: true }],
    });
  });

  it('are seen by the person, his administrator, and who keeps the papers; others see the figure', async () => {
    const guide = await asked('END_USER', 'USER_GUIDE');
    await acknowledge(guide, customer.user);
    await acknowledge(guide, customer.administrator);
    const seen = async (asker: Asker) => ((await read(LIST, asker)) as { nodes: unknown[] }).nodes.length;
    const other = await aCustomer(app, vendor);
    expect(await Promise.all([customer.user, customer.administrator, other.administrator].map(seen))).toEqual([
      1, 2, 0,
    ]);
    expect(await Promise.all([vendor.manager, vendor.agent].map(seen))).toEqual([2, 0]);
    await expect(sign(guide, { contactId: other.user.id }, '2026-11-26', vendor.agent)).rejects.toThrow('FORBIDDEN');
  });
});
