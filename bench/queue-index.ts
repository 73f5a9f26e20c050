import { connected } from './database.js';

/**
 * The index that the queue needs when it is asked for with one condition, as all ways but ours do. Steward walks what is
 * nobody's and what is the agent's by an index each, and has none for both.
 */
export function giveQueueIndex(url: string): Promise<unknown> {
  return connected(url, (client) =>
    client.query(
      `create index if not exists steward_bench_queue on ticket (vendor_id, priority, id) include (assignee_id)
       where status_category = 'OPEN'`,
    ),
  );
}

export function takeQueueIndex(url: string): Promise<unknown> {
  return connected(url, (client) => client.query('drop index if exists steward_bench_queue'));
}
