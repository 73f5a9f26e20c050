import { Injectable } from '@nestjs/common';
import {
  type DocumentNode,
  type GraphQLError,
  type GraphQLSchema,
  type OperationDefinitionNode,
  OperationTypeNode,
} from 'graphql';
import { allowancesOf, ANYONE } from '../../access/allow.js';
import { type Cost, costWith, type Variables } from './cost.js';
import { CostBudget } from './cost-budget.js';
import { shapeOf } from './document-shape.js';
import { LIMITS } from './limits.js';
import { operationCost } from './operation-cost.js';
import type { Payer } from './payer.js';
import { rootFieldsOf } from './root-fields.js';
import { tooComplex } from './too-complex.js';

/** A validated document, and the operation of it that is to run. */
export interface Passage {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Variables;
}

/** What an answer says of its cost, as `extensions.cost`. */
export interface CostReport {
  /** What this request cost. */
  readonly requested: number;
  /** What one request may cost at most. */
  readonly limit: number;
  /** What is left to its sender at this moment; it refills second by second. */
  readonly remaining: number;
}

/** What is known of an operation whatever its variables are: why it never passes, or what it costs. */
interface Verdict {
  readonly refusal: GraphQLError | null;
  readonly cost: Cost;
}

/** Every operation passes here, whichever way it is answered. An operation is analyzed once, then only reckoned. */
@Injectable()
export class Gate {
  private readonly verdicts = new WeakMap<OperationDefinitionNode, Verdict>();

  constructor(private readonly budget: CostBudget) {}

  /** Lets an operation pass and takes its cost from the sender's budget. Errors: QUERY_TOO_COMPLEX, RATE_LIMITED. */
  pass(passage: Passage, payer: Payer): CostReport {
    const requested = this.costOf(passage);
    return { requested, limit: LIMITS.cost, remaining: this.budget.spend(payer, requested) };
  }

  /** Why an operation never passes, whatever its variables are; null when it can. */
  refusalOf({ schema, document, operation }: Omit<Passage, 'variables'>): GraphQLError | null {
    const { refusal, cost } = verdictOn(schema, document, operation);
    if (refusal || typeof cost !== 'number' || cost <= LIMITS.cost) return refusal;
    return tooComplex('cost', LIMITS.cost, cost);
  }

  /** Errors: QUERY_TOO_COMPLEX. */
  private costOf({ schema, document, operation, variables }: Passage): number {
    const known = this.verdicts.get(operation);
    const { refusal, cost } = known ?? verdictOn(schema, document, operation);
    if (!known) this.verdicts.set(operation, { refusal, cost });
    if (refusal) throw refusal;
    const requested = Math.max(costWith(cost, variables), 1);
    if (requested > LIMITS.cost) throw tooComplex('cost', LIMITS.cost, requested);
    return requested;
  }
}

function verdictOn(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode): Verdict {
  const shape = shapeOf(document, operation);
  for (const limit of ['depth', 'fields', 'repeats', 'aliases', 'directives'] as const) {
    if (shape[limit] > LIMITS[limit]) return { refusal: tooComplex(limit, LIMITS[limit], shape[limit]), cost: 0 };
  }
  const refusal = operation.operation === OperationTypeNode.MUTATION ? excessOf(schema, document, operation) : null;
  return { refusal, cost: refusal ? 0 : operationCost(schema, document, operation) };
}

/** Mutations at once: few, and only one where nobody needs to be signed in. */
function excessOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): GraphQLError | null {
  const fields = schema.getMutationType()?.getFields() ?? {};
  const asked = rootFieldsOf(document, operation);
  const isOpen = asked.some((name) => fields[name] && allowancesOf(fields[name])?.includes(ANYONE));
  const most = isOpen ? LIMITS.openMutationFields : LIMITS.mutationFields;
  return asked.length > most ? tooComplex('mutationFields', most, asked.length) : null;
}
