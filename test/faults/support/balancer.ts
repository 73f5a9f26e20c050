import { once } from 'node:events';
import { Agent, createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { probe } from './send.js';

const BETWEEN_PROBES = 100;

/** A balancer as anybody may have one: it asks who is ready, keeps connections alive, and never sends a request twice. */
export class Balancer {
  private readonly agent = new Agent({ keepAlive: true });
  private readonly ready = new Set<string>();
  private readonly members = new Set<string>();
  private readonly server: Server;
  private timer: NodeJS.Timeout | undefined;
  private turn = 0;
  private isOver = false;

  private constructor() {
    this.server = createServer((incoming, outgoing) => this.pass(incoming, outgoing));
  }

  static async start(): Promise<Balancer> {
    const balancer = new Balancer();
    balancer.server.listen(0, '127.0.0.1');
    await once(balancer.server, 'listening');
    balancer.watch();
    return balancer;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** How many take requests at this moment. */
  get count(): number {
    return this.ready.size;
  }

  add(url: string): void {
    this.members.add(url);
  }

  remove(url: string): void {
    this.members.delete(url);
    this.ready.delete(url);
  }

  async close(): Promise<void> {
    this.isOver = true;
    clearTimeout(this.timer);
    this.agent.destroy();
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }

  private watch(): void {
    const looks = [...this.members].map(async (url) => {
      const isReady = (await probe(url, 'ready').catch(() => null)) === 200;
      if (isReady && this.members.has(url)) this.ready.add(url);
      else this.ready.delete(url);
    });
    void Promise.all(looks).then(() => {
      if (!this.isOver) this.timer = setTimeout(() => this.watch(), BETWEEN_PROBES);
    });
  }

  private pass(incoming: IncomingMessage, outgoing: ServerResponse): void {
    const members = [...this.ready];
    const member = members[this.turn++ % members.length];
    if (member === undefined) return void outgoing.writeHead(502).end('"nobody is ready"');
    const options = { method: incoming.method, headers: incoming.headers, agent: this.agent };
    const onward = request(`${member}${incoming.url}`, options, (answer) => {
      const { connection: _, ...headers } = answer.headers;
      outgoing.writeHead(answer.statusCode ?? 502, headers);
      answer.pipe(outgoing);
    });
    onward.on('error', (error) => {
      if (outgoing.headersSent) outgoing.destroy();
      else outgoing.writeHead(502).end(JSON.stringify(error.message));
    });
    incoming.pipe(onward);
  }
}
