import { createServer, type Server } from 'node:net';
import { once } from 'node:events';
import { handlerNames, reactionOf } from '../../src/events/on-event.js';
import { HANDLE_EVENT } from '../../src/events/handle-event.job.js';
import { TaskList } from '../../src/jobs/task-list.js';
import { useApp } from '../support/use-app.js';
import { Deliveries } from './support/deliveries.js';
import { SITUATIONS } from './support/situations.js';

const PORT = 33_410 + Number(process.env['JEST_WORKER_ID'] ?? 1);
const app = useApp({ CLAMD_URL: `tcp://127.0.0.1:${PORT}` });
const tasks = () => app.nest.get(TaskList, { strict: false });
let clamd: Server;

/** Finds nothing, once the end of a content has come. */
beforeAll(async () => {
  clamd = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.on('data', (bytes) => bytes.subarray(-4).equals(Buffer.alloc(4)) && socket.end('stream: OK\0'));
  }).listen(PORT, '127.0.0.1');
  await once(clamd, 'listening');
});
afterAll(() => clamd.close());
beforeEach(() => app.clock.set('2026-11-20T10:00:00Z'));

/** The jobs that run by themselves need nobody to enqueue them. */
const recurring = () =>
  tasks()
    .crontab()
    .split('\n')
    .map((line) => line.split(' ')[5] ?? '');

/** False for a handler that belongs to another spec of this worker. */
const isOfProgram = (name: string): boolean => {
  try {
    return app.nest.get(reactionOf(name).handler, { strict: false }) !== undefined;
  } catch {
    return false;
  }
};

it('covers every job and every handler of the program', () => {
  const others = Object.keys(tasks().tasks()).filter((name) => name !== HANDLE_EVENT && !recurring().includes(name));
  const expected = [...others, ...handlerNames().filter(isOfProgram)];
  expect(Object.keys(SITUATIONS).sort()).toEqual(expected.sort());
});

describe.each(Object.entries(SITUATIONS))('%s', (_, situation) => {
  it('leaves the same behind when it is delivered again', async () => {
    const deliveries = new Deliveries(app);
    const delivery = await situation(app);
    await deliveries.deliver(delivery);
    const once = await deliveries.state();
    await deliveries.deliver(delivery);
    expect(await deliveries.state()).toEqual(once);
  });

  it('leaves the same behind when it is delivered twice at the same time', async () => {
    const deliveries = new Deliveries(app);
    const delivery = await situation(app);
    await Promise.all([deliveries.deliver(delivery), deliveries.deliver(delivery)]);
    const twice = await deliveries.state();
    await deliveries.deliver(delivery);
    expect(await deliveries.state()).toEqual(twice);
  });
});

it('leaves the same behind when a recurring job is delivered again, whichever it is', async () => {
  const deliveries = new Deliveries(app);
  for (const situation of Object.values(SITUATIONS)) await situation(app);
  app.clock.advance(10 * 24 * 60 * 60);
  expect(recurring().length).toBeGreaterThan(1);
  for (const name of recurring()) {
    const delivery = { name, payload: {} };
    await Promise.all([deliveries.deliver(delivery), deliveries.deliver(delivery)]);
    const twice = await deliveries.state();
    await deliveries.deliver(delivery);
    expect([name, await deliveries.state()]).toEqual([name, twice]);
  }
}, 60_000);
