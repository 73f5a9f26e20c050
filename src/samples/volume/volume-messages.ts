import { IS_NOTED } from './volume-lives.js';
import { STAFF } from './volume-session.js';
import { BODY } from './volume-texts.js';

/** The conversations: customer and agent in turns, with notes of the staff between them; a call is heard by the agent. */
export const MESSAGES = `
  insert into message (id, vendor_id, ticket_id, seq, kind, visibility, channel, author_id, contact_id, body_text,
    occurred_at, received_at, is_automatic, counts_as_response, call_direction, call_from_e164, call_started_at,
    call_answered_at, call_ended_at, call_outcome, created_at)
  with turn as (
    select life.*, v.vendor_id, v.since, public, is_note, not is_note and public % 2 = 1 as is_asking,
      not is_note and public = 1 and origin = 'PHONE' as is_call,
      case when is_note then received_at + gap * (public - 0.5) else pg_temp.moment(n, received_at, gap, public) end as at,
      row_number() over (partition by n order by public, is_note) as seq,
      case when pg_temp.chance(n * 128 + public, 16) < 0.8 then agent_no else 1 + (agent_no + public) % ${STAFF.agents} end as speaker
    from life, volume v, generate_series(1, publics) public, (values (false), (true)) talk (is_note)
    where not is_note or ${IS_NOTED}
  )
  select pg_temp.time_id(at, case when is_note then 'note:' else 'message:' end || n || ':' || public), vendor_id, id, seq,
    case when is_note then 'NOTE' when is_asking then 'CUSTOMER' else 'AGENT' end::message_kind,
    case when is_note then 'INTERNAL' else 'PUBLIC' end::visibility,
    case when is_note then 'PORTAL' when origin = 'PHONE' and public > 1 then 'EMAIL' else origin end,
    case when is_call or not is_asking then pg_temp.time_id(since, 'agent:' || speaker)
         when contact_no % 2 = 0 then pg_temp.time_id(since, 'user:' || contact_no) end,
    case when is_asking then pg_temp.time_id(since, 'contact:' || contact_no) end,
    ${BODY}, at, at, false, (not is_note and not is_asking) or (is_call and is_answered_call),
    case when is_call then 'INBOUND'::call_direction end,
    case when is_call then '+7000' || lpad(contact_no::text, 7, '0') end,
    case when is_call then received_at end,
    case when is_call and is_answered_call then received_at + (created_at - received_at) / 8 end,
    case when is_call and is_answered_call then received_at + (created_at - received_at) / 2 end,
    case when is_call then case when is_answered_call then 'REACHED' else 'MISSED' end end::call_outcome,
    case when public = 1 and not is_note then created_at else at end
  from turn`;
