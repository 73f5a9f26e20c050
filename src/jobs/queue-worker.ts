import { EventEmitter } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { run, type Runner, type WorkerEvents, type WorkerPool } from 'graphile-worker';
import type pg from 'pg';
import { Heartbeat } from './heartbeat.js';
import { queueLog } from './queue-log.js';
import { QUEUE_PACE, type QueuePace } from './queue-pace.js';
import { QUEUE_POOL } from './queue.pool.js';
import { TaskList } from './task-list.js';

const CONCURRENT_JOBS = 4;
// The library keeps a failed first look at its tables for ever, and waits for ever once it could not note the ends of two
// jobs: after a trouble nobody relies on it to go on or to end by itself.
const TROUBLE = 5_000;
// Without batches the library neither waits for the last deletion of a job nor catches its failure.
const BATCHES = { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } };

/** The time between taking the first job and ending the last one. */
export interface Shift {
  /** Settles when the shift is over, for whichever reason. */
  readonly over: Promise<void>;
  /** Takes no more jobs and waits for those under way; after the limit (ms) they go back to the queue. */
  stop(limit: number): Promise<void>;
}

/** Takes jobs from the queue and runs them. */
@Injectable()
export class QueueWorker {
  private readonly left = new Set<string>();

  constructor(
    @Inject(QUEUE_POOL) private readonly pool: pg.Pool,
    @Inject(QUEUE_PACE) private readonly pace: QueuePace,
    private readonly tasks: TaskList,
    private readonly heartbeat: Heartbeat,
  ) {}

  /** Also gives back what the shift before could not, because it had lost the database. */
  async begin(): Promise<Shift> {
    if (this.left.size > 0) await this.pool.query(`select graphile_worker.force_unlock_workers($1)`, [[...this.left]]);
    this.left.clear();
    const workers = new Set<WorkerPool>();
    const events = this.watch(workers);
    const runner = await run({
      pgPool: this.pool,
      taskList: this.tasks.tasks(),
      crontab: this.tasks.crontab(),
      concurrency: CONCURRENT_JOBS,
      pollInterval: this.pace.pollEvery,
      noHandleSignals: true,
      preset: BATCHES,
      logger: queueLog,
      events,
    });
    const end = new AbortController();
    for (const trouble of ['worker:getJob:error', 'pool:fatalError'] as const) {
      events.on(trouble, () => void stop(runner, workers, TROUBLE).finally(() => end.abort()));
    }
    const over = Promise.race([runner.promise, aborted(end.signal)]).finally(() => this.leave(workers));
    return { over, stop: (limit) => stop(runner, workers, limit).finally(() => end.abort()) };
  }

  private watch(workers: Set<WorkerPool>): WorkerEvents {
    const events = new EventEmitter() as WorkerEvents;
    events.on('pool:create', ({ workerPool }) => {
      workers.add(workerPool);
      this.heartbeat.adopt(workerPool.id);
    });
    return events;
  }

  private leave(workers: Iterable<WorkerPool>): void {
    for (const { id } of workers) {
      this.heartbeat.dismiss(id);
      this.left.add(id);
    }
  }
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve()));
}

async function stop(runner: Runner, workers: Iterable<WorkerPool>, limit: number): Promise<void> {
  const patience = new AbortController();
  const isLate = pause(limit, true, { signal: patience.signal }).catch(() => false);
  // It may be stopping already, by itself.
  const ended = runner
    .stop()
    .catch(() => runner.promise)
    .then(
      () => false,
      () => false,
    );
  if (await Promise.race([ended, isLate])) await giveBack(workers);
  patience.abort();
}

/** Not `runner.kill()`: that does nothing once `stop()` has begun. */
async function giveBack(workers: Iterable<WorkerPool>): Promise<void> {
  for (const worker of workers) await worker.forcefulShutdown('The process stops before the job has ended');
}
