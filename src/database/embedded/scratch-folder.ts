import { chownSync, existsSync, mkdtempSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { canReach, type ProcessUser } from './unprivileged-user.js';

/** A new private folder which the given user owns and can walk to, even when our own TMPDIR is closed to that user. */
export function scratchFolder(purpose: string, user: ProcessUser): string {
  const places = [tmpdir(), '/tmp', '/var/tmp']
    .filter((place) => existsSync(place))
    .map((place) => realpathSync(place));
  const place = places.find((candidate) => canReach(candidate, user)) ?? tmpdir();
  const folder = mkdtempSync(join(place, `steward-${purpose}-`));
  giveTo(user, folder);
  return folder;
}

/** Hands a file or folder to the user PostgreSQL runs as; does nothing when that is ourselves. */
export function giveTo({ uid, gid }: ProcessUser, path: string): void {
  if (uid !== undefined && gid !== undefined) chownSync(path, uid, gid);
}
