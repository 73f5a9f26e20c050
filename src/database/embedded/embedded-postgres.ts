import { existsSync, mkdirSync, realpathSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { claim } from './claim.js';
import { type Cluster, prepareCluster, requireOwnership } from './cluster.js';
import { LastingServer } from './lasting-server.js';
import { serverPid, stopLeftoverServer } from './leftover-server.js';
import { runnableBinaries } from './runnable-binaries.js';
import { scratchFolder } from './scratch-folder.js';
import { startOnFreePort } from './start-on-free-port.js';
import { unprivilegedUser } from './unprivileged-user.js';

type Log = (line: string) => void;

export interface EmbeddedPostgresOptions {
  /** where the data stays between runs; without it the cluster is temporary and removed on stop */
  dataDir?: string;
  /** gives up crash safety for speed: tests only */
  fast?: boolean;
  /** receives PostgreSQL's own log, line by line */
  log?: Log;
}

/** A running private PostgreSQL; `url` is its superuser's, in the database `postgres`. */
export interface EmbeddedPostgres {
  url: string;
  port: number;
  /** of the server's first run; when it dies, another one takes its place */
  pid: number;
  stop(): Promise<void>;
}

/**
 * Starts a private PostgreSQL on 127.0.0.1 that ends with this process, however this process ends, and not before.
 * @throws when another living Steward uses the folder, or PostgreSQL cannot run here; the message names the way out
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { dataDir, fast = false, log = () => undefined } = options;
  if (dataDir === undefined) return startTemporary(fast, log);
  mkdirSync(dirname(resolve(dataDir)), { recursive: true });
  const folder = realFolder(resolve(dataDir));
  const user = unprivilegedUser(folder);
  requireOwnership(folder, user);
  const release = await claim(folder);
  try {
    await stopLeftoverServer(folder, log);
    const server = await startCluster({ dataDir: folder, user, fast }, [], log);
    return { ...server, stop: () => server.stop().then(release) };
  } catch (error) {
    release();
    throw error;
  }
}

async function startTemporary(fast: boolean, log: Log): Promise<EmbeddedPostgres> {
  const user = unprivilegedUser();
  const scratch = scratchFolder('postgres', user);
  try {
    return await startCluster({ dataDir: join(scratch, 'cluster'), user, fast }, [scratch], log);
  } catch (error) {
    rmSync(scratch, { recursive: true, force: true });
    throw error;
  }
}

/** One folder has one name, whichever links lead to it: the claim on it depends on that. */
function realFolder(path: string): string {
  return existsSync(path) ? realpathSync(path) : join(realpathSync(dirname(path)), basename(path));
}

async function startCluster(cluster: Cluster, temporary: string[], log: Log): Promise<EmbeddedPostgres> {
  const binaries = runnableBinaries(cluster.user);
  const remove = binaries.copy === undefined ? temporary : [...temporary, binaries.copy];
  const cleanUp = () => {
    for (const path of remove) rmSync(path, { recursive: true, force: true });
  };
  try {
    const password = prepareCluster(cluster, binaries);
    const { port, server, begin } = await startOnFreePort(cluster, binaries.postgres, remove, log);
    const url = `postgres://postgres:${password}@127.0.0.1:${port}/postgres`;
    const pid = serverPid(cluster.dataDir) ?? 0;
    const lasting = new LastingServer(cluster.dataDir, server, begin, log);
    let stopping: Promise<void> | undefined;
    return { url, port, pid, stop: () => (stopping ??= lasting.stop().then(cleanUp)) };
  } catch (error) {
    cleanUp();
    throw error;
  }
}
