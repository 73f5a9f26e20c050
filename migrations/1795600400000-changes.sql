-- The feed of changes is read from the audit: its chain has no gaps, and its order is the order of commits.

-- The names of columns, as the naming strategy makes them of properties: `customerId` → `customer_id`.
create function column_name(property text) returns text language sql immutable strict parallel safe as
$$ select lower(regexp_replace(property, '([a-z0-9])([A-Z])', '\1_\2', 'g')) $$;

-- What the columns of a row that have changed since held just before an event; the earliest change tells.
create function columns_before(vendor uuid, of_entity text, row_id uuid, event bigint) returns jsonb
language sql stable parallel safe as $$
  select coalesce(jsonb_object_agg(column_name(cell.key), cell.value order by later.seq desc), '{}')
    from audit_event later, jsonb_each(later.before) cell
   where later.vendor_id = vendor and later.entity_id = row_id and later.entity = of_entity and later.seq >= event
$$;

-- The place of an event in its vendor's chain. The mark is the beginning of its hash: after a restore from an older
-- backup another event may have the number, and whoever follows the feed must not go on as if nothing had happened.
create function place_in_chain(vendor uuid, event bigint, mark text) returns bigint
language plpgsql stable parallel safe as $$
begin
  if event = 0 and mark = '' then
    return 0;
  end if;
  perform from audit_event e
   where e.vendor_id = vendor and e.seq = event and left(encode(e.hash, 'hex'), 12) = mark;
  if not found then
    raise exception 'not an event of this chain' using errcode = '22ST1';
  end if;
  return event;
end $$;
