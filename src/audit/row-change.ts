/** One row's change, as the audit keeps it: only what differs; `before` is null for a birth. */
export interface RowChange {
  readonly entity: string;
  readonly id: string;
  readonly before: Readonly<Record<string, unknown>> | null;
  readonly after: Readonly<Record<string, unknown>> | null;
}
