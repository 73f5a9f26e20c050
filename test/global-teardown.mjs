import pg from 'pg';

/** On a server of somebody else's, nothing of the tests stays behind. */
export default async function stopDatabase() {
  if (globalThis.testPostgres) return globalThis.testPostgres.stop();
  const admin = new pg.Client({ connectionString: process.env.TEST_DATABASE_ADMIN_URL });
  await admin.connect();
  const prefix = `${process.env.TEST_TEMPLATE}%`;
  const { rows } = await admin.query('select datname from pg_database where datname like $1', [prefix]);
  for (const { datname } of rows) await admin.query(`drop database if exists ${datname} with (force)`);
  return admin.end();
}
