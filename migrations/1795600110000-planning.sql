create type calendar_day_kind as enum ('HOLIDAY', 'SHORT_DAY', 'MOVED_WORKDAY');
create type absence_kind as enum ('VACATION', 'SICK', 'TRAINING', 'DUTY_REST');
create type absence_status as enum ('REQUESTED', 'APPROVED', 'REJECTED', 'CANCELLED');
create type duty_coverage as enum ('ROUND_THE_CLOCK', 'BUSINESS_HOURS');
create type staff_process as enum ('SUPPORT_L1', 'SUPPORT_L2', 'SUPPORT_L3', 'DEVELOPMENT', 'TESTING', 'DOCS', 'RELEASE', 'ADMIN');
create type rota_status as enum ('DRAFT', 'PUBLISHED', 'RETIRED');
create type duty_role as enum ('PRIMARY', 'BACKUP');
create type turn_unit as enum ('DAY', 'WEEK');
create type replan_cause as enum ('ABSENCE', 'LEAVE', 'DISMISSAL');
create type allocation_status as enum ('PLANNED', 'CONFIRMED', 'DONE', 'WITHDRAWN');

create table work_schedule (
  id uuid primary key,
  vendor_id uuid not null references vendor,
  employee_id uuid not null references employee,
  valid_from date not null,
  -- Monday to Sunday.
  minutes_per_weekday integer[] not null check (cardinality(minutes_per_weekday) = 7
    and 0 <= all (minutes_per_weekday) and 1440 >= all (minutes_per_weekday)),
  availability_bp integer not null check (availability_bp between 0 and 10000),
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint work_schedule_key unique (employee_id, valid_from)
);
call protect_by_vendor('work_schedule');

create table production_calendar (
  id uuid primary key,
  vendor_id uuid not null references vendor,
  year integer not null check (year between 1 and 9999),
  entered_at timestamptz not null,
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint production_calendar_year_key unique (vendor_id, year)
);
call protect_by_vendor('production_calendar');

create table production_calendar_day (
  id uuid primary key,
  vendor_id uuid not null references vendor,
  calendar_id uuid not null references production_calendar,
  day date not null,
  kind calendar_day_kind not null,
  -- The day whose hours are worked instead.
  replaced_day date,
  constraint production_calendar_day_key unique (vendor_id, day),
  check ((replaced_day is not null) = (kind = 'MOVED_WORKDAY'))
);
create index production_calendar_day_by_calendar on production_calendar_day (calendar_id, day);
call protect_by_vendor('production_calendar_day');

create table absence (
  id uuid primary key,
  vendor_id uuid not null references vendor,
  employee_id uuid not null references employee,
  kind absence_kind not null,
  first_day date not null,
  last_day date not null check (last_day >= first_day),
  status absence_status not null,
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index absence_by_employee on absence (employee_id, first_day, last_day);
create index absence_by_day on absence (vendor_id, first_day, id);
call protect_by_vendor('absence');

-- How many people a post needs; min_count is reckoned by the program from the rest of the row.
create table staffing_norm (
  id uuid primary key,
  vendor_id uuid not null references vendor,
  product_id uuid references product,
  position_id uuid not null references staff_position,
  process staff_process not null,
  coverage duty_coverage not null,
  calendar_id uuid references business_calendar,
  posts integer not null check (posts between 1 and 100),
  covered_hours integer not null check (covered_hours between 1 and 168),
  weekly_hours integer not null check (weekly_hours between 1 and 60),
  absence_bp integer not null check (absence_bp between 0 and 9999),
  min_count integer not null check (min_count > 0),
  basis text not null,
  withdrawn_at timestamptz,
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  check ((coverage = 'BUSINESS_HOURS') = (calendar_id is not null)),
  check (coverage <> 'ROUND_THE_CLOCK' or covered_hours = 168)
);
create index staffing_norm_by_process on staffing_norm (vendor_id, process, id);
create index staffing_norm_by_product on staffing_norm (vendor_id, product_id) where product_id is not null;
create index staffing_norm_by_position on staffing_norm (vendor_id, position_id);
call protect_by_vendor('staffing_norm');

create table staffing_norm_skill (
  id uuid primary key,
  vendor_id uuid not null references vendor,
  norm_id uuid not null references staffing_norm,
  skill_id uuid not null references skill,
  level skill_level not null,
  created_at timestamptz not null,
  withdrawn_at timestamptz
);
create unique index staffing_norm_skill_key on staffing_norm_skill (norm_id, skill_id) where withdrawn_at is null;
create index staffing_norm_skill_by_skill on staffing_norm_skill (vendor_id, skill_id) where withdrawn_at is null;
call protect_by_vendor('staffing_norm_skill');

-- What a vendor asks of his plans beyond the norms; one row for each vendor that asks something else than usual.
create table duty_rule (
  id uuid primary key,
  vendor_id uuid not null references vendor,
  rest_between_minutes integer not null check (rest_between_minutes between 0 and 10080),
  weekly_rest_minutes integer not null check (weekly_rest_minutes between 0 and 10080),
  reserved_bp integer not null check (reserved_bp between 0 and 10000),
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint duty_rule_vendor_key unique (vendor_id)
);
call protect_by_vendor('duty_rule');

create table rota (
  id uuid primary key,
  vendor_id uuid not null references vendor,
  norm_id uuid not null references staffing_norm,
  name_ru text not null,
  name_en text,
  -- Who is told when somebody falls out.
  head_id uuid references app_user,
  status rota_status not null,
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index rota_by_name on rota (vendor_id, name_ru, id);
create index rota_by_norm on rota (norm_id);
call protect_by_vendor('rota');

create table rota_layer (
  id uuid primary key,
  vendor_id uuid not null references vendor,
  rota_id uuid not null references rota,
  ordinal integer not null,
  role duty_role not null,
  -- Local time, which belongs to a rota: an instant of it exists only for each turn.
  starts_at text not null check (starts_at ~ '^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$'),
  time_zone text not null,
  turn_length integer not null check (turn_length between 1 and 366),
  turn_unit turn_unit not null,
  created_at timestamptz not null,
  withdrawn_at timestamptz
);
create index rota_layer_by_rota on rota_layer (rota_id, ordinal) where withdrawn_at is null;
call protect_by_vendor('rota_layer');

create table rota_member (
  id uuid primary key,
  vendor_id uuid not null references vendor,
  layer_id uuid not null references rota_layer,
  employee_id uuid not null references employee,
  ordinal integer not null,
  unique (layer_id, ordinal)
);
create index rota_member_by_employee on rota_member (employee_id);
call protect_by_vendor('rota_member');
revoke update, delete on rota_member from steward_app;

create table rota_window (
  id uuid primary key,
  vendor_id uuid not null references vendor,
  layer_id uuid not null references rota_layer,
  weekday smallint check (weekday between 1 and 7),
  opens text not null check (opens ~ '^([01]\d|2[0-3]):[0-5]\d$'),
  closes text not null check (closes ~ '^(([01]\d|2[0-3]):[0-5]\d|24:00)$')
);
create index rota_window_by_layer on rota_window (layer_id, weekday, opens);
call protect_by_vendor('rota_window');
revoke update, delete on rota_window from steward_app;

create table rota_override (
  id uuid primary key,
  vendor_id uuid not null references vendor,
  rota_id uuid not null references rota,
  role duty_role not null,
  employee_id uuid not null references employee,
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  reason text not null,
  author_id uuid references app_user,
  created_at timestamptz not null
);
create index rota_override_by_rota on rota_override (rota_id, created_at, id);
call protect_by_vendor('rota_override');
revoke update, delete on rota_override from steward_app;

-- A shift is never changed: another plan withdraws it. P1: nobody is in two places at once, whatever the program thinks.
create table duty_shift (
  id uuid primary key,
  vendor_id uuid not null references vendor,
  rota_id uuid not null references rota,
  employee_id uuid not null references employee,
  role duty_role not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  created_at timestamptz not null,
  withdrawn_at timestamptz,
  constraint duty_shift_one_at_a_time
    exclude using gist (employee_id with =, tstzrange(starts_at, ends_at) with &&) where (withdrawn_at is null)
);
create index duty_shift_by_start on duty_shift (vendor_id, starts_at, id) where withdrawn_at is null;
create index duty_shift_by_rota on duty_shift (rota_id, ends_at, starts_at) where withdrawn_at is null;
call protect_by_vendor('duty_shift');
revoke delete on duty_shift from steward_app;

create table allocation (
  id uuid primary key,
  vendor_id uuid not null references vendor,
  employee_id uuid not null references employee,
  -- The modules of work and sprints stand further up and own these ids; nothing here reads behind them.
  work_item_id uuid not null,
  sprint_id uuid,
  skill_id uuid references skill,
  minutes integer not null check (minutes between 1 and 100000),
  first_day date not null,
  last_day date not null check (last_day >= first_day),
  status allocation_status not null,
  is_pinned boolean not null,
  -- Null: it fits; else why it was given all the same (P8).
  overbooking_reason text,
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index allocation_by_employee on allocation (employee_id, first_day) where status <> 'WITHDRAWN';
create index allocation_by_day on allocation (vendor_id, first_day, id);
create index allocation_by_work_item on allocation (vendor_id, work_item_id);
create index allocation_by_sprint on allocation (vendor_id, sprint_id) where sprint_id is not null;
call protect_by_vendor('allocation');

-- Time for which somebody was counted on who will not be there (P2): either duty of a rota or work.
create table replan_item (
  id uuid primary key,
  vendor_id uuid not null references vendor,
  employee_id uuid not null references employee,
  cause replan_cause not null,
  absence_id uuid references absence,
  rota_id uuid references rota,
  allocation_id uuid references allocation,
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  resolved_at timestamptz,
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  check (num_nonnulls(rota_id, allocation_id) = 1),
  check ((cause = 'ABSENCE') = (absence_id is not null))
);
create index replan_item_open on replan_item (vendor_id, starts_at, id) where resolved_at is null;
create index replan_item_by_start on replan_item (vendor_id, starts_at, id);
call protect_by_vendor('replan_item');

-- How the status of absences, rotas and allocations has changed.
create table planning_status_event (
  id uuid primary key,
  vendor_id uuid not null references vendor,
  absence_id uuid references absence,
  rota_id uuid references rota,
  allocation_id uuid references allocation,
  "from" text,
  "to" text not null,
  event text not null,
  actor_id uuid references app_user,
  reason text,
  at timestamptz not null,
  check (num_nonnulls(absence_id, rota_id, allocation_id) = 1)
);
create index planning_status_event_of_absence on planning_status_event (absence_id, at, id) where absence_id is not null;
create index planning_status_event_of_rota on planning_status_event (rota_id, at, id) where rota_id is not null;
create index planning_status_event_of_allocation on planning_status_event (allocation_id, at, id) where allocation_id is not null;
call protect_by_vendor('planning_status_event');
revoke update, delete on planning_status_event from steward_app;

-- The hours of a business calendar between two instants, as each of its versions said while it held.
create function open_hours(calendar uuid, since timestamptz, until timestamptz) returns tstzmultirange
language sql stable parallel safe as $$
  select case when c.is24x7 then tstzmultirange(tstzrange(since, until)) else coalesce((
    with version as (
      select v.id, v.holidays, tstzrange(v.effective_from, lead(v.effective_from) over (order by v.effective_from, v.number)) as effect
        from business_calendar_version v where v.calendar_id = c.id
    ), dated as (
      select v.id, v.effect, d.day::date as day,
             exists (select 1 from exception_interval e where e.calendar_version_id = v.id and e.date = d.day::date) as is_special,
             to_char(d.day, 'YYYY-MM-DD') = any (v.holidays) as is_holiday
        from version v cross join generate_series((since at time zone c.time_zone)::date - 1,
                                                  (until at time zone c.time_zone)::date + 1, interval '1 day') d(day)
       where v.effect && tstzrange(since, until)
    ), hours as (
      select d.effect, d.day, w.opens, w.closes from dated d
        join weekly_interval w on w.calendar_version_id = d.id and w.weekday = extract(isodow from d.day)
       where not d.is_special and not d.is_holiday
      union all
      select d.effect, d.day, e.opens, e.closes from dated d
        join exception_interval e on e.calendar_version_id = d.id and e.date = d.day and e.opens is not null
    ), instants as (
      select effect, (day + opens::interval) at time zone c.time_zone as opened,
             (day + closes::interval) at time zone c.time_zone as closed from hours
    )
    select range_agg(tstzrange(opened, greatest(opened, closed)) * effect * tstzrange(since, until)) from instants
  ), '{}'::tstzmultirange) end
  from business_calendar c where c.id = calendar
$$;

-- How long a set of ranges is, in seconds.
create function seconds_of(hours tstzmultirange) returns bigint language sql immutable parallel safe as $$
  select coalesce(floor(sum(extract(epoch from upper(h) - lower(h)))), 0)::bigint from unnest(hours) h
$$;
