import { Injectable } from '@nestjs/common';
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  getNamedType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
} from 'graphql';
import { DataSource } from 'typeorm';
import type { Actor } from '../access/actor.js';
import { Clock } from '../clock/clock.js';
import { withRetries } from '../database/retry.js';
import { type Bytes, textOf } from './bytes.js';
import type { Compilation } from './compilation.js';
import { asText, type Json, named, objectOf, typeName } from './json.js';
import { oneJson } from './object.compiler.js';
import { type Plan, Planner, type PlanRequest, valuesOf } from './planner.js';
import { ReadExecutor } from './read.executor.js';
import { rootOf } from './roots.js';
import { type SelectedField, selectedFields } from './selected-field.js';
import { type Binding, type Sql, sql } from './sql.js';
import { Tables } from './tables.js';
import { viewOf } from './view.js';

type Variables = Readonly<Record<string, unknown>>;

/** Reads GraphQL selections from PostgreSQL: each with one statement, each only as far as the viewer may see. */
@Injectable()
export class Reader {
  private readonly planner: Planner;

  constructor(
    dataSource: DataSource,
    private readonly executor: ReadExecutor,
    private readonly clock: Clock,
  ) {
    this.planner = new Planner(new Tables(dataSource));
  }

  /** The value of one root field, for ordinary execution. */
  root(info: GraphQLResolveInfo, viewer: Actor): Promise<unknown> {
    const root = rootOf(info.fieldName);
    if (!root) throw new Error(`Query.${info.fieldName} is not declared as a root of reading`);
    const definition = definitionOf(info);
    return this.value(info, viewer, (c) => root(c, selectedBy(info), definition));
  }

  /** A row by its id, with what the selection at this place asks for; null when the viewer may not see it. */
  entity(info: GraphQLResolveInfo, viewer: Actor, id: string): Promise<unknown> {
    const view = viewOf(getNamedType(info.returnType).name);
    const param = { key: 'entity', type: 'uuid', read: ({ entityId }: Binding) => entityId };
    return this.value(info, viewer, (c) => oneJson(c, view, sql`${param}`, selectedBy(info)), id);
  }

  /** A whole operation as the JSON of its `data`; null when some field of it needs the program. */
  async operation(
    schema: GraphQLSchema,
    document: DocumentNode,
    operation: OperationDefinitionNode,
    variables: Variables,
    viewer: Actor,
  ): Promise<Bytes | null> {
    const request: PlanRequest = {
      place: '',
      schema,
      operation,
      fragments: fragmentsOf(document),
      variables,
      viewer,
      now: this.clock.now(),
      forExecution: false,
      compile: (c) => operationSql(c, operation),
    };
    const { plan, binding } = this.planner.plan(request);
    return plan.needsProgram ? null : this.run(plan, binding);
  }

  private async value(
    info: GraphQLResolveInfo,
    viewer: Actor,
    compile: (c: Compilation) => Json,
    entityId?: string,
  ): Promise<unknown> {
    const { schema, operation, fragments, variableValues } = info;
    const { plan, binding } = this.planner.plan({
      place: placeOf(info.path),
      schema,
      operation,
      fragments,
      variables: variableValues,
      viewer,
      now: this.clock.now(),
      forExecution: true,
      compile: (c) => sql`select ${asText(compile(c))} as json`,
    });
    const json = await this.run(plan, entityId === undefined ? binding : { ...binding, entityId });
    return json === null ? null : (JSON.parse(textOf(json)) as unknown);
  }

  private async run(plan: Plan, binding: Binding): Promise<Bytes | null> {
    const values = valuesOf(plan, binding);
    const json = await withRetries(() => this.executor.run(binding.viewer.vendorId, plan, values), true);
    return json === null ? null : plan.ids.writeInto(json);
  }
}

function operationSql(c: Compilation, operation: OperationDefinitionNode): Sql {
  const query = c.document.schema.getQueryType();
  if (!query) throw new Error('The schema has no Query');
  const fields = selectedFields(c.document, query, [operation.selectionSet]).map((selected) => {
    if (selected.name === '__typename') return named(typeName(query.name), selected.key);
    const definition = query.getFields()[selected.name];
    const root = rootOf(selected.name);
    if (!definition || !root) throw new Error(`Query.${selected.name} is not declared as a root of reading`);
    return named(root(c, selected, definition), selected.key);
  });
  return sql`select ${asText(objectOf(fields))} as json`;
}

function selectedBy(info: GraphQLResolveInfo): SelectedField {
  return { key: String(info.path.key), name: info.fieldName, nodes: info.fieldNodes };
}

function placeOf({ prev, key }: GraphQLResolveInfo['path']): string {
  return prev ? `${placeOf(prev)}.${key}` : String(key);
}

function definitionOf(info: GraphQLResolveInfo) {
  const definition = info.parentType.getFields()[info.fieldName];
  if (!definition) throw new Error(`${info.parentType.name} has no field ${info.fieldName}`);
  return definition;
}

const fragmentsByDocument = new WeakMap<DocumentNode, Record<string, FragmentDefinitionNode>>();

function fragmentsOf(document: DocumentNode): Record<string, FragmentDefinitionNode> {
  const known = fragmentsByDocument.get(document);
  if (known) return known;
  const fragments: Record<string, FragmentDefinitionNode> = {};
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments[definition.name.value] = definition;
  }
  fragmentsByDocument.set(document, fragments);
  return fragments;
}
