import type { Actor } from '../../access/actor.js';
import { cell, listFrom } from '../../reading/report.js';
import { constant, render, type Sql, sql, trusted } from '../../reading/sql.js';
import { instant } from '../../reading/written.js';
import type { Period } from '../domain/duty.js';

const MOST_GAPS = trusted('1000');

/** What is asked of a post: the ids of its row and its columns, and the period. */
export interface Question {
  readonly normId: Sql;
  readonly since: Sql;
  readonly until: Sql;
  /** A skill beyond those of the post that whoever counts must have; null = none. */
  readonly skill: { readonly id: Sql; readonly level: Sql } | null;
}

/**
 * A sweep over the borders of shifts, in one statement: between two borders the number of people is the same.
 * Gives `declared`, the hours of the post; `covered`, the part of it in which at least one is on duty; and `gap`, a row
 * for each time in which fewer are there than the post has seats. Only PRIMARY shifts of published rotas count, and of
 * those only the ones whose people have all the skills on all of their days, in their zones.
 */
export function sweep(question: Question): Sql {
  const { normId, since, until } = question;
  const time = sql`tstzrange(${since}, ${until})`;
  return sql`norm as (select * from staffing_norm n where n.id = ${normId}),
    declared as (select case when n.coverage = 'ROUND_THE_CLOCK' then tstzmultirange(${time})
                             else open_hours(n.calendar_id, ${since}, ${until}) end as hours from norm n),
    ${duty(question, time)},
    covered as (select d.hours * coalesce((select range_agg(held) from duty), '{}') as hours from declared d),
    border as (select lower(held) as at, 1 as change from duty union all select upper(held), -1 from duty
               union all select ${since}, 0 union all select ${until}, 0),
    step as (select at, lead(at) over (order by at) as next, sum(sum(change)) over (order by at)::int as people
               from border group by at),
    short as (select h.part, s.people from step s cross join norm n cross join declared d
               cross join lateral unnest(d.hours * tstzmultirange(tstzrange(s.at, s.next))) h(part)
               where s.next is not null and s.people < n.posts),
    island as (select part, people, count(*) filter (where is_new) over (order by part) as number
                 from (select part, people, lower(part) is distinct from lag(upper(part)) over (order by part) as is_new
                         from short) parts),
    gap as (select min(lower(part)) as starts_at, max(upper(part)) as ends_at, min(people) as people
              from island group by number order by 1 limit ${MOST_GAPS})`;
}

/** `duty`, what counts of the shifts: levels of all people by day are read once and joined, not asked for shift by shift. */
function duty({ normId, since, until, skill }: Question, time: Sql): Sql {
  const also = skill ? sql` union all select ${skill.id}, ${skill.level}` : trusted('');
  return sql`need as (select k.skill_id, k.level from staffing_norm_skill k where k.norm_id = ${normId} and k.withdrawn_at is null${also}),
    held as materialized (select d.day::date as day, l.employee_id, l.skill_id, l.level
              from generate_series(${since}::date - 1, ${until}::date + 1, interval '1 day') d(day)
              cross join lateral effective_skill_levels(d.day::date) l where l.skill_id in (select skill_id from need)),
    shift as (select s.id, s.employee_id, tstzrange(s.starts_at, s.ends_at) * ${time} as held, e.time_zone
                from duty_shift s join rota r on r.id = s.rota_id join employee e on e.id = s.employee_id
               where r.norm_id = ${normId} and r.status = 'PUBLISHED' and s.withdrawn_at is null and s.role = 'PRIMARY'
                 and s.starts_at < ${until} and s.ends_at > ${since}),
    unskilled as (select distinct s.id from shift s cross join need n
               cross join lateral generate_series((lower(s.held) at time zone s.time_zone)::date,
                 ((upper(s.held) - interval '1 microsecond') at time zone s.time_zone)::date, interval '1 day') d(day)
               left join held h on h.day = d.day::date and h.employee_id = s.employee_id and h.skill_id = n.skill_id
               where h.level is null or h.level < n.level),
    duty as (select s.held from shift s where not exists (select from unskilled u where u.id = s.id))`;
}

/** How long the present row of `gap` is. */
const GAP_SECONDS = trusted('floor(extract(epoch from ends_at - starts_at))::int');

/** The rows of `gap` as the schema shows them. */
export const GAPS = listFrom(trusted('from gap order by starts_at'), {
  startsAt: cell(trusted('starts_at')),
  endsAt: cell(trusted('ends_at')),
  seconds: cell(GAP_SECONDS),
  people: cell(trusted('people')),
});

/** The gaps of a post in a period as one value, for commands: JSON with ISO 8601 instants. */
export function gapsOfPost(actor: Actor, normId: string, { startsAt, endsAt }: Period) {
  const fixed = (value: unknown, type: string): Sql => sql`${constant(value, type)}`;
  const since = fixed(startsAt.toISOString(), 'timestamptz');
  const until = fixed(endsAt.toISOString(), 'timestamptz');
  const swept = sweep({ normId: fixed(normId, 'uuid'), since, until, skill: null });
  const gap = sql`json_build_object('startsAt', ${instant(trusted('starts_at'))},
    'endsAt', ${instant(trusted('ends_at'))}, 'seconds', ${GAP_SECONDS}, 'people', people)`;
  const { text, params } = render(
    sql`with ${swept} select coalesce(json_agg(${gap} order by starts_at), '[]') as gaps from gap`,
  );
  return { text, values: params.map((param) => param.read({ viewer: actor, args: [], now: startsAt })) };
}
