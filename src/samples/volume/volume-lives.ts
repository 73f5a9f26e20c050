import { CONTACTS, STAFF } from './volume-session.js';

/** The younger a ticket, the less is done with it; of the old ones one in thirty is still open. */
const STATUS = `case
  when age < interval '1 day' then case when die < 0.5 then 'NEW' when die < 0.7 then 'OPEN' when die < 0.8 then 'IN_PROGRESS'
    when die < 0.9 then 'WAITING_CUSTOMER' else 'RESOLVED' end
  when age < interval '7 days' then case when die < 0.1 then 'NEW' when die < 0.25 then 'OPEN' when die < 0.4 then 'IN_PROGRESS'
    when die < 0.55 then 'WAITING_CUSTOMER' when die < 0.85 then 'RESOLVED' when die < 0.97 then 'CLOSED' else 'CANCELLED' end
  else case when die < 0.004 then 'NEW' when die < 0.012 then 'OPEN' when die < 0.022 then 'IN_PROGRESS'
    when die < 0.032 then 'WAITING_CUSTOMER' when die < 0.08 then 'CANCELLED' else 'CLOSED' end end`;

/** How often customer and agent speak in public: mostly two or four times, now and then for very long. */
const TURNS = `(select case when die < 0.58 then 2 when die < 0.88 then 4 when die < 0.945 then 6 when die < 0.98 then 8
  when die < 0.994 then 12 else 20 + 2 * floor(40 * pg_temp.chance(n, 14))::int end
  from (select pg_temp.chance(n, 4) as die) thrown)`;

/** The staff notes something for itself after three of ten messages of a customer. */
export const IS_NOTED = `public % 2 = 1 and pg_temp.chance(n * 128 + public, 15) < 0.3`;
const NOTES = `select count(*) from generate_series(1, publics) public where ${IS_NOTED}`;

/**
 * The lives of the tickets $1 to $2, without their words. The tickets after $3 up to $4 are a layer: spread evenly, in
 * order, over the two years of the vendor. A life is a conversation in turns, `gap` apart; it ends before today.
 */
export const LIVES = `
  insert into life
  with birth as (
    select n, since, until, since + (until - since) * ((n - $3::bigint - 1 + pg_temp.chance(n, 1)) / ($4::bigint - $3::bigint))
           as received_at
    from volume, generate_series($1::bigint, $2::bigint) n
  ), fate as (
    select *, until - received_at as age, pg_temp.chance(n, 2) as die,
           (array['EMAIL', 'PORTAL', 'PHONE'])[1 + floor(pg_temp.chance(n, 3) * 2.5)::int]::channel as origin
    from birth
  ), standing as (
    select *, ${STATUS}::ticket_status as status, ${TURNS} as turns
    from fate
  ), talk as (
    select *, case when status in ('NEW', 'CANCELLED') then 1
                   when status in ('OPEN', 'IN_PROGRESS') and pg_temp.chance(n, 5) < 0.6 then turns - 1
                   else turns end as publics
    from standing
  ), pace as (
    select *, least(interval '5 minutes' * exp(pg_temp.chance(n, 6) * 6), age / (publics + 1)) as gap,
           publics >= 4 and status <> 'WAITING_CUSTOMER' and pg_temp.chance(n, 8) < 0.4 as is_asked
    from talk
  ), course as (
    select *, status in ('RESOLVED', 'CLOSED') and publics >= case when is_asked then 6 else 4 end
              and pg_temp.chance(n, 9) < 0.15 as is_reopened,
           received_at + case when origin = 'PHONE' then least(interval '3 minutes', gap / 4) else interval '0' end
           as created_at,
           pg_temp.moment(n, received_at, gap, publics) as last_at
    from pace
  ), ending as (
    select *, case when status in ('RESOLVED', 'CLOSED') then last_at end as resolved_at,
           pg_temp.chance(n, 10) < 0.4 or last_at + interval '7 days' > until as is_confirmed
    from course
  )
  select n, pg_temp.time_id(created_at, 'ticket:' || n), extract(year from received_at at time zone 'UTC'),
         row_number() over (partition by extract(year from received_at at time zone 'UTC') order by n),
         received_at, created_at, gap, publics, (${NOTES}), status, origin,
         origin = 'PHONE' and pg_temp.chance(n, 11) < 0.8, is_asked, is_reopened,
         case when status not in ('NEW', 'CANCELLED') then created_at + gap * 0.5 end,
         case when status in ('IN_PROGRESS', 'RESOLVED', 'CLOSED')
              then case when is_asked then pg_temp.moment(n, received_at, gap, 3) + gap * 0.1 else created_at + gap * 0.6 end
              end,
         resolved_at,
         case when status = 'CLOSED'
              then resolved_at + case when is_confirmed then gap * 0.55 else interval '7 days' end end,
         is_confirmed,
         case when status = 'CANCELLED' then created_at + gap * 0.6 end,
         1 + floor(${CONTACTS} * pg_temp.chance(n, 12) ^ 2), 1 + floor(${STAFF.agents} * pg_temp.chance(n, 13))
  from ending`;
