import type { Compilation } from '../reading/compilation.js';
import { join, type Sql, sql, trusted } from '../reading/sql.js';
import type { View } from '../reading/view.js';
import { visible } from '../reading/visibility.js';

/** How far a viewer sees the row of an event: not at all, only as it was before the event, or as it is now. */
export const SEEN_BEFORE = 1;
export const SEEN_NOW = 2;

/** An event of the audit inside a statement. */
export interface EventAt {
  readonly alias: Sql;
}

/** The sight of an event's row, by the one rule of its view. A row that came into being with the event has no before. */
export function sightOf(c: Compilation, { alias }: EventAt, views: readonly View[]): Sql {
  const cases = views.map((view) => {
    const now = sql`exists (${rowNow(c, view, alias)})`;
    const before = sql`not ${alias}.is_birth and exists (${rowBefore(c, view, alias)})`;
    return sql`when ${entityName(view)} then case when ${now} then ${sight(SEEN_NOW)} when ${before} then ${sight(SEEN_BEFORE)} end`;
  });
  return sql`case ${alias}.entity ${join(cases, ' ')} end`;
}

/** The name under which the audit knows the rows of a view, as a text of SQL. */
export function entityName({ entity }: View): Sql {
  return trusted(`'${entity.name}'`);
}

function rowNow(c: Compilation, view: View, event: Sql): Sql {
  const alias = c.alias();
  const id = c.tables.column(view.entity, alias, 'id');
  return sql`select from ${c.tables.nameOf(view.entity)} ${trusted(alias)} where ${id} = ${event}.entity_id and ${visible(c.tables, view, alias, c.viewer)}`;
}

/** The row as it is, with what its columns held before: a row that was deleted is all in the audit. */
function rowBefore(c: Compilation, view: View, event: Sql): Sql {
  const [now, then] = [c.alias(), c.alias()];
  const present = sql`(select ${trusted(now)} from ${c.tables.nameOf(view.entity)} ${trusted(now)} where ${c.tables.column(view.entity, now, 'id')} = ${event}.entity_id)`;
  const past = sql`columns_before(${c.viewer.vendorId}, ${event}.entity, ${event}.entity_id, ${event}.seq)`;
  return sql`select from jsonb_populate_record(${present}, ${past}) ${trusted(then)} where ${visible(c.tables, view, then, c.viewer)}`;
}

const sight = (value: number): Sql => trusted(String(value));
