import { Clock } from '../clock/clock.js';

/** While samples are loaded, it is the time at which each step is told to have happened. */
export class SampleClock extends Clock {
  private at: Date | null = null;

  override now(): Date {
    return this.at ? new Date(this.at) : super.now();
  }

  set(instant: string): void {
    this.at = new Date(instant);
  }
}
