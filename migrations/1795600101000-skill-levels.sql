create type assessment_source as enum ('SELF', 'MANAGER', 'EXAM', 'IMPORT');

-- What somebody has said of a person's skill, by day. Rows of one source never overlap (P3).
create table skill_assessment (
  id uuid primary key,
  vendor_id uuid not null references vendor,
  employee_id uuid not null references employee,
  skill_id uuid not null references skill,
  level skill_level not null,
  source assessment_source not null,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  assessed_by_id uuid references app_user,
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint skill_assessment_one_at_a_time exclude using gist
    (employee_id with =, skill_id with =, source with =, daterange(valid_from, valid_to, '[]') with &&)
);
create index skill_assessment_by_employee on skill_assessment (employee_id, skill_id, valid_from);
create index skill_assessment_by_skill on skill_assessment (vendor_id, skill_id);
call protect_by_vendor('skill_assessment');

create table certificate (
  id uuid primary key,
  vendor_id uuid not null references vendor,
  employee_id uuid not null references employee,
  skill_id uuid not null references skill,
  number text not null,
  issued_on date not null,
  -- The last day on which it is valid; null: for ever.
  expires_on date check (expires_on >= issued_on),
  withdrawn_at timestamptz,
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create unique index certificate_number_key on certificate (employee_id, skill_id, number) where withdrawn_at is null;
create index certificate_by_expiry on certificate (vendor_id, coalesce(expires_on, 'infinity'), id);
call protect_by_vendor('certificate');

-- The level that counts, of every person in every skill on a day: one row for each skill that he has at all.
-- MANAGER and EXAM before IMPORT before SELF, which counts at most BASIC; among equals the later word, an exam before a
-- manager. Where his position of that day asks for a certificate and none is valid, he does not have the skill.
-- src/personnel/domain/effective-level.ts says the same; a test compares them.
create function effective_skill_levels(day date)
returns table (vendor_id uuid, employee_id uuid, skill_id uuid, level skill_level, source assessment_source)
language sql stable parallel safe as $$
  select said.vendor_id, said.employee_id, said.skill_id, said.level, said.source
  from (
    select distinct on (a.employee_id, a.skill_id) a.vendor_id, a.employee_id, a.skill_id, a.source,
           case a.source when 'SELF' then least(a.level, 'BASIC'::skill_level) else a.level end as level
      from skill_assessment a
     where day between a.valid_from and coalesce(a.valid_to, 'infinity')
     order by a.employee_id, a.skill_id, case a.source when 'SELF' then 2 when 'IMPORT' then 1 else 0 end,
              a.valid_from desc, a.source desc
  ) said
  where not exists (
    select from position_assignment p
      join position_skill k on k.position_id = p.position_id and k.withdrawn_at is null and k.needs_certificate
     where p.employee_id = said.employee_id and k.skill_id = said.skill_id
       and day between p.valid_from and coalesce(p.valid_to, 'infinity')
       and not exists (select from certificate c
                        where c.employee_id = said.employee_id and c.skill_id = said.skill_id and c.withdrawn_at is null
                          and day between c.issued_on and coalesce(c.expires_on, 'infinity')))
$$;
