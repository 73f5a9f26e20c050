/** How much there is of everything. */
export const COUNTS = `select
  (select count(*)::int from vendor) as vendors, (select count(*)::int from ticket) as tickets,
  (select count(*)::int from message) as messages, (select count(*)::int from ticket_status_event) as events,
  (select count(*)::int from customer) as customers, (select count(*)::int from app_user) as users,
  (select sum(value)::int from number_counter) as numbers, (select max(seq)::int from audit_event) as audit`;

/** The longest time without a ticket, in days. */
export const WIDEST_PAUSE = `
  select max(extract(epoch from pause))::float8 / 86400 as days, count(*)::int + 1 as tickets
  from (select received_at - lag(received_at) over (order by received_at) as pause from ticket) t
  where pause is not null`;

/** The kinds of moves that happened, but for births. */
export const MOVES = `select distinct "from", "to", event, customer_visible as shown from ticket_status_event where "from" is not null`;

export const PRIORITIES = `select distinct impact, urgency, priority from ticket`;

const last = (what: string, condition: string): string =>
  `(select ${what} from message m where m.ticket_id = t.id and ${condition} order by m.seq desc limit 1)`;
const SPOKEN = `m.visibility = 'PUBLIC' and not m.is_automatic`;

/** By what it proves: a statement that finds the rows which break it. */
export const FAULTS: Readonly<Record<string, string>> = {
  'messages and events are numbered from 1 without a gap (INV-02, INV-04)': `
    select t.id from ticket t
    where (select array_agg(m.seq order by m.occurred_at, m.id) from message m where m.ticket_id = t.id)
            is distinct from (select array_agg(n) from generate_series(1, t.message_seq) n)
       or (select array_agg(e.seq order by e.at, e.id) from ticket_status_event e where e.ticket_id = t.id)
            is distinct from (select array_agg(n) from generate_series(1, t.event_seq) n)`,
  'each event begins where the one before ended, and the last is the status (INV-02)': `
    select e.id from ticket_status_event e
      left join ticket_status_event b on b.ticket_id = e.ticket_id and b.seq = e.seq - 1
      where e."from" is distinct from b."to"
    union all
    select t.id from ticket t join ticket_status_event e on e.ticket_id = t.id and e.seq = t.event_seq
      where e."to" <> t.status`,
  'waiting tickets have asked the last question (INV-05)': `
    select t.id from ticket t where (t.status = 'WAITING_CUSTOMER') <> (t.pending_question_message_id is not null)
      or (t.status = 'WAITING_CUSTOMER' and t.pending_question_message_id is distinct from ${last('m.id', SPOKEN)})`,
  'who waits for whom follows from the conversation (INV-06)': `
    select t.id from ticket t where t.awaiting_reply_since is distinct from (
      select min(m.received_at) from message m where m.ticket_id = t.id and ${SPOKEN} and m.kind = 'CUSTOMER'
        and m.seq > coalesce(${last('m.seq', 'm.counts_as_response').replaceAll('m.', 'x.').replace('message m', 'message x')}, 0))`,
  'the first answer, and the last words of both sides, are those of the conversation': `
    select t.id from ticket t where t.first_response_at is distinct from (select min(coalesce(m.call_answered_at, m.occurred_at))
        from message m where m.ticket_id = t.id and m.counts_as_response)
      or t.last_customer_message_at is distinct from ${last('m.received_at', `m.kind = 'CUSTOMER'`)}
      or t.last_agent_message_at is distinct from ${last('coalesce(m.call_answered_at, m.occurred_at)', 'm.counts_as_response')}`,
  'solutions are told when they are given': `
    select t.id from ticket t where t.resolved_at is not null and t.resolved_at is distinct from ${last('m.occurred_at', `m.kind = 'AGENT'`)}`,
  'nothing happens before its cause, or after today': `
    select t.id from ticket t where least(t.acknowledged_at, t.first_response_at, t.resolved_at, t.closed_at) < t.received_at
        or t.first_resolved_at > t.resolved_at or t.resolved_at > t.closed_at or t.created_at < t.received_at
        or greatest(t.updated_at, t.closed_at) > now()
        or exists (select from message m where m.ticket_id = t.id and m.created_at > t.updated_at)`,
  'requesters take part, belong to the organization and have its agreement': `
    select t.id from ticket t join contact c on c.id = t.requester_id
    where c.customer_id <> t.customer_id
       or not exists (select from ticket_participant p where p.ticket_id = t.id and p.contact_id = t.requester_id
                      and p.role = 'REQUESTER')
       or exists (select from ticket_participant p join contact o on o.id = p.contact_id
                  where p.ticket_id = t.id and o.customer_id <> t.customer_id)
       or not exists (select from maintenance_agreement a join maintenance_agreement_product ap on ap.agreement_id = a.id
                      where a.id = t.agreement_id and a.customer_id = t.customer_id and ap.product_id = t.product_id)`,
  'services and modules are those of the product': `
    select t.id from ticket t left join product_module m on m.id = t.module_id
      left join service_offering o on o.id = t.service_offering_id
    where m.product_id <> t.product_id or o.product_id <> t.product_id or not t.kind = any (o.ticket_kinds)`,
  'whoever works on a ticket has it': `
    select t.id from ticket t where t.status = 'IN_PROGRESS' and t.assignee_id is null`,
};
