import { Clock } from '../../clock/clock.js';
import { readConfig } from '../../config/config.js';
import { CostBudget } from './cost-budget.js';
import type { Payer } from './payer.js';

class Hand extends Clock {
  private seconds = 1_000_000;

  override now(): Date {
    return new Date(this.seconds * 1000);
  }

  move(seconds: number): void {
    this.seconds += seconds;
  }
}

const config = readConfig({ COST_PER_SECOND: '100', COST_BURST: '10000' });
const agent: Payer = { key: 'actor:1', isKnown: true };

function aBudget(): { budget: CostBudget; clock: Hand } {
  const clock = new Hand();
  return { budget: new CostBudget(config, clock), clock };
}

it('takes what is there and tells what remains', () => {
  const { budget } = aBudget();
  expect(budget.spend(agent, 4_000)).toBe(6_000);
  expect(budget.spend(agent, 6_000)).toBe(0);
});

it('says how long to wait for what is missing, and takes nothing then', () => {
  const { budget } = aBudget();
  budget.spend(agent, 9_900);
  expect(() => budget.spend(agent, 1_100)).toThrow(
    expect.objectContaining({ extensions: expect.objectContaining({ details: { retryAfterSeconds: 10 } }) as unknown }),
  );
  expect(budget.spend(agent, 100)).toBe(0);
});

it('comes back second by second, and never beyond the full bucket', () => {
  const { budget, clock } = aBudget();
  budget.spend(agent, 10_000);
  clock.move(5);
  expect(budget.spend(agent, 200)).toBe(300);
  clock.move(3_600);
  expect(budget.spend(agent, 1)).toBe(9_999);
});

it('keeps payers apart, and gives strangers less', () => {
  const { budget } = aBudget();
  budget.spend(agent, 10_000);
  expect(() => budget.requireAny(agent)).toThrow();
  expect(budget.spend({ key: 'address:203.0.113.7', isKnown: false }, 10)).toBe(990);
});

it('fines as far as there is something left', () => {
  const { budget } = aBudget();
  budget.spend(agent, 9_995);
  budget.fine(agent, 10);
  expect(() => budget.requireAny(agent)).toThrow();
});

it('hands on what was spent once, and takes over what all have spent', () => {
  const { budget } = aBudget();
  budget.spend(agent, 500);
  expect(budget.unshared()).toEqual([{ key: 'actor:1', perSecond: 100, spent: 500 }]);
  expect(budget.unshared()).toEqual([]);
  budget.spend(agent, 100);
  budget.learn('actor:1', 9_000);
  expect(budget.spend(agent, 0)).toBe(900);
});
