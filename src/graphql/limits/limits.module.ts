import { Module } from '@nestjs/common';
import { BudgetExchange } from './budget-exchange.js';
import { CostBudget } from './cost-budget.js';
import { ForgetSpending } from './forget-spending.job.js';
import { Gate } from './gate.js';

@Module({ providers: [CostBudget, BudgetExchange, ForgetSpending, Gate], exports: [CostBudget, Gate] })
export class LimitsModule {}
