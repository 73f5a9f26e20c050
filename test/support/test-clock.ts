import { Clock } from '../../src/clock/clock.js';

/** A clock that stands still until the test moves it; without a given time it is the real one. */
export class TestClock extends Clock {
  private stoppedAt: Date | null = null;

  override now(): Date {
    return this.stoppedAt ? new Date(this.stoppedAt) : super.now();
  }

  set(instant: string): void {
    this.stoppedAt = new Date(instant);
  }

  advance(seconds: number): void {
    this.stoppedAt = new Date(this.now().getTime() + seconds * 1000);
  }

  release(): void {
    this.stoppedAt = null;
  }
}
