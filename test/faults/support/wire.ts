import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** How the wire to the database behaves. */
export type Condition = 'whole' | 'cut' | 'slow' | 'silent';

const SLOWNESS = 40;

/** A wire to a database that can be cut, slowed down, or fall silent without telling either end. */
export class Wire {
  private condition: Condition = 'whole';
  private readonly ends = new Set<Socket>();

  private constructor(
    private readonly server: Server,
    private readonly target: URL,
  ) {
    server.on('connection', (near) => this.join(near));
  }

  static async to(url: string): Promise<Wire> {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new Wire(server, new URL(url));
  }

  /** The same login, through this wire. */
  through(url: string): string {
    const changed = new URL(url);
    changed.port = String((this.server.address() as AddressInfo).port);
    changed.hostname = '127.0.0.1';
    return changed.href;
  }

  /** Cutting breaks what is connected; a silent wire keeps all connections, and takes new ones that nobody answers. */
  become(condition: Condition): void {
    const wasSilent = this.condition === 'silent';
    this.condition = condition;
    // What was swallowed is lost for good, so whoever was connected meanwhile cannot go on.
    if (condition === 'cut' || wasSilent) this.breakAll();
  }

  async close(): Promise<void> {
    this.breakAll();
    this.server.close();
    await once(this.server, 'close');
  }

  private breakAll(): void {
    for (const end of this.ends) end.resetAndDestroy();
  }

  private join(near: Socket): void {
    if (this.condition === 'cut') return void near.resetAndDestroy();
    const far = connect(Number(this.target.port), this.target.hostname);
    this.carry(near, far);
    this.carry(far, near);
  }

  private carry(from: Socket, to: Socket): void {
    this.ends.add(from);
    from.setNoDelay(true);
    let queue = Promise.resolve();
    from.on('data', (bytes) => {
      if (this.condition === 'silent') return;
      if (this.condition === 'slow') queue = queue.then(() => pause(SLOWNESS));
      queue = queue.then(() => void (to.destroyed || to.write(bytes)));
    });
    from.on('error', () => undefined);
    from.on('close', () => {
      this.ends.delete(from);
      if (this.condition !== 'silent') to.destroy();
    });
  }
}
