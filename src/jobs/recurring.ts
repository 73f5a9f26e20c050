import { Logger } from '@nestjs/common';

/** Does the same work again and again, never twice at once; after a failure the next turn simply tries again. */
export class Recurring {
  private readonly logger = new Logger(Recurring.name);
  private timer: NodeJS.Timeout | undefined;
  private turn: Promise<void> = Promise.resolve();
  private isStopped = false;

  constructor(
    private readonly what: string,
    private readonly pause: number,
    private readonly work: () => Promise<void>,
  ) {}

  /** Takes the first turn at once; resolves when it is over. */
  start(): Promise<void> {
    this.turn = this.work()
      .catch((error: unknown) => this.logger.warn(`${this.what} failed: ${String(error)}`))
      .then(() => this.rest());
    return this.turn;
  }

  /** Resolves when the turn that may be under way is over. */
  async stop(): Promise<void> {
    this.isStopped = true;
    clearTimeout(this.timer);
    await this.turn;
  }

  private rest(): void {
    if (this.isStopped) return;
    this.timer = setTimeout(() => void this.start(), this.pause);
    this.timer.unref();
  }
}
