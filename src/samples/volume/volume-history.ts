import { STAFF } from './volume-session.js';

/** One event for each move, in the order of the table of states (INV-02). */
export const STATUS_EVENTS = `
  insert into ticket_status_event (id, vendor_id, ticket_id, seq, "from", "to", event, actor_kind, actor_id, at,
                                   customer_visible)
  select pg_temp.time_id(at, 'event:' || n || ':' || step), vendor_id, id,
         row_number() over (partition by n order by step), before::ticket_status, after::ticket_status, event,
         doer::ticket_actor_kind,
         case when doer = 'STAFF' then pg_temp.time_id(since, 'agent:' || agent_no)
              when doer = 'CUSTOMER' and contact_no % 2 = 0 then pg_temp.time_id(since, 'user:' || contact_no) end,
         at, event <> 'startWork'
  from life, volume, lateral (values
    (1, null, 'NEW', 'create', case when origin = 'PHONE' then 'STAFF' else 'CUSTOMER' end, created_at, true),
    (2, 'NEW', 'OPEN', 'accept', 'STAFF', accepted_at, accepted_at is not null),
    (3, 'OPEN', 'WAITING_CUSTOMER', 'askCustomer', 'STAFF', pg_temp.moment(n, received_at, gap, 2), is_asked),
    (4, 'WAITING_CUSTOMER', 'OPEN', 'customerReplied', 'CUSTOMER', pg_temp.moment(n, received_at, gap, 3), is_asked),
    (5, 'OPEN', 'IN_PROGRESS', 'startWork', 'STAFF', worked_at, worked_at is not null),
    (6, 'OPEN', 'WAITING_CUSTOMER', 'askCustomer', 'STAFF', pg_temp.moment(n, received_at, gap, publics),
      status = 'WAITING_CUSTOMER'),
    (7, 'IN_PROGRESS', 'RESOLVED', 'resolve', 'STAFF', pg_temp.moment(n, received_at, gap, publics - 2), is_reopened),
    (8, 'RESOLVED', 'OPEN', 'customerReplied', 'CUSTOMER', pg_temp.moment(n, received_at, gap, publics - 1), is_reopened),
    (9, case when is_reopened then 'OPEN' else 'IN_PROGRESS' end, 'RESOLVED', 'resolve', 'STAFF', resolved_at,
      resolved_at is not null),
    (10, 'RESOLVED', 'CLOSED', case when is_confirmed then 'confirm' else 'autoClose' end,
      case when is_confirmed then 'CUSTOMER' else 'SYSTEM' end, closed_at, closed_at is not null),
    (11, 'NEW', 'CANCELLED', 'cancel', 'CUSTOMER', cancelled_at, cancelled_at is not null)
  ) move (step, before, after, event, doer, at, has_happened)
  where has_happened`;

/** The requester; in one ticket of five a colleague of his is copied in, in one of twenty somebody of the staff follows. */
export const PARTICIPANTS = `
  insert into ticket_participant (id, vendor_id, ticket_id, contact_id, user_id, role, created_at)
  select pg_temp.time_id(created_at, 'participant:' || n || ':' || role), vendor_id, id,
         case when role <> 'FOLLOWER' then pg_temp.time_id(since, 'contact:' || case when role = 'REQUESTER' then contact_no
           else (contact_no - 1) / 4 * 4 + 1 + contact_no % 4 end) end,
         case when role = 'FOLLOWER' then pg_temp.time_id(since, 'agent:' || 1 + agent_no % ${STAFF.agents}) end,
         role::ticket_participant_role, created_at
  from life, volume, lateral (values
    ('REQUESTER', true), ('CC', pg_temp.chance(n, 33) < 0.2), ('FOLLOWER', pg_temp.chance(n, 34) < 0.05)
  ) part (role, is_taken)
  where is_taken`;
