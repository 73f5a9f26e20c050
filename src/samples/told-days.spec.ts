import { movedByDays, wholeDays } from './told-days.js';

describe('the days of samples', () => {
  it('move every instant, however deep, and keep the time of day', () => {
    const call = { startedAt: '2026-11-06T23:00:15Z', digits: ['2026-11-06T02:00:00+03:00'] };
    expect(movedByDays({ at: '2026-11-06T23:00:00Z', with: { call } }, 30)).toEqual({
      at: '2026-12-06T23:00:00.000Z',
      with: { call: { startedAt: '2026-12-06T23:00:15.000Z', digits: ['2026-12-05T23:00:00.000Z'] } },
    });
  });

  it('leave dates of the calendar, numbers and words alone', () => {
    const facts = { startsOn: '2026-01-01', title: 'Since 2026-11-06T23:00:00Z', hours: 24, restricted: null };
    expect(movedByDays(facts, 30)).toEqual(facts);
  });

  it('are whole ones, also backwards', () => {
    const told = new Date('2026-11-21T18:00:00Z');
    expect(wholeDays(told, new Date('2026-11-23T17:59:59Z'))).toBe(1);
    expect(wholeDays(told, new Date('2026-11-21T17:00:00Z'))).toBe(-1);
  });
});
