import fc from 'fast-check';
import { type PlannedItem, type PlannedPart, type TeamMember, UnplannedReason, type WorkNeed } from './sprint-plan.js';
import { proposeSprint } from './sprint-planner.js';

const MONDAY = '2026-11-30';
const FRIDAY = '2026-12-04';

function member(id: string, minutes: number, skills: Record<string, number | [number, string]>): TeamMember {
  const held = Object.entries(skills).map(([skillId, value]) => {
    const [level, until] = Array.isArray(value) ? value : [value, null];
    return [skillId, { level, until }] as const;
  });
  const days = [
    { day: MONDAY, minutes: Math.floor(minutes / 2) },
    { day: FRIDAY, minutes: Math.ceil(minutes / 2) },
  ];
  return { id, days, skills: new Map(held) };
}

const need = (skillId: string, minLevel: number, minutes: number, given: Partial<WorkNeed> = {}): WorkNeed => ({
  skillId,
  minLevel,
  minutes,
  splittable: false,
  chunkMinutes: 60,
  ...given,
});

const item = (id: string, rankClass: number, score: number, ...needs: WorkNeed[]): PlannedItem => ({
  id,
  rankClass,
  score,
  slackDays: 0,
  submittedAt: '2026-11-01T00:00:00Z',
  needs,
});

const TEAM = [
  member('anna', 2_400 - 480, { backend: 3, db: 2 }),
  member('boris', 2_400, { backend: 2 }),
  member('vera', 1_200, { frontend: 3, docs: 2 }),
];

const split = { splittable: true };
const part = (itemId: string, skillId: string, employeeId: string, minutes: number): PlannedPart => ({
  itemId,
  skillId,
  employeeId,
  minutes,
});

describe('the example of the specification', () => {
  const items = [
    item('R1', 2, 300, need('backend', 2, 1_200, split)),
    item('R2', 0, 10, need('backend', 3, 960), need('docs', 2, 240)),
    item('R3', 2, 900, need('frontend', 3, 1_000)),
    item('R4', 1, 500, need('backend', 2, 2_400)),
    item('R5', 2, 100, need('ml', 1, 60)),
  ];

  it('lets legal work win, carries over what can be split, and says why the rest is not planned', () => {
    const { parts, unplanned, loads } = proposeSprint(items, TEAM);
    expect(parts).toEqual([
      part('R2', 'backend', 'anna', 960),
      part('R2', 'docs', 'vera', 240),
      part('R4', 'backend', 'boris', 2_400),
      part('R1', 'backend', 'anna', 960),
    ]);
    expect(unplanned).toEqual([
      { itemId: 'R3', skillId: 'frontend', reason: 'NO_CAPACITY', minutes: 1_000 },
      { itemId: 'R1', skillId: 'backend', reason: 'CARRY_OVER', minutes: 240 },
      { itemId: 'R5', skillId: 'ml', reason: 'NO_COMPETENCE', minutes: 60 },
    ]);
    expect(loads).toEqual([
      { employeeId: 'anna', freeMinutes: 0, utilisationBp: 10_000 },
      { employeeId: 'boris', freeMinutes: 0, utilisationBp: 10_000 },
      { employeeId: 'vera', freeMinutes: 960, utilisationBp: 2_000 },
    ]);
  });

  it('proposes the same in whatever order people and work are named', () => {
    const expected = proposeSprint(items, TEAM);
    fc.assert(
      fc.property(
        fc.shuffledSubarray(items, { minLength: items.length }),
        fc.shuffledSubarray(TEAM, { minLength: TEAM.length }),
        (someItems, someTeam) => expect(proposeSprint(someItems, someTeam)).toEqual(expected),
      ),
    );
  });
});

describe('the planner', () => {
  it('asks the lowest level that will do, then the least used, then by id', () => {
    const team = [
      member('expert', 960, { db: 5 }),
      member('boris', 960, { db: 3 }),
      member('anna', 960, { db: 3 }),
      member('busy', 960, { db: 3 }),
    ];
    const pinned = [part('X', 'db', 'busy', 60)];
    const given = (skills: TeamMember[]) =>
      proposeSprint([item('R', 2, 1, need('db', 3, 120))], skills, pinned).parts[1];
    expect(given(team)).toEqual(part('R', 'db', 'anna', 120));
    expect(given(team.filter(({ id }) => !['anna', 'boris'].includes(id)))).toEqual(part('R', 'db', 'busy', 120));
  });

  it('gives parts in chunks to whoever has the most time, and leaves those who have less than a chunk alone', () => {
    const team = [member('a', 300, { db: 3 }), member('b', 200, { db: 3 }), member('c', 50, { db: 3 })];
    const { parts, unplanned } = proposeSprint([item('R', 2, 1, need('db', 3, 560, split))], team);
    expect(parts).toEqual([part('R', 'db', 'a', 300), part('R', 'db', 'b', 200)]);
    expect(unplanned).toMatchObject([{ reason: 'CARRY_OVER', minutes: 60 }]);
  });

  it('takes nothing for an item of which one need cannot be placed', () => {
    const { parts, loads } = proposeSprint([item('R', 0, 1, need('db', 2, 480), need('ml', 1, 60))], TEAM);
    expect(parts).toEqual([]);
    expect(loads.every(({ utilisationBp }) => utilisationBp === 0)).toBe(true);
  });

  it('keeps what was moved by hand, and marks whoever got more than he can do (P8)', () => {
    const pinned = [part('R', 'backend', 'vera', 1_500)];
    const { parts, remarks } = proposeSprint([item('R', 0, 1, need('backend', 2, 2_000))], TEAM, pinned);
    expect(parts).toEqual([...pinned, part('R', 'backend', 'boris', 500)]);
    expect(remarks).toEqual([{ warning: 'OVERBOOKED', itemId: null, employeeId: 'vera', skillId: null }]);
  });

  it('plans nobody after the end of his certificate, and says so (P3)', () => {
    const team = [member('anna', 960, { linux: [4, MONDAY] })];
    const planned = (minutes: number) => proposeSprint([item('R', 2, 1, need('linux', 3, minutes))], team);
    expect(planned(480).parts).toEqual([part('R', 'linux', 'anna', 480)]);
    expect(planned(481).unplanned).toMatchObject([{ reason: 'NO_CAPACITY' }]);
    expect(planned(480).remarks).toEqual([
      { warning: 'CERTIFICATE_EXPIRES', itemId: null, employeeId: 'anna', skillId: 'linux' },
    ]);
    const expired = [member('anna', 960, { linux: [4, '2026-11-29'] })];
    expect(proposeSprint([item('R', 2, 1, need('linux', 3, 60))], expired).unplanned).toMatchObject([
      { reason: 'NO_COMPETENCE' },
    ]);
  });

  it('leaves work whose needs nobody has estimated in the pool (P7)', () => {
    const { parts, unplanned, remarks } = proposeSprint([item('R', 2, 1)], TEAM);
    expect([parts, unplanned]).toEqual([[], []]);
    expect(remarks).toEqual([{ warning: 'NEEDS_NOT_ESTIMATED', itemId: 'R', employeeId: null, skillId: null }]);
  });
});

describe('whatever is to be planned', () => {
  const skillId = fc.constantFrom('backend', 'db', 'docs', 'ml');
  const aNeed = fc.record({
    skillId,
    minLevel: fc.integer({ min: 1, max: 5 }),
    minutes: fc.integer({ min: 1, max: 2_000 }),
    splittable: fc.boolean(),
    chunkMinutes: fc.integer({ min: 1, max: 480 }),
  });
  const needs = fc.uniqueArray(aNeed, { maxLength: 3, selector: (each) => each.skillId });
  const someItems = fc.array(fc.tuple(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 0, max: 999 }), needs), {
    maxLength: 8,
  });

  it('nobody gets more than he can do or what he cannot, and nothing is lost', () => {
    fc.assert(
      fc.property(someItems, (drawn) => {
        const items = drawn.map(([rankClass, score, list], at) => item(`R${at}`, rankClass, score, ...list));
        const { parts, unplanned, loads } = proposeSprint(items, TEAM);
        for (const { id, days } of TEAM) {
          const taken = parts
            .filter(({ employeeId }) => employeeId === id)
            .reduce((sum, each) => sum + each.minutes, 0);
          const capacity = days.reduce((sum, { minutes }) => sum + minutes, 0);
          expect(taken).toBeLessThanOrEqual(capacity);
          expect(loads.find(({ employeeId }) => employeeId === id)?.freeMinutes).toBe(capacity - taken);
        }
        for (const each of items) {
          const left = unplanned.filter(({ itemId }) => itemId === each.id);
          const isPlaced = left.every(({ reason }) => reason === UnplannedReason.CARRY_OVER);
          for (const { skillId: skill, minLevel, minutes } of each.needs) {
            const given = parts.filter((one) => one.itemId === each.id && one.skillId === skill);
            const rest = left.find((one) => one.skillId === skill)?.minutes ?? 0;
            const sum = given.reduce((total, one) => total + one.minutes, 0);
            expect(sum).toBe(isPlaced ? minutes - rest : 0);
            for (const { employeeId } of given) {
              const level = TEAM.find(({ id }) => id === employeeId)?.skills.get(skill)?.level ?? 0;
              expect(level).toBeGreaterThanOrEqual(minLevel);
            }
          }
        }
      }),
    );
  });
});
