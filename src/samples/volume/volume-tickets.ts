import { PRODUCTS, MODULES } from './volume-session.js';
import { TITLE } from './volume-texts.js';

/** Takes the numbers of the new tickets, so that none of them is given out again. */
export const TAKE_NUMBERS = `
  insert into number_counter as counter (vendor_id, kind, year, value)
  select vendor_id, 'T', year, count(*) from life, volume group by vendor_id, year
  on conflict (vendor_id, kind, year) do update set value = counter.value + excluded.value`;

/** The matrix of INV-18: impact down, urgency across; an impact that nobody has described counts as that of one person. */
const PRIORITY = `(case coalesce(impact, 'PERSON')
    when 'ORGANIZATION' then array['P1', 'P1', 'P2', 'P3'] when 'DEPARTMENT' then array['P1', 'P2', 'P3', 'P3']
    when 'PERSON' then array['P2', 'P3', 'P3', 'P4'] else array['P3', 'P3', 'P4', 'P4'] end)
  [array_position(array['CRITICAL', 'HIGH', 'NORMAL', 'LOW'], urgency)]::priority`;

/** How many moves of the table of states lie behind a ticket. */
const EVENTS = `1 + (accepted_at is not null)::int + 2 * is_asked::int + (worked_at is not null)::int
  + (status = 'WAITING_CUSTOMER')::int + 2 * is_reopened::int + (resolved_at is not null)::int
  + (closed_at is not null)::int + (cancelled_at is not null)::int`;

export const TICKETS = `
  insert into ticket (id, vendor_id, number, kind, service_offering_id, status, status_category, title, customer_id,
    requester_id, agreement_id, product_id, module_id, usage_stage, origin, assignee_id, support_tier, impact, urgency,
    priority, language, restricted, tags, received_at, created_at, updated_at, acknowledged_at, first_response_at,
    workaround_at, resolved_at, first_resolved_at, closed_at, reopen_count, awaiting_reply_since,
    last_customer_message_at, last_agent_message_at, pending_question_message_id, resolution_method, resolution_summary,
    cancel_reason, message_seq, event_seq, version)
  with nature as (
    select life.*, v.vendor_id, v.since, (contact_no - 1) / 4 + 1 as customer_no, 1 + ((contact_no - 1) / 4 + 1) % ${PRODUCTS} as product_no,
      (array['CONSULTATION', 'SERVICE_REQUEST', 'INCIDENT', 'INCIDENT', 'PROPOSAL', 'COMPLAINT', 'OTHER'])
        [1 + floor(7 * pg_temp.chance(n, 20))::int] as kind,
      case when accepted_at is not null or pg_temp.chance(n, 21) < 0.5 then (array['ORGANIZATION', 'DEPARTMENT', 'PERSON',
        'PERSON', 'PERSON', 'NONE'])[1 + floor(6 * pg_temp.chance(n, 22))::int] end as impact,
      (array['CRITICAL', 'HIGH', 'HIGH', 'NORMAL', 'NORMAL', 'NORMAL', 'NORMAL', 'LOW'])[1 + floor(8 * pg_temp.chance(n, 23))::int] as urgency,
      counter.value - count(*) over (partition by life.year) + place as number,
      case when resolved_at is not null then (array['ANSWERED', 'ANSWERED', 'ANSWERED', 'CONFIGURED', 'CONFIGURED',
        'WORKAROUND', 'NOT_REPRODUCIBLE', 'NOT_A_FAULT', 'CUSTOMER_ENVIRONMENT'])[1 + floor(9 * pg_temp.chance(n, 24))::int] end as method,
      case when contact_no % 8 = 1 then 'en' else 'ru' end as language,
      pg_temp.moment(n, received_at, gap, publics) as last_at,
      pg_temp.moment(n, received_at, gap, publics - 1) as before_last_at,
      case when is_answered_call then received_at + (created_at - received_at) / 8 end as call_answered_at
    from life, volume v, number_counter counter
    where counter.vendor_id = v.vendor_id and counter.kind = 'T' and counter.year = life.year
  )
  select id, vendor_id, 'T-' || year || '-' || lpad(number::text, greatest(6, length(number::text)), '0'), kind::ticket_kind,
    pg_temp.time_id(since, 'offering:' || product_no || ':' || kind), status,
    case when status in ('NEW', 'OPEN', 'IN_PROGRESS') then 'OPEN' when status = 'WAITING_CUSTOMER' then 'WAITING' else 'DONE' end
      ::ticket_status_category,
    ${TITLE}, pg_temp.time_id(since, 'customer:' || customer_no), pg_temp.time_id(since, 'contact:' || contact_no),
    pg_temp.time_id(since, 'agreement:' || customer_no), pg_temp.time_id(since, 'product:' || product_no),
    case when pg_temp.chance(n, 25) < 0.7
      then pg_temp.time_id(since, 'module:' || product_no || ':' || 1 + floor(${MODULES} * pg_temp.chance(n, 26))::int) end,
    case when pg_temp.chance(n, 27) < 0.8 then 'IN_USE' when pg_temp.chance(n, 27) < 0.9 then 'DEPLOYMENT' end::usage_stage,
    origin,
    case when worked_at is not null or (accepted_at is not null and pg_temp.chance(n, 28) < 0.7)
      then pg_temp.time_id(since, 'agent:' || agent_no) end,
    (array['L1', 'L1', 'L1', 'L2', 'L3'])[1 + floor(5 * pg_temp.chance(n, 29))::int]::support_tier,
    impact::impact, urgency::urgency, ${PRIORITY}, language, pg_temp.chance(n, 30) < 0.01,
    (array['{}', '{}', '{}', '{печать}', '{обмен}', '{обмен,срочно}', '{отчёты}', '{права,печать}'])
      [1 + floor(8 * pg_temp.chance(n, 31))::int]::text[],
    received_at, created_at,
    greatest(created_at, accepted_at, worked_at, last_at, closed_at, cancelled_at,
      case when notes > 0 and publics % 2 = 1 then last_at + gap * 0.5 end),
    accepted_at, coalesce(call_answered_at, case when publics > 1 then pg_temp.moment(n, received_at, gap, 2) end),
    case when method = 'WORKAROUND' then resolved_at end, resolved_at,
    case when is_reopened then pg_temp.moment(n, received_at, gap, publics - 2) else resolved_at end, closed_at,
    is_reopened::int,
    case when publics % 2 = 1 and not (publics = 1 and is_answered_call) then last_at end,
    case when publics % 2 = 1 then last_at else before_last_at end,
    case when publics = 1 then call_answered_at when publics % 2 = 1 then before_last_at else last_at end,
    case when status = 'WAITING_CUSTOMER' then pg_temp.time_id(last_at, 'message:' || n || ':' || publics) end,
    method::resolution_method, case when method is not null then 'Вопрос решён: ' || lower(method) end,
    case when status = 'CANCELLED' then (array['WITHDRAWN', 'SPAM', 'OUT_OF_SCOPE', 'CREATED_IN_ERROR'])
      [1 + floor(4 * pg_temp.chance(n, 32))::int] end::cancel_reason,
    publics + notes, ${EVENTS}, publics + notes + ${EVENTS} - 1
  from nature`;
