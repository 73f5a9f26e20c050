create type scan_status as enum ('PENDING', 'CLEAN', 'INFECTED', 'FAILED');

-- What somebody has uploaded. The content lies in the store under its SHA-256, once for all rows that have it.
create table stored_file (
  id uuid primary key,
  vendor_id uuid not null references vendor,
  user_id uuid references app_user,
  token_id uuid references api_token,
  customer_id uuid references customer,
  name text not null check (length(name) between 1 and 200),
  media_type text not null check (media_type ~ '^[a-z0-9]{1,40}/[a-z0-9.+-]{1,80}$'),
  size bigint not null check (size > 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  scan_status scan_status not null,
  scanned_at timestamptz,
  attached_at timestamptz,
  version integer not null,
  created_at timestamptz not null,
  constraint stored_file_has_one_owner check (num_nonnulls(user_id, token_id) = 1)
);
call protect_by_vendor('stored_file');
create index stored_file_by_content on stored_file (sha256);
create index stored_file_unattached on stored_file (created_at) where attached_at is null;
create index stored_file_by_user on stored_file (vendor_id, user_id) where user_id is not null;
create index stored_file_by_token on stored_file (vendor_id, token_id) where token_id is not null;
create index stored_file_by_customer on stored_file (vendor_id, customer_id) where customer_id is not null;

-- True while any vendor's file has this content. Whoever asks holds the lock of the content.
create function is_content_in_use(content text) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from stored_file f where f.sha256 = content)
$$;

-- The vendors with files that nobody has attached in time.
create function vendors_with_unattached_files(older_than timestamptz) returns setof uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select distinct f.vendor_id from stored_file f where f.attached_at is null and f.created_at < older_than
$$;

-- The secrets that sign links to files: shared by all processes, shown to none.
create table file_link_key (
  id uuid primary key default gen_random_uuid(),
  secret bytea not null check (length(secret) = 64),
  created_at timestamptz not null default now(),
  retired_at timestamptz
);
revoke all on file_link_key from steward_app, steward_reader;
insert into file_link_key (secret)
  select uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid());

-- RFC 2104 with SHA-256, for a secret that is exactly one block (64 bytes) long.
create function hmac_sha256(secret bytea, message bytea) returns bytea
language plpgsql immutable strict parallel safe as $$
declare
  inner_pad bytea := secret;
  outer_pad bytea := secret;
begin
  for at in 0..63 loop
    inner_pad := set_byte(inner_pad, at, get_byte(secret, at) # 54);
    outer_pad := set_byte(outer_pad, at, get_byte(secret, at) # 92);
  end loop;
  return sha256(outer_pad || sha256(inner_pad || message));
end $$;

create function file_signature(secret bytea, file uuid, vendor uuid, expires bigint) returns text
language sql immutable strict parallel safe as $$
  select encode(hmac_sha256(secret, convert_to(format('%s|%s|%s', file, vendor, expires), 'UTF8')), 'hex')
$$;

-- A link to a clean file of the present vendor, good for five minutes; null for any other file.
create function file_link(file uuid, at timestamptz) returns text
language sql stable security definer set search_path = public, pg_temp as $$
  select format('/files/%s?expires=%s&signature=%s', typeid('file', f.id), e.expires,
                file_signature(k.secret, f.id, f.vendor_id, e.expires))
    from stored_file f,
         lateral (select floor(extract(epoch from at))::bigint + 300 as expires) e,
         lateral (select secret from file_link_key where retired_at is null order by created_at desc limit 1) k
   where f.id = file and f.vendor_id = current_vendor() and f.scan_status = 'CLEAN'
$$;

-- The file behind a link, whoever brings it; nothing when the link is forged or expired. Retired keys hold for a while.
create function linked_file(file uuid, expires bigint, signature text, at timestamptz)
returns table (name text, media_type text, size bigint, sha256 text)
language sql stable security definer set search_path = public, pg_temp as $$
  select f.name, f.media_type, f.size, f.sha256
    from stored_file f
   where f.id = file and f.scan_status = 'CLEAN' and extract(epoch from at) < expires
     and exists (select from file_link_key k
                  where (k.retired_at is null or k.retired_at > at - interval '10 minutes')
                    -- Hashed once more, so that the time of comparing tells nothing of the signature.
                    and sha256(convert_to(file_signature(k.secret, f.id, f.vendor_id, expires), 'UTF8'))
                      = sha256(convert_to(signature, 'UTF8')))
$$;

revoke execute on function is_content_in_use, vendors_with_unattached_files, hmac_sha256, file_signature, file_link, linked_file
  from public;
grant execute on function is_content_in_use, vendors_with_unattached_files to steward_app;
grant execute on function file_link, linked_file to steward_app, steward_reader;
