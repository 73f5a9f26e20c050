import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { fileURLToPath } from 'node:url';
import { restoreBackup } from '../../src/backup/restore-backup.js';
import { sequencesOf, tablesOf } from '../../src/backup/tables.js';
import { takeBackup } from '../../src/backup/take-backup.js';
import { verifyAudit } from '../../src/audit/verify-audit.js';
import { withClient } from '../../src/database/client.js';
import { provisionServer } from '../../src/database/provision.js';
import { aTicket } from '../builders/a-ticket.js';
import { ask as askDatabase } from '../database/support/ask.js';
import { command, type CastWithTicket, given, readTicket } from '../support/given.js';
import { startApp, useApp } from '../support/use-app.js';
import { emptyDatabase } from '../support/use-database.js';

const CLI = fileURLToPath(new URL('../../dist/bundle/cli.js', import.meta.url));
const app = useApp();

/** What actors have spent of their budgets is noted every few seconds while the app runs, also during the test. */
const OF_THE_PRESENT = 'public.spending';

/** What each table holds, as a hash; the state of the sequences; who may do what. */
function contentsOf(url: string) {
  return withClient(url, async (client) => {
    await client.query(`set timezone = 'UTC'`);
    const contents: Record<string, unknown> = { sequences: await sequencesOf(client) };
    for (const { table } of (await tablesOf(client)).filter(({ table }) => table !== OF_THE_PRESENT)) {
      const { rows } = await client.query(
        `select count(*), md5(string_agg(r::text, e'\\n' order by r::text)) from ${table} r`,
      );
      contents[table] = rows[0];
    }
    contents['grants'] = (
      await client.query(
        `select n.nspname, c.relname, c.relrowsecurity, array_agg(a::text order by a::text) filter (where a::text ~ 'steward')
           from pg_class c join pg_namespace n on n.oid = c.relnamespace, unnest(c.relacl) a
          where n.nspname in ('public', 'graphile_worker') group by 1, 2, 3 order by 1, 2`,
      )
    ).rows;
    contents['constraints'] = (
      await client.query(
        `select conrelid::regclass::text, conname, convalidated, pg_get_constraintdef(oid) from pg_constraint
          where connamespace = 'public'::regnamespace order by 1, 2`,
      )
    ).rows;
    return contents;
  });
}

describe('a backup', () => {
  let folder: string;
  let file: string;
  let cast: CastWithTicket;
  const drops: (() => Promise<void>)[] = [];

  const target = async () => {
    const database = await emptyDatabase();
    drops.push(database.drop);
    await provisionServer(database.owner);
    return database;
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'steward-backup-'));
    file = join(folder, 'whole.backup');
    cast = await given(app).aResolvedTicket();
    await command(app, cast.agent, 'ticketNote', cast.ticket, { text: 'a\tb\\c \\.\n\\.\nя "\r\n' });
    await takeBackup(app.urls.owner, file);
  });
  afterAll(async () => {
    for (const drop of drops) await drop();
    await rm(folder, { recursive: true });
  });

  it('is restored into another database, row by row, and Steward works on', async () => {
    const other = await target();
    await restoreBackup(other.owner, file, {});
    expect(await contentsOf(other.owner)).toEqual(await contentsOf(app.urls.owner));
    expect(await withClient(other.owner, (client) => verifyAudit(client))).toEqual([]);
    const restored = { folder, ...(await startApp(other, { DATA_DIR: folder })) };
    try {
      expect(await readTicket(restored, cast.agent, cast.ticket, 'number status')).toMatchObject({
        status: 'RESOLVED',
      });
      await command(restored, cast.customer.user, 'ticketConfirm', cast.ticket);
      const next = await aTicket(restored, cast.customer.user, cast.product);
      expect(next.number > cast.ticket.number).toBe(true);
    } finally {
      await restored.nest.close();
    }
    expect(await withClient(other.owner, (client) => verifyAudit(client))).toEqual([]);
  });

  it('is of one moment, although people go on writing', async () => {
    let isTaken = false;
    const busy = join(folder, 'busy.backup');
    const taking = takeBackup(app.urls.owner, busy).finally(() => (isTaken = true));
    while (!isTaken) await aTicket(app, cast.customer.user, cast.product);
    await taking;
    const other = await target();
    await restoreBackup(other.owner, busy, {});
    const loose = `select count(*)::int from ticket t where not exists (select from message m where m.ticket_id = t.id)`;
    expect(await askDatabase(other.owner, loose)).toBe(0);
  });

  it('can be read by its owner only, and overwrites nothing', async () => {
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    await expect(takeBackup(app.urls.owner, file)).rejects.toThrow('is there already');
  });

  it('replaces what a database holds only when it is forced, and never under a running Steward', async () => {
    const other = await target();
    await restoreBackup(other.owner, file, {});
    await askDatabase(other.owner, `delete from ticket_participant returning 1`);
    await expect(restoreBackup(other.owner, file, {})).rejects.toThrow('--force');
    await restoreBackup(other.owner, file, { force: true });
    expect(await askDatabase(other.owner, `select count(*)::int from ticket_participant`)).toBeGreaterThan(0);
    await readTicket(app, cast.agent, cast.ticket, 'id');
    await expect(restoreBackup(app.urls.owner, file, { force: true })).rejects.toThrow('stop all of its processes');
  });

  it('that is damaged, cut off, of a newer Steward or none at all is refused before anything is touched', async () => {
    const whole = await readFile(file);
    const text = await promisify(gunzip)(whole);
    const packed = (content: string | Buffer) => promisify(gzip)(content);
    const forged = Buffer.from(text);
    forged.write('Z', Math.floor(forged.length / 2));
    const wrong: [string, Buffer, string][] = [
      ['cut', whole.subarray(0, whole.length / 2), 'no whole backup'],
      ['short', await packed(text.subarray(0, text.lastIndexOf('\n', text.length - 2) + 1)), 'no whole backup'],
      ['forged', await packed(forged), 'no whole backup'],
      ['longer', await packed(Buffer.concat([text, Buffer.from('{}\n')])), 'no whole backup'],
      ['other', Buffer.from('hello'), 'no whole backup'],
      ['other JSON', await packed('{"format":"x"}\n'), 'no whole backup'],
      ['newer', await packed(withMigration(text.toString('latin1'))), 'a newer or another Steward'],
    ];
    const other = await target();
    for (const [name, content, reason] of wrong) {
      await writeFile(join(folder, name), content);
      expect([name, await failureOf(restoreBackup(other.owner, join(folder, name), {}))]).toEqual([
        name,
        expect.stringContaining(reason),
      ]);
    }
    expect(await askDatabase(other.owner, `select count(*)::int from pg_tables where schemaname = 'public'`)).toBe(0);
  });

  it('is taken and restored by commands', async () => {
    const other = await target();
    const path = join(folder, 'by-command.backup');
    expect(await run(app.urls.owner, 'backup', path)).toEqual({
      code: 0,
      said: expect.stringMatching(/holds \d+ rows/),
    });
    expect(await run(other.owner, 'restore', path)).toEqual({ code: 0, said: expect.stringContaining('unbroken') });
    expect(await run(other.owner, 'restore', path)).toEqual({ code: 1, said: expect.stringContaining('--force') });
  });
});

const failureOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'it was done',
    (error: unknown) => String(error),
  );

/** The same backup of a Steward with one more migration, its hash made right. */
function withMigration(text: string): Buffer {
  const body = text.slice(0, text.lastIndexOf('\n', text.length - 2) + 1);
  const other = Buffer.from(
    body.replace('"migrations":[', '"migrations":[{"file":"9999999999999-x.sql","sha256":"0"},'),
    'latin1',
  );
  const footer = { rows: 0, tables: 0, sha256: createHash('sha256').update(other).digest('hex') };
  return Buffer.concat([other, Buffer.from(`${JSON.stringify(footer)}\n`)]);
}

/** Runs a command as an operator would; what it says, and its exit code. */
function run(url: string, ...args: string[]): Promise<{ code: unknown; said: string }> {
  const env = { PATH: process.env['PATH'], DATABASE_URL: url };
  return new Promise((resolve) => {
    execFile(process.execPath, [CLI, ...args], { env }, (error, stdout, stderr) =>
      resolve({ code: error?.code ?? 0, said: stdout + stderr }),
    );
  });
}
