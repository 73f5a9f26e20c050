import { type Client, escapeIdentifier } from 'pg';
import { withClient } from './client.js';

/** Lets the role into the client's database; asks first, so that an ordinary start writes nothing. */
export async function letIn(client: Client, role: string): Promise<void> {
  const { rows } = await client.query<{ database: string; enters: boolean; uses: boolean }>(
    `select current_database() as database,
            has_database_privilege($1, current_database(), 'CONNECT') as enters,
            has_schema_privilege($1, 'public', 'USAGE') as uses`,
    [role],
  );
  const name = escapeIdentifier(role);
  const [found] = rows;
  if (!found?.enters)
    await client.query(`GRANT CONNECT ON DATABASE ${escapeIdentifier(found?.database ?? '')} TO ${name}`);
  if (!found?.uses) await client.query(`GRANT USAGE ON SCHEMA public TO ${name}`);
}

/** Before PostgreSQL 15 everybody could make tables in `public`; only the schema's owner may end that. */
export async function closePublicSchema(client: Client): Promise<void> {
  await client.query(
    `DO $$ BEGIN
       IF EXISTS (SELECT FROM pg_namespace n, aclexplode(n.nspacl) a
                   WHERE n.nspname = 'public' AND a.grantee = 0 AND a.privilege_type = 'CREATE') THEN
         REVOKE CREATE ON SCHEMA public FROM PUBLIC;
       END IF;
     EXCEPTION WHEN insufficient_privilege THEN NULL; END $$`,
  );
}

/** @throws when the URL's user sees past row-level security: as superuser, by BYPASSRLS or as the tables' owner */
export async function requireRestricted(url: string, owner: string): Promise<void> {
  await withClient(url, async (client) => {
    const { rows } = await client.query<{ role: string; isFree: boolean }>(
      `select rolname as role,
              rolsuper or rolbypassrls or coalesce(pg_has_role(oid, to_regrole($1), 'MEMBER'), false) as "isFree"
         from pg_roles where rolname = current_user`,
      [escapeIdentifier(owner)],
    );
    const [found] = rows;
    if (found && !found.isFree) return;
    throw new Error(
      `The role ${found?.role ?? ''} sees past row-level security. Steward works as a role without SUPERUSER and BYPASSRLS ` +
        `that is no member of ${owner}: correct the role, or DATABASE_APP_URL and DATABASE_READER_URL.`,
    );
  });
}
