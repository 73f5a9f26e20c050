import type { Actor } from '../access/actor.js';
import { constant, every, render, type Sql, sql, trusted } from './sql.js';
import type { Tables } from './tables.js';
import { type View, viewOf } from './view.js';
import { ViewerShape } from './viewer.js';

/**
 * The condition under which a viewer sees a row of a view; added at every root and every edge.
 * `reachedBy` is the property of the edge that led here, if any.
 */
export function visible(tables: Tables, view: View, alias: string, viewer: ViewerShape, reachedBy?: string): Sql {
  const row = tables.row(view.entity, alias);
  const conditions = [view.visibleTo(viewer, row)];
  if (tables.has(view.entity, 'vendorId')) conditions.unshift(sql`${row['vendorId'] as Sql} = ${viewer.vendorId}`);
  const parent = parentOf(view);
  if (parent && parent.by !== reachedBy) conditions.push(parentVisible(tables, view, alias, viewer, parent));
  return every(conditions);
}

interface Parent {
  readonly type: string;
  readonly by: string;
}

function parentOf(view: View): Parent | undefined {
  if (view.within === undefined) return undefined;
  const field = view.fields.get(view.within);
  if (field?.kind !== 'one') throw new Error(`${view.type}: "within" must name a field that is one()`);
  return field;
}

function parentVisible(tables: Tables, view: View, alias: string, viewer: ViewerShape, parent: Parent): Sql {
  const target = viewOf(parent.type);
  const above = `${alias}_in`;
  const id = tables.column(target.entity, above, 'id');
  const own = tables.column(view.entity, alias, parent.by);
  return sql`exists (select 1 from ${tables.nameOf(target.entity)} ${trusted(above)} where ${id} = ${own} and ${visible(tables, target, above, viewer)})`;
}

/** The statement that finds a row only if the actor may see it; writes ask it before they touch the row. */
export function visibleRow(
  tables: Tables,
  view: View,
  actor: Actor,
  id: string,
  now: Date,
): { text: string; values: unknown[] } {
  const key = tables.column(view.entity, 'v', 'id');
  const condition = visible(tables, view, 'v', new ViewerShape(actor));
  const { text, params } = render(
    sql`select 1 from ${tables.nameOf(view.entity)} v where ${key} = ${constant(id, 'uuid')} and ${condition}`,
  );
  return { text, values: params.map((param) => param.read({ viewer: actor, args: [], now })) };
}
