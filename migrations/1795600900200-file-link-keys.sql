-- A new secret for links to files; the old one still verifies for ten minutes, twice as long as a link is good. Secrets
-- that verify nothing any more are forgotten. For the owner only.
create function rotate_file_link_key(moment timestamptz) returns void language sql volatile set search_path = public, pg_temp as $$
  delete from file_link_key where retired_at <= moment - interval '10 minutes';
  update file_link_key set retired_at = moment where retired_at is null;
  insert into file_link_key (secret)
    select uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid());
$$;
revoke execute on function rotate_file_link_key from public;
