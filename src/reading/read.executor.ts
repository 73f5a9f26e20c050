import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import { isOutage } from '../database/outage.js';
import { badInput } from './bad-input.js';
import { listed } from './batch.js';
import type { Bytes } from './bytes.js';
import type { Plan, PreparedStatement } from './planner.js';
import { READ_POOL } from './read.pool.js';
import { type WaitingRead, WaitingReads } from './waiting-reads.js';

type Row = readonly (Bytes | null)[];

/** Milliseconds after which a statement keeps the others waiting. */
const LONG = 1;

/**
 * Runs read statements under the read-only role; each returns one text, the finished JSON. While all connections are
 * busy, those who ask the same wait together and leave as one statement: under load most of the work is done once for many.
 */
@Injectable()
export class ReadExecutor implements OnApplicationShutdown {
  private readonly vendorOf = new WeakMap<pg.PoolClient, string>();
  private readonly waiting = new WaitingReads();
  /** When the statements that are under way began, the first of them first. */
  private readonly underWay: number[] = [];
  private isGathering = false;

  constructor(@Inject(READ_POOL) private readonly pool: pg.Pool) {}

  /** Errors: BAD_USER_INPUT for a value that PostgreSQL cannot take. */
  run(vendorId: string, plan: Plan, values: readonly unknown[]): Promise<Bytes | null> {
    return new Promise((resolve, reject) => {
      this.waiting.add({ vendorId, plan, values, resolve, reject });
      this.gather();
    });
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pool.end();
  }

  /** Whoever comes in the same turn of the event loop may leave together. */
  private gather(): void {
    if (this.isGathering) return;
    this.isGathering = true;
    setImmediate(() => {
      this.isGathering = false;
      this.serve();
    });
  }

  private serve(): void {
    for (let free = this.free(); free > 0; free = this.free()) {
      const reads = this.waiting.next(free);
      if (!reads) return;
      const startedAt = performance.now();
      this.underWay.push(startedAt);
      void this.answer(reads).finally(() => {
        this.underWay.splice(this.underWay.indexOf(startedAt), 1);
        this.serve();
      });
    }
  }

  /** How many connections may be taken; the last of the pool only when the others have been at it for long. */
  private free(): number {
    const free = this.pool.options.max - 1 - this.underWay.length;
    const [first = Infinity] = this.underWay;
    return free === 0 && performance.now() - first > LONG ? 1 : free;
  }

  /** One asker's fault must not fail the others: those who failed together are asked again, each alone. */
  private async answer(reads: readonly WaitingRead[]): Promise<void> {
    try {
      const texts = await this.texts(reads);
      reads.forEach(({ resolve }, at) => resolve(texts[at] ?? null));
    } catch (error) {
      // One after the other would wait just as long, and the last of them for all the others.
      if (isOutage(error)) for (const read of [...reads, ...this.waiting.all()]) read.reject(error);
      else if (reads.length > 1) for (const read of reads) this.waiting.addAlone(read);
      else reads[0]?.reject(isOfValue(error) ? badInput(faultOf(error)) : error);
    }
  }

  /** The answers in the order of the askers. */
  private async texts(reads: readonly WaitingRead[]): Promise<(Bytes | null)[]> {
    const [first] = reads;
    if (!first) return [];
    const { plan, vendorId, values } = first;
    if (reads.length === 1 || !plan.batch) {
      const [row] = await this.rows(vendorId, plan, values);
      return [row?.[0] ?? null];
    }
    const rows = await this.rows(vendorId, plan.batch, listed(reads.map((read) => read.values)));
    const texts: (Bytes | null)[] = [];
    for (const [place, json] of rows) texts[Number(place) - 1] = json ?? null;
    return texts;
  }

  private async rows(vendorId: string, statement: PreparedStatement, values: readonly unknown[]): Promise<Row[]> {
    const client = await this.pool.connect();
    try {
      await this.enter(client, vendorId);
      const { name, text } = statement;
      const result = await client.query<Bytes[]>({
        name: name ?? '',
        text,
        values: values as unknown[],
        rowMode: 'array',
      });
      client.release();
      return result.rows;
    } catch (error) {
      this.vendorOf.delete(client);
      client.release(isBroken(error));
      throw error;
    }
  }

  /** Row-level security stands under every read; the setting is sent only when the connection changes the vendor. */
  private async enter(client: pg.PoolClient, vendorId: string): Promise<void> {
    if (this.vendorOf.get(client) === vendorId) return;
    await client.query({ name: 'enter', text: `select set_config('app.vendor_id', $1, false)`, values: [vendorId] });
    this.vendorOf.set(client, vendorId);
  }
}

/** A parameter that PostgreSQL cannot take (class 22): a number, time or text beyond its type; it came from the caller. */
function isOfValue(error: unknown): error is pg.DatabaseError {
  return error instanceof pg.DatabaseError && /^22/.test(error.code ?? '');
}

/** The feed of changes says by a code of its own that a cursor belongs to a lost history. */
function faultOf({ code }: pg.DatabaseError): string {
  return code === '22ST1' ? 'lostHistory' : 'valueTooLarge';
}

/** An error of the statement leaves the connection usable; everything else does not. */
function isBroken(error: unknown): boolean {
  return !(error instanceof pg.DatabaseError) || /^(08|57P)/.test(error.code ?? '');
}
