import type { ClientBase, PoolConfig } from 'pg';

/** What is not in the types of pg: the socket under a connection, and whether PostgreSQL waits for us or we for it. */
interface Line {
  readonly readyForQuery: boolean | undefined;
  readonly connection: {
    readonly stream: { setTimeout(after: number, act: () => void): void; destroy(why: Error): void };
  };
}

const CONNECTING = 5_000;
const FIRST_KEEPALIVE = 10_000;
// PostgreSQL itself ends a statement that lasts too long; whoever says nothing even then is not there any more.
const GRACE = 2_000;

/**
 * How every pool is connected: time in UTC, and no statement, lock, forgotten transaction or dead line lasts for ever.
 * @param statementSeconds the longest that a statement may take
 */
export function connectionOptions(statementSeconds = 15): PoolConfig {
  return {
    options: [
      '-c timezone=UTC',
      `-c statement_timeout=${statementSeconds}s`,
      '-c lock_timeout=5s',
      '-c idle_in_transaction_session_timeout=30s',
    ].join(' '),
    connectionTimeoutMillis: CONNECTING,
    keepAlive: true,
    keepAliveInitialDelayMillis: FIRST_KEEPALIVE,
    onConnect: (client) => watch(client, statementSeconds * 1000 + GRACE),
  };
}

/** A line on which an answer is overdue is cut: half-open, it would hold its request for as long as TCP likes. */
function watch(client: ClientBase, patience: number): void {
  // Whoever uses the connection learns of its end from his statement; unheard, the event would end the process.
  client.on('error', () => undefined);
  const line = client as unknown as Line;
  const { stream } = line.connection;
  stream.setTimeout(patience, () => {
    if (line.readyForQuery === false) stream.destroy(new SilentConnection(patience));
  });
}

class SilentConnection extends Error {
  // As if the other end had said so: on ETIMEDOUT the queue library would sleep for minutes.
  readonly code = 'ECONNRESET';

  constructor(patience: number) {
    super(`PostgreSQL has said nothing for ${patience} ms`);
  }
}
