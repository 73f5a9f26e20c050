create type legal_form as enum ('LIMITED_LIABILITY_COMPANY', 'JOINT_STOCK_COMPANY', 'PUBLIC_JOINT_STOCK_COMPANY',
  'SOLE_PROPRIETOR', 'OTHER', 'NOT_DECLARED');
create type vendor_role as enum ('RIGHT_HOLDER', 'DEVELOPER');
create type address_purpose as enum ('LEGAL', 'POSTAL', 'DEVELOPERS', 'SUPPORT', 'DEVELOPMENT_INFRASTRUCTURE', 'DISTRIBUTION');
create type public_link_kind as enum ('WEBSITE', 'PORTAL', 'INSTALLATION_GUIDE', 'USER_GUIDE', 'ADMIN_GUIDE',
  'DEVELOPER_GUIDE', 'OPERATION_GUIDE', 'FUNCTIONAL_CHARACTERISTICS', 'THIRD_PARTY_DOCUMENT', 'OTHER');
create type product_object_type as enum ('COMPUTER_PROGRAM', 'DATABASE', 'HW_SW_COMPLEX', 'NOT_DECLARED');
create type delivery_model as enum ('ON_PREMISE', 'CLOUD', 'HYBRID', 'NOT_DECLARED');
create type product_stage as enum ('CONCEPT', 'DEVELOPMENT', 'OPERATION', 'RETIRED');
create type schedule_mode as enum ('ALWAYS', 'BUSINESS_HOURS', 'NOT_DECLARED');
create type request_flow as enum ('AGREEMENT', 'EFFECTIVENESS', 'NOT_DECLARED');
create type requester_role as enum ('END_USER', 'ADMINISTRATOR', 'REPRESENTATIVE');
create type right_type as enum ('NON_EXCLUSIVE', 'NOT_DECLARED');
create type component_kind as enum ('SERVER', 'WEB', 'DESKTOP', 'MOBILE', 'DB_SCHEMA', 'PLUGIN', 'DOCS');
create type update_mode as enum ('AUTO', 'SPECIALIST', 'BOTH');
create type platform_kind as enum ('OPERATING_SYSTEM', 'DBMS', 'VIRTUALIZATION', 'WEB_SERVER', 'BROWSER', 'OTHER');
create type activity as enum ('INSTALLATION', 'INITIAL_SETUP', 'COMMISSIONING', 'ADMINISTRATION', 'OPERATION', 'BACKUP',
  'UPDATE', 'TRAINING');
create type responsible_party as enum ('CUSTOMER', 'VENDOR', 'SHARED', 'NOT_DECLARED');
create type channel as enum ('PHONE', 'EMAIL', 'PORTAL', 'API');
create type ticket_kind as enum ('CONSULTATION', 'SERVICE_REQUEST', 'INCIDENT', 'PROPOSAL', 'COMPLAINT', 'OTHER');
create type service_group as enum ('SERVICE_PROCESSES', 'SUPPORT', 'FAULT_CORRECTION', 'MODERNIZATION', 'IMPROVEMENT',
  'TRAINING');
create type service_offering_code as enum ('TUNING_DEBUGGING', 'USER_SUPPORT', 'MODERNIZATION', 'INSTALLATION_HELP',
  'CONFIGURATION_ADMIN_HELP', 'UPDATE_HELP', 'FUNCTION_EXPLANATION', 'MODULE_EXPLANATION', 'DOCUMENTATION_PROVISION',
  'ERROR_DETECTION', 'ERROR_CORRECTION', 'REQUEST_INTAKE', 'FEASIBILITY_AND_TERM_AGREEMENT', 'CUSTOMER_MODERNIZATION',
  'LEGISLATIVE_MODERNIZATION', 'NEW_VERSION_SUPPLY', 'DOCUMENTATION_CHANGE_SUPPLY', 'NON_EXCLUSIVE_RIGHTS_GRANT',
  'MASS_AUTOMATIC_UPDATE', 'INDIVIDUAL_WORK', 'PROPOSAL_INTAKE', 'EFFECTIVENESS_REVIEW', 'PLAN_INCLUSION',
  'ADMIN_TRAINING_AT_COMMISSIONING');

create table vendor (
  id uuid primary key,
  code text not null constraint vendor_code_key unique check (code ~ '^[a-z][a-z0-9-]{1,39}$'),
  legal_form legal_form not null,
  legal_name_ru text,
  legal_name_en text,
  short_name_ru text not null,
  short_name_en text,
  inn text check (inn ~ '^(\d{10}|\d{12})$'),
  kpp text check (kpp ~ '^\d{4}[0-9A-Z]{2}\d{3}$'),
  ogrn text check (ogrn ~ '^(\d{13}|\d{15})$'),
  roles vendor_role[] not null,
  site_url text,
  default_locale text not null check (default_locale in ('ru', 'en')),
  time_zone text not null,
  maintenance_strategy_ru text,
  maintenance_strategy_en text,
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
call protect_by_vendor('vendor', 'id');

alter table app_user add foreign key (vendor_id) references vendor;
alter table session add foreign key (vendor_id) references vendor;
alter table refresh_token add foreign key (vendor_id) references vendor;
alter table api_token add foreign key (vendor_id) references vendor;

create table holiday_set (
  id uuid primary key,
  vendor_id uuid not null references vendor,
  name_ru text not null,
  name_en text,
  dates text[] not null check (dates::date[] is not null),
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index holiday_set_by_name on holiday_set (vendor_id, name_ru, id);
call protect_by_vendor('holiday_set');

create table business_calendar (
  id uuid primary key,
  vendor_id uuid not null references vendor,
  code text not null check (code ~ '^[a-z][a-z0-9-]{1,39}$'),
  name_ru text not null,
  name_en text,
  time_zone text not null,
  is24x7 boolean not null,
  latest_number integer not null,
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint business_calendar_code_key unique (vendor_id, code),
  check (not is24x7 or latest_number = 0)
);
call protect_by_vendor('business_calendar');

-- What a calendar said and says: versions are published, never changed, so the past keeps its hours.
create table business_calendar_version (
  id uuid primary key,
  vendor_id uuid not null references vendor,
  calendar_id uuid not null references business_calendar,
  number integer not null,
  effective_from timestamptz not null,
  published_at timestamptz not null,
  holiday_set_ids uuid[] not null,
  holidays text[] not null check (holidays::date[] is not null),
  constraint business_calendar_version_number_key unique (calendar_id, number),
  check (effective_from >= published_at)
);
create index business_calendar_version_by_effect on business_calendar_version (calendar_id, effective_from, number);
call protect_by_vendor('business_calendar_version');
revoke update, delete on business_calendar_version from steward_app;

create table weekly_interval (
  id uuid primary key,
  vendor_id uuid not null references vendor,
  calendar_version_id uuid not null references business_calendar_version,
  weekday smallint not null check (weekday between 1 and 7),
  opens text not null check (opens ~ '^([01]\d|2[0-3]):[0-5]\d$'),
  closes text not null check (closes ~ '^(([01]\d|2[0-3]):[0-5]\d|24:00)$'),
  check (opens < closes)
);
create index weekly_interval_by_version on weekly_interval (calendar_version_id, weekday, opens);
call protect_by_vendor('weekly_interval');
revoke update, delete on weekly_interval from steward_app;

-- Hours of one date instead of the week's; a row without times closes the date.
create table exception_interval (
  id uuid primary key,
  vendor_id uuid not null references vendor,
  calendar_version_id uuid not null references business_calendar_version,
  date date not null,
  opens text check (opens ~ '^([01]\d|2[0-3]):[0-5]\d$'),
  closes text check (closes ~ '^(([01]\d|2[0-3]):[0-5]\d|24:00)$'),
  check ((opens is null) = (closes is null)),
  check (opens < closes)
);
create index exception_interval_by_version on exception_interval (calendar_version_id, date, opens);
call protect_by_vendor('exception_interval');
revoke update, delete on exception_interval from steward_app;

create table product (
  id uuid primary key,
  vendor_id uuid not null references vendor,
  code text not null check (code ~ '^[a-z][a-z0-9-]{1,39}$'),
  name text not null,
  short_alias_ru text,
  short_alias_en text,
  aliases text[] not null,
  object_type product_object_type not null,
  delivery_model delivery_model not null,
  languages text[] not null,
  stage product_stage not null,
  support_schedule_mode schedule_mode not null,
  support_calendar_id uuid references business_calendar,
  support_time_zone text,
  request_flow request_flow not null,
  requesters_of_changes requester_role[] not null,
  right_type right_type not null,
  requires_training_at_commissioning boolean not null,
  sprint_days integer check (sprint_days between 1 and 31),
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint product_code_key unique (vendor_id, code),
  check ((support_schedule_mode = 'BUSINESS_HOURS') = (support_calendar_id is not null))
);
create index product_by_name on product (vendor_id, name, id);
create index product_by_age on product (vendor_id, created_at, id);
create index product_by_calendar on product (support_calendar_id) where support_calendar_id is not null;
call protect_by_vendor('product');

create table product_module (
  id uuid primary key,
  vendor_id uuid not null references vendor,
  product_id uuid not null references product,
  code text not null,
  name_ru text not null,
  name_en text,
  position integer not null check (position > 0),
  withdrawn_at timestamptz,
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create unique index product_module_code_key on product_module (product_id, code) where withdrawn_at is null;
create index product_module_by_position on product_module (product_id, position, id);
call protect_by_vendor('product_module');

create table product_component (
  id uuid primary key,
  vendor_id uuid not null references vendor,
  product_id uuid not null references product,
  code text not null,
  name_ru text not null,
  name_en text,
  kind component_kind not null,
  update_mode update_mode not null,
  withdrawn_at timestamptz,
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create unique index product_component_code_key on product_component (product_id, code) where withdrawn_at is null;
create index product_component_by_code on product_component (product_id, code, id);
call protect_by_vendor('product_component');

create table product_platform (
  id uuid primary key,
  vendor_id uuid not null references vendor,
  product_id uuid not null references product,
  kind platform_kind not null,
  name text not null,
  supported_versions text,
  withdrawn_at timestamptz,
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create unique index product_platform_name_key on product_platform (product_id, kind, name) where withdrawn_at is null;
create index product_platform_by_kind on product_platform (product_id, kind, name, id);
call protect_by_vendor('product_platform');

-- Who does what at the customer's site.
create table responsibility (
  id uuid primary key,
  vendor_id uuid not null references vendor,
  product_id uuid not null references product,
  activity activity not null,
  party responsible_party not null,
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint responsibility_activity_key unique (product_id, activity)
);
call protect_by_vendor('responsibility');

create table service_offering (
  id uuid primary key,
  vendor_id uuid not null references vendor,
  product_id uuid not null references product,
  code service_offering_code not null,
  "group" service_group not null,
  position integer not null check (position > 0),
  name_ru text not null,
  name_en text,
  channels channel[] not null check (not 'API' = any (channels)),
  ticket_kinds ticket_kind[] not null,
  withdrawn_at timestamptz,
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create unique index service_offering_code_key on service_offering (product_id, code) where withdrawn_at is null;
create index service_offering_by_position on service_offering (product_id, "group", position, id);
call protect_by_vendor('service_offering');

create table contact_channel (
  id uuid primary key,
  vendor_id uuid not null references vendor,
  product_id uuid not null references product,
  kind channel not null check (kind <> 'API'),
  value text not null,
  display_text text not null,
  is_primary boolean not null,
  withdrawn_at timestamptz,
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  check (kind <> 'PHONE' or value ~ '^\+[1-9]\d{6,14}$')
);
-- The "single number" of both model vendors (A-25, C-17).
create unique index contact_channel_one_primary_phone on contact_channel (product_id)
  where kind = 'PHONE' and is_primary and withdrawn_at is null;
create unique index contact_channel_one_primary on contact_channel (product_id, kind)
  where kind <> 'PHONE' and is_primary and withdrawn_at is null;
create unique index contact_channel_value_key on contact_channel (product_id, kind, value) where withdrawn_at is null;
create index contact_channel_by_kind on contact_channel (product_id, kind, created_at, id);
create index contact_channel_by_value on contact_channel (vendor_id, kind, value) where withdrawn_at is null;
call protect_by_vendor('contact_channel');

create table address (
  id uuid primary key,
  vendor_id uuid not null references vendor,
  product_id uuid references product,
  purposes address_purpose[] not null check (cardinality(purposes) > 0),
  country text not null check (country ~ '^[A-Z]{2}$'),
  postcode text,
  locality_ru text not null,
  locality_en text,
  street_ru text,
  street_en text,
  building_ru text,
  building_en text,
  floor text,
  office_ru text,
  office_en text,
  line_ru text not null,
  line_en text,
  phone text check (phone ~ '^\+[1-9]\d{6,14}$'),
  withdrawn_at timestamptz,
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index address_by_vendor on address (vendor_id, created_at, id);
create index address_by_product on address (product_id) where product_id is not null;
call protect_by_vendor('address');

create table public_link (
  id uuid primary key,
  vendor_id uuid not null references vendor,
  product_id uuid references product,
  kind public_link_kind not null,
  url text not null check (url !~ '\s'),
  title_ru text,
  title_en text,
  language text check (language in ('ru', 'en')),
  withdrawn_at timestamptz,
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index public_link_by_vendor on public_link (vendor_id, kind, id);
create index public_link_by_product on public_link (product_id) where product_id is not null;
call protect_by_vendor('public_link');
