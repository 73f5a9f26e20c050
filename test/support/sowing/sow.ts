import pg from 'pg';
import { DataSource } from 'typeorm';
import { newId } from '../../../src/shared/ids.js';
import type { TestApp } from '../use-app.js';
import { parentsFirst, shapesOf, type TableShape } from './shape.js';
import { Dice, valueFor } from './values.js';

type Row = Readonly<Record<string, unknown>>;

/** A row that stands, and the organization that it belongs to, if any. */
interface Standing {
  readonly row: Row;
  readonly vendorId: string;
  readonly customerId: string | null;
}

/** The first row of a table is worth more attempts than the others: checks may leave chance little room. */
const [FIRST_ATTEMPTS, ATTEMPTS] = [8_000, 400];

/**
 * Fills every entity's table with rows of chance, so that no type is without rows when something is asked of all types.
 * Rows hang together as the foreign keys say, inside of one vendor and one organization. What the tables' checks refuse
 * is tried again; a table whose checks chance cannot satisfy fails, and needs rows from a builder beforehand.
 */
export async function sow(app: TestApp, vendorIds: readonly string[], rowsPerTable: number, seed = 42): Promise<void> {
  const owner = new pg.Client({ connectionString: app.urls.owner });
  await owner.connect();
  try {
    const entities = app.nest.get(DataSource, { strict: false }).entityMetadatas;
    const tables = [...new Set(entities.map(({ tableName }) => tableName))];
    const shapes = parentsFirst(await shapesOf(owner, tables));
    const field = new Field(owner, new Dice(seed));
    for (const shape of shapes) await field.remember(shape);
    for (const shape of shapes) {
      if (shape.name === 'vendor') continue;
      for (const vendorId of vendorIds) await field.sow(shape, vendorId, rowsPerTable);
    }
  } finally {
    await owner.end();
  }
}

class Field {
  private readonly standing = new Map<string, Standing[]>();
  private serial = 0;

  constructor(
    private readonly owner: pg.Client,
    private readonly dice: Dice,
  ) {}

  /** What builders have made already. */
  async remember(shape: TableShape): Promise<void> {
    const { rows } = await this.owner.query<Row>(`select * from "${shape.name}"`);
    this.standing.set(
      shape.name,
      rows.map((row) => this.place(shape, row)),
    );
  }

  async sow(shape: TableShape, vendorId: string, count: number): Promise<void> {
    for (let made = 0, attempt = 0; made < count;) {
      const row = this.rowFor(shape, vendorId, made);
      if (row && (await this.insert(shape, row))) {
        this.standing.get(shape.name)?.push(this.place(shape, row));
        made += 1;
        attempt = 0;
      } else if (++attempt === (made > 0 ? ATTEMPTS : FIRST_ATTEMPTS)) {
        if (made > 0) return; // a unique key may leave no more room
        throw new Error(`No row of chance fits into ${shape.name}: ${this.lastRefusal}`);
      }
    }
  }

  private lastRefusal = '';

  private async insert(shape: TableShape, row: Row): Promise<boolean> {
    const names = Object.keys(row);
    const places = names.map((_, at) => `$${at + 1}`);
    try {
      await this.owner.query(
        `insert into "${shape.name}" (${names.map((name) => `"${name}"`).join()}) values (${places.join()})`,
        Object.values(row),
      );
      return true;
    } catch (error) {
      this.lastRefusal = (error as Error).message;
      return false;
    }
  }

  private rowFor(shape: TableShape, vendorId: string, at: number): Row | null {
    const customers = (this.standing.get('customer') ?? []).filter((each) => each.vendorId === vendorId);
    const customerId =
      shape.name === 'customer' ? null : ((customers[at % 2]?.row['id'] as string | undefined) ?? null);
    const row: Record<string, unknown> = {};
    this.serial += 1;
    for (const column of shape.columns) row[column.name] = valueFor(shape, column, this.dice, this.serial);
    for (const { columns, table, target } of shape.foreignKeys) {
      const parent = this.parentFor(table, vendorId, customerId);
      const mayBeNull = columns.some((name) => shape.columns.find((each) => each.name === name)?.isNullable);
      if (!parent && !mayBeNull) return null;
      const isNull = !parent || (mayBeNull && this.dice.chance(25));
      columns.forEach((name, index) => {
        const canBeNull = shape.columns.find((each) => each.name === name)?.isNullable;
        if (!isNull) row[name] = parent.row[target[index] ?? ''];
        else if (canBeNull) row[name] = null;
      });
    }
    if ('id' in row && !shape.foreignKeys.some(({ columns }) => columns.includes('id'))) row['id'] = newId();
    if ('vendor_id' in row) row['vendor_id'] = vendorId;
    if ('version' in row) row['version'] = 1;
    return row;
  }

  private parentFor(table: string, vendorId: string, customerId: string | null): Standing | undefined {
    const rows = (this.standing.get(table) ?? []).filter(
      (each) => each.vendorId === vendorId && (!customerId || !each.customerId || each.customerId === customerId),
    );
    return rows.length > 0 ? this.dice.of(rows) : undefined;
  }

  private place(shape: TableShape, row: Row): Standing {
    const vendorId = String(shape.name === 'vendor' ? row['id'] : row['vendor_id']);
    if (shape.name === 'customer') return { row, vendorId, customerId: String(row['id']) };
    if (typeof row['customer_id'] === 'string') return { row, vendorId, customerId: row['customer_id'] };
    const parents = shape.foreignKeys.flatMap(({ columns, table, target }) =>
      (this.standing.get(table) ?? []).filter((each) =>
        columns.every((name, at) => row[name] != null && each.row[target[at] ?? ''] === row[name]),
      ),
    );
    return { row, vendorId, customerId: parents.find((parent) => parent.customerId)?.customerId ?? null };
  }
}
