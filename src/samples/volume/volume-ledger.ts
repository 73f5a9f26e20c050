import type { Client } from 'pg';
import { VOLUME_CODE } from './volume-session.js';

/** How far the volume is made. */
export interface VolumeState {
  readonly made: number;
  /** The tickets after `from` up to `to` are spread evenly over the two years. */
  readonly from: number;
  readonly to: number;
}

const PART = 'volume';

/** Keeps how far the volume is made, in the transaction that makes it. */
export class VolumeLedger {
  constructor(private readonly client: Client) {}

  async state(): Promise<VolumeState> {
    const { rows } = await this.client.query<{ kept: VolumeState }>(
      `select p.kept from sample_part p join vendor v on v.id = p.vendor_id where v.code = $1 and p.name = $2`,
      [VOLUME_CODE, PART],
    );
    return rows[0]?.kept ?? { made: 0, from: 0, to: 0 };
  }

  async note(state: VolumeState): Promise<void> {
    await this.client.query(
      `insert into sample_part (vendor_id, name, kept) select vendor_id, $1, $2 from volume
       on conflict (vendor_id, name) do update set kept = excluded.kept`,
      [PART, JSON.stringify(state)],
    );
  }
}
