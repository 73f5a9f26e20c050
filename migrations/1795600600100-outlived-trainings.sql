create index training_record_by_end on training_record (valid_until) where status = 'PASSED' and valid_until is not null;

-- True when the last day of a training is over at a moment, where its product is supported.
create function is_outlived(course uuid, valid_until date, moment timestamptz) returns boolean
language sql stable parallel safe as $$
  select coalesce(valid_until < day_of_product(c.product_id, moment), false) from training_course c where c.id = course
$$;

-- The trainings that still count as passed although they are outlived. Nowhere is it later than a day after UTC.
create function outlived_trainings(moment timestamptz) returns setof training_record
language sql stable parallel safe as $$
  select t.* from training_record t
   where t.status = 'PASSED' and t.valid_until <= (moment at time zone 'UTC')::date
     and is_outlived(t.course_id, t.valid_until, moment)
$$;

create function vendors_with_outlived_trainings(moment timestamptz) returns setof uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select distinct t.vendor_id from outlived_trainings(moment) t
$$;

revoke execute on function vendors_with_outlived_trainings from public;
grant execute on function vendors_with_outlived_trainings to steward_app;
