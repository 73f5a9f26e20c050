import type { Arguments, Sql } from './sql.js';
import type { Order, RowSql } from './view.js';
import type { ViewerShape } from './viewer.js';

/** A choice of a list's rows that has a name in the trade, and that no filter could say: "my queue", "my own". */
export interface Narrowing {
  /**
   * The condition; or several of which a row meets one at most, and for each of which an index has the rows in order:
   * each is walked by itself.
   */
  readonly only: (row: RowSql, viewer: ViewerShape, args: Arguments) => Sql | readonly Sql[];
  /** The arguments on whose values `only` depends; plans and cursors are bound to them. */
  readonly chosenBy?: readonly string[];
  /** The order of this choice unless another is asked for. */
  readonly order?: Order;
}

/** The choice as text; nothing when the list is not narrowed. */
export function choicesOf(narrowing: Narrowing | undefined, args: Arguments): string {
  if (!narrowing) return '';
  return JSON.stringify((narrowing.chosenBy ?? []).map((name) => args[name] ?? null));
}
