import { type Cluster, folderFor } from './cluster.js';
import { freePort } from './free-port.js';
import { FAST_SHUTDOWN } from './leftover-server.js';
import { type ServerProcess, startServer } from './server-process.js';

const ATTEMPTS = 3;

/** Starts the cluster's server; a port that somebody takes between our look and PostgreSQL's is tried again. */
export async function startOnFreePort(
  cluster: Cluster,
  program: string,
  remove: string[],
  log: (line: string) => void,
): Promise<{ port: number; server: ServerProcess; begin: () => Promise<ServerProcess> }> {
  for (let attempt = 1; ; attempt++) {
    const port = await freePort();
    const args = ['-D', folderFor(cluster), ...settings(port, cluster.fast)];
    const order = { program, args, user: cluster.user, cwd: cluster.dataDir, patience: FAST_SHUTDOWN, remove };
    const begin = (): Promise<ServerProcess> => startServer(order, log);
    try {
      return { port, server: await begin(), begin };
    } catch (error) {
      if (attempt === ATTEMPTS || !String(error).includes('could not bind')) throw error;
    }
  }
}

function settings(port: number, fast: boolean): string[] {
  const always = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', `port=${port}`, 'timezone=UTC'];
  const quiet = ['log_timezone=UTC', 'log_checkpoints=off'];
  const unsafe = [
    'fsync=off',
    'synchronous_commit=off',
    'full_page_writes=off',
    'wal_level=minimal',
    'max_wal_senders=0',
  ];
  return [...always, ...quiet, ...(fast ? unsafe : [])].flatMap((setting) => ['-c', setting]);
}
