import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import { badInput } from './bad-input.js';
import { READ_POOL } from './read.pool.js';

export interface ReadStatement {
  readonly name: string | undefined;
  readonly text: string;
  readonly values: readonly unknown[];
}

/** Runs read statements under the read-only role; each returns one text, the finished JSON. */
@Injectable()
export class ReadExecutor implements OnApplicationShutdown {
  private readonly vendorOf = new WeakMap<pg.PoolClient, string>();

  constructor(@Inject(READ_POOL) private readonly pool: pg.Pool) {}

  /** Errors: BAD_USER_INPUT for a value that PostgreSQL cannot take. */
  async run(vendorId: string, { name, text, values }: ReadStatement): Promise<string | null> {
    const client = await this.pool.connect();
    try {
      await this.enter(client, vendorId);
      const result = await client.query<{ json: string | null }>({
        ...(name ? { name } : {}),
        text,
        values: [...values],
      });
      client.release();
      return result.rows[0]?.json ?? null;
    } catch (error) {
      this.vendorOf.delete(client);
      client.release(isBroken(error));
      throw isOfValue(error) ? badInput('valueTooLarge') : error;
    }
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pool.end();
  }

  /** Row-level security stands under every read; the setting is sent only when the connection changes the vendor. */
  private async enter(client: pg.PoolClient, vendorId: string): Promise<void> {
    if (this.vendorOf.get(client) === vendorId) return;
    await client.query({ name: 'enter', text: `select set_config('app.vendor_id', $1, false)`, values: [vendorId] });
    this.vendorOf.set(client, vendorId);
  }
}

/** A parameter that PostgreSQL cannot take (class 22): a number, time or text beyond its type; it came from the caller. */
function isOfValue(error: unknown): boolean {
  return error instanceof pg.DatabaseError && /^22/.test(error.code ?? '');
}

/** An error of the statement leaves the connection usable; everything else does not. */
function isBroken(error: unknown): boolean {
  return !(error instanceof pg.DatabaseError) || /^(08|57P)/.test(error.code ?? '');
}
