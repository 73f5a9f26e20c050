import { AsyncLocalStorage } from 'node:async_hooks';
import { Clock } from '../clock/clock.js';

/** While samples are loaded, it is for each of them the time at which its present step is told to have happened. */
export class SampleClock extends Clock {
  private readonly times = new AsyncLocalStorage<{ at: Date | null }>();

  override now(): Date {
    const at = this.times.getStore()?.at;
    return at ? new Date(at) : super.now();
  }

  /** Runs the work in a time of its own: the real one until it is set. */
  within<T>(work: () => T): T {
    return this.times.run({ at: null }, work);
  }

  /** Errors: outside of `within`. */
  set(instant: string): void {
    const time = this.times.getStore();
    if (!time) throw new Error('Only within a time of its own can the clock be set');
    time.at = new Date(instant);
  }
}
