import { getNamedType } from 'graphql';
import { objectJson } from '../../reading/json.js';
import { cell, listFrom, reportMembers, rowOf } from '../../reading/report.js';
import { declareRoots, type RootField } from '../../reading/roots.js';
import { now, type Sql, sql, trusted } from '../../reading/sql.js';
import { visible } from '../../reading/visibility.js';
import { idArgument } from './arguments.js';
import { employeeView } from './employee.view.js';
import { skillView } from './skill.view.js';

const column = (name: string) => cell(trusted(name));

const MATRIX = {
  on: column('asked.day'),
  columns: listFrom(sql`from word w left join known k on k.skill_id = w.id order by w.n`, {
    skill: rowOf('Skill', trusted('w.id')),
    proficientCount: column('coalesce(k.people, 0)'),
  }),
  rows: listFrom(sql`from person p left join grid g on g.person_id = p.id order by p.n`, {
    employee: rowOf('Employee', trusted('p.id')),
    levels: column(`coalesce(g.levels, '[]')`),
  }),
};

/** People by skills in one statement: each level is found once, and the grid is filled by a hash. */
const skillMatrix: RootField = (c, selected, definition) => {
  const site = c.site(selected, definition, (args) => String(args['productId'] != null));
  const seen = (view: typeof skillView, alias: string): Sql => visible(c.tables, view, alias, c.viewer);
  const home = sql`(select v.time_zone from vendor v where v.id = ${c.viewer.vendorId})`;
  const day = sql`coalesce(${site.param('on', 'date', (args) => args['on'] ?? null)}, (${now} at time zone ${home})::date)`;
  const isAtWork = sql`e.status = 'ACTIVE' and (select day from asked) between e.employed_from and coalesce(e.employed_to, 'infinity')`;
  const ofProduct =
    site.args['productId'] == null ? trusted('true') : worksFor(idArgument(site, 'productId', 'product'));
  const known = sql`asked as materialized (select ${day} as day),
    person as materialized (select e.id, row_number() over (order by e.name, e.id) as n from employee e
      where ${isAtWork} and ${seen(employeeView, 'e')} and ${ofProduct} order by e.name, e.id limit 1000),
    word as materialized (select s.id, row_number() over (order by s.code) as n from skill s
      where s.withdrawn_at is null and ${seen(skillView, 's')} order by s.code limit 500),
    able as materialized (select l.employee_id, l.skill_id, l.level from effective_skill_levels((select day from asked)) l
      where l.employee_id in (select id from person)),
    known as (select skill_id, count(*) filter (where level >= 'PROFICIENT')::int as people from able group by skill_id),
    grid as materialized (select p.id as person_id, json_agg(a.level order by w.n) as levels from person p cross join word w
      left join able a on a.employee_id = p.id and a.skill_id = w.id group by p.id)`;
  const members = reportMembers(c, getNamedType(definition.type).name, selected, MATRIX);
  return objectJson(members, trusted('from asked'), known);
};

function worksFor(product: Sql): Sql {
  return sql`exists (select from position_assignment a join position_product l on l.position_id = a.position_id
    and l.withdrawn_at is null and l.product_id = ${product}
    where a.employee_id = e.id and (select day from asked) between a.valid_from and coalesce(a.valid_to, 'infinity'))`;
}

declareRoots({ skillMatrix });
