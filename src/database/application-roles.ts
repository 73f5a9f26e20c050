import { type Client, escapeIdentifier, escapeLiteral } from 'pg';
import { sqlState, withClient } from './client.js';
import { loginOf, withLogin } from './database-url.js';
import { derivedPassword, scramVerifier } from './role-password.js';

/** The roles Steward works as; neither may see past row-level security. */
export const APP_ROLE = 'steward_app';
export const READER_ROLE = 'steward_reader';

interface RoleState {
  isReadOnly: boolean;
}

const ATTRIBUTES = 'LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOREPLICATION';
const READ_ONLY = 'SET default_transaction_read_only = on';
const COLLISIONS = new Set(['42710', '23505', 'XX000']);

/**
 * Makes the roles, or gives them their derived passwords again, where that is needed.
 * @returns the roles' URLs in the order of the roles, for the database of the owner's URL
 * @throws with the SQL an administrator may run when the client's user is not allowed to
 */
export async function ensureRoles(client: Client, ownerUrl: string, roles: string[]): Promise<string[]> {
  const { password: secret } = loginOf(ownerUrl);
  const urls = roles.map((user) => withLogin(ownerUrl, { user, password: derivedPassword(secret, user) }));
  for (let attempt = 1; ; attempt++) {
    try {
      const statements: string[] = [];
      for (const url of urls) statements.push(...(await missing(client, url)));
      if (statements.length > 0) await run(client, statements.join('\n'));
      return urls;
    } catch (error) {
      // Roles belong to the whole server, where another database's Steward may be doing the same this moment.
      if (attempt === 5 || !COLLISIONS.has(sqlState(error) ?? '')) throw error;
    }
  }
}

/** The statements after which the URL's role can work. */
async function missing(client: Client, url: string): Promise<string[]> {
  const { user, password } = loginOf(url);
  const state = await stateOf(client, user);
  const role = escapeIdentifier(user);
  const verifier = escapeLiteral(scramVerifier(password));
  const statements: string[] = [];
  if (!state) statements.push(`CREATE ROLE ${role} ${ATTRIBUTES} PASSWORD ${verifier};`);
  else if (!(await logsIn(url))) statements.push(`ALTER ROLE ${role} LOGIN PASSWORD ${verifier};`);
  if (user === READER_ROLE && !state?.isReadOnly) statements.push(`ALTER ROLE ${role} ${READ_ONLY};`);
  return statements;
}

async function run(client: Client, sql: string): Promise<void> {
  try {
    await client.query(sql);
  } catch (cause) {
    if (sqlState(cause) !== '42501') throw cause;
    throw new Error(
      'The user of DATABASE_URL may not prepare the roles Steward works as. Let an administrator of the server run\n' +
        `${sql}\nor give two such roles yourself in DATABASE_APP_URL and DATABASE_READER_URL.`,
      { cause },
    );
  }
}

async function stateOf(client: Client, role: string): Promise<RoleState | undefined> {
  const { rows } = await client.query<RoleState>(
    `select coalesce('default_transaction_read_only=on' = any (rolconfig), false) as "isReadOnly"
       from pg_roles where rolname = $1`,
    [role],
  );
  return rows[0];
}

async function logsIn(url: string): Promise<boolean> {
  try {
    await withClient(url, () => Promise.resolve());
    return true;
  } catch (error) {
    const code = sqlState(error);
    // 42501 comes after a good password: the role only may not enter this database yet.
    if (code === '42501') return true;
    if (code === '28P01' || code === '28000') return false;
    throw error;
  }
}
