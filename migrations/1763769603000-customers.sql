create type customer_status as enum ('ACTIVE', 'LEFT');
create type contact_status as enum ('ACTIVE', 'LEFT');
create type sharing_mode as enum ('NONE', 'PER_ROLE', 'PER_MEMBER', 'EVERYONE');

create table customer (
  id uuid primary key,
  vendor_id uuid not null references vendor,
  name text not null,
  legal_name text,
  inn text check (inn ~ '^([0-9]{10}|[0-9]{12})$'),
  parent_id uuid references customer,
  -- Null: as the parent has it.
  sharing_mode sharing_mode,
  time_zone text not null,
  locale text not null check (locale in ('ru', 'en')),
  status customer_status not null,
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  check (parent_id <> id),
  constraint customer_sharing_mode_known check (sharing_mode is not null or parent_id is not null)
);
create index customer_by_name on customer (vendor_id, name, id);
create index customer_by_creation on customer (vendor_id, created_at, id);
create index customer_by_change on customer (vendor_id, updated_at, id);
create index customer_by_status on customer (vendor_id, status);
create index customer_by_inn on customer (vendor_id, inn) where inn is not null;
create index customer_by_parent on customer (vendor_id, parent_id) where parent_id is not null;
call protect_by_vendor('customer');

create table contact (
  id uuid primary key,
  vendor_id uuid not null references vendor,
  customer_id uuid not null references customer,
  name text not null,
  email text check (email = lower(email)),
  phone_e164 text check (phone_e164 ~ '^\+[1-9][0-9]{6,14}$'),
  role requester_role not null,
  locale text not null check (locale in ('ru', 'en')),
  sees_organization_tickets boolean not null,
  user_id uuid references app_user,
  status contact_status not null,
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create unique index contact_email_key on contact (vendor_id, email) where status = 'ACTIVE';
create unique index contact_user_key on contact (user_id) where user_id is not null;
create index contact_by_customer on contact (vendor_id, customer_id, name, id);
create index contact_by_name on contact (vendor_id, name, id);
create index contact_by_creation on contact (vendor_id, created_at, id);
create index contact_by_change on contact (vendor_id, updated_at, id);
create index contact_by_phone on contact (vendor_id, phone_e164) where phone_e164 is not null;
call protect_by_vendor('contact');

-- Now that customers exist, the accounts and tokens that are theirs can point at them for real.
alter table app_user
  add foreign key (customer_id) references customer,
  add foreign key (contact_id) references contact;
alter table api_token add foreign key (customer_id) references customer;
create index app_user_by_contact on app_user (contact_id) where contact_id is not null;
create index api_token_by_customer on api_token (customer_id) where customer_id is not null;

create table service_plan (
  id uuid primary key,
  vendor_id uuid not null references vendor,
  code text not null,
  name_ru text not null,
  name_en text not null,
  description_ru text,
  description_en text,
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint service_plan_code_key unique (vendor_id, code)
);
call protect_by_vendor('service_plan');

create table maintenance_agreement (
  id uuid primary key,
  vendor_id uuid not null references vendor,
  customer_id uuid not null references customer,
  number text not null,
  service_plan_id uuid references service_plan,
  starts_on date not null,
  ends_on date,
  terminated_on date,
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint maintenance_agreement_number_key unique (vendor_id, number),
  check (ends_on >= starts_on),
  check (terminated_on <= ends_on)
);
create index maintenance_agreement_by_customer on maintenance_agreement (vendor_id, customer_id, starts_on, id);
create index maintenance_agreement_by_start on maintenance_agreement (vendor_id, starts_on, id);
create index maintenance_agreement_by_end on maintenance_agreement (vendor_id, coalesce(ends_on, 'infinity'), id);
create index maintenance_agreement_by_change on maintenance_agreement (vendor_id, updated_at, id);
create index maintenance_agreement_by_plan on maintenance_agreement (vendor_id, service_plan_id);
call protect_by_vendor('maintenance_agreement');

create table maintenance_agreement_product (
  id uuid primary key,
  vendor_id uuid not null references vendor,
  agreement_id uuid not null references maintenance_agreement,
  product_id uuid not null references product,
  unique (agreement_id, product_id)
);
create index maintenance_agreement_product_by_product on maintenance_agreement_product (vendor_id, product_id, agreement_id);
call protect_by_vendor('maintenance_agreement_product');

-- How an organization shares its tickets: its own word, or that of the nearest organization above it that has one.
create function sharing_mode_of(organization uuid) returns sharing_mode language sql stable parallel safe as $$
  with recursive above as (
    select c.parent_id, c.sharing_mode from customer c where c.id = organization
    union
    select c.parent_id, c.sharing_mode from above join customer c on c.id = above.parent_id where above.sharing_mode is null
  )
  select a.sharing_mode from above a where a.sharing_mode is not null
$$;
