import type { INestApplicationContext } from '@nestjs/common';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { type Actor, systemActor } from '../access/actor.js';
import { Role } from '../access/roles.js';
import { inScope } from '../access/scope.js';
import { withClient, withLock } from '../database/client.js';
import { DATABASE_URLS, type DatabaseUrls } from '../database/urls.js';
import { Uploads } from '../files/uploads.js';
import { IdempotentWrites } from '../graphql/idempotent-writes.js';
import { IdentityFace } from '../identity/index.js';
import { Reader } from '../reading/reader.js';
import { VendorsFace } from '../vendors/index.js';
import { SAMPLE_PASSWORD } from './sample-accounts.js';
import type { SampleClock } from './sample-clock.js';
import { readSamples, type Sample } from './sample-file.js';
import { SampleLedger } from './sample-ledger.js';
import { SamplePlayer, type Stage } from './sample-player.js';
import { movedByDays, wholeDays } from './told-days.js';

type Log = (line: string) => void;

/**
 * Plays all samples into the application, side by side, as far as they were not played before; one process at a time.
 * Errors: the first step that is refused, with its part and place; what was played stays and is not played again.
 */
export async function loadSamples(app: INestApplicationContext, clock: SampleClock, log: Log): Promise<void> {
  const { owner } = app.get<DatabaseUrls>(DATABASE_URLS, { strict: false });
  const samples = await readSamples();
  const load = (sample: Sample): Promise<void> =>
    withClient(owner, (client) => {
      const loader = new SampleLoader(app, clock, new SampleLedger(client), log);
      return clock.within(() => loader.load(sample));
    });
  await withClient(owner, (client) => withLock(client, 'steward:samples', () => allDone(samples.map(load))));
}

/** Waits for all, so that nothing goes on behind the back of whoever is told of the first failure. */
async function allDone(works: readonly Promise<void>[]): Promise<void> {
  const results = await Promise.allSettled(works);
  const failed = results.find((result) => result.status === 'rejected');
  if (failed) throw failed.reason;
}

/** Brings one model vendor onto the installation. */
class SampleLoader {
  private readonly identity: IdentityFace;

  constructor(
    private readonly app: INestApplicationContext,
    private readonly clock: SampleClock,
    private readonly ledger: SampleLedger,
    private readonly log: Log,
  ) {
    this.identity = app.get(IdentityFace, { strict: false });
  }

  async load(written: Sample): Promise<void> {
    const code = written.name;
    const known = await this.ledger.vendorOf(code);
    const sample = movedByDays(written, this.daysOf(written, known?.openedAt));
    const { at, vendor } = sample.opening;
    this.clock.set(at);
    const vendorId = known?.id ?? (await this.app.get(VendorsFace, { strict: false }).openVendor({ ...vendor, code }));
    const actor = systemActor(vendorId);
    const scope = { requestId: 'samples', locale: vendor.defaultLocale, actor, command: 'loadSamples' };
    await inScope(scope, async () => {
      await this.openAdministrator(actor, sample);
      await this.play(vendorId, sample);
    });
  }

  /** A sample that was begun before goes on with the days of that time: its steps are recognized by what they said. */
  private daysOf({ opening: { at, toldAt } }: Sample, openedAt?: Date): number {
    return openedAt ? wholeDays(new Date(at), openedAt) : wholeDays(new Date(toldAt), this.clock.now());
  }

  /** A run that was cut off may have left a vendor without. */
  private async openAdministrator(actor: Actor, { opening: { administrator } }: Sample): Promise<void> {
    if (await this.identity.actorOf(administrator.email)) return;
    const account = { ...administrator, roles: [Role.ADMINISTRATOR], password: SAMPLE_PASSWORD };
    await this.identity.openStaffAccount(actor, account);
  }

  private async play(vendorId: string, { name: sample, parts }: Sample): Promise<void> {
    const played = await this.ledger.played(vendorId);
    const kept = new Map([...played.values()].flatMap((names) => Object.entries(names)));
    const player = new SamplePlayer(this.stage(), kept, sample);
    for (const part of parts.filter(({ name }) => !played.has(name))) {
      await player.play(part);
      await this.ledger.note(vendorId, part.name, kept);
      this.log(`${sample}/${part.name}: ${part.steps.length} steps`);
    }
  }

  private stage(): Stage {
    return {
      schema: this.app.get(GraphQLSchemaHost, { strict: false }).schema,
      reader: this.app.get(Reader, { strict: false }),
      writes: this.app.get(IdempotentWrites, { strict: false }),
      clock: this.clock,
      upload: (actor, file, content) => this.app.get(Uploads, { strict: false }).receive(actor, file, content),
      actorOf: async (email) => {
        const actor = await this.identity.actorOf(email);
        if (!actor) throw new Error(`nobody has an account "${email}"`);
        return actor;
      },
    };
  }
}
