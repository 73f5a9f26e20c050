import { type GraphQLObjectType, type GraphQLSchema, isEnumType, isInputObjectType } from 'graphql';
import type { DataSource, EntityMetadata } from 'typeorm';
import { Tables } from '../../../src/reading/tables.js';
import { allViews, findView, type View, type ViewField } from '../../../src/reading/view.js';
import { fieldsOf, isList, typeNameOf } from './schema.js';

type Field = ReturnType<typeof fieldsOf>[number];

/** Faults of the views: what the schema promises and no statement could give. */
export function viewFaults(
  schema: GraphQLSchema,
  dataSource: DataSource,
  views: readonly View[] = allViews(),
): string[] {
  return views.flatMap((view) => {
    const type = schema.getType(view.type) as GraphQLObjectType | undefined;
    if (!type) return [`${view.type}: the schema has no such type`];
    const metadata = dataSource.getMetadata(view.entity);
    return [
      ...fieldsOf(type).flatMap((field) =>
        fieldFaults(schema, dataSource, view, field).map((fault) => `${view.type}.${field.name}: ${fault}`),
      ),
      ...extraFields(view, type),
      ...listFaults(schema, view, metadata).map((fault) => `${view.type}: ${fault}`),
    ];
  });
}

function extraFields(view: View, type: GraphQLObjectType): string[] {
  return [...view.fields.keys()]
    .filter((name) => !type.getFields()[name] && name !== view.within)
    .map((name) => `${view.type}.${name}: not in the schema`);
}

function fieldFaults(schema: GraphQLSchema, dataSource: DataSource, view: View, field: Field): string[] {
  const own = dataSource.getMetadata(view.entity);
  const declared = view.fields.get(field.name);
  if (!declared) return hasColumn(own, field.name) ? [] : ['neither a column nor declared'];
  switch (declared.kind) {
    case 'one':
      return oneFaults(own, declared, field);
    case 'many':
    case 'connection': {
      const target = findView(declared.type);
      if (!target) return [`no view of ${declared.type}`];
      const by = hasColumn(dataSource.getMetadata(target.entity), declared.by)
        ? []
        : [`${declared.type} has no ${declared.by}`];
      return [...by, ...shapeFaults(declared, target, field)];
    }
    case 'part':
      return partFaults(schema, new Tables(dataSource), view, declared, field);
    case 'derived':
      return declared.needs.filter((need) => !hasColumn(own, need)).map((need) => `needs ${need}, which is no column`);
    case 'value':
      return [];
  }
}

function oneFaults(own: EntityMetadata, { type, by }: Extract<ViewField, { kind: 'one' }>, field: Field): string[] {
  return [
    ...(findView(type) && typeNameOf(field) === type ? [] : [`is not a ${type}`]),
    ...(hasColumn(own, by) ? [] : [`no column ${by}`]),
  ];
}

function shapeFaults(
  { kind, type }: Extract<ViewField, { kind: 'many' | 'connection' }>,
  target: View,
  field: Field,
): string[] {
  if (kind === 'many') return isList(field.type) && typeNameOf(field) === type ? [] : [`is not a list of ${type}`];
  return [
    ...(typeNameOf(field) === `${type}Connection` ? [] : [`is not a ${type}Connection`]),
    ...(target.list ? [] : [`the view of ${type} has no list`]),
  ];
}

function partFaults(
  schema: GraphQLSchema,
  tables: Tables,
  view: View,
  part: Extract<ViewField, { kind: 'part' }>,
  field: Field,
): string[] {
  const given = Object.keys(part.fields(tables.row(view.entity, 't')));
  const wanted = Object.keys((schema.getType(typeNameOf(field)) as GraphQLObjectType).getFields());
  return wanted.filter((name) => !given.includes(name)).map((name) => `has no ${name}`);
}

const hasColumn = (metadata: EntityMetadata, property: string): boolean =>
  metadata.findColumnWithPropertyName(property) !== undefined;

function listFaults(schema: GraphQLSchema, view: View, metadata: EntityMetadata): string[] {
  if (!view.list) return [];
  const { orders, filters, defaultOrder } = view.list;
  const enumType = schema.getType(`${view.type}OrderField`);
  const filterType = schema.getType(`${view.type}Filter`);
  const offeredOrders = isEnumType(enumType) ? enumType.getValues().map(({ name }) => name) : [];
  const offeredFilters = isInputObjectType(filterType) ? Object.keys(filterType.getFields()) : [];
  return [
    ...Object.entries(orders).flatMap(([name, { by, whenNull }]) => orderFaults(metadata, name, by, whenNull)),
    ...(orders[defaultOrder.field] ? [] : [`the order ${defaultOrder.field} is not declared`]),
    ...offeredOrders.filter((name) => !orders[name]).map((name) => `cannot be ordered by ${name}`),
    ...Object.entries(filters)
      .filter(([, { property }]) => !hasColumn(metadata, property))
      .map(([name]) => `the filter ${name} has no column`),
    ...offeredFilters
      .filter((name) => !['and', 'or', 'not'].includes(name) && !filters[name])
      .map((name) => `cannot be filtered by ${name}`),
    ...Object.keys(filters)
      .filter((name) => offeredFilters.length > 0 && !offeredFilters.includes(name))
      .map((name) => `the filter ${name} is offered to nobody`),
  ];
}

/** A row whose key is null would be lost between two pages. */
function orderFaults(metadata: EntityMetadata, name: string, by: string, whenNull: string | undefined): string[] {
  const column = metadata.findColumnWithPropertyName(by);
  if (!column) return [`the order ${name} has no column ${by}`];
  return column.isNullable && whenNull === undefined ? [`the order ${name} loses rows without ${by}`] : [];
}

/** True for lists that are bounded: by the view, by being part of a bounded thing, or by one command. */
export function isBounded(type: string, field: string): boolean {
  const declared = findView(type)?.fields.get(field);
  if (declared?.kind === 'many') return declared.limit <= 100;
  return declared?.kind === 'derived' || BOUNDED.has(`${type}.${field}`) || /Payload$/.test(type);
}

/** Bounded by what they are. */
const BOUNDED = new Set([
  'Query.nodes',
  'ChangePage.nodes',
  ...[
    'StaffingTable.rows',
    'StaffingRow.skills',
    'SkillMatrix.rows',
    'SkillMatrix.columns',
    'TrainingCompliance.administrators',
  ],
  ...['unfilledPositions', 'singleHolderSkills', 'missingSkills', 'requiredSkills'].map(
    (name) => `StaffingGap.${name}`,
  ),
  'Query.capacity', // 100 people
  'EmployeeCapacity.days', // 31
  'EmployeeCapacity.overbookings', // of 200 pieces of work
  'OverbookedInterval.allocationIds',
  'Roster.posts', // 50
  'PostCoverage.gaps', // 1,000
  'RotaCoverage.gaps', // 1,000
]);
