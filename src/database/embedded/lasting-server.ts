import { setTimeout as pause } from 'node:timers/promises';
import { endsAfter, FAST_SHUTDOWN, serverPid } from './leftover-server.js';
import type { ServerProcess } from './server-process.js';

type Log = (line: string) => void;

const FIRST_PAUSE = 100;
const LONGEST_PAUSE = 5_000;

/** A server that is started again, at its place, whenever it ends although nobody has asked for that. */
export class LastingServer {
  private isWanted = true;
  private coming: Promise<void> | undefined;

  /** @param begin starts the server once more, on the same port */
  constructor(
    private readonly dataDir: string,
    private server: ServerProcess,
    private readonly begin: () => Promise<ServerProcess>,
    private readonly log: Log,
  ) {
    this.watch();
  }

  async stop(): Promise<void> {
    this.isWanted = false;
    await this.coming;
    await this.server.stop();
  }

  private watch(): void {
    const pid = serverPid(this.dataDir);
    void this.server.ended.then(() => {
      if (this.isWanted) this.coming = this.comeBack(pid);
    });
  }

  private async comeBack(pid: number | undefined): Promise<void> {
    this.log('PostgreSQL or its watchdog ended although nobody asked');
    // Without its watchdog a server would outlive us.
    if (pid !== undefined) await endsAfter(pid, 'SIGINT', FAST_SHUTDOWN);
    for (let wait = FIRST_PAUSE; this.isWanted; wait = Math.min(wait * 2, LONGEST_PAUSE)) {
      try {
        this.server = await this.begin();
        return this.watch();
      } catch (error) {
        // Processes of the dead server may still hold its memory for a moment.
        this.log(`PostgreSQL does not come back: ${String(error)}`);
        await pause(wait);
      }
    }
  }
}
