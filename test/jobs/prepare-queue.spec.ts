import { withLogin } from '../../src/database/database-url.js';
import { migrate } from '../../src/database/migrate.js';
import { provisionServer } from '../../src/database/provision.js';
import { prepareQueue } from '../../src/jobs/prepare-queue.js';
import { ask } from '../database/support/ask.js';

const admin = process.env['TEST_DATABASE_ADMIN_URL'] ?? '';
const name = `prepare_queue_spec_${process.pid}`;
const url = withLogin(admin, { database: name });

beforeAll(() => ask(admin, `create database ${name}`));
afterAll(() => ask(admin, `drop database ${name} with (force)`));

it('may be done by several processes at once, and again', async () => {
  const { app, reader } = await provisionServer(url);
  await migrate(url);
  await Promise.all(Array.from({ length: 8 }, () => prepareQueue(url)));
  await prepareQueue(url);

  expect(await ask(app, `select task_id > 0 from graphile_worker.add_job('test')`)).toBe(true);
  expect(await ask(app, `select count(*)::int from graphile_worker._private_jobs`)).toBe(1);
  await expect(ask(app, `delete from graphile_worker.migrations`)).rejects.toThrow('permission denied');
  await expect(ask(app, `create table graphile_worker.mine (id int)`)).rejects.toThrow('permission denied');
  await expect(ask(reader, `select count(*) from graphile_worker._private_jobs`)).rejects.toThrow('permission denied');
});
