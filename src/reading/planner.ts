import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  visit,
} from 'graphql';
import type { Actor } from '../access/actor.js';
import { batchOf } from './batch.js';
import { argumentsAt, Compilation, type Site } from './compilation.js';
import type { PublicIds } from './public-ids.js';
import { type Arguments, type Binding, type Param, render, type Sql } from './sql.js';
import type { Tables } from './tables.js';
import { shapeKey, ViewerShape } from './viewer.js';

type Variables = Readonly<Record<string, unknown>>;

export interface PreparedStatement {
  /** Name of the prepared statement; absent when enough statements are prepared already. */
  readonly name: string | undefined;
  readonly text: string;
}

/** A statement that answers a selection for every viewer of one shape. */
export interface Plan extends PreparedStatement {
  /** The same for many askers at once, if that can be. */
  readonly batch: PreparedStatement | null;
  readonly params: readonly Param[];
  readonly sites: readonly Site[];
  readonly ids: PublicIds;
  readonly needsProgram: boolean;
}

/** What is to be read: the selections at a place of an operation, given as the path of response keys. */
export interface PlanRequest {
  readonly place: string;
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  readonly variables: Variables;
  readonly viewer: Actor;
  readonly now: Date;
  readonly forExecution: boolean;
  readonly compile: (compilation: Compilation) => Sql;
}

/**
 * The way to a plan. The form of the arguments at one site decides which sites follow (`node(id)` leads to another type
 * with each kind of id), so each step knows its site, and the last one the plan.
 */
interface Step {
  site?: Site;
  plan?: Plan;
  readonly next: Map<string, Step>;
}

/** The plans of one operation, by situation. */
interface Family {
  readonly ways: Map<string, Step>;
  plans: number;
}

const MOST_PLANS_OF_AN_OPERATION = 64;
const MOST_PREPARED = 500;

/** Makes plans and keeps them: per operation, place, shape of viewer, conditions and form of arguments. */
export class Planner {
  private readonly families = new WeakMap<OperationDefinitionNode, Family>();
  private readonly conditions = new WeakMap<OperationDefinitionNode, readonly string[]>();
  private readonly names = new Map<string, string>();

  constructor(private readonly tables: Tables) {}

  /** The plan for a request, and what its parameters are read from. Errors: BAD_USER_INPUT. */
  plan(request: PlanRequest): { plan: Plan; binding: Binding } {
    const { viewer, now, variables } = request;
    const family = this.familyOf(request.operation);
    const situation = this.situationOf(request);
    const known = planAlong(family.ways.get(situation), variables);
    const plan = known?.plan ?? this.make(request);
    const args = known?.args ?? plan.sites.map((site) => argumentsAt(site, variables));
    if (!known) keep(family, situation, plan, args);
    return { plan, binding: { viewer, now, args } };
  }

  private make({ schema, fragments, variables, viewer, forExecution, compile }: PlanRequest): Plan {
    const document = { schema, fragments, variables };
    const shape = new ViewerShape(viewer);
    const compilation = new Compilation(document, this.tables, shape, forExecution);
    const piece = compile(compilation);
    const { text, params } = render(piece);
    const batch = batchOf(piece, shape);
    const { sites, ids, needsProgram } = compilation;
    return { ...this.prepared(text), params, batch: batch && this.prepared(batch.text), sites, ids, needsProgram };
  }

  private familyOf(operation: OperationDefinitionNode): Family {
    const known = this.families.get(operation);
    if (known) return known;
    const family: Family = { ways: new Map(), plans: 0 };
    this.families.set(operation, family);
    return family;
  }

  /** All that decides on the selected fields: the viewer's shape and the variables of @skip and @include. */
  private situationOf({ operation, place, fragments, variables, viewer, forExecution }: PlanRequest): string {
    let names = this.conditions.get(operation);
    if (!names) {
      names = conditionalVariables([operation, ...Object.values(fragments)]);
      this.conditions.set(operation, names);
    }
    const values = names.map((name) => String(variables[name]));
    return [place, shapeKey(viewer), forExecution, ...values].join('|');
  }

  private prepared(text: string): PreparedStatement {
    const known = this.names.get(text);
    if (known !== undefined || this.names.size >= MOST_PREPARED) return { name: known, text };
    const name = `read_${this.names.size + 1}`;
    this.names.set(text, name);
    return { name, text };
  }
}

/** The values of a plan's parameters for one run. */
export function valuesOf(plan: Plan, binding: Binding): unknown[] {
  return plan.params.map((param) => param.read(binding));
}

/** Follows the forms of the present arguments; undefined when nobody has gone this way yet. */
function planAlong(start: Step | undefined, variables: Variables): { plan: Plan; args: Arguments[] } | undefined {
  const args: Arguments[] = [];
  let step = start;
  while (step?.site) {
    const given = argumentsAt(step.site, variables);
    args.push(given);
    step = step.next.get(step.site.formOf(given));
  }
  return step?.plan && { plan: step.plan, args };
}

function keep(family: Family, situation: string, plan: Plan, args: readonly Arguments[]): void {
  if (family.plans >= MOST_PLANS_OF_AN_OPERATION) {
    family.ways.clear();
    family.plans = 0;
  }
  let step = stepTo(family.ways, situation);
  plan.sites.forEach((site, at) => {
    step.site = site;
    step = stepTo(step.next, site.formOf(args[at] ?? {}));
  });
  step.plan = plan;
  family.plans += 1;
}

function stepTo(steps: Map<string, Step>, key: string): Step {
  const known = steps.get(key);
  if (known) return known;
  const step: Step = { next: new Map() };
  steps.set(key, step);
  return step;
}

function conditionalVariables(definitions: DocumentNode['definitions']): string[] {
  const names = new Set<string>();
  visit(
    { kind: Kind.DOCUMENT, definitions },
    {
      Directive(directive) {
        if (directive.name.value !== 'skip' && directive.name.value !== 'include') return;
        for (const { value } of directive.arguments ?? [])
          if (value.kind === Kind.VARIABLE) names.add(value.name.value);
      },
    },
  );
  return [...names];
}
