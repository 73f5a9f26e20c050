-- Which handler has already acted on which event: a second delivery finds its row and does nothing.
create table handled_event (
  vendor_id uuid not null,
  event_id uuid not null,
  handler text not null,
  handled_at timestamptz not null default now(),
  primary key (vendor_id, event_id, handler)
);
call protect_by_vendor('handled_event');
revoke update, delete on handled_event from steward_app;
revoke select on handled_event from steward_reader;

-- The worker pools that are alive; a lock of anybody else belongs to a dead process. It holds no vendor's rows.
create table worker_heartbeat (
  worker_id text primary key,
  beaten_at timestamptz not null
);
revoke select on worker_heartbeat from steward_reader;

-- Upkeep works across vendors, which no application role may: it can do exactly this and no more.
create function forget_idempotency_keys() returns bigint
language sql volatile security definer set search_path = public, pg_temp as $$
  with forgotten as (delete from idempotency_key where created_at < now() - interval '7 days' returning 1)
  select count(*) from forgotten
$$;
revoke execute on function forget_idempotency_keys from public;
grant execute on function forget_idempotency_keys to steward_app;
