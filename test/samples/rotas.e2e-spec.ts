import { DateTime } from 'luxon';
import { send } from '../support/send.js';
import { useSamples } from './support/use-samples.js';

const samples = useSamples();

const ON_CALL = `query ($at: DateTime, $skillId: ID, $minLevel: SkillLevel) {
  onCall(at: $at, skillId: $skillId, minLevel: $minLevel) { nodes { role employee { name } } } }`;
const ROSTER = `query ($from: DateTime!, $to: DateTime!, $productId: ID, $normId: ID, $skillId: ID, $minLevel: SkillLevel) {
  roster(from: $from, to: $to, productId: $productId, normId: $normId, skillId: $skillId, minLevel: $minLevel) { posts {
    norm { process minCount position { title { ru } } } declaredSeconds coveredSeconds gaps { startsAt endsAt seconds people } } } }`;
const COVERAGE = `query ($productId: ID!, $from: DateTime!, $to: DateTime!) {
  rotaCoverage(productId: $productId, from: $from, to: $to) { numerator denominator value gaps { startsAt endsAt seconds } } }`;
const ROTA = 'rota { id status events { event reason } }';
const SUPPORT = 'Инженер технической поддержки';
const HOUR = 3_600;

interface Vendor {
  readonly manager: string;
  readonly agent: string;
  readonly customer: string;
  readonly zone: string;
}
const AMBER: Vendor = {
  manager: 'manager@amber.example',
  agent: 'agent@amber.example',
  customer: 'admin@romashka.example',
  zone: 'Europe/Moscow',
};
const CARBON: Vendor = {
  manager: 'manager@carbon.example',
  agent: 'agent@carbon.example',
  customer: 'admin@severny-veter.example',
  zone: 'Asia/Yekaterinburg',
};

const LOADED = DateTime.now();

/** A local hour of the week after the coming one, on any day of loading: 1 = Monday. */
const next = ({ zone }: Vendor, weekday: number, hour: number): string =>
  LOADED.setZone(zone)
    .startOf('week')
    .plus({ weeks: 2, days: weekday - 1, hours: hour })
    .toJSDate()
    .toISOString();

const week = (vendor: Vendor) => ({ from: next(vendor, 1, 0), to: next(vendor, 8, 0) });
const asks = ({ agent }: Vendor, query: string, variables: object = {}) => samples.asks(agent, query, { ...variables });
const idOf = async (vendor: Vendor, list: string): Promise<string> =>
  (await asks(vendor, `{ ${list} { nodes { id } } }`))[list.split('(')[0] ?? ''].nodes[0].id as string;
const productOf = (vendor: Vendor) => idOf(vendor, 'products');
const linux = (vendor: Vendor) => idOf(vendor, 'skills(filter: { code: { eq: "LINUX_ADMIN" } })');

/** Who can take an incident that asks for Linux: who stands behind is marked. */
async function onCall(vendor: Vendor, at: string, asked: object = {}): Promise<string[]> {
  const { onCall } = await asks(vendor, ON_CALL, { at, ...asked });
  return onCall.nodes.map(({ role, employee }: { role: string; employee: { name: string } }) =>
    role === 'PRIMARY' ? employee.name : `(${employee.name})`,
  );
}

const posts = async (vendor: Vendor, asked: object = {}) => {
  const productId = await productOf(vendor);
  return (await asks(vendor, ROSTER, { ...week(vendor), productId, ...asked })).roster.posts;
};

describe('the duty of AMBER CRM', () => {
  it('has somebody who can take an incident on Linux by day and in the evening, and at night only somebody who cannot', async () => {
    const skillId = await linux(AMBER);
    expect(await onCall(AMBER, next(AMBER, 3, 12), { skillId })).toEqual(['Ольга Поддержкина⁺']);
    expect(await onCall(AMBER, next(AMBER, 3, 20), { skillId })).toEqual(['Илья Инженеров⁺']);
    expect(await onCall(AMBER, next(AMBER, 3, 3))).toEqual(['Тимур Ночной⁺']);
    expect(await onCall(AMBER, next(AMBER, 3, 3), { skillId })).toEqual([]);
    expect(await onCall(AMBER, next(AMBER, 7, 12))).toEqual(['(Марина Руководова⁺)']);
  });

  it('is that of now unless a moment is asked for', async () => {
    const skillId = await linux(AMBER);
    samples.app.clock.set(next(AMBER, 3, 20));
    const { onCall } = await samples.asks('agent2@amber.example', ON_CALL, { skillId });
    samples.app.clock.release();
    expect(onCall.nodes).toEqual([{ role: 'PRIMARY', employee: { name: 'Илья Инженеров⁺' } }]);
  });

  it('breaks the promise of 24/7 on each weekend, and by two people (A-27, M36)', async () => {
    const weekend = { startsAt: next(AMBER, 6, 0), endsAt: next(AMBER, 8, 0), seconds: 48 * HOUR };
    const [post] = await posts(AMBER);
    expect(post).toMatchObject({ declaredSeconds: 168 * HOUR, coveredSeconds: 120 * HOUR });
    expect(post.gaps).toEqual([{ ...weekend, people: 0 }]);
    const { rotaCoverage } = await asks(AMBER, COVERAGE, { ...week(AMBER), productId: await productOf(AMBER) });
    expect(rotaCoverage).toEqual({ numerator: 120 * HOUR, denominator: 168 * HOUR, value: 71.43, gaps: [weekend] });
    const title = { ru: 'Дежурный инженер⁺' };
    expect(post.norm).toEqual({ process: 'SUPPORT_L1', minCount: 5, position: { title } });
    const { employees } = await asks(
      AMBER,
      '{ employees { nodes { assignments { validTo position { title { ru } } } } } }',
    );
    const held = employees.nodes.flatMap(({ assignments }: { assignments: unknown[] }) => assignments);
    expect(held).toEqual(Array(3).fill({ validTo: null, position: { title } }));
  });

  it('misses Linux at night, too', async () => {
    const [post] = await posts(AMBER, { skillId: await linux(AMBER) });
    const night = (day: number) => ({
      startsAt: next(AMBER, day, 0),
      endsAt: next(AMBER, day, 8),
      seconds: 8 * HOUR,
      people: 0,
    });
    const weekend = { startsAt: next(AMBER, 6, 0), endsAt: next(AMBER, 8, 0), seconds: 48 * HOUR, people: 0 };
    expect(post.gaps).toEqual([1, 2, 3, 4, 5].map(night).concat(weekend));
  });

  it('is published with that gap only for a reason', async () => {
    const { rotas } = await asks(AMBER, '{ rotas { nodes { id status events { event reason } } } }');
    const [{ id: rotaId, status, events }] = rotas.nodes;
    expect([status, events.at(-1).reason]).toEqual([
      'PUBLISHED',
      'На выходные пока никого нет, ищем ещё двоих дежурных⁺',
    ]);
    const manager = await samples.person(AMBER.manager);
    const does = (what: string, input: object = {}) => send(samples.app, manager, what, { rotaId, ...input }, ROTA);
    await does('rotaUnpublish', { reason: 'Проверяем' });
    const { rota, userErrors } = await does('rotaPublish');
    expect(rota).toBeNull();
    expect(userErrors).toMatchObject([{ code: 'GUARD_FAILED', details: { guard: 'COVERAGE_GAP' } }]);
    expect(userErrors[0].details.gaps.length).toBeGreaterThanOrEqual(2);
    const again = await does('rotaPublish', { gapReason: 'На выходные никого нет' });
    expect(again).toMatchObject({ rota: { status: 'PUBLISHED' }, userErrors: [] });
    expect(again.rota.events.at(-1)).toEqual({ event: 'publish', reason: 'На выходные никого нет' });
  });
});

describe('the duty of Carbon CRM', () => {
  it('has somebody who can take an incident on Linux in the hours of duty: two people in turn', async () => {
    const asked = { skillId: await linux(CARBON), minLevel: 'BASIC' };
    const weeks = [await onCall(CARBON, next(CARBON, 3, 12), asked), await onCall(CARBON, next(CARBON, 10, 12), asked)];
    expect(weeks.flat().sort()).toEqual(['Лев Ядров⁺', 'Фёдор Серверов⁺']);
    expect(await onCall(CARBON, next(CARBON, 3, 12))).toHaveLength(2);
    expect(await onCall(CARBON, next(CARBON, 3, 3))).toEqual([]);
  });

  it('keeps its posts without a gap, and has promised nothing beyond (C-43, M36)', async () => {
    expect(await posts(CARBON)).toMatchObject([
      { norm: { process: 'SUPPORT_L1' }, coveredSeconds: 45 * HOUR, gaps: [] },
      { norm: { process: 'SUPPORT_L2' }, coveredSeconds: 45 * HOUR, gaps: [] },
    ]);
    const { rotaCoverage } = await asks(CARBON, COVERAGE, { ...week(CARBON), productId: await productOf(CARBON) });
    expect(rotaCoverage).toEqual({ numerator: null, denominator: null, value: null, gaps: [] });
  });

  it('would take five people for 24/7, of whom four are missing, and has nobody there for the rest of the week', async () => {
    const productId = await productOf(CARBON);
    const { nodes } = (await asks(CARBON, `{ positions(filter: { titleRu: { eq: "${SUPPORT}" } }) { nodes { id } } }`))
      .positions;
    const seat = { process: 'SUPPORT_L1', coverage: 'ROUND_THE_CLOCK', posts: 1, weeklyHours: 40, absenceBp: 1_200 };
    const wish = { ...seat, productId, positionId: nodes[0].id, basis: 'Если бы круглосуточно' };
    const manager = await samples.person(CARBON.manager);
    const { staffingNorm } = await send(
      samples.app,
      manager,
      'staffingNormDeclare',
      wish,
      'staffingNorm { id minCount }',
    );
    const table = `query ($id: ID!) { staffingTable(productId: $id) { rows { title { ru } peopleCount } } }`;
    const { staffingTable } = await asks(CARBON, table, { id: productId });
    expect(staffingNorm.minCount).toBe(5);
    expect(staffingTable.rows).toContainEqual({ title: { ru: SUPPORT }, peopleCount: 1 });
    const [post] = await posts(CARBON, { normId: staffingNorm.id });
    expect(post.gaps).toEqual([
      { startsAt: next(CARBON, 1, 0), endsAt: next(CARBON, 8, 0), seconds: 168 * HOUR, people: 0 },
    ]);
  });
});

it('is nobody’s outside of the staff', async () => {
  for (const { customer } of [AMBER, CARBON]) {
    await expect(samples.asks(customer, ON_CALL)).rejects.toThrow('FORBIDDEN');
  }
});
