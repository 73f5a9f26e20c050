import { aCustomer } from '../builders/a-customer.js';
import { aPosition, aSkill } from '../builders/a-position.js';
import { aProduct } from '../builders/a-product.js';
import { aVendor, type TestVendor } from '../builders/a-vendor.js';
import { anEmployee } from '../builders/an-employee.js';
import { ask, type Asker } from '../support/ask.js';
import { send } from '../support/send.js';
import { useApp } from '../support/use-app.js';

const POSITION = `{ titleRu: title { ru } headCount ordinal functions professionalStandard isOpen version
  skills { skill { code } level isRequired needsCertificate sourcePhrase } products { product { id } } }`;

describe('the dictionary of skills', () => {
  const app = useApp();
  let vendor: TestVendor;
  beforeAll(async () => {
    vendor = await aVendor(app);
  });

  it('holds words with a code of their own, a kind, and what is wider', async () => {
    const linux = { code: 'LINUX', nameRu: 'Linux', nameEn: 'Linux', kind: 'TECHNICAL' };
    const wider = await send(app, vendor.manager, 'skillAdd', linux, 'skill { id }');
    const { skill } = await send(
      app,
      vendor.manager,
      'skillAdd',
      { code: 'LINUX_ADMIN', nameRu: 'Администрирование Linux', kind: 'TECHNICAL', parentId: wider.skill.id },
      'skill { code name { ru en } kind parent { code } product { id } isActive }',
    );
    expect(skill).toEqual({
      code: 'LINUX_ADMIN',
      name: { ru: 'Администрирование Linux', en: null },
      kind: 'TECHNICAL',
      parent: { code: 'LINUX' },
      product: null,
      isActive: true,
    });
    const again = await send(app, vendor.manager, 'skillAdd', linux, 'skill { id }');
    expect(again.userErrors).toMatchObject([{ code: 'SKILL_CODE_TAKEN', path: ['input', 'code'] }]);
  });

  it('binds knowledge of a product to the product (A-52)', async () => {
    const product = await aProduct(app, vendor);
    const input = { code: 'PRODUCT_KNOWLEDGE', nameRu: 'Знание Системы', kind: 'PRODUCT', productId: product.id };
    const { skill } = await send(app, vendor.manager, 'skillAdd', input, 'skill { product { id } }');
    expect(skill).toEqual({ product: { id: product.id } });
  });

  it('keeps what it takes out of use, and asks for it no longer', async () => {
    const { id: skillId } = await aSkill(app, vendor, 'FORTRAN');
    const position = await aPosition(app, vendor);
    const { skill } = await send(app, vendor.manager, 'skillWithdraw', { skillId }, 'skill { isActive withdrawnAt }');
    expect(skill).toEqual({ isActive: false, withdrawnAt: expect.any(String) });
    const again = await send(app, vendor.manager, 'skillWithdraw', { skillId }, 'skill { id }');
    expect(again.userErrors).toMatchObject([{ code: 'SKILL_WITHDRAWN' }]);
    const edited = { skillId, nameRu: 'Фортран', kind: 'TECHNICAL' };
    const edit = await send(app, vendor.manager, 'skillEdit', edited, 'skill { id }');
    expect(edit.userErrors).toMatchObject([{ code: 'SKILL_WITHDRAWN' }]);
    const asked = { positionId: position.id, skills: [{ skillId, level: 'BASIC' }] };
    const declared = await send(app, vendor.manager, 'positionDeclareSkills', asked, 'position { id }');
    expect(declared.userErrors).toMatchObject([{ code: 'SKILL_WITHDRAWN', path: ['input', 'skills'] }]);
  });

  it('is read by everybody who reads the vendor, and written by those who may', async () => {
    const customer = await aCustomer(app, vendor);
    const { id } = await aSkill(app, vendor);
    const { data } = await ask(app, customer.user, `{ skill(id: "${id}") { isActive } }`);
    expect(data.skill).toEqual({ isActive: true });
    for (const asker of [vendor.agent, vendor.auditor, customer.administrator]) {
      const edit = ask(
        app,
        asker,
        `mutation { skillEdit(input: { skillId: "${id}", nameRu: "x", kind: PROCESS }) { userErrors { code } } }`,
      );
      expect((await edit).errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
    }
  });
});

describe('positions', () => {
  const app = useApp();
  let vendor: TestVendor;
  beforeAll(async () => {
    vendor = await aVendor(app);
  });

  const facts = { titleRu: 'Системный администратор', ordinal: 11, functions: ['SUPPORT', 'FAULT_ELIMINATION'] };
  const declare = (positionId: string, skills: object[], asker: Asker = vendor.manager) =>
    send(app, asker, 'positionDeclareSkills', { positionId, skills }, `position ${POSITION}`);

  it('have a title, a number of people, functions, products and key skills in the order of printing (C-26, C-37)', async () => {
    const product = await aProduct(app, vendor);
    const [postgres, kvm] = [await aSkill(app, vendor, 'POSTGRESQL_ADMIN'), await aSkill(app, vendor, 'KVM')];
    const input = { ...facts, headCount: 1, professionalStandard: '06.026', productIds: [product.id] };
    const { position } = await send(app, vendor.manager, 'positionOpen', input, 'position { id }');
    const phrase = 'Знание PostgreSQL на уровне администратора';
    const { position: declared } = await declare(position.id, [
      { skillId: postgres.id, level: 'EXPERT', sourcePhrase: phrase },
      { skillId: kvm.id, level: 'PROFICIENT', isRequired: false, needsCertificate: true },
    ]);
    expect(declared).toEqual({
      titleRu: { ru: facts.titleRu },
      headCount: 1,
      ordinal: 11,
      functions: facts.functions,
      professionalStandard: '06.026',
      isOpen: true,
      version: 1,
      skills: [
        {
          skill: { code: 'POSTGRESQL_ADMIN' },
          level: 'EXPERT',
          isRequired: true,
          needsCertificate: false,
          sourcePhrase: phrase,
        },
        { skill: { code: 'KVM' }, level: 'PROFICIENT', isRequired: false, needsCertificate: true, sourcePhrase: null },
      ],
      products: [{ product: { id: product.id } }],
    });
  });

  it('ask for what was declared last', async () => {
    const [first, second] = [await aSkill(app, vendor), await aSkill(app, vendor)];
    const { id } = await aPosition(app, vendor, { skills: [first, second] });
    const { position } = await declare(id, [{ skillId: second.id, level: 'ADVANCED' }]);
    expect(position.skills).toMatchObject([{ skill: { code: second.code }, level: 'ADVANCED' }]);
    const twice = await declare(id, [
      { skillId: first.id, level: 'BASIC' },
      { skillId: first.id, level: 'EXPERT' },
    ]);
    expect(twice.userErrors).toMatchObject([{ code: 'VALIDATION_FAILED', path: ['input', 'skills'] }]);
  });

  it('are resized and edited, each by its own command', async () => {
    const { id: positionId } = await aPosition(app, vendor);
    const resize = { positionId, headCount: 3, expectedVersion: 1 };
    const { position } = await send(app, vendor.manager, 'positionResize', resize, 'position { headCount version }');
    expect(position).toEqual({ headCount: 3, version: 2 });
    const stale = await send(app, vendor.manager, 'positionResize', resize, 'position { id }');
    expect(stale.userErrors).toMatchObject([{ code: 'STALE_VERSION' }]);
    const edit = { positionId, titleRu: 'Дежурный', titleEn: 'On duty', ordinal: 2, functions: [], productIds: [] };
    const { position: edited } = await send(app, vendor.manager, 'positionEdit', edit, `position ${POSITION}`);
    expect(edited).toMatchObject({ titleRu: { ru: 'Дежурный' }, headCount: 3, functions: [], version: 3 });
  });

  it('do not share a title while they are open', async () => {
    const input = { ...facts, titleRu: 'Единственный', headCount: 1, productIds: [] };
    const { position } = await send(app, vendor.manager, 'positionOpen', input, 'position { id }');
    const second = await send(app, vendor.manager, 'positionOpen', input, 'position { id }');
    expect(second.userErrors).toMatchObject([{ code: 'POSITION_TITLE_TAKEN', path: ['input', 'titleRu'] }]);
    await send(app, vendor.manager, 'positionClose', { positionId: position.id }, 'position { id }');
    const third = await send(app, vendor.manager, 'positionOpen', input, 'position { isOpen }');
    expect(third.position).toEqual({ isOpen: true });
  });

  it('are closed when nobody holds them, and then changed no more', async () => {
    const { id: positionId, positionId: uuid } = await aPosition(app, vendor);
    await anEmployee(app, vendor, { positionId: uuid });
    const close = () => send(app, vendor.manager, 'positionClose', { positionId }, 'position { isOpen }');
    expect((await close()).userErrors).toMatchObject([{ code: 'POSITION_OCCUPIED', details: { count: 1 } }]);
    const empty = await aPosition(app, vendor);
    const closed = await send(app, vendor.manager, 'positionClose', { positionId: empty.id }, 'position { isOpen }');
    expect(closed.position).toEqual({ isOpen: false });
    const resize = { positionId: empty.id, headCount: 2 };
    const resized = await send(app, vendor.manager, 'positionResize', resize, 'position { id }');
    expect(resized.userErrors).toMatchObject([{ code: 'POSITION_CLOSED' }]);
    expect((await declare(empty.id, [])).userErrors).toMatchObject([{ code: 'POSITION_CLOSED' }]);
  });

  it('are the staff’s own matter: what is published is the staffing table', async () => {
    const customer = await aCustomer(app, vendor);
    const { id } = await aPosition(app, vendor);
    const read = `{ position(id: "${id}") { headCount } }`;
    expect((await ask(app, vendor.agent, read)).data.position).toEqual({ headCount: 1 });
    expect((await ask(app, customer.administrator, read)).errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
    const other = await aVendor(app);
    expect((await ask(app, other.manager, read)).data.position).toBeNull();
    expect((await declare(id, [], other.manager)).userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
  });
});
