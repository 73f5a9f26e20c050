import { render, type Sql, type Statement } from './sql.js';
import type { ViewerShape } from './viewer.js';

/**
 * The statement that answers many askers of one plan at once: its parameters are lists with a value for each asker, and
 * it gives a row for each, with the place of the asker (1, 2, …) and his JSON.
 * Null where that cannot be, or would not pay: without parameters; with one that is a list itself, which "unnest" would
 * take apart; and for customers, because what PostgreSQL finds out once about one of them it would ask for every row.
 */
export function batchOf(piece: Sql, viewer: ViewerShape): Statement | null {
  const { text, params } = render(piece, (_, number) => `b.p${number}`);
  if (viewer.isCustomer || params.length === 0 || params.some(({ type }) => type.endsWith('[]'))) return null;
  const lists = params.map(({ type }, at) => `$${at + 1}::${type}[]`).join(', ');
  const names = params.map((_, at) => `p${at + 1}`).join(', ');
  return { text: `select b.place, (${text}) from unnest(${lists}) with ordinality b(${names}, place)`, params };
}

/** The values of a batch: for each parameter the list of what each asker gives. */
export function listed(values: readonly (readonly unknown[])[]): unknown[][] {
  return (values[0] ?? []).map((_, param) => values.map((ofOne) => ofOne[param]));
}
