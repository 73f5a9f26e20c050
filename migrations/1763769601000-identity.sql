create type user_role as enum ('ADMINISTRATOR', 'MANAGER', 'SUPPORT_ENGINEER', 'ENGINEER', 'TECHNICAL_WRITER',
  'RELEASE_MANAGER', 'AUDITOR', 'CUSTOMER_ADMINISTRATOR', 'CUSTOMER_USER', 'PARTNER');
create type user_status as enum ('ACTIVE', 'DEACTIVATED');

create table app_user (
  id uuid primary key,
  vendor_id uuid not null,
  email text not null,
  name text not null,
  locale text not null check (locale in ('ru', 'en')),
  password_hash text,
  roles user_role[] not null check (cardinality(roles) > 0),
  customer_id uuid,
  contact_id uuid,
  status user_status not null,
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint app_user_email_key unique (vendor_id, email),
  check (email = lower(email)),
  check ((customer_id is not null) = (roles && '{CUSTOMER_ADMINISTRATOR,CUSTOMER_USER}'::user_role[]))
);
create index app_user_by_email on app_user (email);
create index app_user_by_name on app_user (vendor_id, name, id);
create index app_user_by_customer on app_user (customer_id) where customer_id is not null;
call protect_by_vendor('app_user');

-- One sign-in: the family of the refresh tokens that follow from it.
create table session (
  id uuid primary key,
  vendor_id uuid not null,
  user_id uuid not null references app_user,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  revoked_because text
);
create index session_by_user on session (user_id);
call protect_by_vendor('session');

create table refresh_token (
  hash bytea primary key,
  vendor_id uuid not null,
  session_id uuid not null references session,
  issued_at timestamptz not null,
  used_at timestamptz
);
create index refresh_token_by_session on refresh_token (session_id);
call protect_by_vendor('refresh_token');

create table api_token (
  id uuid primary key,
  vendor_id uuid not null,
  name text not null,
  secret_hash bytea not null,
  scopes text[] not null check (cardinality(scopes) > 0),
  customer_id uuid,
  addresses text[] not null,
  expires_at timestamptz not null,
  last_used_at timestamptz,
  revoked_at timestamptz,
  created_by_id uuid references app_user,
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index api_token_by_age on api_token (vendor_id, created_at, id);
call protect_by_vendor('api_token');

-- Keys that sign access tokens: shared by all processes, never shown.
create table signing_key (
  id uuid primary key,
  private_jwk jsonb not null,
  public_jwk jsonb not null,
  created_at timestamptz not null,
  retired_at timestamptz
);

revoke select on session, refresh_token, signing_key from steward_reader;

-- Before sign-in nobody knows the vendor; these three look across vendors and give no more than signing in needs.
create function sign_in_candidates(given_email text)
returns table (user_id uuid, vendor_id uuid, password_hash text)
language sql stable security definer set search_path = public, pg_temp as $$
  select u.id, u.vendor_id, u.password_hash from app_user u
  where u.email = lower(given_email) and u.status = 'ACTIVE' and u.password_hash is not null
$$;

create function vendor_of_refresh_token(given_hash bytea) returns uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select t.vendor_id from refresh_token t where t.hash = given_hash
$$;

-- Checks an API token by its id and the hash of its secret, and notes its use (once a minute is enough to know).
create function use_api_token(given_id uuid, given_hash bytea, given_address text, used_at timestamptz)
returns table (vendor_id uuid, scopes text[], customer_id uuid)
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  token api_token;
begin
  select * into token from api_token t
  where t.id = given_id and t.secret_hash = given_hash and t.revoked_at is null and t.expires_at > used_at
    and (cardinality(t.addresses) = 0 or exists (select 1 from unnest(t.addresses) a where given_address::inet <<= a::inet));
  if token.id is null then return; end if;
  if token.last_used_at is null or token.last_used_at < used_at - interval '1 minute' then
    update api_token t set last_used_at = used_at where t.id = token.id;
  end if;
  return query select token.vendor_id, token.scopes, token.customer_id;
end $$;
revoke execute on function sign_in_candidates, vendor_of_refresh_token, use_api_token from public;
grant execute on function sign_in_candidates, vendor_of_refresh_token, use_api_token to steward_app;
