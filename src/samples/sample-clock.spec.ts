import { setTimeout as pause } from 'node:timers/promises';
import { SampleClock } from './sample-clock.js';

describe('the clock of samples', () => {
  it('stands at the time that each sample has set for itself', async () => {
    const clock = new SampleClock();
    const tell = (instant: string) =>
      clock.within(async () => {
        clock.set(instant);
        await pause(1);
        return clock.now().toISOString();
      });
    const instants = ['2026-10-01T06:00:00.000Z', '2026-11-07T02:00:00.000Z'];
    expect(await Promise.all(instants.map(tell))).toEqual(instants);
  });

  it('is the real one for everybody else, who cannot set it', () => {
    const clock = new SampleClock();
    const before = Date.now();
    expect(clock.now().getTime()).toBeGreaterThanOrEqual(before);
    expect(() => clock.set('2026-10-01T06:00:00Z')).toThrow(/Only within/);
  });
});
