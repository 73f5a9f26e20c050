-- A search is planned for its very words: for words that it does not know PostgreSQL would walk all messages. Of words that
-- are in more than 5,000 tickets or messages so many are looked at, whichever PostgreSQL comes upon first: to put all of
-- them in order would take seconds, and the newest have been walked already.
create or replace function ticket_search_candidates(wanted tsquery, wanted_number text, with_internal boolean, older_than uuid, at_most integer)
returns table (ticket_id uuid) language sql stable security definer
set search_path = public, pg_temp set plan_cache_mode = 'force_custom_plan' as $$
  select found.ticket_id from (
    (select t.id as ticket_id from ticket t
     where older_than is not null and t.vendor_id = current_vendor() and t.search @@ wanted and t.id < older_than limit 5000)
    union
    select t.id from ticket t
    where older_than is not null and t.vendor_id = current_vendor() and t.number = wanted_number and t.id < older_than
    union
    (select m.ticket_id from message m
     where older_than is not null and m.vendor_id = current_vendor() and m.search @@ wanted and m.ticket_id < older_than
       and (with_internal or m.visibility = 'PUBLIC') limit 5000)
  ) found order by found.ticket_id desc limit at_most
$$;
