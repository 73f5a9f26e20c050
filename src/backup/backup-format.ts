/**
 * A backup is one gzip file of lines: the header; for each table a line that names it and its columns, its rows as
 * PostgreSQL's COPY writes them, and END_OF_ROWS; at last the footer. Header, names and footer are JSON.
 */
export interface Header {
  readonly format: 'steward-backup 1';
  /** When the snapshot was taken, by the database's clock. */
  readonly takenAt: string;
  /** The files in `migrations/` that made the tables. */
  readonly migrations: readonly { readonly file: string; readonly sha256: string }[];
  /** The number of the newest migration of the queue's own tables. */
  readonly queue: number;
  readonly sequences: readonly SequenceState[];
}

export interface SequenceState {
  /** Quoted as SQL wants it, with its schema. */
  readonly name: string;
  /** Null when it has given no number yet. */
  readonly lastValue: string | null;
}

export interface TableHead {
  /** Quoted as SQL wants it, with its schema. */
  readonly table: string;
  /** Quoted, separated by commas; without those that PostgreSQL computes. */
  readonly columns: string;
}

export interface Footer {
  readonly rows: number;
  readonly tables: number;
  /** Of everything before the footer, unpacked. */
  readonly sha256: string;
}

/** No row looks like it: COPY doubles every backslash of a text. */
export const END_OF_ROWS = '\\.\n';

export const asLine = (value: Header | TableHead | Footer): string => `${JSON.stringify(value)}\n`;
