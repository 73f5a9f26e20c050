import type { Client } from 'pg';
import { withClient, withLock } from '../../database/client.js';
import { hashPassword } from '../../identity/index.js';
import { SAMPLE_PASSWORD } from '../sample-accounts.js';
import { MESSAGES } from './volume-messages.js';
import { STATUS_EVENTS, PARTICIPANTS } from './volume-history.js';
import { VolumeLedger, type VolumeState } from './volume-ledger.js';
import { LIVES } from './volume-lives.js';
import { PEOPLE_STATEMENTS } from './volume-people.js';
import { VOLUME_SESSION } from './volume-session.js';
import { TAKE_NUMBERS, TICKETS } from './volume-tickets.js';
import { OPEN_VENDOR, VENDOR_STATEMENTS } from './volume-vendor.js';

/** So many tickets are written in one transaction, unless told otherwise. */
const CHUNK = 5000;
const TABLES = 'ticket, message, ticket_status_event, ticket_participant, customer, contact, app_user';

type Progress = (made: number) => void;

/**
 * Fills a vendor of its own with so many tickets, by set-based SQL, one process at a time. Asked again, it completes to
 * the number and never takes anything away; cut off, it goes on with the chunk that was under way.
 *
 * The rows are as the commands of the modules would have left them, but no command was sent: there are no domain events
 * and no jobs, so that no handler, feed or worker wakes, and the audit keeps one event for each chunk in place of one for
 * each row. Its chain holds.
 * @param ownerUrl the owner of the tables, who sees all vendors
 * @returns how many tickets the vendor's volume has now
 */
export function makeVolume(ownerUrl: string, tickets: number, progress: Progress, chunk = CHUNK): Promise<number> {
  return withClient(ownerUrl, (client) =>
    withLock(client, 'steward:samples', () => new VolumeMaker(client, progress, chunk).make(tickets)),
  );
}

/** Makes the volume over one connection, whose session holds what the statements share. */
class VolumeMaker {
  private readonly ledger: VolumeLedger;

  constructor(
    private readonly client: Client,
    private readonly progress: Progress,
    private readonly chunk: number,
  ) {
    this.ledger = new VolumeLedger(client);
  }

  async make(tickets: number): Promise<number> {
    await this.prepare();
    let state = await this.ledger.state();
    this.progress(state.made);
    if (state.made >= tickets) return state.made;
    while (state.made < tickets) {
      state = await this.inTransaction(() => this.grow(layered(state, tickets), tickets));
      this.progress(state.made);
    }
    await this.client.query(`vacuum (analyze) ${TABLES}`);
    return state.made;
  }

  private async prepare(): Promise<void> {
    // A crash of the server costs at most the last chunks, which would then be made again.
    await this.client.query(`set synchronous_commit = off; set gin_pending_list_limit = '64MB'`);
    await this.client.query(VOLUME_SESSION);
    await this.client.query(`select set_config('volume.password_hash', $1, false)`, [
      await hashPassword(SAMPLE_PASSWORD),
    ]);
    await this.inTransaction(async () => {
      await this.client.query(OPEN_VENDOR);
      for (const statement of [...VENDOR_STATEMENTS, ...PEOPLE_STATEMENTS]) await this.client.query(statement);
    });
  }

  /** One chunk of tickets with all that belongs to them. */
  private async grow({ made, from, to }: VolumeState, tickets: number): Promise<VolumeState> {
    const last = Math.min(made + this.chunk, to, tickets);
    await this.client.query('truncate life');
    await this.client.query(LIVES, [made + 1, last, from, to]);
    for (const statement of [TAKE_NUMBERS, TICKETS, MESSAGES, STATUS_EVENTS, PARTICIPANTS]) {
      await this.client.query(statement);
    }
    await this.audit(made, last);
    const state = { made: last, from, to };
    await this.ledger.note(state);
    return state;
  }

  private async audit(made: number, last: number): Promise<void> {
    await this.client.query(`select set_config('app.vendor_id', vendor_id::text, true) from volume`);
    await this.client.query(
      `select audit_append('SYSTEM', null, 'sample --big', null, vendor_id, jsonb_build_array(jsonb_build_object(
         'entity', 'Vendor', 'id', vendor_id, 'before', $1::jsonb, 'after', $2::jsonb)))
       from volume`,
      [JSON.stringify({ sampleTickets: made }), JSON.stringify({ sampleTickets: last })],
    );
  }

  private async inTransaction<T>(work: () => Promise<T>): Promise<T> {
    await this.client.query('begin');
    try {
      const result = await work();
      await this.client.query('commit');
      return result;
    } catch (error) {
      await this.client.query('rollback');
      throw error;
    }
  }
}

/** A layer that is full is followed by another, up to the number that is wanted. */
function layered(state: VolumeState, wanted: number): VolumeState {
  return state.made < state.to ? state : { made: state.made, from: state.made, to: wanted };
}
