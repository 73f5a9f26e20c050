/** Injection token of the queue's pace; tests give a faster one. */
export const QUEUE_PACE = Symbol('QueuePace');

/** All in milliseconds. */
export interface QueuePace {
  /** How often a process says that it is alive. */
  readonly beatEvery: number;
  /** After this silence a process counts as dead. */
  readonly deadAfter: number;
  /** How often somebody looks for the locks of dead processes. */
  readonly sweepEvery: number;
  /** How often the queue is asked for jobs that became due without anybody saying so. */
  readonly pollEvery: number;
}

export const usualPace: QueuePace = { beatEvery: 5_000, deadAfter: 20_000, sweepEvery: 10_000, pollEvery: 1_000 };
