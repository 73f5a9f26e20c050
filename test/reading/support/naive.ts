import { getNamedType, type GraphQLResolveInfo, type GraphQLOutputType, isListType, isNonNullType } from 'graphql';
import type { Actor } from '../../../src/access/actor.js';
import { findView, type View, type ViewField, viewOf, viewOfPrefix } from '../../../src/reading/view.js';
import { parsePublicId, toPublicId } from '../../../src/shared/ids.js';
import { naiveFilter } from './naive-filter.js';
import { mayBeSeen } from './rules.js';
import type { Row, World } from './world.js';

type Args = Readonly<Record<string, unknown>>;

/** A row on its way through graphql-js. */
export interface Seen {
  readonly __typename: string;
  readonly row: Row;
}

/** Reads as somebody would who had never heard of SQL: row by row, field by field, out of full tables. */
export class NaiveReading {
  constructor(
    private readonly world: World,
    private readonly viewer: Actor,
  ) {}

  readonly resolve = (source: unknown, args: Args, _context: unknown, info: GraphQLResolveInfo): unknown => {
    if (info.parentType.name === 'Query') return this.root(args, info);
    if (!isSeen(source)) return (source as Record<string, unknown> | null)?.[info.fieldName];
    return this.field(source, args, info);
  };

  private root(args: Args, info: GraphQLResolveInfo): unknown {
    const type = getNamedType(info.returnType).name;
    if (info.fieldName === 'node') return this.node(args['id']);
    if (info.fieldName === 'nodes') return (args['ids'] as unknown[]).map((id) => this.node(id));
    if (type.endsWith('Connection')) return this.page(viewOf(type.replace(/Connection$/, '')), args, () => true);
    const [name, ...others] = Object.keys(args);
    if (info.fieldName === 'me') return this.see('User', this.world.find('User', this.viewer.userId));
    if (info.fieldName === 'vendor') return this.see('Vendor', this.world.find('Vendor', this.viewer.vendorId));
    if (name === 'id' && others.length === 0) return this.node(args['id']);
    if (name && /By[A-Z]/.test(info.fieldName) && others.length === 0) {
      return this.see(
        type,
        this.world.of(type).find((row) => row[name] === args[name] && this.sees(type, row)),
      );
    }
    throw new Error(`Nobody has said how ${info.fieldName} is read naively`);
  }

  private node(id: unknown): Seen | null {
    const known = parsePublicId(String(id));
    const view = viewOfPrefix(known?.prefix ?? '');
    return view ? this.see(view.type, this.world.find(view.type, known?.uuid)) : null;
  }

  private see(type: string, row: Row | undefined): Seen | null {
    return row && this.sees(type, row) ? { __typename: type, row } : null;
  }

  private sees(type: string, row: Row): boolean {
    return mayBeSeen(this.world, this.viewer, type, row);
  }

  private field({ __typename: type, row }: Seen, args: Args, info: GraphQLResolveInfo): unknown {
    const declared = findView(type)?.fields.get(info.fieldName);
    if (info.fieldName === 'id') return toPublicId(viewOf(type).prefix ?? '', row.id);
    if (!declared) return written(row[info.fieldName], info.returnType);
    switch (declared.kind) {
      case 'one':
        return this.see(declared.type, this.world.find(declared.type, row[declared.by]));
      case 'many':
        return this.many(declared, row);
      case 'connection':
        return this.page(viewOf(declared.type), args, (each) => each[declared.by] === row.id);
      case 'derived':
        return declared.derive(pick(row, declared.needs), this.viewer);
      case 'value':
        return this.world
          .ask(type, info.fieldName, this.viewer, declared.sql)
          .then((values) => written(values.get(row.id), info.returnType));
      case 'part':
        return this.part(type, declared, row, info);
    }
  }

  private async many({ type, by, order, limit }: Extract<ViewField, { kind: 'many' }>, row: Row): Promise<Seen[]> {
    const rows = this.world.of(type).filter((each) => each[by] === row.id && this.sees(type, each));
    const ranks = await Promise.all(order.map((property) => this.world.ranks(type, property, this.viewer)));
    const sorted = [...rows].sort((a, b) => compareBy(ranks, a, b) || compare(a.id, b.id));
    return sorted.slice(0, limit).map((each) => ({ __typename: type, row: each }));
  }

  private async part(
    type: string,
    { fields, isThere }: Extract<ViewField, { kind: 'part' }>,
    row: Row,
    info: GraphQLResolveInfo,
  ): Promise<unknown> {
    const ask = async (name: string, expression: Parameters<World['ask']>[3]): Promise<unknown> =>
      (await this.world.ask(type, `${info.fieldName}.${name}`, this.viewer, expression)).get(row.id);
    if (isThere && (await ask('is there', (cells) => isThere(cells))) !== true) return null;
    const named = getNamedType(info.returnType) as unknown as {
      getFields(): Record<string, { type: GraphQLOutputType }>;
    };
    const values: Record<string, unknown> = {};
    for (const [name, { type: inner }] of Object.entries(named.getFields())) {
      values[name] = written(await ask(name, (cells) => fields(cells)[name] as never), inner);
    }
    return values;
  }

  private async page(view: View, args: Args, isIn: (row: Row) => boolean): Promise<unknown> {
    const list = view.list;
    if (!list) throw new Error(`${view.type} has no list`);
    const order = (args['orderBy'] as typeof list.defaultOrder | undefined) ?? list.defaultOrder;
    const key = list.orders[order.field];
    const ranks = await this.world.ranks(view.type, key?.by ?? '', this.viewer, key?.whenNull);
    const sign = order.direction === 'ASC' ? 1 : -1;
    const byOrder = (a: Row, b: Row): number => sign * (compareBy([ranks], a, b) || compare(a.id, b.id));
    const whole = this.world
      .of(view.type)
      .filter((row) => isIn(row) && this.sees(view.type, row) && naiveFilter(this.world, view, args['filter'], row))
      .sort(byOrder);
    return pageOf(this.world, view, args, whole, byOrder);
  }
}

function pageOf(
  world: World,
  view: View,
  args: Args,
  whole: readonly Row[],
  byOrder: (a: Row, b: Row) => number,
): unknown {
  const { first, last, after, before } = args as Record<string, number | string | undefined>;
  const isBackward = last != null;
  const size = Number(first ?? last ?? 25);
  const place = cursorRow(world, view, after ?? before);
  const open = whole.filter((row) => !place || (isBackward ? byOrder(row, place) < 0 : byOrder(row, place) > 0));
  const shown = isBackward ? open.slice(-size) : open.slice(0, size);
  const hasMore = open.length > size;
  const nodes = shown.map((row): Seen => ({ __typename: view.type, row }));
  return {
    nodes,
    edges: nodes.map((node) => ({ cursor: `cursor:${node.row.id}`, node })),
    totalCount: whole.length,
    pageInfo: {
      hasNextPage: isBackward ? before != null : hasMore,
      hasPreviousPage: isBackward ? hasMore : after != null,
      startCursor: shown[0] ? `cursor:${shown[0].id}` : null,
      endCursor: shown.length > 0 ? `cursor:${shown.at(-1)?.id}` : null,
    },
  };
}

function cursorRow(world: World, view: View, cursor: unknown): Row | undefined {
  return cursor == null ? undefined : world.find(view.type, rowIdOfCursor(String(cursor)));
}

/** The row that a cursor names; undefined when the text is no cursor. */
export function rowIdOfCursor(text: string): string | undefined {
  try {
    const parts = JSON.parse(Buffer.from(text, 'base64url').toString()) as unknown;
    const id: unknown = Array.isArray(parts) && parts.length === 3 ? parts[2] : undefined;
    return typeof id === 'string' && /^[0-9a-f-]{36}$/.test(id) ? id : undefined;
  } catch {
    return undefined;
  }
}

function isSeen(source: unknown): source is Seen {
  return typeof source === 'object' && source !== null && 'row' in source && '__typename' in source;
}

function pick(row: Row, names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(names.map((name) => [name, row[name]]));
}

/** A value of a column in the form that its scalar has in JSON. */
function written(value: unknown, type: GraphQLOutputType): unknown {
  if (value === null || value === undefined) return null;
  if (isListType(isNonNullType(type) ? type.ofType : type)) return value;
  if (getNamedType(type).name === 'DateTime') return new Date(String(value)).toISOString();
  return getNamedType(type).name === 'BigInt' ? String(value) : value;
}

type Ranks = ReadonlyMap<string, unknown>;

function compareBy(ranks: readonly Ranks[], a: Row, b: Row): number {
  for (const rank of ranks) {
    const difference = Number(rank.get(a.id)) - Number(rank.get(b.id));
    if (difference !== 0) return difference;
  }
  return 0;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
