import type { EntityMetadata, ObjectLiteral } from 'typeorm';
import type { Database } from './database.js';

/** Newly born rows of one table. */
export interface NewRows {
  readonly metadata: EntityMetadata;
  readonly rows: readonly ObjectLiteral[];
}

/** Writes new rows of several tables with one statement, whose text is the same however many rows there are. */
export async function insertTogether(database: Database, news: readonly NewRows[]): Promise<void> {
  const filled = news.filter(({ rows }) => rows.length > 0);
  if (filled.length === 0) return;
  const parts = filled.map(({ metadata }, at) => `part_${at} as (${insertion(metadata, `$${at + 1}`)})`);
  await database.query(`with ${parts.join(', ')} select 1`, filled.map(json));
}

/** Writes all columns of rows that are there, with one statement. */
export async function updateTogether(database: Database, changed: NewRows): Promise<void> {
  if (changed.rows.length === 0) return;
  const { tableName, columns } = changed.metadata;
  const names = columns.filter(({ isPrimary }) => !isPrimary).map(({ databaseName }) => `"${databaseName}"`);
  const values = names.map((name) => `r.${name}`).join(', ');
  await database.query(
    `update "${tableName}" t set (${names.join(', ')}) = row(${values})
       from jsonb_populate_recordset(null::"${tableName}", $1) r where t.id = r.id`,
    [json(changed)],
  );
}

function insertion({ tableName, columns }: EntityMetadata, parameter: string): string {
  const names = columns.map(({ databaseName }) => `"${databaseName}"`).join(', ');
  return `insert into "${tableName}" (${names}) select ${names} from jsonb_populate_recordset(null::"${tableName}", ${parameter})`;
}

function json({ metadata, rows }: NewRows): string {
  const values = (row: ObjectLiteral) =>
    metadata.columns.map((column) => [column.databaseName, inJson(column.getEntityValue(row))]);
  return JSON.stringify(rows.map((row) => Object.fromEntries(values(row)) as object));
}

function inJson(value: unknown): unknown {
  return Buffer.isBuffer(value) ? `\\x${value.toString('hex')}` : value;
}
