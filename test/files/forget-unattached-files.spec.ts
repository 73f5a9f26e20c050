import { existsSync } from 'node:fs';
import { mkdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { systemActor } from '../../src/access/actor.js';
import { inScope } from '../../src/access/scope.js';
import { Database } from '../../src/database/database.js';
import { addressOf } from '../../src/files/contents/contents.js';
import { Files } from '../../src/files/files.js';
import { ForgetUnattachedFiles } from '../../src/files/sweeping/forget-unattached-files.job.js';
import { RemoveContent } from '../../src/files/sweeping/remove-content.job.js';
import { TaskList } from '../../src/jobs/task-list.js';
import { parsePublicId } from '../../src/shared/ids.js';
import { aVendor, type TestVendor } from '../builders/a-vendor.js';
import { ask as askDatabase } from '../database/support/ask.js';
import { asSystem } from '../support/actors.js';
import { ask } from '../support/ask.js';
import { useApp } from '../support/use-app.js';
import { anUpload, type Uploaded } from './support/file-client.js';

describe('a file that nobody attaches', () => {
  const app = useApp();
  let vendor: TestVendor;
  beforeAll(async () => {
    vendor = await aVendor(app);
  });
  beforeEach(() => app.clock.set('2026-11-20T10:00:00Z'));

  const isKept = ({ sha256 }: Uploaded): boolean => existsSync(join(app.folder, 'files', addressOf(sha256)));
  const isKnown = async ({ id }: Uploaded): Promise<boolean> => {
    const { data } = await ask(app, vendor.agent, 'query ($id: ID!) { file(id: $id) { id } }', { id });
    return data.file !== null;
  };
  const sweep = (): Promise<void> =>
    inScope({ requestId: 'job', locale: 'en', actor: null, command: 'forget-unattached-files' }, () =>
      app.nest.get(ForgetUnattachedFiles, { strict: false }).run(),
    );
  /** Runs the jobs that wait for the removal of contents, and gives how many there were. */
  const removeContents = async (): Promise<number> => {
    const payloads = (await askDatabase(
      app.urls.owner,
      `with taken as (delete from graphile_worker._private_jobs j using graphile_worker._private_tasks t
                       where t.id = j.task_id and t.identifier = 'remove-content' returning j.payload)
       select coalesce(json_agg(payload), '[]') from taken`,
    )) as { sha256: string; vendorId: string }[];
    const job = app.nest.get(RemoveContent, { strict: false });
    for (const payload of payloads) {
      // Twice, because the queue may deliver twice.
      for (const _ of [1, 2]) await asSystem(payload.vendorId, () => job.run(payload));
    }
    return payloads.length;
  };
  const attach = ({ id }: Uploaded): Promise<unknown> => {
    const owner = { ...systemActor(vendor.vendorId), userId: vendor.agent.userId };
    const files = app.nest.get(Files, { strict: false });
    return asSystem(vendor.vendorId, () =>
      app.nest
        .get(Database, { strict: false })
        .transaction(() => files.attach(owner, [parsePublicId(id)?.uuid ?? ''], ['input', 'fileIds'])),
    );
  };

  it('is removed after a day, with its content; one that is attached stays', async () => {
    const [lost, attached] = [
      await anUpload(app, vendor.agent, 'lost.txt', 'lost'),
      await anUpload(app, vendor.agent, 'kept.txt', 'kept'),
    ];
    await attach(attached);
    app.clock.advance(24 * 60 * 60 - 1);
    await sweep();
    expect([await isKnown(lost), await removeContents()]).toEqual([true, 0]);
    app.clock.advance(2);
    await sweep();
    expect([await isKnown(lost), isKept(lost)]).toEqual([false, true]);
    expect(await removeContents()).toBe(1);
    expect([isKept(lost), await isKnown(attached), isKept(attached)]).toEqual([false, true, true]);
    const audited = await askDatabase(
      app.urls.owner,
      `select json_build_object('before', before, 'after', after, 'command', command) from audit_event
        where entity_id = '${parsePublicId(lost.id)?.uuid}' order by seq desc limit 1`,
    );
    expect(audited).toEqual({
      before: { name: 'lost.txt', sha256: lost.sha256 },
      after: null,
      command: 'forget-unattached-files',
    });
  });

  it('leaves a content that another file has, of whichever vendor', async () => {
    const neighbor = await aVendor(app);
    const old = await anUpload(app, vendor.agent, 'a.txt', 'shared');
    app.clock.advance(24 * 60 * 60 + 1);
    await anUpload(app, neighbor.agent, 'b.txt', 'shared');
    await sweep();
    expect([await isKnown(old), await removeContents(), isKept(old)]).toEqual([false, 1, true]);
  });

  it('is uploaded again while its content is being removed: the content is there afterwards', async () => {
    for (let round = 0; round < 10; round++) {
      const content = `round ${round}`;
      await anUpload(app, vendor.agent, 'old.txt', content);
      app.clock.advance(24 * 60 * 60 + 1);
      await sweep();
      const [again] = await Promise.all([anUpload(app, vendor.agent, 'new.txt', content), removeContents()]);
      expect([round, isKept(again), await isKnown(again)]).toEqual([round, true, true]);
    }
  });

  it('is looked for hourly, and with it what killed processes left half received', async () => {
    expect(app.nest.get(TaskList, { strict: false }).crontab()).toContain('41 * * * * forget-unattached-files');
    const incoming = join(app.folder, 'files', 'incoming');
    await mkdir(incoming, { recursive: true });
    const [old, young] = [join(incoming, 'old'), join(incoming, 'young')];
    for (const path of [old, young]) await writeFile(path, 'half');
    const before = (hours: number): Date => new Date(app.clock.now().getTime() - hours * 60 * 60 * 1000);
    await utimes(old, before(25), before(25));
    await utimes(young, before(23), before(23));
    await sweep();
    expect([existsSync(old), existsSync(young)]).toEqual([false, true]);
  });
});
