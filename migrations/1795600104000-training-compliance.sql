-- The courses that a role of a product asked for at a moment.
create function required_courses_of(product uuid, asked personnel_role, moment timestamptz)
returns table (course_id uuid) language sql stable parallel safe as $$
  select r.course_id from role_requirement r
   where r.product_id = product and r.role = asked and r.course_id is not null
     and r.created_at <= moment and coalesce(r.withdrawn_at, 'infinity') > moment
$$;

-- True when a person of a customer had passed every course that is asked of administrators, and it still counted. Where
-- nothing is asked nobody is trained.
create function is_trained_administrator(person uuid, product uuid, moment timestamptz)
returns boolean language sql stable parallel safe as $$
  select count(*) > 0 and coalesce(bool_and(exists (
    select from training_record t
     where t.contact_id = person and t.course_id = r.course_id
       and day_of_product(product, moment) between t.passed_on and coalesce(t.valid_until, 'infinity')
       and (select e."to" from training_status_event e where e.record_id = t.id and e.at <= moment
             order by e.at desc, e.id desc limit 1) = 'PASSED')), false)
  from required_courses_of(product, 'ADMINISTRATOR', moment) r
$$;

-- The administrators at customers whose agreement covered a product at a moment, and whether each was trained.
create function administrators_of(product uuid, moment timestamptz)
returns table (contact_id uuid, customer_id uuid, is_trained boolean) language sql stable parallel safe as $$
  select p.id, p.customer_id, is_trained_administrator(p.id, administrators_of.product, moment)
    from contact p join customer c on c.id = p.customer_id
   where p.role = 'ADMINISTRATOR' and p.status = 'ACTIVE' and p.created_at <= moment
     and exists (select from maintenance_agreement a join maintenance_agreement_product l on l.agreement_id = a.id
       where a.customer_id = c.id and l.product_id = administrators_of.product
         and (moment at time zone c.time_zone)::date between a.starts_on
             and coalesce(least(a.ends_on, a.terminated_on), 'infinity'))
     and exists (select from required_courses_of(administrators_of.product, 'ADMINISTRATOR', moment))
$$;
