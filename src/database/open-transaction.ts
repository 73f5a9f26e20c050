import type pg from 'pg';
import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import type { RowChange } from '../audit/row-change.js';

/**
 * A transaction under way. What nobody needs an answer to is sent without waiting: the connection is a pipeline, so it
 * travels with the next statement, and the last of it with the commit.
 */
export class OpenTransaction {
  readonly changes: RowChange[] = [];
  readonly afterCommit: (() => void)[] = [];
  private readonly sent: Promise<unknown>[] = [];

  private constructor(
    private readonly runner: QueryRunner,
    private readonly client: pg.ClientBase,
  ) {}

  static async begin(dataSource: DataSource): Promise<OpenTransaction> {
    const runner = dataSource.createQueryRunner();
    try {
      await runner.startTransaction();
      return new OpenTransaction(runner, (await runner.connect()) as pg.ClientBase);
    } catch (error) {
      await runner.release();
      throw error;
    }
  }

  get manager(): EntityManager {
    return this.runner.manager;
  }

  /** Sends a statement whose answer nobody needs; if it fails, the transaction does. */
  send(statement: string, parameters: readonly unknown[]): void {
    const answer = this.client.query(statement, [...parameters]);
    answer.catch(() => undefined); // said at the end
    this.sent.push(answer);
  }

  /** PostgreSQL commits only if all that was sent has succeeded; what has not is thrown. */
  async commit(): Promise<void> {
    await this.runner.commitTransaction();
    for (const answer of this.sent) await answer;
  }

  /** Undoes everything. Gives the first fault, which may be one of a statement that nobody has waited for. */
  async rollBack(error: unknown): Promise<unknown> {
    if (this.runner.isTransactionActive) await this.runner.rollbackTransaction().catch(() => undefined);
    for (const answer of await Promise.allSettled(this.sent)) if (answer.status === 'rejected') return answer.reason;
    return error;
  }

  release(): Promise<void> {
    return this.runner.release();
  }
}
