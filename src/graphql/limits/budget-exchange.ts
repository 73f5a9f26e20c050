import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Recurring } from '../../jobs/recurring.js';
import { CostBudget } from './cost-budget.js';

const PAUSE = 1_000;

/** Tells the other processes once a second what was spent here, and learns what was spent there: one statement for all. */
@Injectable()
export class BudgetExchange implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly recurring = new Recurring('The exchange of budgets', PAUSE, () => this.exchange());

  constructor(
    private readonly dataSource: DataSource,
    private readonly budget: CostBudget,
  ) {}

  onApplicationBootstrap(): void {
    void this.recurring.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.recurring.stop();
  }

  /** Nothing is sent while nobody spends. */
  async exchange(): Promise<void> {
    const spendings = this.budget.unshared();
    if (spendings.length === 0) return;
    const sums = await this.dataSource.query<{ payer: string; spent: number }[]>(
      `select payer, spent from share_spending($1, $2, $3)`,
      [
        spendings.map(({ key }) => key),
        spendings.map(({ spent }) => spent),
        spendings.map(({ perSecond }) => perSecond),
      ],
    );
    for (const { payer, spent } of sums) this.budget.learn(payer, spent);
  }
}
