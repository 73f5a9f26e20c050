import { Inject, Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { Clock } from '../../clock/clock.js';
import { CONFIG, type Config } from '../../config/config.js';
import type { Payer } from './payer.js';
import { rateLimited } from './rate-limited.js';

/** What a payer has spent of his bucket and has not got back yet; 0 is a full bucket. */
interface Debt {
  readonly perSecond: number;
  spent: number;
  /** Milliseconds; up to then the refill is reckoned in. */
  at: number;
  /** The part that other processes have not heard of. */
  unshared: number;
}

/** One payer's part of what is told to the other processes. */
export interface Spending {
  readonly key: string;
  readonly perSecond: number;
  readonly spent: number;
}

const MOST_PAYERS = 20_000;

/** A token bucket of cost for each payer, in this process's memory; `BudgetExchange` evens it out with other processes. */
@Injectable()
export class CostBudget {
  /** A forgotten bucket is full again until the exchange tells otherwise. */
  private readonly debts = new LRUCache<string, Debt>({ max: MOST_PAYERS });

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /** Takes a cost away and gives what remains. Errors: RATE_LIMITED when it is not there yet; then nothing is taken. */
  spend(payer: Payer, cost: number): number {
    const debt = this.debtOf(payer);
    const left = this.burstOf(payer) - debt.spent;
    if (cost > left) throw rateLimited((cost - left) / debt.perSecond);
    take(debt, cost);
    return Math.floor(left - cost);
  }

  /** Takes a fine for what was refused, as far as there is something left. */
  fine(payer: Payer, cost: number): void {
    const debt = this.debtOf(payer);
    take(debt, Math.min(cost, Math.max(this.burstOf(payer) - debt.spent, 0)));
  }

  /** Errors: RATE_LIMITED when nothing is left at all, so that nothing more is worth looking at. */
  requireAny(payer: Payer): void {
    const debt = this.debtOf(payer);
    const left = this.burstOf(payer) - debt.spent;
    if (left < 1) throw rateLimited((1 - left) / debt.perSecond);
  }

  /** What was spent here since the last time that this was asked. */
  unshared(): Spending[] {
    const found = [...this.debts.entries()].filter(([, debt]) => debt.unshared > 0);
    return found.map(([key, debt]) => {
      const { perSecond, unshared } = debt;
      debt.unshared = 0;
      return { key, perSecond, spent: unshared };
    });
  }

  /** Takes over what all processes together have spent for a payer. */
  learn(key: string, spentByAll: number): void {
    const debt = this.debts.get(key);
    if (debt) Object.assign(debt, { spent: spentByAll + debt.unshared, at: this.clock.now().getTime() });
  }

  private debtOf({ key, isKnown }: Payer): Debt {
    const now = this.clock.now().getTime();
    const perSecond = isKnown ? this.config.COST_PER_SECOND : this.config.ANONYMOUS_COST_PER_SECOND;
    const known = this.debts.get(key);
    const debt = known ?? { perSecond, spent: 0, at: now, unshared: 0 };
    const refilled = (Math.max(now - debt.at, 0) / 1000) * perSecond;
    debt.spent = Math.max(debt.spent - refilled, 0);
    debt.at = now;
    if (!known) this.debts.set(key, debt);
    return debt;
  }

  private burstOf({ isKnown }: Payer): number {
    return isKnown ? this.config.COST_BURST : this.config.ANONYMOUS_COST_BURST;
  }
}

function take(debt: Debt, cost: number): void {
  debt.spent += cost;
  debt.unshared += cost;
}
