import type { DataSource, EntityMetadata } from 'typeorm';
import { type Sql, trusted } from './sql.js';
import type { EntityClass, RowSql } from './view.js';

/** Identifiers come from here only: tables, columns and their PostgreSQL types, as TypeORM's metadata knows them. */
export class Tables {
  constructor(private readonly dataSource: DataSource) {}

  nameOf(entity: EntityClass): Sql {
    return trusted(quoted(this.metadata(entity).tableName));
  }

  has(entity: EntityClass, property: string): boolean {
    return this.metadata(entity).findColumnWithPropertyName(property) !== undefined;
  }

  column(entity: EntityClass, alias: string, property: string): Sql {
    return trusted(`${alias}.${quoted(this.columnOf(entity, property).databaseName)}`);
  }

  /** The PostgreSQL type of a column, e.g. `uuid`, `timestamptz`, `ticket_status`. */
  typeOf(entity: EntityClass, property: string): string {
    const column = this.columnOf(entity, property);
    if (column.enumName) return quoted(column.enumName);
    return column.type === String ? 'text' : this.dataSource.driver.normalizeType(column);
  }

  /** All columns of a row under an alias. */
  row(entity: EntityClass, alias: string): RowSql {
    return new Proxy({}, { get: (_, property) => this.column(entity, alias, String(property)) });
  }

  private columnOf(entity: EntityClass, property: string) {
    const column = this.metadata(entity).findColumnWithPropertyName(property);
    if (!column) throw new Error(`${entity.name} has no column for "${property}"`);
    return column;
  }

  private metadata(entity: EntityClass): EntityMetadata {
    return this.dataSource.getMetadata(entity);
  }
}

const quoted = (identifier: string): string => `"${identifier.replaceAll('"', '""')}"`;
