-- The parts of a sample that were played for a vendor, with the public ids under the names that later parts use.
create table sample_part (
  vendor_id uuid not null references vendor,
  name text not null,
  kept jsonb not null,
  loaded_at timestamptz not null default now(),
  primary key (vendor_id, name)
);
call protect_by_vendor('sample_part');
