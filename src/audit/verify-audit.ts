/** A chain that does not hold, and the first link where that shows. */
export interface BrokenChain {
  readonly vendorId: string;
  readonly seq: string;
  readonly reason: string;
}

/** Anything that can ask the database: a pool, a client. */
interface Questionable {
  query(statement: string, parameters: unknown[]): Promise<{ rows: unknown[] }>;
}

/** The broken audit chains of one vendor or of all. Only the owner of the tables can ask for all. */
export async function verifyAudit(database: Questionable, vendorId?: string): Promise<BrokenChain[]> {
  const { rows } = await database.query(
    `select chain.vendor_id as "vendorId", broken.seq, broken.reason
       from (select vendor_id from audit_head union select vendor_id from audit_event) chain,
            lateral audit_first_broken(chain.vendor_id) broken
      where $1::uuid is null or chain.vendor_id = $1
      order by chain.vendor_id`,
    [vendorId ?? null],
  );
  return rows as BrokenChain[];
}
