import type { Client } from 'pg';
import { VOLUME_CODE } from './volume/volume-session.js';

interface OpenedVendor {
  readonly id: string;
  readonly openedAt: Date;
}

/** Which vendors and parts the samples have brought; kept under the owner's role, who sees all vendors. */
export class SampleLedger {
  constructor(private readonly client: Client) {}

  /** The vendor with this code, and since when; null when it is not opened yet. */
  async vendorOf(code: string): Promise<OpenedVendor | null> {
    const { rows } = await this.client.query<OpenedVendor>(
      `select id, created_at as "openedAt" from vendor where code = $1`,
      [code],
    );
    return rows[0] ?? null;
  }

  /** The parts that were played for a vendor, with the ids that they have kept. */
  async played(vendorId: string): Promise<Map<string, Record<string, string>>> {
    const { rows } = await this.client.query<{ name: string; kept: Record<string, string> }>(
      `select name, kept from sample_part where vendor_id = $1 order by name`,
      [vendorId],
    );
    return new Map(rows.map(({ name, kept }) => [name, kept]));
  }

  async note(vendorId: string, part: string, kept: ReadonlyMap<string, string>): Promise<void> {
    await this.client.query(`insert into sample_part (vendor_id, name, kept) values ($1, $2, $3)`, [
      vendorId,
      part,
      JSON.stringify(Object.fromEntries(kept)),
    ]);
  }

  /** True while the installation holds nothing but these vendors and the volume, and not all of their parts. */
  async isWaitingFor(samples: ReadonlyMap<string, readonly string[]>): Promise<boolean> {
    const parts = [...samples].flatMap(([code, names]) => names.map((name) => ({ code, name })));
    const { rows } = await this.client.query<{ waits: boolean }>(
      `select not exists (select from vendor where code <> all ($1))
          and exists (select code, name from json_to_recordset($2) as part (code text, name text)
                      except select v.code, p.name from sample_part p join vendor v on v.id = p.vendor_id) as waits`,
      [[...samples.keys(), VOLUME_CODE], JSON.stringify(parts)],
    );
    return rows[0]?.waits ?? false;
  }
}
