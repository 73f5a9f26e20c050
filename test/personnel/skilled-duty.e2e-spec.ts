import { aSkill, type TestSkill } from '../builders/a-position.js';
import { aLayer, aNorm, aPlan, aRota, published } from '../builders/a-rota.js';
import { aVendor, type TestVendor } from '../builders/a-vendor.js';
import { anEmployee, type TestEmployee } from '../builders/an-employee.js';
import { SkillLevel } from '../../src/personnel/domain/personnel.enums.js';
import { ask } from '../support/ask.js';
import { send } from '../support/send.js';
import { useApp } from '../support/use-app.js';

const ON_CALL = `query ($at: DateTime, $skillId: ID, $minLevel: SkillLevel) {
  onCall(at: $at, skillId: $skillId, minLevel: $minLevel) { nodes { role employee { name } } } }`;
const ROSTER = `query ($skillId: ID, $minLevel: SkillLevel) {
  roster(from: "2026-11-30T05:00:00Z", to: "2026-12-02T05:00:00Z", skillId: $skillId, minLevel: $minLevel) {
    posts { coveredSeconds gaps { startsAt endsAt people } } } }`;

const app = useApp();

describe('skills', () => {
  let vendor: TestVendor;
  let linux: TestSkill;
  let anna: TestEmployee;
  let boris: TestEmployee;
  beforeEach(async () => {
    app.clock.set('2026-11-30T04:00:00Z');
    vendor = await aVendor(app);
    linux = await aSkill(app, vendor);
    anna = await anEmployee(app, vendor, { name: 'Анна' });
    boris = await anEmployee(app, vendor, { name: 'Борис' });
  });

  const assess = (person: TestEmployee, level: SkillLevel, validFrom = '2026-01-01') =>
    send(
      app,
      vendor.manager,
      'employeeAssessSkill',
      { employeeId: person.id, skillId: linux.id, level, source: 'MANAGER', validFrom },
      'employee { id }',
    );

  /** Anna by day from 8 in Moscow on, Boris by night, each day. */
  const roundTheClock = async (skills: { skillId: string; level: SkillLevel }[] = []) => {
    const norm = await aNorm(app, vendor, { skills });
    const rota = await aRota(app, vendor, norm, [
      aLayer([anna], [{ opens: '08:00', closes: '20:00' }]),
      aLayer([boris], [{ opens: '20:00', closes: '08:00' }]),
    ]);
    await aPlan(app, vendor, rota, '2026-11-30T05:00:00Z', '2026-12-02T05:00:00Z');
    await published(app, vendor, rota);
    return rota;
  };

  it('say who on duty can be called: "who can take an incident on Linux now?"', async () => {
    await roundTheClock();
    await assess(anna, SkillLevel.PROFICIENT);
    await assess(boris, SkillLevel.BASIC);
    const called = async (variables: object = {}): Promise<string[]> => {
      const { data } = await ask(app, vendor.agent, ON_CALL, { ...variables });
      return data.onCall.nodes.map(({ employee }: { employee: { name: string } }) => employee.name);
    };
    app.clock.set('2026-11-30T06:00:00Z');
    expect(await called()).toEqual(['Анна']);
    expect(await called({ skillId: linux.id })).toEqual(['Анна']);
    expect(await called({ skillId: linux.id, minLevel: 'ADVANCED' })).toEqual([]);
    const night = { at: '2026-11-30T18:00:00Z' };
    expect(await called(night)).toEqual(['Борис']);
    expect(await called({ ...night, skillId: linux.id })).toEqual([]);
    expect(await called({ ...night, skillId: linux.id, minLevel: 'BASIC' })).toEqual(['Борис']);
    expect(await called({ at: '2026-12-05T18:00:00Z' })).toEqual([]);
  });

  it('that nobody on duty has make a gap: of the post, or when they are asked for', async () => {
    await roundTheClock([{ skillId: linux.skillId, level: SkillLevel.BASIC }]);
    await assess(anna, SkillLevel.PROFICIENT);
    // Boris learns it on 1 December: his night from 30 November on has a day on which he does not have it yet.
    app.clock.set('2026-12-01T04:00:00Z');
    await assess(boris, SkillLevel.BASIC, '2026-12-01');
    const postWith = async (variables: object = {}) =>
      (await ask(app, vendor.agent, ROSTER, { ...variables })).data.roster.posts[0];
    const firstNight = { startsAt: '2026-11-30T17:00:00.000Z', endsAt: '2026-12-01T05:00:00.000Z', people: 0 };
    const secondNight = { startsAt: '2026-12-01T17:00:00.000Z', endsAt: '2026-12-02T05:00:00.000Z', people: 0 };
    expect(await postWith()).toEqual({ coveredSeconds: 129_600, gaps: [firstNight] });
    expect((await postWith({ skillId: linux.id })).gaps).toEqual([firstNight, secondNight]);
    const wrong = await ask(app, vendor.agent, ROSTER, { skillId: anna.id });
    expect(wrong.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });

  it('that somebody who steps in has not make a gap, which an override needs a reason for', async () => {
    await assess(anna, SkillLevel.PROFICIENT);
    await assess(boris, SkillLevel.PROFICIENT);
    const [vera, gleb] = [await anEmployee(app, vendor, { name: 'Вера' }), await anEmployee(app, vendor)];
    await assess(gleb, SkillLevel.BASIC);
    const { id: rotaId } = await roundTheClock([{ skillId: linux.skillId, level: SkillLevel.BASIC }]);
    const time = { startsAt: '2026-11-30T09:00:00Z', endsAt: '2026-11-30T12:00:00Z', role: 'PRIMARY' };
    const override = async ({ id: employeeId }: TestEmployee, gapReason: string | null = null, by = vendor.agent) => {
      const input = { rotaId, employeeId, ...time, reason: 'Подменяет', gapReason };
      return (await send(app, by, 'rotaOverride', input, 'rota { id }')).userErrors;
    };
    const gap = {
      startsAt: '2026-11-30T09:00:00.000Z',
      endsAt: '2026-11-30T12:00:00.000Z',
      seconds: 10_800,
      people: 0,
    };
    const details = { guard: 'COVERAGE_GAP', gaps: [gap] };
    expect(await override(vera)).toMatchObject([{ code: 'GUARD_FAILED', details }]);
    const reason = 'Учится дежурить, Анна рядом';
    expect(await override(vera, reason)).toMatchObject([{ code: 'FORBIDDEN' }]);
    expect(await override(gleb)).toEqual([]);
    expect(await override(vera, reason, vendor.manager)).toEqual([]);
    expect(await override(gleb)).toEqual([]);
  });
});
