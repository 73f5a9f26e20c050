create type personnel_role as enum ('END_USER', 'ADMINISTRATOR', 'VENDOR_SPECIALIST');
create type required_document_kind as enum
  ('USER_GUIDE', 'ADMIN_GUIDE', 'DEVELOPER_GUIDE', 'INSTALLATION_GUIDE', 'OPERATION_GUIDE', 'THIRD_PARTY');
create type training_provider as enum ('VENDOR', 'THIRD_PARTY');
create type training_stage as enum ('COMMISSIONING', 'REFRESH', 'RELEASE');
create type training_status as enum ('ASSIGNED', 'IN_PROGRESS', 'PASSED', 'FAILED', 'EXPIRED');

create table training_course (
  id uuid primary key,
  vendor_id uuid not null references vendor,
  product_id uuid not null references product,
  name_ru text not null,
  name_en text,
  provider training_provider not null,
  stage training_stage not null,
  is_mandatory boolean not null,
  hours integer check (hours between 1 and 1000),
  -- Null: who has passed it once has passed it for ever.
  valid_months integer check (valid_months between 1 and 120),
  withdrawn_at timestamptz,
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index training_course_by_product on training_course (vendor_id, product_id);
create index training_course_by_name on training_course (vendor_id, name_ru, id);
call protect_by_vendor('training_course');

-- What a role asks of its people: a skill, a document that is to be studied, or a course.
create table role_requirement (
  id uuid primary key,
  vendor_id uuid not null references vendor,
  product_id uuid not null references product,
  role personnel_role not null,
  ordinal integer not null check (ordinal > 0),
  source_phrase text,
  skill_id uuid references skill,
  level skill_level,
  document_kind required_document_kind,
  document_title_ru text,
  document_title_en text,
  document_url text,
  document_publisher text,
  course_id uuid references training_course,
  withdrawn_at timestamptz,
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  check (num_nonnulls(skill_id, document_kind, course_id) = 1),
  check ((skill_id is null) = (level is null)),
  check ((document_kind is null) = (document_title_ru is null)),
  check (document_kind is not null or num_nonnulls(document_title_en, document_url, document_publisher) = 0),
  check ((document_kind = 'THIRD_PARTY') = (document_publisher is not null))
);
create index role_requirement_by_product on role_requirement (vendor_id, product_id, role, ordinal, id);
create unique index role_requirement_skill_key on role_requirement (product_id, role, skill_id)
  where withdrawn_at is null and skill_id is not null;
create unique index role_requirement_course_key on role_requirement (product_id, role, course_id)
  where withdrawn_at is null and course_id is not null;
call protect_by_vendor('role_requirement');

-- A person on his way through a course: of a customer, or of the staff.
create table training_record (
  id uuid primary key,
  vendor_id uuid not null references vendor,
  course_id uuid not null references training_course,
  customer_id uuid references customer,
  contact_id uuid references contact,
  employee_id uuid references employee,
  status training_status not null,
  -- The member of the staff who examines; null: nobody is named.
  examiner_id uuid references employee,
  passed_on date,
  -- The last day on which it counts; null: for ever, or not passed.
  valid_until date,
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  check (num_nonnulls(contact_id, employee_id) = 1),
  check ((contact_id is null) = (customer_id is null)),
  check ((status in ('PASSED', 'EXPIRED')) = (passed_on is not null)),
  check (valid_until >= passed_on)
);
create unique index training_record_open_key on training_record (course_id, coalesce(contact_id, employee_id))
  where status in ('ASSIGNED', 'IN_PROGRESS');
create index training_record_by_course on training_record (vendor_id, course_id, id);
create index training_record_by_contact on training_record (contact_id, course_id) where contact_id is not null;
create index training_record_by_employee on training_record (employee_id, course_id) where employee_id is not null;
create index training_record_by_change on training_record (vendor_id, updated_at, id);
call protect_by_vendor('training_record');

create table training_status_event (
  id uuid primary key,
  vendor_id uuid not null references vendor,
  record_id uuid not null references training_record,
  "from" training_status,
  "to" training_status not null,
  event text not null,
  actor_id uuid references app_user,
  reason text,
  at timestamptz not null
);
create index training_status_event_by_record on training_status_event (record_id, at, id);
call protect_by_vendor('training_status_event');
revoke update, delete on training_status_event from steward_app;
