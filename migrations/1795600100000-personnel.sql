-- Equality of ids beside ranges in exclusion constraints; a trusted extension, which the owner of the database may create.
create extension if not exists btree_gist;

create type skill_kind as enum ('TECHNICAL', 'PRODUCT', 'PROCESS', 'LANGUAGE', 'CERTIFICATE');
-- In the order of mastery: levels are compared as they stand here.
create type skill_level as enum ('AWARENESS', 'BASIC', 'PROFICIENT', 'ADVANCED', 'EXPERT');
create type staff_function as enum ('IMPROVEMENT', 'FAULT_ELIMINATION', 'SUPPORT');
create type employee_status as enum ('CANDIDATE', 'ACTIVE', 'ON_LEAVE', 'DISMISSED');

create table skill (
  id uuid primary key,
  vendor_id uuid not null references vendor,
  code text not null check (code ~ '^[A-Z][A-Z0-9_]{1,39}$'),
  name_ru text not null,
  name_en text,
  kind skill_kind not null,
  parent_id uuid references skill,
  -- Null: it is of use whatever the product.
  product_id uuid references product,
  withdrawn_at timestamptz,
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint skill_code_key unique (vendor_id, code)
);
create index skill_by_name on skill (vendor_id, name_ru, id);
create index skill_by_parent on skill (vendor_id, parent_id) where parent_id is not null;
call protect_by_vendor('skill');

create table staff_position (
  id uuid primary key,
  vendor_id uuid not null references vendor,
  title_ru text not null,
  title_en text,
  -- Order of printing in the staffing table.
  ordinal integer not null check (ordinal > 0),
  head_count integer not null check (head_count between 0 and 10000),
  functions staff_function[] not null,
  professional_standard text,
  closed_at timestamptz,
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create unique index staff_position_title_key on staff_position (vendor_id, title_ru) where closed_at is null;
create index staff_position_in_order on staff_position (vendor_id, ordinal, id);
call protect_by_vendor('staff_position');

-- What was planned when: figures of a day in the past ask for the plan of that day.
create table planned_head_count (
  id uuid primary key,
  vendor_id uuid not null references vendor,
  position_id uuid not null references staff_position,
  head_count integer not null check (head_count between 0 and 10000),
  since timestamptz not null
);
create index planned_head_count_by_position on planned_head_count (position_id, since desc, id desc);
call protect_by_vendor('planned_head_count');
revoke update, delete on planned_head_count from steward_app;

create table position_skill (
  id uuid primary key,
  vendor_id uuid not null references vendor,
  position_id uuid not null references staff_position,
  skill_id uuid not null references skill,
  level skill_level not null,
  is_required boolean not null,
  needs_certificate boolean not null,
  source_phrase text,
  ordinal integer not null,
  created_at timestamptz not null,
  withdrawn_at timestamptz check (withdrawn_at >= created_at)
);
create unique index position_skill_key on position_skill (position_id, skill_id) where withdrawn_at is null;
create index position_skill_by_skill on position_skill (vendor_id, skill_id) where withdrawn_at is null;
call protect_by_vendor('position_skill');

create table position_product (
  id uuid primary key,
  vendor_id uuid not null references vendor,
  position_id uuid not null references staff_position,
  product_id uuid not null references product,
  created_at timestamptz not null,
  withdrawn_at timestamptz check (withdrawn_at >= created_at)
);
create unique index position_product_key on position_product (position_id, product_id) where withdrawn_at is null;
create index position_product_by_product on position_product (vendor_id, product_id);
call protect_by_vendor('position_product');

create table employee (
  id uuid primary key,
  vendor_id uuid not null references vendor,
  user_id uuid references app_user,
  personnel_number text not null,
  name text not null,
  time_zone text not null,
  status employee_status not null,
  -- First and last day of employment; the last one may be known long before.
  employed_from date,
  employed_to date,
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint employee_number_key unique (vendor_id, personnel_number),
  check (employed_to >= employed_from),
  check (employed_from is not null or status in ('CANDIDATE', 'DISMISSED')),
  check (employed_to is not null or employed_from is null or status <> 'DISMISSED')
);
create unique index employee_user_key on employee (user_id) where user_id is not null;
create index employee_by_name on employee (vendor_id, name, id);
create index employee_by_change on employee (vendor_id, updated_at, id);
call protect_by_vendor('employee');

create table employee_status_event (
  id uuid primary key,
  vendor_id uuid not null references vendor,
  employee_id uuid not null references employee,
  "from" employee_status,
  "to" employee_status not null,
  event text not null,
  actor_id uuid references app_user,
  reason text,
  at timestamptz not null
);
create index employee_status_event_by_employee on employee_status_event (employee_id, at, id);
call protect_by_vendor('employee_status_event');
revoke update, delete on employee_status_event from steward_app;

-- Who holds which position on which days; one at a time.
create table position_assignment (
  id uuid primary key,
  vendor_id uuid not null references vendor,
  employee_id uuid not null references employee,
  position_id uuid not null references staff_position,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint position_assignment_one_at_a_time
    exclude using gist (employee_id with =, daterange(valid_from, valid_to, '[]') with &&)
);
create index position_assignment_by_position on position_assignment (position_id, valid_from);
call protect_by_vendor('position_assignment');
