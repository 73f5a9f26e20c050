import pg from 'pg';
import { DataSource } from 'typeorm';
import type { Actor } from '../../../src/access/actor.js';
import { render, type Sql, sql, trusted } from '../../../src/reading/sql.js';
import { Tables } from '../../../src/reading/tables.js';
import { allViews, type RowSql, type View, viewOf } from '../../../src/reading/view.js';
import { ViewerShape } from '../../../src/reading/viewer.js';
import type { TestApp } from '../../support/use-app.js';

/** A row under the names of its properties, as PostgreSQL writes it as JSON. */
export type Row = Readonly<Record<string, unknown>> & { readonly id: string };

/** All rows of all types, read table by table under the owner: what naive reading looks into. */
export class World {
  private readonly rows = new Map<string, readonly Row[]>();
  private readonly asked = new Map<string, Promise<ReadonlyMap<string, unknown>>>();
  private readonly keys = new Map<string, ReadonlyMap<string, unknown>>();
  readonly tables: Tables;

  private constructor(
    private readonly owner: pg.Pool,
    private readonly dataSource: DataSource,
    readonly now: Date,
  ) {
    this.tables = new Tables(dataSource);
  }

  static async of(app: TestApp): Promise<World> {
    const owner = new pg.Pool({ connectionString: app.urls.owner, max: 2, options: '-c timezone=UTC' });
    const world = new World(owner, app.nest.get(DataSource, { strict: false }), app.clock.now());
    for (const view of allViews()) await world.load(view);
    return world;
  }

  /** The sort keys of an order as texts, by the row's id: what a cursor holds. */
  keyTexts(type: string, order: string): ReadonlyMap<string, unknown> {
    return this.keys.get(`${type}.${order}`) ?? new Map();
  }

  close(): Promise<void> {
    return this.owner.end();
  }

  of(type: string): readonly Row[] {
    const rows = this.rows.get(type);
    if (!rows) throw new Error(`No rows of ${type}`);
    return rows;
  }

  find(type: string, id: unknown): Row | undefined {
    return this.of(type).find((row) => row.id === id);
  }

  hasProperty(type: string, property: string): boolean {
    return this.tables.has(viewOf(type).entity, property);
  }

  typeOf(type: string, property: string): string {
    return this.tables.typeOf(viewOf(type).entity, property);
  }

  /** An expression of a view, asked of each row alone: by the row's id, as JSON. */
  ask(
    type: string,
    name: string,
    viewer: Actor,
    expression: (row: RowSql, viewer: ViewerShape) => Sql,
  ): Promise<ReadonlyMap<string, unknown>> {
    const key = [type, name, viewer.userId, viewer.tokenId].join();
    const known = this.asked.get(key) ?? this.askNow(viewOf(type), viewer, expression);
    this.asked.set(key, known);
    return known;
  }

  /** The places of rows in the order of a property, as the database's collation has it; null comes last. */
  ranks(type: string, property: string, viewer: Actor, whenNull?: string): Promise<ReadonlyMap<string, unknown>> {
    return this.ask(type, `rank ${property} ${whenNull}`, viewer, (row) => {
      const column = whenNull ? sql`coalesce(${row[property] as Sql}, ${trusted(whenNull)})` : (row[property] as Sql);
      return sql`dense_rank() over (order by ${column})`;
    });
  }

  private async askNow(
    view: View,
    viewer: Actor,
    expression: (row: RowSql, viewer: ViewerShape) => Sql,
  ): Promise<ReadonlyMap<string, unknown>> {
    const value = expression(this.tables.row(view.entity, 't'), new ViewerShape(viewer));
    const { text, params } = render(
      sql`select t.id, to_json(${value})::text as v from ${this.tables.nameOf(view.entity)} t`,
    );
    const values = params.map((param) => param.read({ viewer, args: [], now: this.now }));
    const { rows } = await this.asVendor(viewer.vendorId, (client) =>
      client.query<{ id: string; v: string | null }>(text, values),
    );
    return new Map(rows.map(({ id, v }) => [id, v === null ? null : (JSON.parse(v) as unknown)]));
  }

  /** Functions of the database ask whose transaction it is, also under the owner, who sees everything. */
  private async asVendor<T>(vendorId: string, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
    const client = await this.owner.connect();
    try {
      await client.query(`select set_config('app.vendor_id', $1, false)`, [vendorId]);
      return await work(client);
    } finally {
      client.release();
    }
  }

  private async load(view: View): Promise<void> {
    const metadata = this.dataSource.getMetadata(view.entity);
    const { rows } = await this.owner.query<{ row: Record<string, unknown> }>(
      `select row_to_json(t) as row from "${metadata.tableName}" t`,
    );
    const named = rows.map(({ row }) =>
      Object.fromEntries(metadata.columns.map((column) => [column.propertyName, row[column.databaseName]])),
    );
    this.rows.set(view.type, named as unknown as Row[]);
    for (const [order, { by, whenNull }] of Object.entries(view.list?.orders ?? {})) {
      const column = `"${metadata.findColumnWithPropertyName(by)?.databaseName}"`;
      const key = whenNull === undefined ? column : `coalesce(${column}, ${whenNull})`;
      const texts = await this.owner.query<{ id: string; key: string }>(
        `select id, (${key})::text as key from "${metadata.tableName}"`,
      );
      this.keys.set(`${view.type}.${order}`, new Map(texts.rows.map(({ id, key: text }) => [id, text])));
    }
  }
}
