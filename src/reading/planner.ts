import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  visit,
} from 'graphql';
import type { Actor } from '../access/actor.js';
import { argumentsAt, Compilation, type Site } from './compilation.js';
import { type Arguments, type Binding, type Param, render, type Sql } from './sql.js';
import type { Tables } from './tables.js';
import { ViewerShape } from './viewer.js';

type Variables = Readonly<Record<string, unknown>>;

/** A statement that answers a selection for every viewer of one shape. */
export interface Plan {
  /** Name of the prepared statement; absent when enough statements are prepared already. */
  readonly name: string | undefined;
  readonly text: string;
  readonly params: readonly Param[];
  readonly sites: readonly Site[];
  readonly needsProgram: boolean;
}

/** What is to be read: a part of a document, known by an object that lives as long as the parsed document. */
export interface PlanRequest {
  readonly part: object;
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  readonly variables: Variables;
  readonly viewer: Actor;
  readonly now: Date;
  readonly forExecution: boolean;
  readonly compile: (compilation: Compilation) => Sql;
}

interface Family {
  /** Places with arguments, by what decides which there are. */
  readonly sites: Map<string, readonly Site[]>;
  readonly plans: Map<string, Plan>;
}

const MOST_PLANS_OF_A_PART = 64;
const MOST_PREPARED = 500;

/** Makes plans and keeps them: per part of a parsed document, shape of viewer, conditions and form of arguments. */
export class Planner {
  private readonly families = new WeakMap<object, Family>();
  private readonly conditions = new WeakMap<OperationDefinitionNode, readonly string[]>();
  private readonly names = new Map<string, string>();

  constructor(private readonly tables: Tables) {}

  /** The plan for a request, and what its parameters are read from. Errors: BAD_USER_INPUT. */
  plan(request: PlanRequest): { plan: Plan; binding: Binding } {
    const family = this.familyOf(request.part);
    const situation = this.situationOf(request);
    const sites = family.sites.get(situation);
    if (sites) {
      const args = sites.map((site) => argumentsAt(site, request.variables));
      const plan = family.plans.get(keyOf(situation, sites, args));
      if (plan) return { plan, binding: { viewer: request.viewer, now: request.now, args } };
    }
    return this.make(request, family, situation);
  }

  private make(request: PlanRequest, family: Family, situation: string): { plan: Plan; binding: Binding } {
    const { schema, fragments, variables, viewer, forExecution } = request;
    const document = { schema, fragments, variables };
    const compilation = new Compilation(document, this.tables, new ViewerShape(viewer), forExecution);
    const statement = render(request.compile(compilation));
    const { sites, needsProgram } = compilation;
    const plan: Plan = { ...statement, name: this.nameOf(statement.text), sites, needsProgram };
    const args = sites.map((site) => argumentsAt(site, variables));
    keep(family.sites, situation, sites);
    keep(family.plans, keyOf(situation, sites, args), plan);
    return { plan, binding: { viewer, now: request.now, args } };
  }

  private familyOf(part: object): Family {
    const known = this.families.get(part);
    if (known) return known;
    const family: Family = { sites: new Map(), plans: new Map() };
    this.families.set(part, family);
    return family;
  }

  /** All that decides on the selected fields: the viewer's shape and the variables of @skip and @include. */
  private situationOf({ operation, fragments, variables, viewer, forExecution }: PlanRequest): string {
    let names = this.conditions.get(operation);
    if (!names) {
      names = conditionalVariables([operation, ...Object.values(fragments)]);
      this.conditions.set(operation, names);
    }
    const values = names.map((name) => String(variables[name]));
    return [new ViewerShape(viewer).key, forExecution, ...values].join('|');
  }

  private nameOf(text: string): string | undefined {
    const known = this.names.get(text);
    if (known !== undefined || this.names.size >= MOST_PREPARED) return known;
    const name = `read_${this.names.size + 1}`;
    this.names.set(text, name);
    return name;
  }
}

/** The values of a plan's parameters for one run. */
export function valuesOf(plan: Plan, binding: Binding): unknown[] {
  return plan.params.map((param) => param.read(binding));
}

function keyOf(situation: string, sites: readonly Site[], args: readonly Arguments[]): string {
  return [situation, ...sites.map((site, at) => site.formOf(args[at] ?? {}))].join('\n');
}

function keep<Value>(map: Map<string, Value>, key: string, value: Value): void {
  if (map.size >= MOST_PLANS_OF_A_PART) map.delete(map.keys().next().value as string);
  map.set(key, value);
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
