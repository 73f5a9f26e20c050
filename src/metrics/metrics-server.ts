import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { CONFIG, type Config } from '../config/config.js';
import { Measures } from './measures.js';

/** `GET /metrics` on a port of its own, if one is configured: figures of the house are not for the callers of the API. */
@Injectable()
export class MetricsServer implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(MetricsServer.name);
  private server: Server | undefined;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly measures: Measures,
  ) {}

  /** The port that is listened on; undefined when nobody may ask. */
  get port(): number | undefined {
    return (this.server?.address() as AddressInfo | null | undefined)?.port;
  }

  async onApplicationBootstrap(): Promise<void> {
    const { METRICS_PORT, METRICS_HOST } = this.config;
    if (METRICS_PORT === undefined) return;
    this.measures.watchProcess();
    this.server = createServer({ requestTimeout: 30_000 }, (request, response) => void this.answer(request, response));
    this.server.listen(METRICS_PORT, METRICS_HOST);
    await once(this.server, 'listening');
    this.logger.log(`Metrics are told at http://${METRICS_HOST}:${this.port}/metrics`);
  }

  beforeApplicationShutdown(): void {
    this.server?.close();
    this.server?.closeAllConnections();
  }

  private async answer({ method, url }: IncomingMessage, response: ServerResponse): Promise<void> {
    if (method !== 'GET' || url !== '/metrics') return void response.writeHead(404).end();
    try {
      const text = await this.measures.text();
      response.writeHead(200, { 'content-type': this.measures.contentType, 'cache-control': 'no-store' }).end(text);
    } catch (error) {
      this.logger.error(`The metrics could not be told: ${String(error)}`);
      response.writeHead(500).end();
    }
  }
}
