import type { ApolloServerPlugin, GraphQLRequestContext, GraphQLRequestListener } from '@apollo/server';
import { Plugin } from '@nestjs/apollo';
import type { GraphqlContext } from '../context.js';
import { CostBudget } from './cost-budget.js';
import { Gate } from './gate.js';
import { PRICES } from './limits.js';

/** Leads Apollo's operations through the gate, and writes into each answer what it cost. */
@Plugin()
export class LimitsPlugin implements ApolloServerPlugin<GraphqlContext> {
  constructor(
    private readonly gate: Gate,
    private readonly budget: CostBudget,
  ) {}

  async requestDidStart(): Promise<GraphQLRequestListener<GraphqlContext>> {
    return {
      didResolveOperation: async ({ schema, document, operation, request, contextValue }) => {
        if (!operation || contextValue.cost) return; // without an operation execution says what is wrong
        const { variables = {} } = request;
        contextValue.cost = this.gate.pass({ schema, document, operation, variables }, contextValue.payer);
      },
      didEncounterErrors: async ({ contextValue, errors }) => {
        const isForLater = errors.some(({ extensions }) => extensions['code'] === 'RATE_LIMITED');
        if (!contextValue.cost && !isForLater) this.budget.fine(contextValue.payer, PRICES.refused);
      },
      willSendResponse: async (request) => report(request),
    };
  }
}

function report({ response, contextValue: { cost } }: GraphQLRequestContext<GraphqlContext>): void {
  if (!cost || response.body?.kind !== 'single') return;
  const { singleResult } = response.body;
  singleResult.extensions = { ...singleResult.extensions, cost };
}
