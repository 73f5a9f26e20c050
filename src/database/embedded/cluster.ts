import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { platform } from 'node:os';
import { dirname, join } from 'node:path';
import type { Binaries } from './binaries.js';
import { cleanEnvironment } from './clean-environment.js';
import { giveTo, scratchFolder } from './scratch-folder.js';
import { canReach, type ProcessUser } from './unprivileged-user.js';

/** Where a cluster's files lie and who runs it. */
export interface Cluster {
  dataDir: string;
  user: ProcessUser;
  fast: boolean;
}

// The builtin provider knows Cyrillic upper and lower case on every system; plain C does not.
const LOCALE = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];

/** Makes the cluster when it does not exist yet. @returns the superuser's password */
export function prepareCluster(cluster: Cluster, binaries: Binaries): string {
  if (!existsSync(join(cluster.dataDir, 'PG_VERSION'))) create(cluster, binaries);
  try {
    return readFileSync(passwordFile(cluster.dataDir), 'utf8');
  } catch (cause) {
    throw new Error(
      `The password of the database in ${cluster.dataDir} cannot be read from ${passwordFile(cluster.dataDir)}. ` +
        'Put the file back, or move both away to begin with an empty database.',
      { cause },
    );
  }
}

/** Where the superuser's password lies: beside the data, readable for us alone. */
export function passwordFile(dataDir: string): string {
  return `${dataDir}.password`;
}

/** How the server's user names the folder: through its working directory when a parent folder is closed to it. */
export function folderFor({ dataDir, user }: Cluster): string {
  return platform() !== 'linux' || canReach(dataDir, user) ? dataDir : '/proc/self/cwd';
}

/** Built aside and renamed when whole, so that a crash on the way never leaves half a cluster behind. */
function create({ dataDir, user, fast }: Cluster, binaries: Binaries): void {
  const unfinished = `${dataDir}.new`;
  refuseForeignFiles(dataDir);
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  giveTo(user, unfinished);
  const password = randomBytes(24).toString('base64url');
  initialize({ dataDir: unfinished, user, fast }, binaries, password);
  writeFileSync(passwordFile(dataDir), password, { mode: 0o600, flush: true });
  if (existsSync(dataDir)) rmdirSync(dataDir);
  renameSync(unfinished, dataDir);
}

function initialize(cluster: Cluster, { initdb }: Binaries, password: string): void {
  const scratch = scratchFolder('postgres-password', cluster.user);
  const file = join(scratch, 'password');
  try {
    writeFileSync(file, password, { mode: 0o600 });
    giveTo(cluster.user, file);
    const safety = cluster.fast ? ['--no-sync', '--no-data-checksums'] : ['--data-checksums'];
    const access = ['--username=postgres', '--auth=scram-sha-256', `--pwfile=${file}`];
    const options = { ...cluster.user, cwd: cluster.dataDir, env: cleanEnvironment(), encoding: 'utf8' } as const;
    const run = spawnSync(initdb, ['-D', folderFor(cluster), ...access, ...LOCALE, ...safety], options);
    if (run.status === 0) return;
    throw new Error(`Could not create a database in ${dirname(cluster.dataDir)}: ${run.error?.message ?? run.stderr}`);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function refuseForeignFiles(dataDir: string): void {
  if (!existsSync(dataDir) || readdirSync(dataDir).length === 0) return;
  throw new Error(`The folder ${dataDir} is neither empty nor a PostgreSQL cluster; nothing was touched.`);
}

/** PostgreSQL refuses a folder of another user; said here in words that help. */
export function requireOwnership(dataDir: string, user: ProcessUser): void {
  // Only root can look into any folder, and so leave one that holds no cluster yet to the making of it.
  if (user.uid !== undefined && !existsSync(join(dataDir, 'PG_VERSION'))) return;
  const needed = user.uid ?? process.getuid?.();
  const uid = statSync(dataDir, { throwIfNoEntry: false })?.uid;
  if (needed === undefined || uid === undefined || uid === needed) return;
  throw new Error(
    `The database in ${dataDir} belongs to user ${uid}, but Steward runs PostgreSQL as user ${needed}. ` +
      `Run "chown -R ${needed} ${dataDir}", start as the other user, or set DATABASE_URL to a PostgreSQL server.`,
  );
}
