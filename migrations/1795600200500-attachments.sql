-- Files that belong to messages; written with them and never changed. What is told of the file is as it was then.
create table attachment (
  id uuid primary key,
  vendor_id uuid not null references vendor,
  ticket_id uuid not null references ticket,
  message_id uuid not null references message,
  file_id uuid not null references stored_file constraint attachment_file_key unique,
  position integer not null check (position between 1 and 20),
  name text not null check (length(name) between 1 and 200),
  media_type text not null check (media_type ~ '^[a-z0-9]{1,40}/[a-z0-9.+-]{1,80}$'),
  size bigint not null check (size > 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  created_at timestamptz not null
);
call protect_by_vendor('attachment');
revoke update, delete on attachment from steward_app;
create index attachment_of_message on attachment (message_id, position, id);
create index attachment_of_ticket on attachment (vendor_id, ticket_id, created_at, id);
