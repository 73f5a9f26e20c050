create type ticket_status as enum ('NEW', 'OPEN', 'IN_PROGRESS', 'WAITING_CUSTOMER', 'WAITING_THIRD_PARTY', 'WAITING_RELEASE',
  'SCHEDULED', 'RESOLVED', 'CLOSED', 'CANCELLED', 'MERGED', 'CONVERTED');
create type ticket_status_category as enum ('OPEN', 'WAITING', 'DONE');
create type usage_stage as enum ('DEPLOYMENT', 'IN_USE');
create type support_tier as enum ('L1', 'L2', 'L3');
create type impact as enum ('ORGANIZATION', 'DEPARTMENT', 'PERSON', 'NONE');
create type urgency as enum ('CRITICAL', 'HIGH', 'NORMAL', 'LOW');
create type priority as enum ('P1', 'P2', 'P3', 'P4');
create type resolution_method as enum ('ANSWERED', 'CONFIGURED', 'DOCUMENT_PROVIDED', 'INDIVIDUAL_WORK', 'MASS_AUTOMATIC_UPDATE',
  'REGULAR_RELEASE', 'WORKAROUND', 'NOT_REPRODUCIBLE', 'NOT_A_FAULT', 'CUSTOMER_ENVIRONMENT', 'DUPLICATE', 'DECLINED',
  'NO_CUSTOMER_RESPONSE');
create type cancel_reason as enum ('WITHDRAWN', 'SPAM', 'OUT_OF_SCOPE', 'CREATED_IN_ERROR');
create type ticket_participant_role as enum ('REQUESTER', 'CC', 'FOLLOWER', 'APPROVER');
create type ticket_actor_kind as enum ('STAFF', 'CUSTOMER', 'PARTNER', 'SYSTEM');
create type message_kind as enum ('CUSTOMER', 'AGENT', 'NOTE', 'SYSTEM', 'PARTNER');
create type visibility as enum ('PUBLIC', 'INTERNAL');
create type call_direction as enum ('INBOUND', 'OUTBOUND');
create type call_outcome as enum ('REACHED', 'MISSED', 'VOICEMAIL');

create table ticket (
  id uuid primary key,
  vendor_id uuid not null references vendor,
  number text not null,
  kind ticket_kind not null,
  service_offering_id uuid references service_offering,
  status ticket_status not null,
  status_category ticket_status_category not null,
  title text not null check (length(title) between 1 and 300),
  customer_id uuid references customer,
  requester_id uuid references contact,
  agreement_id uuid references maintenance_agreement,
  product_id uuid references product,
  module_id uuid references product_module,
  usage_stage usage_stage,
  origin channel not null,
  assignee_id uuid references app_user,
  support_tier support_tier not null,
  impact impact,
  urgency urgency not null,
  priority priority not null,
  language text not null check (language in ('ru', 'en')),
  restricted boolean not null,
  tags text[] not null,
  received_at timestamptz not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  acknowledged_at timestamptz,
  first_response_at timestamptz,
  workaround_at timestamptz,
  resolved_at timestamptz,
  first_resolved_at timestamptz,
  closed_at timestamptz,
  reopen_count integer not null check (reopen_count >= 0),
  awaiting_reply_since timestamptz,
  last_customer_message_at timestamptz,
  last_agent_message_at timestamptz,
  pending_question_message_id uuid,
  resolution_method resolution_method,
  resolution_summary text,
  cancel_reason cancel_reason,
  message_seq integer not null,
  event_seq integer not null,
  version integer not null,
  search tsvector not null generated always as (to_tsvector('russian', title)) stored,
  constraint ticket_number_key unique (vendor_id, number),
  constraint ticket_requester_has_customer check (requester_id is null or customer_id is not null),
  constraint ticket_category_of_status check (status_category = case
    when status in ('NEW', 'OPEN', 'IN_PROGRESS') then 'OPEN'::ticket_status_category
    when status in ('WAITING_CUSTOMER', 'WAITING_THIRD_PARTY', 'WAITING_RELEASE', 'SCHEDULED') then 'WAITING'::ticket_status_category
    else 'DONE'::ticket_status_category end),
  -- INV-01
  constraint ticket_resolved_at check (case
    when status in ('RESOLVED', 'CLOSED') then resolved_at is not null and resolution_method is not null
    when status_category <> 'DONE' then resolved_at is null
    else true end),
  constraint ticket_closed_at check ((closed_at is not null) = (status = 'CLOSED')),
  -- INV-05
  constraint ticket_asked check (status <> 'WAITING_CUSTOMER' or pending_question_message_id is not null),
  constraint ticket_cancel_reason check ((cancel_reason is not null) = (status = 'CANCELLED'))
);
call protect_by_vendor('ticket');

-- The agent's queue: open work, most urgent first, oldest first among equals.
create index ticket_queue on ticket (vendor_id, priority, id) include (assignee_id) where status_category = 'OPEN';
create index ticket_by_creation on ticket (vendor_id, created_at, id);
create index ticket_by_change on ticket (vendor_id, updated_at, id);
create index ticket_by_arrival on ticket (vendor_id, received_at, id);
create index ticket_by_priority on ticket (vendor_id, priority, id);
create index ticket_by_age on ticket (vendor_id, id);
create index ticket_by_customer on ticket (vendor_id, customer_id, created_at, id);
create index ticket_by_requester on ticket (vendor_id, requester_id, created_at, id);
create index ticket_by_product on ticket (vendor_id, product_id, created_at, id);
create index ticket_by_assignee on ticket (vendor_id, assignee_id, created_at, id) where assignee_id is not null;
create index ticket_open_by_assignee on ticket (vendor_id, assignee_id, priority, id)
  where assignee_id is not null and status_category <> 'DONE';
create index ticket_by_agreement on ticket (vendor_id, agreement_id) where agreement_id is not null;
create index ticket_by_offering on ticket (vendor_id, service_offering_id) where service_offering_id is not null;
create index ticket_by_module on ticket (vendor_id, module_id) where module_id is not null;
create index ticket_by_tag on ticket using gin (tags);
create index ticket_by_word on ticket using gin (search);

-- The conversation. Written once: later commands get their own rights when they come (INV-04).
create table message (
  id uuid primary key,
  vendor_id uuid not null references vendor,
  ticket_id uuid not null references ticket,
  seq integer not null,
  kind message_kind not null,
  visibility visibility not null,
  channel channel not null,
  author_id uuid references app_user,
  contact_id uuid references contact,
  token_id uuid references api_token,
  body_text text not null check (length(body_text) between 1 and 20000),
  occurred_at timestamptz not null,
  received_at timestamptz not null,
  is_automatic boolean not null,
  counts_as_response boolean not null,
  call_direction call_direction,
  call_from_e164 text,
  call_started_at timestamptz,
  call_answered_at timestamptz,
  call_ended_at timestamptz,
  call_outcome call_outcome,
  created_at timestamptz not null,
  search tsvector not null generated always as (to_tsvector('russian', body_text)) stored,
  constraint message_seq_key unique (ticket_id, seq),
  constraint message_note_is_internal check ((kind = 'NOTE') <= (visibility = 'INTERNAL')),
  constraint message_answers_in_public check (not counts_as_response or (visibility = 'PUBLIC' and not is_automatic)),
  constraint message_call_is_whole check ((call_direction is not null) = (call_started_at is not null)
    and (call_direction is not null) = (call_outcome is not null)
    and (call_answered_at is not null) = (call_outcome is not null and call_outcome = 'REACHED'))
);
call protect_by_vendor('message');
revoke update, delete on message from steward_app;
create index message_of_ticket on message (vendor_id, ticket_id, occurred_at, id);
create index message_by_author on message (vendor_id, author_id) where author_id is not null;
create index message_by_contact on message (vendor_id, contact_id) where contact_id is not null;
create index message_by_token on message (vendor_id, token_id) where token_id is not null;
create index message_by_word on message using gin (search);

alter table ticket add constraint ticket_pending_question_fkey
  foreign key (pending_question_message_id) references message deferrable initially deferred;

create table ticket_status_event (
  id uuid primary key,
  vendor_id uuid not null references vendor,
  ticket_id uuid not null references ticket,
  seq integer not null,
  "from" ticket_status,
  "to" ticket_status not null,
  event text not null,
  actor_kind ticket_actor_kind not null,
  actor_id uuid references app_user,
  token_id uuid references api_token,
  reason text,
  at timestamptz not null,
  customer_visible boolean not null,
  constraint ticket_status_event_seq_key unique (ticket_id, seq),
  constraint ticket_status_event_birth check (("from" is null) = (seq = 1))
);
call protect_by_vendor('ticket_status_event');
revoke update, delete on ticket_status_event from steward_app;
create index ticket_status_event_of_ticket on ticket_status_event (vendor_id, ticket_id, at, id);

create table ticket_participant (
  id uuid primary key,
  vendor_id uuid not null references vendor,
  ticket_id uuid not null references ticket,
  contact_id uuid references contact,
  user_id uuid references app_user,
  role ticket_participant_role not null,
  created_at timestamptz not null,
  constraint ticket_participant_contact_key unique (ticket_id, contact_id),
  constraint ticket_participant_user_key unique (ticket_id, user_id),
  constraint ticket_participant_is_one check (num_nonnulls(contact_id, user_id) = 1)
);
call protect_by_vendor('ticket_participant');
create index ticket_participant_by_contact on ticket_participant (vendor_id, contact_id, ticket_id) where contact_id is not null;
create index ticket_participant_by_user on ticket_participant (vendor_id, user_id, ticket_id) where user_id is not null;

-- Tickets with that number or those words, by the indexes, newest first. Row-level security keeps the planner from using an
-- index for "@@", so this looks under it, at the present vendor only; whoever asks must still check what the viewer may see.
-- Nothing at all when older_than is null.
create function ticket_search_candidates(wanted tsquery, wanted_number text, with_internal boolean, older_than uuid, at_most integer)
returns table (ticket_id uuid) language sql stable security definer set search_path = public, pg_temp as $$
  select found.ticket_id from (
    select t.id as ticket_id from ticket t
    where older_than is not null and t.vendor_id = current_vendor() and t.search @@ wanted and t.id < older_than
    union
    select t.id from ticket t
    where older_than is not null and t.vendor_id = current_vendor() and t.number = wanted_number and t.id < older_than
    union
    select m.ticket_id from message m
    where older_than is not null and m.vendor_id = current_vendor() and m.search @@ wanted and m.ticket_id < older_than
      and (with_internal or m.visibility = 'PUBLIC')
  ) found order by found.ticket_id desc limit at_most
$$;
revoke execute on function ticket_search_candidates from public;
grant execute on function ticket_search_candidates to steward_app, steward_reader;
