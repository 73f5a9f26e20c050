create type acknowledgement_method as enum ('BUTTON', 'SIGNED_PAPER');

-- Somebody has studied a document that his role asks for. Never changed: what is asked anew is a new requirement.
create table requirement_acknowledgement (
  id uuid primary key,
  vendor_id uuid not null references vendor,
  requirement_id uuid not null references role_requirement,
  customer_id uuid references customer,
  contact_id uuid references contact,
  employee_id uuid references employee,
  method acknowledgement_method not null,
  -- The day of it where the product is supported; a paper may be recorded later.
  acknowledged_on date not null,
  version integer not null,
  created_at timestamptz not null,
  check (num_nonnulls(contact_id, employee_id) = 1),
  check ((contact_id is null) = (customer_id is null))
);
create unique index requirement_acknowledgement_key
  on requirement_acknowledgement (requirement_id, coalesce(contact_id, employee_id));
create index requirement_acknowledgement_by_age on requirement_acknowledgement (vendor_id, created_at, id);
create index requirement_acknowledgement_by_customer on requirement_acknowledgement (customer_id, created_at, id)
  where customer_id is not null;
create index requirement_acknowledgement_by_contact on requirement_acknowledgement (contact_id) where contact_id is not null;
create index requirement_acknowledgement_by_employee on requirement_acknowledgement (employee_id) where employee_id is not null;
call protect_by_vendor('requirement_acknowledgement');
revoke update, delete on requirement_acknowledgement from steward_app;

-- What a role of a product asked for at a moment that is done once by each of its people: courses and documents.
create function required_proofs_of(product uuid, asked personnel_role, moment timestamptz)
returns table (requirement_id uuid, course_id uuid) language sql stable parallel safe as $$
  select r.id, r.course_id from role_requirement r
   where r.product_id = product and r.role = asked and r.skill_id is null
     and r.created_at <= moment and coalesce(r.withdrawn_at, 'infinity') > moment
$$;

-- True when a person of a customer had passed every course that is asked of administrators, and it still counted, and had
-- acknowledged every document. Where nothing is asked nobody is trained.
create or replace function is_trained_administrator(person uuid, product uuid, moment timestamptz)
returns boolean language sql stable parallel safe as $$
  select count(*) > 0 and coalesce(bool_and(case when r.course_id is null
    then exists (
      select from requirement_acknowledgement k
       where k.requirement_id = r.requirement_id and k.contact_id = person
         and k.created_at <= moment and k.acknowledged_on <= day_of_product(product, moment))
    else exists (
      select from training_record t
       where t.contact_id = person and t.course_id = r.course_id
         and day_of_product(product, moment) between t.passed_on and coalesce(t.valid_until, 'infinity')
         and (select e."to" from training_status_event e where e.record_id = t.id and e.at <= moment
               order by e.at desc, e.id desc limit 1) = 'PASSED') end), false)
  from required_proofs_of(product, 'ADMINISTRATOR', moment) r
$$;

create or replace function administrators_of(product uuid, moment timestamptz)
returns table (contact_id uuid, customer_id uuid, is_trained boolean) language sql stable parallel safe as $$
  select p.id, p.customer_id, is_trained_administrator(p.id, administrators_of.product, moment)
    from contact p join customer c on c.id = p.customer_id
   where p.role = 'ADMINISTRATOR' and p.status = 'ACTIVE' and p.created_at <= moment
     and exists (select from maintenance_agreement a join maintenance_agreement_product l on l.agreement_id = a.id
       where a.customer_id = c.id and l.product_id = administrators_of.product
         and (moment at time zone c.time_zone)::date between a.starts_on
             and coalesce(least(a.ends_on, a.terminated_on), 'infinity'))
     and exists (select from required_proofs_of(administrators_of.product, 'ADMINISTRATOR', moment))
$$;

drop function required_courses_of(uuid, personnel_role, timestamptz);
