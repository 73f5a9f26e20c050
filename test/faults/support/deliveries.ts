import { Client } from 'pg';
import type { JobHelpers } from 'graphile-worker';
import { HANDLE_EVENT } from '../../../src/events/handle-event.job.js';
import { TaskList } from '../../../src/jobs/task-list.js';
import type { TestApp } from '../../support/use-app.js';

/** A job as the queue hands it out. */
export interface Delivery {
  readonly name: string;
  readonly payload: object;
}

/** All but what the process tells others from time to time, and the queue's own marks: no state of the trade. */
const STATE = `
  select c.relname as name,
         (xpath('/row/state/text()', query_to_xml(format(
           'select md5(coalesce(string_agg(row::text, chr(10) order by row::text), '''')) || '' '' || count(*) as state from %I row',
           c.relname), false, true, '')))[1]::text as state
  from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
    and c.relname <> 'spending' order by 1`;
const QUEUE = `
  select t.identifier as name, count(*)::int as count, min(j.run_at) as first
  from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id group by 1 order by 1`;

/** Hands jobs out as the queue does, once or more often. */
export class Deliveries {
  constructor(private readonly app: TestApp) {}

  /** The newest job of a name, or of a handler of that name. */
  async last(name: string): Promise<Delivery> {
    const [row] = await this.rows<{ identifier: string; payload: object }>(
      `select t.identifier, j.payload from graphile_worker._private_jobs j
         join graphile_worker._private_tasks t on t.id = j.task_id
        where t.identifier = $1 or (t.identifier = '${HANDLE_EVENT}' and j.payload ->> 'handler' = $1)
        order by j.id desc limit 1`,
      [name],
    );
    if (!row) throw new Error(`No job waits for ${name}`);
    return { name: row.identifier, payload: row.payload };
  }

  async deliver({ name, payload }: Delivery): Promise<void> {
    const task = this.app.nest.get(TaskList, { strict: false }).tasks()[name];
    await task?.(payload, { job: { id: 'test' } } as unknown as JobHelpers);
  }

  /** All that there is: each table's rows, and the jobs that wait. */
  async state(): Promise<unknown> {
    return [await this.rows(STATE), await this.rows(QUEUE)];
  }

  private async rows<Row extends object>(statement: string, values: unknown[] = []): Promise<Row[]> {
    const client = new Client(this.app.urls.owner);
    await client.connect();
    try {
      return (await client.query<Row>(statement, values)).rows;
    } finally {
      await client.end();
    }
  }
}
