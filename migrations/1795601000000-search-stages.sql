-- True when more than so many tickets or messages are said to have one of the words: PostgreSQL keeps statistics of words
-- that are common, and looking at them costs a hundredth of finding out. It is a hint: nothing is left out because of it.
create function ticket_search_is_common(lexemes text[], more_than integer)
returns boolean language sql stable security definer
set search_path = public, pg_temp set plan_cache_mode = 'force_generic_plan' as $$
  select exists (
    select from pg_stats s
      join pg_class c on c.oid = format('%I.%I', s.schemaname, s.tablename)::regclass
      cross join unnest(s.most_common_elems::text::text[], s.most_common_elem_freqs) as word (lexeme, frequency)
    where s.schemaname = 'public' and s.tablename in ('ticket', 'message') and s.attname = 'search'
      and word.lexeme = any (lexemes) and word.frequency * c.reltuples > more_than
  )
$$;

-- All tickets older than one that have the words or the number, themselves or in a message; null when either tables has
-- more than so many, which are too many to look at each. Null as well, and nothing asked, for a ticket that is null.
create function ticket_search_rare(wanted tsquery, lexemes text[], wanted_number text, with_internal boolean, older_than uuid, at_most integer)
returns uuid[] language plpgsql stable strict security definer
set search_path = public, pg_temp set plan_cache_mode = 'force_custom_plan' as $$
begin
  if ticket_search_is_common(lexemes, at_most) then
    return null;
  end if;
  return (
    with in_tickets as materialized (
      select t.id from ticket t
      where t.vendor_id = current_vendor() and t.search @@ wanted and t.id < older_than limit at_most + 1
    ), in_messages as materialized (
      select m.ticket_id as id from message m
      where m.vendor_id = current_vendor() and m.search @@ wanted and m.ticket_id < older_than
        and (with_internal or m.visibility = 'PUBLIC') limit at_most + 1
    )
    select array(
      select id from in_tickets
      union select id from in_messages
      union select t.id from ticket t where t.vendor_id = current_vendor() and t.number = wanted_number and t.id < older_than
    )
    where (select count(*) from in_tickets) <= at_most and (select count(*) from in_messages) <= at_most
  );
end
$$;

-- Without a ticket to begin at nothing is asked.
alter function ticket_search_candidates strict;
