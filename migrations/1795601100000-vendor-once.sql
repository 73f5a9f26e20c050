-- Row-level security finds out the vendor once for each table of a statement, not for each row that it looks at.
create or replace procedure protect_by_vendor(protected regclass, vendor_column name default 'vendor_id') language plpgsql as $$
begin
  execute format('alter table %s enable row level security', protected);
  execute format('create policy vendor_isolation on %s using (%I = (select current_vendor())) with check (%I = (select current_vendor()))',
                 protected, vendor_column, vendor_column);
end $$;

do $$
declare
  present record;
begin
  for present in
    select p.polrelid::regclass as protected, case p.polrelid when 'vendor'::regclass then 'id' else 'vendor_id' end as vendor_column
      from pg_policy p where p.polname = 'vendor_isolation'
  loop
    execute format('alter policy vendor_isolation on %s using (%I = (select current_vendor())) with check (%I = (select current_vendor()))',
                   present.protected, present.vendor_column, present.vendor_column);
  end loop;
end $$;
