-- The day that a moment is where a product is supported.
create function day_of_product(product uuid, moment timestamptz) returns date language sql stable parallel safe as $$
  select (moment at time zone coalesce(p.support_time_zone, v.time_zone))::date
    from product p join vendor v on v.id = p.vendor_id where p.id = day_of_product.product
$$;

-- Who was employed and not on leave at a moment, by the events of that time, and the position that he held on the day.
create function people_at_work(moment timestamptz, day date)
returns table (vendor_id uuid, employee_id uuid, position_id uuid) language sql stable parallel safe as $$
  select e.vendor_id, e.id, a.position_id
    from employee e
    left join position_assignment a on a.employee_id = e.id and day between a.valid_from and coalesce(a.valid_to, 'infinity')
   where day between e.employed_from and coalesce(e.employed_to, 'infinity')
     and (select s."to" from employee_status_event s where s.employee_id = e.id and s.at <= moment
           order by s.at desc, s.id desc limit 1) = 'ACTIVE'
$$;

-- The positions that worked for a product at a moment: how many people were planned then, and how many there were.
create function staffing_of(product uuid, moment timestamptz)
returns table (position_id uuid, ordinal integer, planned integer, filled integer) language sql stable parallel safe as $$
  with present as materialized (
    select w.position_id, count(*)::int as people
      from people_at_work(moment, day_of_product(staffing_of.product, moment)) w group by w.position_id)
  select p.id, p.ordinal,
         coalesce((select h.head_count from planned_head_count h where h.position_id = p.id and h.since <= moment
                    order by h.since desc, h.id desc limit 1), 0),
         coalesce(n.people, 0)
    from staff_position p
    join position_product l on l.position_id = p.id and l.product_id = staffing_of.product
     and l.created_at <= moment and coalesce(l.withdrawn_at, 'infinity') > moment
    left join present n on n.position_id = p.id
   where p.created_at <= moment and coalesce(p.closed_at, 'infinity') > moment
$$;

-- The skills that somebody must have at a moment for a product: key skills of its positions, and skills of the role of
-- the vendor's specialists; each with the lowest level that is asked.
create function required_skills_of(product uuid, moment timestamptz)
returns table (skill_id uuid, level skill_level) language sql stable parallel safe as $$
  select asked.skill_id, min(asked.level) from (
    select k.skill_id, k.level from staffing_of(required_skills_of.product, moment) s
      join position_skill k on k.position_id = s.position_id and k.is_required
       and k.created_at <= moment and coalesce(k.withdrawn_at, 'infinity') > moment
    union all
    select r.skill_id, r.level from role_requirement r
     where r.product_id = required_skills_of.product and r.role = 'VENDOR_SPECIALIST' and r.skill_id is not null
       and r.created_at <= moment and coalesce(r.withdrawn_at, 'infinity') > moment) asked
   group by asked.skill_id
$$;

-- Those skills with the number of people who have them: at the moment, and still 60 days later, because a certificate
-- that expires before then counts as missing for the risk.
create function skill_holders_of(product uuid, moment timestamptz)
returns table (skill_id uuid, level skill_level, holders integer, lasting_holders integer)
language sql stable parallel safe as $$
  with today as materialized (select day_of_product(skill_holders_of.product, moment) as day),
    present as materialized (select w.employee_id from today t cross join lateral people_at_work(moment, t.day) w),
    able as materialized (
      select l.skill_id, l.employee_id, l.level from today t cross join lateral effective_skill_levels(t.day) l
       where l.employee_id in (select p.employee_id from present p)),
    lasting as materialized (
      select l.skill_id, l.employee_id, l.level from today t cross join lateral effective_skill_levels(t.day + 60) l)
  select r.skill_id, r.level,
         (select count(*)::int from able a where a.skill_id = r.skill_id and a.level >= r.level),
         (select count(*)::int from able a join lasting b on b.skill_id = a.skill_id and b.employee_id = a.employee_id
           where a.skill_id = r.skill_id and a.level >= r.level and b.level >= r.level)
    from required_skills_of(skill_holders_of.product, moment) r
$$;
