import type { EntityMetadata, EntityTarget, FindOptionsOrder, FindOptionsWhere, ObjectLiteral } from 'typeorm';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity.js';
import type { Actor } from '../access/actor.js';
import { DomainError, notFound } from '../shared/domain-error.js';
import type { Clock } from '../clock/clock.js';
import type { View } from '../reading/view.js';
import { visibleRow } from '../reading/visibility.js';
import type { Database } from './database.js';
import { insertTogether, type NewRows, updateTogether } from './insertion.js';

/** A row that commands can change: its version grows by one with each. */
export interface VersionedRow extends ObjectLiteral {
  readonly id: string;
  readonly version: number;
}

type Columns = Record<string, unknown>;

/** A row that is to be saved, and the names of the columns that differ. */
interface Change<Row> {
  readonly row: Row;
  readonly before: Columns;
  readonly after: Columns;
  readonly names: readonly string[];
}

/** How aggregates are loaded with a lock, born and saved; a module derives one per aggregate root. */
export abstract class Store<Row extends VersionedRow> {
  private readonly loaded = new WeakMap<Row, Columns>();

  protected constructor(
    protected readonly database: Database,
    private readonly clock: Clock,
    private readonly entity: EntityTarget<Row>,
    private readonly view: View,
  ) {}

  /** The row, locked until the end of the transaction. Errors: NOT_FOUND, STALE_VERSION. */
  async lock(actor: Actor, id: string, expectedVersion?: number | null): Promise<Row> {
    const row = await this.database.manager
      .createQueryBuilder(this.entity, 'row')
      .setLock('pessimistic_write')
      .where('row.id = :id', { id })
      .getOne();
    if (!row || !(await this.isVisible(actor, this.view, id))) throw notFound();
    if (expectedVersion != null && row.version !== expectedVersion) {
      throw new DomainError('STALE_VERSION', { details: { current: row.version } });
    }
    this.loaded.set(row, this.columnsOf(row));
    return row;
  }

  /** Writes see no more than reads: the view's visibility is the one rule for both. */
  protected async isVisible(actor: Actor, view: View, id: string): Promise<boolean> {
    const statement = visibleRow(this.database.tables, view, actor, id, this.clock.now());
    return (await this.database.query(statement.text, statement.values)).length > 0;
  }

  /** Rows of the actor's vendor by their columns, locked until the end of the transaction, in the order of their ids. */
  protected async lockAll(where: FindOptionsWhere<Row>): Promise<Row[]> {
    const order = { id: 'ASC' } as FindOptionsOrder<Row>;
    const rows = await this.database.manager.find(this.entity, { where, order, lock: { mode: 'pessimistic_write' } });
    for (const row of rows) this.loaded.set(row, this.columnsOf(row));
    return rows;
  }

  /** Writes a newly born row, and with the same statement what belongs to it. */
  async insert(row: Row, belongings: readonly NewRows[] = []): Promise<void> {
    await insertTogether(this.database, [{ metadata: this.metadata, rows: [row] }, ...belongings]);
    this.noteBirth(row);
  }

  /** Writes newly born rows with one statement. */
  async insertAll(rows: readonly Row[]): Promise<void> {
    await insertTogether(this.database, [{ metadata: this.metadata, rows }]);
    for (const row of rows) this.noteBirth(row);
  }

  /** Writes what the entity's verbs changed, raises the version, and notes before and after for the audit. */
  async save(row: Row): Promise<void> {
    const change = this.changeOf(row);
    if (!change) return;
    const { after, names } = change;
    await this.database.manager.update(this.entity, row.id, pick(after, names) as QueryDeepPartialEntity<Row>);
    this.noteSaved(change);
  }

  /** The same for many rows, with one statement. */
  async saveAll(rows: readonly Row[]): Promise<void> {
    const changes = rows.flatMap((row) => this.changeOf(row) ?? []);
    await updateTogether(this.database, { metadata: this.metadata, rows: changes.map(({ row }) => row) });
    for (const change of changes) this.noteSaved(change);
  }

  /**
   * Writes rows of the aggregate's history, which are born once and never change, and notes them for the audit.
   * Reasons stay out of it: what a privacy command redacts must not live on there.
   */
  protected async append<Part extends ObjectLiteral & { readonly id: string }>(
    entity: EntityTarget<Part>,
    parts: readonly Part[],
  ): Promise<void> {
    if (parts.length === 0) return;
    await this.database.manager.insert(entity, parts as unknown as QueryDeepPartialEntity<Part>[]);
    const { name, columns } = this.database.metadataOf(entity);
    const kept = columns.filter(({ propertyName }) => propertyName !== 'reason');
    for (const part of parts) {
      const after = Object.fromEntries(
        kept.map((column) => [column.propertyName, column.getEntityValue(part) as unknown]),
      );
      this.database.noteChange({ entity: name, id: part.id, before: null, after });
    }
  }

  private noteBirth(row: Row): void {
    const values = this.columnsOf(row);
    this.loaded.set(row, values);
    this.database.noteChange({ entity: this.metadata.name, id: row.id, before: null, after: this.audited(values) });
  }

  /** What verbs have changed of a row, with its new version; null when that is nothing. */
  private changeOf(row: Row): Change<Row> | null {
    const before = this.loaded.get(row);
    if (!before) throw new Error(`${this.metadata.name} ${row.id} was not loaded by its store`);
    if (this.differences(before, this.columnsOf(row)).length === 0) return null;
    this.stamp(row);
    const after = this.columnsOf(row);
    return { row, before, after, names: this.differences(before, after) };
  }

  private noteSaved({ row, before, after, names }: Change<Row>): void {
    this.loaded.set(row, after);
    this.database.noteChange({
      entity: this.metadata.name,
      id: row.id,
      before: this.audited(pick(before, names)),
      after: this.audited(pick(after, names)),
    });
  }

  private stamp(row: Row): void {
    const hasUpdatedAt = this.metadata.columns.some((column) => column.propertyName === 'updatedAt');
    Object.assign(row, { version: row.version + 1 }, hasUpdatedAt ? { updatedAt: this.clock.now() } : {});
  }

  private differences(before: Columns, after: Columns): string[] {
    return Object.keys(after).filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
  }

  private columnsOf(row: Row): Columns {
    return Object.fromEntries(
      this.metadata.columns.map((column) => [column.propertyName, column.getEntityValue(row) ?? null]),
    );
  }

  /** A column that is not selected by default holds a secret, which the audit must not keep. */
  private audited(values: Columns): Columns {
    const secrets = this.metadata.columns.filter((column) => !column.isSelect).map((column) => column.propertyName);
    return Object.fromEntries(Object.entries(values).filter(([name]) => !secrets.includes(name)));
  }

  private get metadata(): EntityMetadata {
    return this.database.metadataOf(this.entity);
  }
}

function pick(values: Columns, names: readonly string[]): Columns {
  return Object.fromEntries(names.map((name) => [name, values[name]]));
}
