import {
  getNamedType,
  type GraphQLInputObjectType,
  type GraphQLObjectType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from 'graphql';
import pg from 'pg';
import { accessTo } from '../../src/access/allow.js';
import type { Actor } from '../../src/access/actor.js';
import { allViews, findView, viewOfPrefix } from '../../src/reading/view.js';
import { newId, toPublicId } from '../../src/shared/ids.js';
import { type Answer, ask } from '../support/ask.js';
import { sow } from '../support/sowing/sow.js';
import { useApp } from '../support/use-app.js';
import { aNeighborhood, type Neighborhood, type Viewer } from '../support/viewers.js';
import { idPaths, validInput } from './support/inputs.js';
import { extent, type OwnedRow, ownedRows } from './support/rows.js';
import { fieldsOf, mutations, queries, schemaOf } from './support/schema.js';

const app = useApp();

describe('nobody sees another’s rows', () => {
  let here: Neighborhood;
  let rows: OwnedRow[];

  beforeAll(async () => {
    here = await aNeighborhood(app);
    const there = await aNeighborhood(app);
    await sow(app, [here.vendor.vendorId, there.vendor.vendorId], 4);
    rows = await ownedRows(app);
  }, 60_000);

  const isForeign = (row: OwnedRow, { vendorId, customerId }: Actor): boolean =>
    row.vendorId !== vendorId || (customerId !== null && row.customerId !== null && row.customerId !== customerId);

  const eachViewer = async (look: (viewer: Viewer) => Promise<unknown[]>): Promise<unknown[]> => {
    const found: unknown[] = [];
    for (const viewer of here.viewers)
      found.push(...(await look(viewer)).map((what) => `${viewer.name}: ${String(what)}`));
    return found;
  };

  it('and there is somebody else’s row of every type', () => {
    const types = new Set(
      rows
        .filter((row) => isForeign(row, { vendorId: here.vendor.vendorId, customerId: null } as Actor))
        .map(({ type }) => type),
    );
    expect(
      allViews()
        .filter(({ prefix, type }) => prefix && !types.has(type))
        .map(({ type }) => type),
    ).toEqual([]);
  });

  it('when he asks for a node', async () => {
    const seen = await eachViewer(async (viewer) => {
      const ids = rows.filter((row) => isForeign(row, viewer.actor)).map(({ publicId }) => publicId);
      const found: unknown[] = [];
      for (let at = 0; at < ids.length; at += 100) {
        const answer = await ask(app, viewer, 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', {
          ids: ids.slice(at, at + 100),
        });
        found.push(
          ...((answer.data?.nodes ?? []) as ({ id: string } | null)[])
            .filter((node) => node !== null)
            .map(({ id }) => id),
        );
      }
      return found;
    });
    expect(seen).toEqual([]);
  });

  it('when he asks a root field for a row by its id, number or name: the answer is that of a row that is not', async () => {
    const different = await eachViewer(async (viewer) => {
      const found: string[] = [];
      for (const field of queries(schemaOf(app))) {
        const type = getNamedType(field.type);
        const view = findView(type.name);
        const [arg, ...others] = field.args;
        if (!view || !arg || others.length > 0 || accessTo(field, viewer.actor) !== 'ALLOWED') continue;
        const foreign = rows.filter((row) => row.type === type.name && isForeign(row, viewer.actor));
        const query = `query ($value: ${String(arg.type)}) { row: ${field.name}(${arg.name}: $value) { __typename } }`;
        const isId = arg.name === 'id';
        const nothing = await ask(app, viewer, query, {
          value: isId ? toPublicId(view.prefix ?? '', newId()) : `nobody@${newId()}.example`,
        });
        for (const row of foreign.slice(0, 6)) {
          const value = isId ? row.publicId : row.values[arg.name];
          if (value === null || value === undefined || isOwnToo(rows, row, arg.name, value, viewer.actor)) continue;
          const answer = await ask(app, viewer, query, { value });
          if (told(answer) !== told(nothing)) found.push(`${field.name}(${String(value)})`);
        }
      }
      return found;
    });
    expect(different).toEqual([]);
  });

  it('when he follows every edge from everything that he sees', async () => {
    const leaks = await eachViewer(async (viewer) => {
      const foreign = new Set(rows.filter((row) => isForeign(row, viewer.actor)).map(({ publicId }) => publicId));
      const reached = await crawl(viewer);
      if (reached.size === 0 && viewer.actor.permissions.size > 1) return ['sees nothing at all'];
      return [...reached].filter((id) => foreign.has(id));
    });
    expect(leaks).toEqual([]);
  }, 120_000);

  it('when he names one in a mutation: the answer is that for a row that is not, and nothing is written', async () => {
    const before = await extent(app);
    const faults = await eachViewer(async (viewer) => {
      const found: string[] = [];
      for (const field of mutations(schemaOf(app)).filter((each) => accessTo(each, viewer.actor) === 'ALLOWED')) {
        const type = getNamedType(field.args[0]?.type) as GraphQLInputObjectType;
        if (isInputObjectType(type)) found.push(...(await probe(viewer, field.name, type)));
      }
      return found;
    });
    expect(faults).toEqual([]);
    expect([...tried].filter((place) => !found.has(place))).toEqual([]);
    const changed = Object.entries(await extent(app)).filter(([table, count]) => before[table] !== count);
    expect(changed).toEqual([]);
  }, 120_000);

  it('when a connection forgets whose it is', async () => {
    const tables = rows.length > 0 ? await tablesWithRows() : [];
    expect(tables.length).toBeGreaterThan(10);
    for (const url of [app.urls.app, app.urls.reader]) expect(await rowsWithoutVendor(url, tables)).toEqual([]);
  });

  /** All public ids that a viewer reaches: from the lists at the root over every edge of every row. */
  async function crawl(viewer: Viewer): Promise<Set<string>> {
    const reached = new Set<string>();
    const waiting: string[] = [];
    const note = (answer: Answer): void => {
      for (const [id] of JSON.stringify(answer.data ?? null).matchAll(/[a-z]+_[0-7][0-9a-z]{25}/g)) {
        if (reached.has(id) || !viewOfPrefix(id.split('_')[0] ?? '')) continue;
        reached.add(id);
        waiting.push(id);
      }
    };
    for (const field of queries(schemaOf(app))) {
      const isFree = field.args.every(({ type }) => !String(type).endsWith('!'));
      if (isFree && accessTo(field, viewer.actor) === 'ALLOWED')
        note(await ask(app, viewer, `{ ${field.name} ${selectionOf(field.type, 1)} }`));
    }
    while (waiting.length > 0) {
      const prefix = waiting[0]?.split('_')[0] ?? '';
      const ids = waiting.filter((id) => id.startsWith(`${prefix}_`)).slice(0, 10);
      for (const id of ids) waiting.splice(waiting.indexOf(id), 1);
      const type = schemaOf(app).getType(viewOfPrefix(prefix)?.type ?? '') as GraphQLObjectType;
      const answer = await ask(
        app,
        viewer,
        `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on ${type.name} ${selectionOf(type, 2)} } }`,
        { ids },
      );
      if (answer.errors) throw new Error(`${viewer.name}, ${type.name}: ${JSON.stringify(answer.errors)}`);
      note(answer);
    }
    return reached;
  }

  const probe = async (viewer: Viewer, mutation: string, type: GraphQLInputObjectType): Promise<string[]> => {
    const kinds = await kindsOf(viewer, mutation, type);
    const own = ownIds(viewer);
    const faults: string[] = [];
    for (const path of idPaths(type).map((each) => each.join('.'))) {
      const kind = kinds.get(path);
      const foreign = rows.find((row) => row.prefix === kind && isForeign(row, viewer.actor));
      if (!kind) faults.push(`${mutation}(${path}): takes ids of no kind`);
      if (!kind || !foreign) continue;
      const withId = (id: string): unknown =>
        validInput(type, (at) => {
          const place = at.join('.');
          return place === path
            ? id
            : (own.get(kinds.get(place) ?? '') ?? toPublicId(kinds.get(place) ?? 'nokind', newId()));
        });
      const unknown = told(await send(viewer, mutation, withId(toPublicId(kind, newId()))));
      const other = told(await send(viewer, mutation, withId(foreign.publicId)));
      tried.add(`${mutation}(${path})`);
      if (unknown.includes('NOT_FOUND')) found.add(`${mutation}(${path})`);
      if (unknown !== other) faults.push(`${mutation}(${path}): ${other}, but for a row that is not: ${unknown}`);
      else if (other.includes('"userErrors":[]')) faults.push(`${mutation}(${path}): was done`);
    }
    return faults;
  };

  /** Where ids were tried, and where it was the id that was refused, not something else of the input. */
  const tried = new Set<string>();
  const found = new Set<string>();

  const known = new Map<string, Map<string, string>>();

  /** The kinds of ids that the places of an input take, as the refusals of another kind tell them one by one. */
  const kindsOf = async (
    viewer: Viewer,
    mutation: string,
    type: GraphQLInputObjectType,
  ): Promise<Map<string, string>> => {
    const kinds = known.get(mutation) ?? new Map<string, string>();
    known.set(mutation, kinds);
    const paths = idPaths(type).map((path) => path.join('.'));
    while (paths.some((path) => !kinds.has(path))) {
      const input = validInput(type, (at) => toPublicId(kinds.get(at.join('.')) ?? 'nokind', newId()));
      const { errors } = await send(viewer, mutation, input);
      const [, property, kind] = /"(\w+)" is not an id of the kind "([a-z]+)_…"/.exec(errors?.[0]?.message ?? '') ?? [];
      const found = paths.filter((path) => path.split('.').at(-1) === property && !kinds.has(path));
      if (!kind || found.length === 0) break;
      for (const path of found) kinds.set(path, kind);
    }
    return kinds;
  };

  const ownIds = ({ actor }: Viewer): Map<string, string> => {
    const own = rows.filter(
      (row) =>
        row.vendorId === actor.vendorId &&
        (actor.customerId === null || row.customerId === null || row.customerId === actor.customerId),
    );
    return new Map(own.map(({ prefix, publicId }) => [prefix, publicId]));
  };

  const send = (viewer: Viewer, mutation: string, input: unknown): Promise<Answer> => {
    const name = mutation.replace(/^./, (letter) => letter.toUpperCase());
    return ask(
      app,
      viewer,
      `mutation ($input: ${name}Input!) { done: ${mutation}(input: $input) { userErrors { code path } } }`,
      { input },
    );
  };

  const tablesWithRows = async (): Promise<string[]> => {
    const counts = await extent(app);
    const owner = new pg.Client({ connectionString: app.urls.owner });
    await owner.connect();
    const { rows: columns } = await owner.query<{ name: string }>(
      `select distinct table_name as name from information_schema.columns where table_schema = 'public' and column_name = 'vendor_id'`,
    );
    await owner.end();
    return ['vendor', ...columns.map(({ name }) => name)].filter((name) => Number(counts[name]) > 0);
  };
});

async function rowsWithoutVendor(url: string, tables: readonly string[]): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const seen: string[] = [];
  for (const table of tables) {
    const found = await client.query(`select 1 from "${table}" limit 1`).catch(() => ({ rowCount: 0 })); // or may not read it at all
    if (found.rowCount) seen.push(table);
  }
  await client.end();
  return seen;
}

/** True when a row that he may see has the same value, as codes of two vendors may. */
function isOwnToo(
  rows: readonly OwnedRow[],
  row: OwnedRow,
  name: string,
  value: unknown,
  { vendorId }: Actor,
): boolean {
  return rows.some((each) => each.type === row.type && each.vendorId === vendorId && each.values[name] === value);
}

/** Every id and every edge of a type, to a depth. */
function selectionOf(type: unknown, depth: number): string {
  const named = getNamedType(type as never) as unknown;
  if (isInterfaceType(named)) return '{ id }';
  if (!isObjectType(named)) return '';
  const parts = fieldsOf(named).flatMap((field) => {
    const inner = getNamedType(field.type);
    if (inner.name === 'ID') return [field.name];
    const isRequired = field.args.some(({ type: arg }) => String(arg).endsWith('!'));
    if (!isObjectType(inner) || isRequired || inner.name === 'PageInfo' || field.name === 'edges') return [];
    const isList = inner.name.endsWith('Connection');
    if (depth === 0 && !isList && !inner.getFields()['id']) return [];
    const below = depth === 0 && !isList ? '{ id }' : selectionOf(inner, isList ? depth : depth - 1);
    if (depth === 0 && isList) return [];
    return [`${field.name}${isList && field.args.length > 0 ? '(first: 10)' : ''} ${below}`];
  });
  return `{ __typename ${parts.join(' ')} }`;
}

/** An answer without what differs from one request to the next. */
function told({ data, errors }: Answer): string {
  const codes = errors?.map(({ extensions, path }) => ({
    code: extensions['code'],
    refusal: extensions['refusal'],
    path,
  }));
  return JSON.stringify({ data, errors: codes });
}
