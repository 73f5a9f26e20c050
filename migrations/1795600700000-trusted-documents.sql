-- The documents that one release of a client sends, registered together. Neither is ever changed or removed.
create table document_manifest (
  id uuid primary key,
  vendor_id uuid not null references vendor,
  name text not null check (length(name) between 1 and 100),
  created_by_id uuid references app_user,
  version integer not null,
  created_at timestamptz not null
);
create index document_manifest_by_age on document_manifest (vendor_id, created_at, id);
call protect_by_vendor('document_manifest');

create table trusted_document (
  id uuid primary key,
  vendor_id uuid not null references vendor,
  manifest_id uuid not null references document_manifest,
  ordinal integer not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  text text not null,
  created_at timestamptz not null
);
create index trusted_document_by_content on trusted_document (vendor_id, sha256);
create index trusted_document_by_manifest on trusted_document (manifest_id, ordinal);
call protect_by_vendor('trusted_document');

revoke update, delete on document_manifest, trusted_document from steward_app;

alter table api_token add column trusted_documents_only boolean not null default false;
alter table api_token alter column trusted_documents_only drop default;

-- The text that a vendor has registered under a hash. Asked before the request has a transaction.
create function trusted_document_text(given_vendor uuid, given_sha256 text) returns text
language sql stable security definer set search_path = public, pg_temp as $$
  select d.text from trusted_document d where d.vendor_id = given_vendor and d.sha256 = given_sha256 limit 1
$$;

-- As before, and tells whether the token may send trusted documents only.
drop function use_api_token(uuid, bytea, text, timestamptz);
create function use_api_token(given_id uuid, given_hash bytea, given_address text, used_at timestamptz)
returns table (vendor_id uuid, scopes text[], customer_id uuid, trusted_documents_only boolean)
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
  return query select token.vendor_id, token.scopes, token.customer_id, token.trusted_documents_only;
end $$;
revoke execute on function trusted_document_text, use_api_token from public;
grant execute on function trusted_document_text, use_api_token to steward_app;
