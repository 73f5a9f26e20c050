/** The code of the vendor that holds the realistic volume. */
export const VOLUME_CODE = 'volume';

export const STAFF = { agents: 50, engineers: 6, managers: 3 } as const;
export const CUSTOMERS = 2000;
export const CONTACTS = 4 * CUSTOMERS;
export const PRODUCTS = 3;
export const MODULES = 5;

/**
 * What the statements of the volume share, for the length of a session. Every value follows from the number of a row, so
 * that a run that was cut off goes on as if it had not been: `chance` throws a die of its own for each number and salt,
 * `time_id` gives the id (UUIDv7) of the row with that name, `moment` the time of a ticket's public message, the first of
 * which is number 1.
 */
export const VOLUME_SESSION = `
  create function pg_temp.chance(n bigint, salt bigint) returns float8 language sql immutable as
  $$ select (hashint8extended(n, salt) & 16777215) / 16777216.0::float8 $$;

  create function pg_temp.time_id(at timestamptz, name text) returns uuid language sql immutable as
  $$ select (lpad(to_hex(floor(extract(epoch from at) * 1000)::bigint), 12, '0') || '7' || substr(md5(name), 1, 3)
    || '8' || substr(md5(name), 4, 15))::uuid $$;

  create function pg_temp.moment(n bigint, received_at timestamptz, gap interval, public integer) returns timestamptz
  language sql immutable as
  $$ select case when public = 1 then received_at
       else received_at + gap * (public - 1 + 0.4 * pg_temp.chance(n * 128 + public, 7)) end $$;

  create temp view volume as
    select id as vendor_id, created_at as since, created_at + interval '2 years' as until
    from vendor where code = '${VOLUME_CODE}';

  create temp table life (
    n bigint primary key,
    id uuid not null,
    year integer not null,
    place integer not null,
    received_at timestamptz not null,
    created_at timestamptz not null,
    gap interval not null,
    publics integer not null,
    notes integer not null,
    status ticket_status not null,
    origin channel not null,
    is_answered_call boolean not null,
    is_asked boolean not null,
    is_reopened boolean not null,
    accepted_at timestamptz,
    worked_at timestamptz,
    resolved_at timestamptz,
    closed_at timestamptz,
    is_confirmed boolean not null,
    cancelled_at timestamptz,
    contact_no integer not null,
    agent_no integer not null
  );`;
