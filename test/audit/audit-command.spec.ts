import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { withClient } from '../../src/database/client.js';
import { newId } from '../../src/shared/ids.js';
import { useDatabase } from '../support/use-database.js';

const CLI = fileURLToPath(new URL('../../dist/bundle/cli.js', import.meta.url));

const database = useDatabase();
const vendorId = newId();

/** Runs `audit verify` as an operator would; what it says, and its exit code. */
const verify = (...options: string[]) =>
  new Promise<{ code: unknown; said: string }>((resolve) => {
    const env = { PATH: process.env['PATH'], DATABASE_URL: database.urls.owner };
    execFile(process.execPath, [CLI, 'audit', 'verify', ...options], { env }, (error, stdout, stderr) =>
      resolve({ code: error?.code ?? 0, said: stdout + stderr }),
    );
  });

beforeAll(() =>
  withClient(database.urls.owner, async (client) => {
    await client.query(`select set_config('app.vendor_id', $1, false)`, [vendorId]);
    const changes = JSON.stringify([{ entity: 'Ticket', id: newId(), before: null, after: {} }]);
    await client.query(`select audit_append('SYSTEM', null, 'test', null, $1, $2)`, [vendorId, changes]);
  }),
);

it('ends with 0 when all chains hold', async () => {
  expect(await verify()).toEqual({ code: 0, said: 'The audit is unbroken.\n' });
});

it('ends with 1 and names the link when one does not', async () => {
  await withClient(database.urls.owner, (client) => client.query(`update audit_event set command = 'forged'`));
  const said = `The audit of vendor ${vendorId} is broken at event 1: event was changed.\n`;
  expect(await verify()).toEqual({ code: 1, said });
  expect(await verify('--vendor', newId())).toMatchObject({ code: 0 });
});

it('refuses a vendor that is no UUID', async () => {
  expect(await verify('--vendor', 'ours')).toMatchObject({ code: 1, said: expect.stringContaining('no UUID') });
});
