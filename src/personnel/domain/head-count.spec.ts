import fc from 'fast-check';
import { headCountFor, ROUND_THE_CLOCK_HOURS } from './head-count.js';

const roundTheClock = { coveredHours: ROUND_THE_CLOCK_HOURS, weeklyHours: 40, absenceBp: 0 };

describe('the head-count of a post', () => {
  it.each([
    [{ posts: 1, absenceBp: 1_200 }, 5], // 168 / 35.2
    [{ posts: 1 }, 5], // 4.2 before holidays and leave
    [{ posts: 2 }, 9],
    [{ posts: 5 }, 21], // exactly 21, not one more
    [{ posts: 1, coveredHours: 40 }, 1],
    [{ posts: 1, coveredHours: 40, absenceBp: 1 }, 2],
  ])('%j needs %i', (demand, people) => {
    expect(headCountFor({ ...roundTheClock, ...demand })).toBe(people);
  });

  it('is the least number whose working hours are enough', () => {
    const demand = fc.record({
      posts: fc.integer({ min: 1, max: 100 }),
      coveredHours: fc.integer({ min: 1, max: 168 }),
      weeklyHours: fc.integer({ min: 1, max: 60 }),
      absenceBp: fc.integer({ min: 0, max: 9_999 }),
    });
    fc.assert(
      fc.property(demand, (each) => {
        const people = headCountFor(each);
        const isEnough = (count: number): boolean =>
          count * each.weeklyHours * (10_000 - each.absenceBp) >= each.posts * each.coveredHours * 10_000;
        expect([isEnough(people), isEnough(people - 1)]).toEqual([true, false]);
      }),
    );
  });
});
