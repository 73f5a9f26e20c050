import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { isClaimed } from './claim.js';
import { passwordFile } from './cluster.js';
import { serverPort } from './leftover-server.js';

/** The superuser's URL of the server that another living Steward runs on this folder; undefined when there is none. */
export function runningPostgres(dataDir: string): string | undefined {
  if (!existsSync(dataDir)) return undefined;
  const folder = realpathSync(dataDir);
  const port = serverPort(folder);
  if (!isClaimed(folder) || port === undefined) return undefined;
  return `postgres://postgres:${readFileSync(passwordFile(folder), 'utf8')}@127.0.0.1:${port}/postgres`;
}
