import { type Client, escapeIdentifier, escapeLiteral } from 'pg';
import { APP_ROLE, ensureRoles, READER_ROLE } from './application-roles.js';
import { withClient, withLock } from './client.js';
import { loginOf, withLogin } from './database-url.js';
import { closePublicSchema, letIn, requireRestricted } from './role-grants.js';
import { derivedPassword, scramVerifier } from './role-password.js';

/** One URL per duty: the owner changes tables, the app reads and writes rows, the reader reads rows. */
export interface DatabaseUrls {
  owner: string;
  app: string;
  reader: string;
}

const OWNER_ROLE = 'steward_owner';
const DATABASE = 'steward';
const ROLES = [APP_ROLE, READER_ROLE];
const LOCK = 'steward:provision';

/** Prepares the database `steward` and its three roles in the embedded server; may be repeated at every start. */
export async function provisionEmbedded(superuserUrl: string): Promise<DatabaseUrls> {
  const password = derivedPassword(loginOf(superuserUrl).password, OWNER_ROLE);
  const owner = withLogin(superuserUrl, { user: OWNER_ROLE, password, database: DATABASE });
  return withClient(superuserUrl, (superuser) =>
    withLock(superuser, LOCK, async () => {
      await ensureOwner(superuser, password);
      await ensureDatabase(superuser);
      const [app = '', reader = ''] = await ensureRoles(superuser, owner, ROLES);
      await withClient(withLogin(superuserUrl, { database: DATABASE }), (client) => openTo(client, ROLES));
      return { owner, app, reader };
    }),
  );
}

/**
 * Prepares the roles of Steward on a server somebody else runs; URLs that are given are used as they are.
 * @throws when the roles can neither be used nor made; the message names the SQL or the settings that help
 */
export async function provisionServer(
  ownerUrl: string,
  given: { app?: string; reader?: string } = {},
): Promise<DatabaseUrls> {
  const urls = { owner: ownerUrl, ...(await applicationUrls(ownerUrl, given)) };
  const { user } = loginOf(ownerUrl);
  await requireRestricted(urls.app, user);
  await requireRestricted(urls.reader, user);
  return urls;
}

async function applicationUrls(
  ownerUrl: string,
  { app, reader }: { app?: string; reader?: string },
): Promise<Omit<DatabaseUrls, 'owner'>> {
  if (app !== undefined && reader !== undefined) return { app, reader };
  const { password } = loginOf(ownerUrl);
  if (!password) throw passwordMissing();
  return withClient(ownerUrl, (owner) =>
    withLock(owner, LOCK, async () => {
      const roles = [app === undefined ? APP_ROLE : '', reader === undefined ? READER_ROLE : ''].filter(Boolean);
      const urls = await ensureRoles(owner, ownerUrl, roles);
      await openTo(owner, roles);
      return { app: app ?? urls[0] ?? '', reader: reader ?? urls.at(-1) ?? '' };
    }),
  );
}

const passwordMissing = (): Error =>
  new Error(
    'DATABASE_URL holds no password, so the passwords of the roles Steward works as cannot be derived from it. ' +
      'Put the password into DATABASE_URL, or set both DATABASE_APP_URL and DATABASE_READER_URL.',
  );

async function openTo(database: Client, roles: string[]): Promise<void> {
  await closePublicSchema(database);
  for (const role of roles) await letIn(database, role);
}

async function ensureOwner(superuser: Client, password: string): Promise<void> {
  const { rowCount } = await superuser.query('select from pg_roles where rolname = $1', [OWNER_ROLE]);
  if (rowCount) return;
  const name = escapeIdentifier(OWNER_ROLE);
  await superuser.query(`CREATE ROLE ${name} LOGIN PASSWORD ${escapeLiteral(scramVerifier(password))}`);
}

async function ensureDatabase(superuser: Client): Promise<void> {
  const { rowCount } = await superuser.query('select from pg_database where datname = $1', [DATABASE]);
  if (rowCount) return;
  await superuser.query(`CREATE DATABASE ${escapeIdentifier(DATABASE)} OWNER ${escapeIdentifier(OWNER_ROLE)}`);
}
