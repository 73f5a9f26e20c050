import { SkillLevel } from '../../src/personnel/domain/personnel.enums.js';
import { aPosition, aSkill, type TestSkill } from '../builders/a-position.js';
import { aProduct, type TestProduct } from '../builders/a-product.js';
import { aNorm } from '../builders/a-rota.js';
import { aVendor, type TestVendor } from '../builders/a-vendor.js';
import { ask } from '../support/ask.js';
import { send } from '../support/send.js';
import { useApp } from '../support/use-app.js';

const GAP = `query ($id: ID!, $asOf: DateTime) { staffingGap(productId: $id, asOf: $asOf) {
  skillCoverage { denominator } requiredSkills { skill { code } level } } }`;

describe('the skills that a product requires of the staff', () => {
  const app = useApp();
  let vendor: TestVendor;
  let product: TestProduct;
  let [bash, kvm, sql] = [] as unknown as [TestSkill, TestSkill, TestSkill];

  beforeEach(async () => {
    app.clock.set('2026-11-20T09:00:00Z');
    vendor = await aVendor(app);
    product = await aProduct(app, vendor);
    [bash, kvm, sql] = [
      await aSkill(app, vendor, 'BASH'),
      await aSkill(app, vendor, 'KVM'),
      await aSkill(app, vendor, 'SQL'),
    ];
  });

  const required = async ({ id }: TestProduct = product, asOf?: string): Promise<string[]> => {
    const { data } = await ask(app, vendor.manager, GAP, { id, ...(asOf ? { asOf } : {}) });
    const { requiredSkills, skillCoverage } = data.staffingGap;
    expect(skillCoverage.denominator).toBe(requiredSkills.length);
    return requiredSkills.map(
      ({ skill, level }: { skill: { code: string }; level: string }) => `${skill.code} ${level}`,
    );
  };
  const skill = ({ skillId }: TestSkill, level: SkillLevel) => ({ skillId, level });

  it('are those of its positions, of its posts and of its specialists, each with the lowest level that is asked', async () => {
    await aPosition(app, vendor, { productIds: [product.productId], skills: [skill(bash, SkillLevel.EXPERT)] });
    const skills = [skill(bash, SkillLevel.BASIC), skill(kvm, SkillLevel.ADVANCED)];
    await aNorm(app, vendor, { productId: product.productId, skills });
    const asked = { productId: product.id, role: 'VENDOR_SPECIALIST', ordinal: 1, skillId: sql.id, level: 'BASIC' };
    await send(app, vendor.manager, 'roleRequireSkill', asked, 'roleRequirement { id }');
    expect(await required()).toEqual(['BASH BASIC', 'KVM ADVANCED', 'SQL BASIC']);
  });

  it('are those of posts for all products, too, but not of posts of another one or of another vendor', async () => {
    await aNorm(app, vendor, { skills: [skill(bash, SkillLevel.BASIC)] });
    const other = await aProduct(app, vendor);
    await aNorm(app, vendor, { productId: other.productId, skills: [skill(kvm, SkillLevel.BASIC)] });
    const stranger = await aVendor(app);
    const theirs = await aSkill(app, stranger, 'SQL');
    await aNorm(app, stranger, { skills: [skill(theirs, SkillLevel.BASIC)] });
    expect(await required()).toEqual(['BASH BASIC']);
    expect(await required(other)).toEqual(['BASH BASIC', 'KVM BASIC']);
  });

  it('are those of a moment: what a post asked for then', async () => {
    const facts = { productId: product.productId, positionId: (await aPosition(app, vendor)).positionId };
    const norm = await aNorm(app, vendor, { ...facts, skills: [skill(bash, SkillLevel.BASIC)] });
    app.clock.set('2026-11-22T09:00:00Z');
    await send(app, vendor.manager, 'staffingNormWithdraw', { staffingNormId: norm.id }, 'staffingNorm { id }');
    expect(await required()).toEqual([]);
    expect(await required(product, '2026-11-21T09:00:00Z')).toEqual(['BASH BASIC']);
    expect(await required(product, '2026-11-19T09:00:00Z')).toEqual([]);
  });
});
