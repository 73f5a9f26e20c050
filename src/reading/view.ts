import type { ObjectLiteral } from 'typeorm';
import type { Actor } from '../access/actor.js';
import type { Sql } from './sql.js';
import type { ViewerShape } from './viewer.js';

export type EntityClass<Row extends ObjectLiteral = ObjectLiteral> = new (...args: never[]) => Row;

/** The columns of a row inside a statement. */
export type RowSql<Row extends ObjectLiteral = ObjectLiteral> = { readonly [Property in keyof Row]-?: Sql };

export type Direction = 'ASC' | 'DESC';

/** A field that stands for one row of another type. */
export interface OneField {
  readonly kind: 'one';
  readonly type: string;
  readonly by: string;
}

/** A short list of rows of another type, never longer than `limit`. */
export interface ManyField {
  readonly kind: 'many';
  readonly type: string;
  readonly by: string;
  readonly order: readonly string[];
  readonly limit: number;
}

/** A Relay connection to rows of another type. */
export interface ConnectionField {
  readonly kind: 'connection';
  readonly type: string;
  readonly by: string;
}

/** A scalar that PostgreSQL computes. */
export interface ValueField {
  readonly kind: 'value';
  readonly sql: (row: RowSql, viewer: ViewerShape) => Sql;
}

/** An object made of columns of the same row; null unless `isThere`. */
export interface PartField {
  readonly kind: 'part';
  readonly fields: (row: RowSql) => Readonly<Record<string, Sql>>;
  readonly isThere?: (row: RowSql) => Sql;
}

/** What SQL cannot give: computed by the program from the columns that it needs. */
export interface DerivedField {
  readonly kind: 'derived';
  readonly needs: readonly string[];
  readonly derive: (row: Readonly<Record<string, unknown>>, viewer: Actor) => unknown;
}

export type ViewField = OneField | ManyField | ConnectionField | ValueField | PartField | DerivedField;

export interface Order {
  readonly field: string;
  readonly direction: Direction;
}

export interface OrderKey {
  /** The property to sort by; a property that may be null names what stands for null. */
  readonly by: string;
  readonly whenNull?: string;
}

export type FilterKey =
  /** Compared as a column. */
  | { readonly kind: 'column'; readonly property: string }
  /** Compared with values that stand in the statement: there is a plan for each of them. */
  | { readonly kind: 'choice'; readonly property: string }
  /** Compared by public ids of another type. */
  | { readonly kind: 'reference'; readonly property: string; readonly prefix: string };

/** How lists of a type are sorted and filtered. Each order is used together with the id. */
export interface ListDefinition {
  readonly orders: Readonly<Record<string, OrderKey>>;
  readonly defaultOrder: Order;
  readonly filters: Readonly<Record<string, FilterKey>>;
}

export interface ViewDefinition<Row extends ObjectLiteral> {
  /** Name of the GraphQL type; the entity's name unless given. */
  readonly type?: string;
  /** Prefix of the public ids. Absent for rows that have no id of their own in the schema. */
  readonly prefix?: string;
  /** The rows that a viewer may see, on top of "only his vendor's". */
  readonly visibleTo: (viewer: ViewerShape, row: RowSql<Row>) => Sql;
  /** Name of the `one` field whose row must be visible too. Not asked again when the row was reached from there. */
  readonly within?: string;
  readonly fields: Readonly<Record<string, ViewField>>;
  readonly list?: ListDefinition;
}

/** How a GraphQL type reads from PostgreSQL. */
export interface View {
  readonly type: string;
  readonly entity: EntityClass;
  readonly prefix: string | undefined;
  readonly visibleTo: (viewer: ViewerShape, row: RowSql) => Sql;
  readonly within: string | undefined;
  readonly fields: Map<string, ViewField>;
  readonly list: ListDefinition | undefined;
}

const registered = new Map<string, View>();

/** Declares how a type reads; once per type. */
export function view<Row extends ObjectLiteral>(entity: EntityClass<Row>, definition: ViewDefinition<Row>): View {
  const type = definition.type ?? entity.name;
  if (registered.has(type)) throw new Error(`The view of ${type} is declared twice`);
  const declared: View = {
    type,
    entity: entity,
    prefix: definition.prefix,
    visibleTo: definition.visibleTo as View['visibleTo'],
    within: definition.within,
    fields: new Map(Object.entries(definition.fields)),
    list: definition.list,
  };
  registered.set(type, declared);
  return declared;
}

/** Adds fields to the type of a module further down: `Customer.tickets` is declared in `tickets/`. */
export function extendView(target: View, fields: Readonly<Record<string, ViewField>>): void {
  for (const [name, field] of Object.entries(fields)) {
    if (target.fields.has(name)) throw new Error(`${target.type}.${name} is declared twice`);
    target.fields.set(name, field);
  }
}

export function viewOf(type: string): View {
  const found = registered.get(type);
  if (!found) throw new Error(`No view is declared for ${type}`);
  return found;
}

export function findView(type: string): View | undefined {
  return registered.get(type);
}

export function viewOfPrefix(prefix: string): View | undefined {
  return [...registered.values()].find((candidate) => candidate.prefix === prefix);
}

export function allViews(): readonly View[] {
  return [...registered.values()];
}
