import type { INestApplicationContext } from '@nestjs/common';
import { Database } from '../../src/database/database.js';
import { currentScope } from '../../src/access/scope.js';
import { DomainEvent } from '../../src/events/domain-event.js';
import { Events } from '../../src/events/events.js';
import { HandleEvent } from '../../src/events/handle-event.job.js';
import { OnEvent } from '../../src/events/on-event.js';
import { newId } from '../../src/shared/ids.js';
import { ask } from '../database/support/ask.js';
import { until } from '../jobs/support/until.js';
import { useQueue } from '../jobs/support/use-queue.js';
import { asSystem } from '../support/actors.js';

class KettleBoiled extends DomainEvent {
  constructor(
    readonly kettleId: string,
    readonly liters: number,
  ) {
    super();
  }

  get isLarge(): boolean {
    return this.liters > 2;
  }
}

const poured: string[] = [];
let faults = 0;

@OnEvent(KettleBoiled)
class PourTeaWhenKettleBoiled {
  async handle(event: KettleBoiled): Promise<void> {
    const scope = currentScope();
    poured.push(`${event.name} ${event.kettleId} ${event.isLarge} by ${scope?.actor?.kind} in ${scope?.command}`);
    await Promise.resolve();
    if (faults-- > 0) throw new Error('spilled');
  }
}

const whistled: string[] = [];

@OnEvent(KettleBoiled)
class WhistleWhenKettleBoiled {
  constructor(private readonly database: Database) {}

  async handle(event: KettleBoiled): Promise<void> {
    await this.database.query(`select pg_sleep(0.3)`);
    whistled.push(event.kettleId);
  }
}

const vendorId = newId();
const queue = useQueue();
let api: INestApplicationContext;
const handlers = [PourTeaWhenKettleBoiled, WhistleWhenKettleBoiled];
const count = (table: string) => ask(queue.urls.owner, `select count(*)::int from ${table}`);
const boil = (kettleId: string, last: () => void = () => undefined) =>
  asSystem(vendorId, () =>
    api.get(Database).transaction(async () => {
      await api.get(Events).publish(new KettleBoiled(kettleId, 3));
      last();
    }),
  );
const deliver = (delivery: { eventId: string; handler: string }) =>
  asSystem(vendorId, () => api.get(HandleEvent, { strict: false }).run(delivery));
const publishedId = (kettleId: string) =>
  ask(queue.urls.owner, `select id from domain_event where payload ->> 'kettleId' = '${kettleId}'`) as Promise<string>;

beforeAll(async () => {
  api = await queue.start(handlers, { role: 'api' });
});
beforeEach(() => {
  faults = 0;
  poured.splice(0);
  whistled.splice(0);
});

it('keeps nothing of an event whose transaction is rolled back', async () => {
  const regret = () => {
    throw new Error('regret');
  };
  await expect(boil('cold', regret)).rejects.toThrow('regret');
  expect([await count('domain_event'), await count('graphile_worker._private_jobs')]).toEqual([0, 0]);
});

it('brings a committed event to every handler, as it was and in the name of the system', async () => {
  await boil('green');
  expect(await count('graphile_worker._private_jobs')).toBe(2);
  const worker = await queue.start(handlers);
  await until(() => poured.length > 0 && whistled.length > 0);
  await queue.stop(worker);
  expect(poured).toEqual(['KettleBoiled green true by SYSTEM in PourTeaWhenKettleBoiled']);
  expect(whistled).toEqual(['green']);
  expect(await count('graphile_worker._private_jobs')).toBe(0);
});

it('acts once when it is delivered twice, one after the other', async () => {
  await boil('twice');
  const delivery = { eventId: await publishedId('twice'), handler: 'PourTeaWhenKettleBoiled' };
  await deliver(delivery);
  await deliver(delivery);
  expect(poured).toHaveLength(1);
});

it('acts once when it is delivered twice at the same time', async () => {
  await boil('at-once');
  const delivery = { eventId: await publishedId('at-once'), handler: 'WhistleWhenKettleBoiled' };
  await Promise.all([deliver(delivery), deliver(delivery)]);
  expect(whistled).toEqual(['at-once']);
});

it('tries again when the handler has failed', async () => {
  await boil('spilled');
  faults = 1;
  const delivery = { eventId: await publishedId('spilled'), handler: 'PourTeaWhenKettleBoiled' };
  await expect(deliver(delivery)).rejects.toThrow('spilled');
  await deliver(delivery);
  expect(poured).toHaveLength(2);
});

it('does not hand an event to another vendor', async () => {
  await boil('ours');
  const delivery = { eventId: await publishedId('ours'), handler: 'PourTeaWhenKettleBoiled' };
  const foreign = asSystem(newId(), () => api.get(HandleEvent, { strict: false }).run(delivery));
  await expect(foreign).rejects.toThrow('There is no event');
  expect(poured).toEqual([]);
});

it('leaves a delivery to a handler that only a newer version has', async () => {
  await expect(deliver({ eventId: newId(), handler: 'FromTheFuture' })).rejects.toThrow('FromTheFuture');
});
