-- The vendor whose rows the present transaction may touch; unset means none.
create function current_vendor() returns uuid language sql stable parallel safe as
$$ select nullif(current_setting('app.vendor_id', true), '')::uuid $$;

-- Puts row-level security by vendor under a table. Every table that holds a vendor's rows is passed through here.
create procedure protect_by_vendor(protected regclass, vendor_column name default 'vendor_id') language plpgsql as $$
begin
  execute format('alter table %s enable row level security', protected);
  execute format('create policy vendor_isolation on %s using (%I = current_vendor()) with check (%I = current_vendor())',
                 protected, vendor_column, vendor_column);
end $$;

-- The application writes and reads, the reader only reads; later revocations make tables append-only.
alter default privileges in schema public grant select, insert, update, delete on tables to steward_app;
alter default privileges in schema public grant select on tables to steward_reader;
alter default privileges in schema public grant usage, select on sequences to steward_app;

-- TypeID: <prefix>_<26 characters of Crockford's base32>, most significant first.
create function typeid(prefix text, id uuid) returns text language plpgsql immutable strict parallel safe as $$
declare
  alphabet constant bytea := '0123456789abcdefghjkmnpqrstvwxyz';
  bytes constant bytea := uuid_send(id);
  high constant bigint := ('x' || encode(substr(bytes, 1, 8), 'hex'))::bit(64)::bigint;
  low constant bigint := ('x' || encode(substr(bytes, 9, 8), 'hex'))::bit(64)::bigint;
  suffix bytea := '00000000000000000000000000';
begin
  -- low holds digits 25…14 (60 bits) and the last 4 bits of digit 13
  for digit in 0..11 loop
    suffix := set_byte(suffix, 25 - digit, get_byte(alphabet, ((low >> (5 * digit)) & 31)::int));
  end loop;
  suffix := set_byte(suffix, 13, get_byte(alphabet, (((low >> 60) & 15) | ((high & 1) << 4))::int));
  for digit in 0..12 loop
    suffix := set_byte(suffix, 12 - digit, get_byte(alphabet, ((high >> (1 + 5 * digit)) & 31)::int & (case when digit = 12 then 7 else 31 end)));
  end loop;
  return prefix || '_' || convert_from(suffix, 'UTF8');
end $$;

create table number_counter (
  vendor_id uuid not null,
  kind text not null,
  year integer not null,
  value bigint not null,
  primary key (vendor_id, kind, year)
);
call protect_by_vendor('number_counter');

create table idempotency_key (
  vendor_id uuid not null,
  actor_id uuid not null,
  key text not null,
  command text not null,
  input text not null,
  result_id uuid,
  created_at timestamptz not null default now(),
  primary key (vendor_id, actor_id, key)
);
create index idempotency_key_by_age on idempotency_key (created_at);
call protect_by_vendor('idempotency_key');

-- What happened, for handlers and feeds; written in the transaction of the change itself.
create table domain_event (
  id uuid primary key,
  vendor_id uuid not null,
  name text not null,
  payload jsonb not null,
  occurred_at timestamptz not null
);
create index domain_event_by_vendor on domain_event (vendor_id, id);
call protect_by_vendor('domain_event');
revoke update, delete on domain_event from steward_app;

-- Audit: append-only, one hash chain per vendor.
create table audit_event (
  vendor_id uuid not null,
  seq bigint not null,
  at timestamptz not null,
  actor_kind text not null,
  actor_id uuid,
  command text not null,
  request_id text,
  entity text not null,
  entity_id uuid not null,
  before jsonb,
  after jsonb,
  hash bytea not null,
  primary key (vendor_id, seq)
);
create index audit_event_by_entity on audit_event (vendor_id, entity_id, seq);
call protect_by_vendor('audit_event');
revoke insert, update, delete on audit_event from steward_app;

create table audit_head (
  vendor_id uuid primary key,
  seq bigint not null,
  hash bytea not null
);
call protect_by_vendor('audit_head');
revoke insert, update, delete on audit_head from steward_app;

-- One link of the chain: everything of the event and the hash before it.
create function audit_hash(previous bytea, event audit_event) returns bytea language sql immutable as $$
  select sha256(previous || convert_to(jsonb_build_array(
    event.vendor_id, event.seq, extract(epoch from event.at), event.actor_kind, event.actor_id, event.command,
    event.request_id, event.entity, event.entity_id, event.before, event.after)::text, 'UTF8'))
$$;

-- The only way to write audit events. It holds the chain's head until the transaction ends.
create function audit_append(actor_kind text, actor_id uuid, command text, request_id text, vendor uuid, changes jsonb)
returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare
  head audit_head;
  event audit_event;
  change jsonb;
begin
  if vendor is distinct from current_vendor() then
    raise exception 'audit_append: not the vendor of this transaction';
  end if;
  insert into audit_head values (vendor, 0, '') on conflict do nothing;
  select * into strict head from audit_head where vendor_id = vendor for update;
  for change in select * from jsonb_array_elements(changes) loop
    event := row(vendor, head.seq + 1, clock_timestamp(), actor_kind, actor_id, command, request_id,
                 change ->> 'entity', (change ->> 'id')::uuid,
                 nullif(change -> 'before', 'null'), nullif(change -> 'after', 'null'), null);
    event.hash := audit_hash(head.hash, event);
    insert into audit_event select event.*;
    head.seq := event.seq;
    head.hash := event.hash;
  end loop;
  update audit_head set seq = head.seq, hash = head.hash where vendor_id = vendor;
end $$;
revoke execute on function audit_append from public;
grant execute on function audit_append to steward_app;

-- The first link of a vendor's chain that does not fit, or nothing.
create function audit_first_broken(vendor uuid)
returns table (seq bigint, reason text) language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  previous bytea := '';
  expected bigint := 1;
  event audit_event;
  head audit_head;
begin
  for event in select * from audit_event e where e.vendor_id = vendor order by e.seq loop
    if event.seq <> expected then
      return query select expected, 'event is missing'; return;
    end if;
    if event.hash is distinct from audit_hash(previous, event) then
      return query select event.seq, 'event was changed'; return;
    end if;
    previous := event.hash;
    expected := expected + 1;
  end loop;
  select * into head from audit_head h where h.vendor_id = vendor;
  if head.vendor_id is null and expected > 1 then
    return query select expected, 'the head of the chain is missing';
  elsif head.seq <> expected - 1 or head.hash <> previous then
    return query select expected, 'events at the end are missing';
  end if;
end $$;
revoke execute on function audit_first_broken from public;
grant execute on function audit_first_broken to steward_app, steward_reader;
