import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Binaries, binariesIn, installedBinaries, linkLibraries } from './binaries.js';
import { cleanEnvironment } from './clean-environment.js';
import { scratchFolder } from './scratch-folder.js';
import type { ProcessUser } from './unprivileged-user.js';

/** Programs that were seen to run; `copy` is a temporary folder to remove afterwards. */
export interface RunnableBinaries extends Binaries {
  copy?: string;
}

/** The installed programs, or a copy of them when this user may not read or link in node_modules. */
export function runnableBinaries(user: ProcessUser): RunnableBinaries {
  const native = installedBinaries();
  linkLibraries(native);
  const installed = binariesIn(native);
  if (fault(installed, user) === undefined) return installed;
  const copy = copyFor(user, native);
  const copied = { ...binariesIn(join(copy, 'native')), copy };
  const remaining = fault(copied, user);
  if (remaining === undefined) return copied;
  rmSync(copy, { recursive: true, force: true });
  throw new Error(
    `The embedded PostgreSQL does not run on this machine (${remaining}). ` +
      'Set DATABASE_URL to a PostgreSQL server instead.',
  );
}

function fault({ initdb, postgres }: Binaries, user: ProcessUser): string | undefined {
  for (const program of [initdb, postgres]) {
    const run = spawnSync(program, ['--version'], { ...user, cwd: '/', env: cleanEnvironment(), encoding: 'utf8' });
    if (run.status !== 0) return run.error?.message ?? run.stderr.trim();
  }
  return undefined;
}

function copyFor(user: ProcessUser, native: string): string {
  const copy = scratchFolder('postgres-programs', user);
  cpSync(native, join(copy, 'native'), { recursive: true, verbatimSymlinks: true });
  openToAll(join(copy, 'native'));
  linkLibraries(join(copy, 'native'));
  return copy;
}

/** npm under a strict umask leaves files only its own user may read. */
function openToAll(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isSymbolicLink()) chmodSync(join(entry.parentPath, entry.name), 0o755);
  }
}
