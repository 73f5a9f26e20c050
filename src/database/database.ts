import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, type EntityMetadata, type EntityTarget, type ObjectLiteral } from 'typeorm';
import { requireActor } from '../access/scope.js';
import { appendToAudit } from '../audit/audit-trail.js';
import type { RowChange } from '../audit/row-change.js';
import { Tables } from '../reading/tables.js';
import { OpenTransaction } from './open-transaction.js';
import { withRetries } from './retry.js';

export interface TransactionOptions {
  /** True when the work may run twice without harm, so that it may also be repeated after a lost connection. */
  readonly isIdempotent?: boolean;
}

/** The one door to the write side of PostgreSQL. */
@Injectable()
export class Database {
  private readonly open = new AsyncLocalStorage<OpenTransaction>();

  /** Names of tables and columns. */
  readonly tables: Tables;

  constructor(private readonly dataSource: DataSource) {
    this.tables = new Tables(dataSource);
  }

  /** Runs the work in one transaction of the actor's vendor; joins the transaction that is open already. */
  transaction<T>(work: () => Promise<T>, options: TransactionOptions = {}): Promise<T> {
    if (this.open.getStore()) return work();
    return withRetries(() => this.begin(work), options.isIdempotent ?? false);
  }

  /** The open transaction's manager; writes outside of a transaction are a fault of the program. */
  get manager(): EntityManager {
    return this.requireOpen().manager;
  }

  /** One SQL statement in the open transaction. */
  query<Row>(statement: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    return this.manager.query<Row[]>(statement, [...parameters]);
  }

  /** One SQL statement in the open transaction whose answer nobody needs: it is not waited for. */
  send(statement: string, parameters: readonly unknown[]): void {
    this.requireOpen().send(statement, parameters);
  }

  /** How an entity lies in its table. */
  metadataOf(entity: EntityTarget<ObjectLiteral>): EntityMetadata {
    return this.dataSource.getMetadata(entity);
  }

  /** Remembers a row's change for the audit that is written at the end of the transaction. */
  noteChange(change: RowChange): void {
    this.requireOpen().changes.push(change);
  }

  /** Runs once the transaction is durable; never when it is rolled back. */
  afterCommit(effect: () => void): void {
    this.requireOpen().afterCommit.push(effect);
  }

  private async begin<T>(work: () => Promise<T>): Promise<T> {
    const { vendorId } = requireActor();
    const transaction = await OpenTransaction.begin(this.dataSource);
    try {
      transaction.send(`select set_config('app.vendor_id', $1, true)`, [vendorId]);
      const result = await this.open.run(transaction, work);
      appendToAudit(transaction, transaction.changes);
      await transaction.commit();
      for (const effect of transaction.afterCommit) effect();
      return result;
    } catch (error) {
      throw await transaction.rollBack(error);
    } finally {
      await transaction.release();
    }
  }

  private requireOpen(): OpenTransaction {
    const transaction = this.open.getStore();
    if (!transaction) throw new Error('This needs an open transaction: call database.transaction() around it');
    return transaction;
  }
}
