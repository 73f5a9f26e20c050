import fc from 'fast-check';
import { Impact, Priority, priorityOf, Urgency } from './priority.js';

const impacts = Object.values(Impact);
const urgencies = Object.values(Urgency);
const rank = (priority: Priority): number => Object.values(Priority).indexOf(priority);

describe('the priority', () => {
  it.each([
    [Impact.ORGANIZATION, 'P1 P1 P2 P3'],
    [Impact.DEPARTMENT, 'P1 P2 P3 P3'],
    [Impact.PERSON, 'P2 P3 P3 P4'],
    [Impact.NONE, 'P3 P3 P4 P4'],
  ])('of %s is %s, from the most urgent to the least', (impact, row) => {
    expect(urgencies.map((urgency) => priorityOf(impact, urgency)).join(' ')).toBe(row);
  });

  it('never falls when more people are hit or it can wait less', () => {
    const place = fc.nat(3);
    fc.assert(
      fc.property(place, place, place, place, (impact, urgency, lessImpact, lessUrgency) => {
        const [i, u] = [Math.min(impact, lessImpact), Math.min(urgency, lessUrgency)];
        const more = priorityOf(impacts[i] as Impact, urgencies[u] as Urgency);
        const less = priorityOf(impacts[lessImpact] as Impact, urgencies[lessUrgency] as Urgency);
        return rank(more) <= rank(less);
      }),
    );
  });

  it('of an impact that nobody has described is that of one person', () => {
    for (const urgency of urgencies) expect(priorityOf(null, urgency)).toBe(priorityOf(Impact.PERSON, urgency));
  });
});
