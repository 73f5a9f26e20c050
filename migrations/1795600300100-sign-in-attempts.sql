-- Failed sign-ins that have not been forgotten yet, counted over all processes. Subjects are hashes of addresses and
-- e-mails, whether there is such an account or not. Unlogged: losing the counts with a crash of the server harms nobody.
create unlogged table sign_in_failure (
  subject text primary key,
  failures double precision not null,
  at timestamptz not null
);
create index sign_in_failure_by_age on sign_in_failure (at);

-- Where an account has signed in before: there it is not locked out by what others try elsewhere.
create table sign_in_place (
  account text not null,
  network text not null,
  seen_at timestamptz not null,
  primary key (account, network)
);
create index sign_in_place_by_age on sign_in_place (seen_at);
revoke select on sign_in_failure, sign_in_place from steward_reader;

-- Takes one attempt from each subject, if all of them have one left; else takes none and tells the seconds to wait.
-- Of each subject at most `most` attempts can be taken; one comes back after `seconds`. Rows are locked in one order.
create function take_sign_in_attempt(subjects text[], most integer[], seconds double precision[], now timestamptz)
returns double precision language plpgsql volatile as $$
declare
  wait double precision;
begin
  insert into sign_in_failure as known (subject, failures, at)
  select given.subject, 0, now from unnest(subjects) given(subject) order by given.subject
  on conflict (subject) do update set
    failures = greatest(0, known.failures - greatest(0, extract(epoch from now - known.at))
      / seconds[array_position(subjects, known.subject)]),
    at = greatest(now, known.at);
  select max((f.failures + 1 - given.most) * given.seconds) into wait
  from unnest(subjects, most, seconds) given(subject, most, seconds) join sign_in_failure f using (subject);
  if wait > 0 then return wait; end if;
  update sign_in_failure f set failures = f.failures + 1 where f.subject = any (subjects);
  return 0;
end $$;

-- The password was right: the account is free again and known at this place, and the address gets its attempt back.
create function sign_in_succeeded(given_account text, given_network text, now timestamptz)
returns void language plpgsql volatile as $$
declare
  place constant text := given_account || '@' || given_network;
begin
  perform from sign_in_failure f where f.subject in (place, given_account, given_network) order by f.subject for update;
  delete from sign_in_failure f where f.subject in (place, given_account);
  update sign_in_failure f set failures = greatest(0, f.failures - 1) where f.subject = given_network;
  insert into sign_in_place (account, network, seen_at) values (given_account, given_network, now)
  on conflict (account, network) do update set seen_at = excluded.seen_at;
end $$;

-- Hourly: what nobody needs any more.
create function forget_attempts() returns void language sql volatile as $$
  delete from sign_in_failure where at < now() - interval '1 day';
  delete from sign_in_place where seen_at < now() - interval '180 days';
$$;
create function forget_spending() returns void language sql volatile as $$
  delete from spending where at < now() - interval '1 hour';
$$;
