import { readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** The user a process runs as; empty means "as ourselves". */
export interface ProcessUser {
  uid?: number;
  gid?: number;
}

const CANDIDATES = ['postgres', 'nobody'];

/** PostgreSQL refuses to run as root, so root hands it to the owner of the existing cluster, `postgres` or `nobody`. */
export function unprivilegedUser(dataDir?: string): ProcessUser {
  if (process.getuid?.() !== 0) return {};
  return clusterOwner(dataDir) ?? knownUser(readFileSync('/etc/passwd', 'utf8'));
}

function clusterOwner(dataDir?: string): ProcessUser | undefined {
  const found = dataDir && statSync(dataDir, { throwIfNoEntry: false });
  return found && found.uid !== 0 ? { uid: found.uid, gid: found.gid } : undefined;
}

/** @throws when none of the candidates is in the given text of /etc/passwd */
export function knownUser(passwd: string): ProcessUser {
  const users = passwd.split('\n').map((line) => line.split(':'));
  for (const name of CANDIDATES) {
    const [, , uid, gid] = users.find(([user]) => user === name) ?? [];
    if (uid && gid) return { uid: Number(uid), gid: Number(gid) };
  }
  throw new Error(
    'The embedded PostgreSQL cannot run as root, and neither of the users "postgres" and "nobody" exists here. ' +
      'Start Steward as an ordinary user, or set DATABASE_URL to a PostgreSQL server.',
  );
}

/** May this user walk down to the folder? Only asked for a user other than ourselves. */
export function canReach(folder: string, user: ProcessUser): boolean {
  if (user.uid === undefined) return true;
  const { mode, uid, gid } = statSync(folder);
  const bit = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001;
  if ((mode & bit) === 0) return false;
  return dirname(folder) === folder || canReach(dirname(folder), user);
}
