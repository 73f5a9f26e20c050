-- The skills that somebody must have at a moment for a product: key skills of its positions, skills of the posts that are
-- kept for it or for all products, and skills of the role of the vendor's specialists; each with the lowest level that is
-- asked.
create or replace function required_skills_of(product uuid, moment timestamptz)
returns table (skill_id uuid, level skill_level) language sql stable parallel safe as $$
  select asked.skill_id, min(asked.level) from (
    select k.skill_id, k.level from staffing_of(required_skills_of.product, moment) s
      join position_skill k on k.position_id = s.position_id and k.is_required
       and k.created_at <= moment and coalesce(k.withdrawn_at, 'infinity') > moment
    union all
    select k.skill_id, k.level from product p
      join staffing_norm n on n.vendor_id = p.vendor_id and (n.product_id = p.id or n.product_id is null)
       and n.created_at <= moment and coalesce(n.withdrawn_at, 'infinity') > moment
      join staffing_norm_skill k on k.norm_id = n.id
       and k.created_at <= moment and coalesce(k.withdrawn_at, 'infinity') > moment
     where p.id = required_skills_of.product
    union all
    select r.skill_id, r.level from role_requirement r
     where r.product_id = required_skills_of.product and r.role = 'VENDOR_SPECIALIST' and r.skill_id is not null
       and r.created_at <= moment and coalesce(r.withdrawn_at, 'infinity') > moment) asked
   group by asked.skill_id
$$;
