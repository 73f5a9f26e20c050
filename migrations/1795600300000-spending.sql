-- What payers have spent of their budgets of cost, over all processes. It is a measure against overload and no truth:
-- unlogged, and lost with a crash of the server.
create unlogged table spending (
  payer text primary key,
  spent double precision not null,
  at timestamptz not null
);
create index spending_by_age on spending (at);
revoke select on spending from steward_reader;

-- Adds what one process has seen, reckons in what has come back meanwhile, and tells the sums. Rows are taken in the
-- order of their keys, so that two processes wait for each other instead of locking each other out.
create function share_spending(payers text[], costs double precision[], per_second double precision[])
returns table (payer text, spent double precision) language sql volatile as $$
  insert into spending as known (payer, spent, at)
  select given.payer, given.cost, clock_timestamp()
  from unnest(payers, costs, per_second) given(payer, cost, per_second) order by given.payer
  on conflict (payer) do update set
    spent = excluded.spent + greatest(0, known.spent - extract(epoch from excluded.at - known.at)
      * per_second[array_position(payers, known.payer)]),
    at = greatest(excluded.at, known.at)
  returning known.payer, known.spent
$$;
