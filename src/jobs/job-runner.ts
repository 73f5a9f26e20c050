import { setTimeout as pause } from 'node:timers/promises';
import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { CONFIG, type Config } from '../config/config.js';
import { Heartbeat } from './heartbeat.js';
import { QueueWorker, type Shift } from './queue-worker.js';
import { ReleaseDeadWorkers } from './release-dead-workers.js';

const BETWEEN_SHIFTS = 2_000;
// The rest of the time belongs to the requests that are still under way.
const SHARE_OF_JOBS = 0.7;

/** Keeps the queue's worker at work from the start to the end of a process that has this role. */
@Injectable()
export class JobRunner implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(JobRunner.name);
  private readonly stopping = new AbortController();
  private shift: Shift | undefined;
  private work: Promise<void> | undefined;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly worker: QueueWorker,
    private readonly heartbeat: Heartbeat,
    private readonly sweep: ReleaseDeadWorkers,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (this.config.ROLE === 'api') return;
    this.work = this.takeShifts();
    await this.heartbeat.start();
    await this.sweep.start();
  }

  /** Before the connections go: lets running jobs end. */
  async beforeApplicationShutdown(): Promise<void> {
    if (!this.work) return;
    this.stopping.abort();
    await this.endShift();
    await this.work;
    await this.sweep.stop();
    await this.heartbeat.stop();
  }

  /** The library gives up when it cannot tell the database what became of a job; so there is always a next shift. */
  private async takeShifts(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      try {
        this.shift = await this.worker.begin();
        if (this.stopping.signal.aborted) await this.endShift();
        await this.shift.over;
      } catch (error) {
        if (!this.stopping.signal.aborted) this.logger.warn(`The queue's worker stopped: ${String(error)}`);
      }
      this.shift = undefined;
      await pause(BETWEEN_SHIFTS, undefined, { signal: this.stopping.signal }).catch(() => undefined);
    }
  }

  private async endShift(): Promise<void> {
    await this.shift?.stop(this.config.SHUTDOWN_SECONDS * 1000 * SHARE_OF_JOBS);
  }
}
