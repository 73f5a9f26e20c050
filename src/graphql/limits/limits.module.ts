import { Module } from '@nestjs/common';
import { BudgetExchange } from './budget-exchange.js';
import { CostBudget } from './cost-budget.js';
import { Gate } from './gate.js';

@Module({ providers: [CostBudget, BudgetExchange, Gate], exports: [CostBudget, Gate] })
export class LimitsModule {}
