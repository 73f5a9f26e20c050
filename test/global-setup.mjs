import pg from 'pg';

/** One PostgreSQL for the whole run, the server of DATABASE_URL or a fast temporary one, and one migrated template. */
export default async function startDatabase() {
  process.env.TEST_DATABASE_ADMIN_URL = process.env.DATABASE_URL ?? (await startTemporary());
  process.env.TEST_TEMPLATE = `steward_template_${process.pid}`;
  await makeTemplate(process.env.TEST_DATABASE_ADMIN_URL, process.env.TEST_TEMPLATE);
}

async function startTemporary() {
  const { startEmbeddedPostgres } = await built('database/embedded/embedded-postgres.js');
  globalThis.testPostgres = await startEmbeddedPostgres({ fast: true });
  return globalThis.testPostgres.url;
}

async function makeTemplate(adminUrl, name) {
  const { provisionServer } = await built('database/provision.js');
  const { migrate } = await built('database/migrate.js');
  const { prepareQueue } = await built('jobs/prepare-queue.js');
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  await admin.query(`create database ${name}`);
  await admin.end();
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  const urls = await provisionServer(url.href);
  await migrate(url.href);
  await prepareQueue(url.href);
  process.env.TEST_DATABASE_URLS = JSON.stringify(urls);
}

function built(path) {
  return import(new URL(`../dist/${path}`, import.meta.url)).catch((cause) => {
    throw new Error('The tests use the built program: run "npm run build" before jest.', { cause });
  });
}
