import { ForgetIdempotencyKeys } from '../../src/jobs/forget-idempotency-keys.job.js';
import { TaskList } from '../../src/jobs/task-list.js';
import { ask } from '../database/support/ask.js';
import { useQueue } from './support/use-queue.js';

const queue = useQueue();

it('forgets the keys of all vendors after seven days, hourly', async () => {
  const key = (name: string, age: string) =>
    ask(
      queue.urls.owner,
      `insert into idempotency_key (vendor_id, actor_id, key, command, input, created_at)
       values (gen_random_uuid(), gen_random_uuid(), '${name}', 'ticketCreate', '', now() - interval '${age}')`,
    );
  await key('old', '7 days 1 minute');
  await key('older', '30 days');
  await key('young', '6 days 23 hours');

  const process = await queue.start([], { role: 'api' });
  expect(process.get(TaskList, { strict: false }).crontab()).toContain('17 * * * * forget-idempotency-keys');
  await process.get(ForgetIdempotencyKeys, { strict: false }).run();
  await queue.stop(process);
  expect(await ask(queue.urls.owner, `select array_agg(key) from idempotency_key`)).toEqual(['young']);
});
