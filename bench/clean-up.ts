import { connected } from './database.js';

interface Before {
  readonly since: string;
  readonly seq: string;
  readonly hash: Buffer;
  /** The last numbers that were given, by year. */
  readonly numbers: Readonly<Record<string, number>>;
}

/** What the vendor of the big sample had before a run, to be put back; nobody else may write there meanwhile. */
export class CleanUp {
  private constructor(
    private readonly url: string,
    private readonly vendorId: string,
    private readonly before: Before,
  ) {}

  static async before(url: string, vendorId: string): Promise<CleanUp> {
    return connected(url, async (client) => {
      const { rows } = await client.query<Before>(
        `select now()::text as since, seq, hash, (
           select coalesce(json_object_agg(year, value), '{}') from number_counter n
           where n.vendor_id = h.vendor_id and n.kind = 'T') as numbers
         from audit_head h where vendor_id = $1`,
        [vendorId],
      );
      if (!rows[0]) throw new Error('The big sample has left no audit');
      return new CleanUp(url, vendorId, rows[0]);
    });
  }

  /** Takes the created tickets away with all that was written with them, and the sign-ins. */
  async run(): Promise<void> {
    const { since, seq, hash, numbers } = this.before;
    await connected(this.url, async (client) => {
      const take = (statement: string, ...values: unknown[]) => client.query(statement, [this.vendorId, ...values]);
      const created = `(select id from ticket where vendor_id = $1 and created_at >= $2)`;
      await client.query('begin');
      await client.query(QUESTIONS);
      for (const table of ['ticket_status_event', 'ticket_participant', 'message']) {
        await take(`delete from ${table} where vendor_id = $1 and ticket_id in ${created}`, since);
      }
      await take(`delete from ticket where vendor_id = $1 and created_at >= $2`, since);
      await take(`delete from refresh_token where vendor_id = $1 and issued_at >= $2`, since);
      await take(`delete from session where vendor_id = $1 and created_at >= $2`, since);
      await take(`delete from domain_event where vendor_id = $1 and occurred_at >= $2`, since);
      await take(`delete from audit_event where vendor_id = $1 and seq > $2`, seq);
      await take(`update audit_head set seq = $2, hash = $3 where vendor_id = $1`, seq, hash);
      await take(
        `update number_counter n set value = coalesce(($2::jsonb ->> year::text)::bigint, 0) where vendor_id = $1 and kind = 'T'`,
        JSON.stringify(numbers),
      );
      await client.query('commit');
      await client.query('drop index steward_bench_questions');
      await client.query('vacuum (analyze) ticket, message, ticket_status_event, ticket_participant, audit_event');
    });
  }
}

/** Without it, each message that goes would have all tickets searched for one whose question it is. */
const QUESTIONS = `create index steward_bench_questions on ticket (pending_question_message_id)
  where pending_question_message_id is not null`;
