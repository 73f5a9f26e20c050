import { parsePublicId } from '../shared/ids.js';
import { badInput } from './bad-input.js';
import type { SiteArguments } from './compilation.js';
import { every, join, type Sql, sql, type SqlPart, trusted } from './sql.js';
import type { Tables } from './tables.js';
import type { EntityClass, FilterKey, ListDefinition } from './view.js';

type Path = readonly (string | number)[];
type Node = Readonly<Record<string, unknown>>;

const DEEPEST = 5;
const MOST_LEAVES = 50;
const LONGEST_LIST = 100;

/** A filter whose form is being found out. */
interface Form {
  readonly keys: ListDefinition['filters'];
  leaves: number;
}

/** The form of a filter, without its values but those of choices. Errors: BAD_USER_INPUT beyond 5 levels or 50 comparisons. */
export function filterForm(filter: unknown, keys: ListDefinition['filters'] = {}): string {
  const found: Form = { keys, leaves: 0 };
  const form = formOf(filter, 1, found);
  if (found.leaves > MOST_LEAVES) throw badInput('filterLeaves', ['filter'], { most: MOST_LEAVES });
  return form;
}

function formOf(filter: unknown, depth: number, found: Form): string {
  if (filter === null || filter === undefined) return '';
  if (depth > DEEPEST) throw badInput('filterDepth', ['filter'], { most: DEEPEST });
  const parts = entriesOf(filter).map(([name, value]) => {
    if (name === 'not') return `not(${formOf(value, depth + 1, found)})`;
    if (name === 'and' || name === 'or') {
      return `${name}(${(value as unknown[]).map((each) => formOf(each, depth + 1, found)).join(';')})`;
    }
    return `${name}(${comparisonForm(value, found, found.keys[name]?.kind === 'choice')})`;
  });
  return parts.join();
}

function comparisonForm(comparison: unknown, found: Form, isChoice: boolean): string {
  const operators = entriesOf(comparison);
  found.leaves += operators.length;
  for (const [name, value] of operators) {
    if (Array.isArray(value) && value.length > LONGEST_LIST) {
      throw badInput('filterList', ['filter'], { name, most: LONGEST_LIST });
    }
  }
  return operators.map(([name, value]) => (isChoice || name === 'isNull' ? `${name}=${String(value)}` : name)).join();
}

/** The condition of a filter over the rows under an alias. */
export class FilterCompiler {
  constructor(
    private readonly tables: Tables,
    private readonly entity: EntityClass,
    private readonly list: ListDefinition,
    private readonly site: SiteArguments,
  ) {}

  condition(alias: string): Sql {
    return this.node(this.site.args['filter'], alias, ['filter']);
  }

  private node(filter: unknown, alias: string, path: Path): Sql {
    return every(
      entriesOf(filter).map(([name, value]) => {
        if (name === 'not') return sql`not coalesce(${this.node(value, alias, [...path, name])}, false)`;
        if (name === 'and' || name === 'or') return this.group(name, value as Node[], alias, [...path, name]);
        return this.comparison(name, value, alias, [...path, name]);
      }),
    );
  }

  private group(word: 'and' | 'or', members: readonly Node[], alias: string, path: Path): Sql {
    if (members.length === 0) return trusted('true');
    const conditions = members.map((member, at) => this.node(member, alias, [...path, at]));
    return sql`(${join(conditions, ` ${word} `)})`;
  }

  private comparison(name: string, comparison: unknown, alias: string, path: Path): Sql {
    const key = this.list.filters[name];
    if (!key) throw new Error(`${this.entity.name} has no filter "${name}"`);
    const column = this.tables.column(this.entity, alias, key.property);
    const type = this.tables.typeOf(this.entity, key.property);
    return every(
      entriesOf(comparison).map(([operator, value]) => {
        if (operator === 'isNull') return value === true ? sql`${column} is null` : sql`${column} is not null`;
        const isList = operator === 'in' || operator === 'notIn';
        return compare(operator, column, this.value([...path, operator], isList ? `${type}[]` : type, key));
      }),
    );
  }

  private value(path: Path, type: string, key: FilterKey): SqlPart {
    if (key.kind === 'choice') return literal(valueAt(this.site.args, path), type);
    return this.site.param(path.join('.'), type, (args) => {
      const given = valueAt(args, path);
      return key.kind === 'reference' ? uuidsOf(given, key.prefix, path) : given;
    });
  }
}

function valueAt(args: unknown, path: Path): unknown {
  return path.reduce<unknown>((at, step) => (at as Node)[step], args);
}

/** A value of an enum, a boolean or a list of them as a constant of the statement. */
function literal(given: unknown, type: string): Sql {
  const values = (Array.isArray(given) ? given : [given]).map(String);
  if (!values.every((value) => /^\w*$/.test(value))) throw new Error(`A choice that is no name: ${values.join()}`);
  return trusted(Array.isArray(given) ? `'{${values.join()}}'::${type}` : `'${values.join()}'::${type}`);
}

function compare(operator: string, column: Sql, value: SqlPart): Sql {
  const write = COMPARISONS[operator];
  if (!write) throw new Error(`Unknown comparison "${operator}"`);
  return write(column, value);
}

const COMPARISONS: Readonly<Record<string, (column: Sql, value: SqlPart) => Sql>> = {
  eq: (column, value) => sql`${column} = ${value}`,
  ne: (column, value) => sql`${column} is distinct from ${value}`,
  in: (column, value) => sql`${column} = any(${value})`,
  notIn: (column, value) => sql`(${column} is null or ${column} <> all(${value}))`,
  lt: (column, value) => sql`${column} < ${value}`,
  lte: (column, value) => sql`${column} <= ${value}`,
  gt: (column, value) => sql`${column} > ${value}`,
  gte: (column, value) => sql`${column} >= ${value}`,
  contains: (column, value) => sql`strpos(lower(${column}), lower(${value})) > 0`,
  has: (column, value) => sql`${column} @> array[${value}]`,
  startsWith: (column, value) => sql`starts_with(lower(${column}), lower(${value}))`,
};

function uuidsOf(given: unknown, prefix: string, path: Path): unknown {
  if (Array.isArray(given)) return given.map((each) => uuidsOf(each, prefix, path));
  const id = parsePublicId(String(given));
  if (id?.prefix !== prefix) throw badInput('idOfKind', path, { prefix });
  return id.uuid;
}

function entriesOf(node: unknown): [string, unknown][] {
  return Object.entries((node ?? {}) as Node).filter(([, value]) => value !== null && value !== undefined);
}
