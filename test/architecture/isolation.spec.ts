import { getNamedType } from 'graphql';
import pg from 'pg';
import { ActorKind } from '../../src/access/actor.js';
import { accessTo } from '../../src/access/allow.js';
import { allViews, findView } from '../../src/reading/view.js';
import { newId, toPublicId } from '../../src/shared/ids.js';
import { ask } from '../support/ask.js';
import { sow } from '../support/sowing/sow.js';
import { useApp } from '../support/use-app.js';
import { aNeighborhood, type Viewer } from '../support/viewers.js';
import { crawl } from './support/crawl.js';
import { Probe, told } from './support/probe.js';
import { extent, type OwnedRow, ownedRows, tablesOfVendors } from './support/rows.js';
import { queries, schemaOf } from './support/schema.js';

/** One of each kind: commands ask the view's visibility, which the tests of reading try with every role. */
const COMMANDERS = [
  'ADMINISTRATOR',
  'ENGINEER',
  'CUSTOMER_ADMINISTRATOR',
  'CUSTOMER_USER',
  'PARTNER',
  'PARTNER of a customer',
];

const app = useApp();

/** Rows that he must not see: of another vendor, of another customer, or of the vendor's people when he is none of them. */
function isForeign(row: OwnedRow, { actor: { vendorId, customerId, kind } }: Viewer): boolean {
  const isOfOthers = customerId !== null && row.customerId !== null && row.customerId !== customerId;
  return row.vendorId !== vendorId || isOfOthers || (row.isOfStaff && kind !== ActorKind.STAFF);
}

describe('nobody sees another’s rows', () => {
  let viewers: readonly Viewer[];
  let rows: OwnedRow[];

  beforeAll(async () => {
    app.clock.set('2026-11-22T08:00:00Z');
    const here = await aNeighborhood(app);
    const there = await aNeighborhood(app);
    await sow(app, [here.vendor.vendorId, there.vendor.vendorId], 4);
    viewers = here.viewers;
    rows = await ownedRows(app);
  }, 60_000);

  const ofEach = async (look: (viewer: Viewer) => Promise<readonly string[]>): Promise<string[]> => {
    const found: string[] = [];
    for (const viewer of viewers) found.push(...(await look(viewer)).map((what) => `${viewer.name}: ${what}`));
    return found;
  };

  it('and there is somebody else’s row of every type', () => {
    const [viewer] = viewers as [Viewer];
    const types = new Set(rows.filter((row) => isForeign(row, viewer)).map(({ type }) => type));
    expect(allViews().filter(({ prefix, type }) => prefix && !types.has(type))).toEqual([]);
  });

  it('when he asks for a node', async () => {
    const seen = await ofEach(async (viewer) => {
      const ids = rows.filter((row) => isForeign(row, viewer)).map(({ publicId }) => publicId);
      const found: string[] = [];
      for (let at = 0; at < ids.length; at += 100) {
        const query = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }';
        const answer = await ask(app, viewer, query, { ids: ids.slice(at, at + 100) });
        const nodes = (answer.data?.nodes ?? []) as ({ id: string } | null)[];
        found.push(...nodes.flatMap((node) => (node ? [node.id] : [])));
      }
      return found;
    });
    expect(seen).toEqual([]);
  });

  it('when he asks a root field for one: the answer is that for a row that is not', async () => {
    expect(await ofEach(differentAnswers)).toEqual([]);
  }, 120_000);

  it('and customers and partners none of the vendor’s people', () => {
    const outsiders = viewers.filter(({ actor }) => actor.kind !== ActorKind.STAFF);
    expect(outsiders.length).toBeGreaterThan(2);
    const hidden = rows.filter((row) => outsiders.every((viewer) => isForeign(row, viewer)));
    const types = new Set(hidden.filter(({ isOfStaff }) => isOfStaff).map(({ type }) => type));
    expect([...types]).toEqual(expect.arrayContaining(['Employee', 'PositionAssignment', 'EmployeeStatusEvent']));
  });

  it('when he follows every edge from everything that he sees', async () => {
    const reached = new Map<string, number>();
    const leaks = await ofEach(async (viewer) => {
      const ids = await crawl(app, viewer);
      reached.set(viewer.name, ids.size);
      return rows.filter((row) => isForeign(row, viewer) && ids.has(row.publicId)).map(({ publicId }) => publicId);
    });
    expect(leaks).toEqual([]);
    expect(reached.get('ADMINISTRATOR')).toBeGreaterThan(50);
    expect(reached.get('CUSTOMER_USER')).toBeGreaterThan(10);
  }, 120_000);

  it('when he names one in a mutation: the answer is that for a row that is not, and nothing is written', async () => {
    const before = await extent(app);
    const probe = new Probe(app, rows, isForeign);
    for (const viewer of viewers.filter(({ name }) => COMMANDERS.includes(name))) await probe.as(viewer);
    expect(probe.faults).toEqual([]);
    expect(probe.unproved).toEqual([]);
    expect(await extent(app)).toEqual(before);
  }, 120_000);

  it('when a connection forgets whose it is', async () => {
    const counts = await extent(app);
    const tables = (await tablesOfVendors(app)).filter((name) => Number(counts[name]) > 0);
    expect(tables.length).toBeGreaterThan(20);
    for (const url of [app.urls.app, app.urls.reader]) expect(await visibleWithoutVendor(url, tables)).toEqual([]);
  });

  const differentAnswers = async (viewer: Viewer): Promise<string[]> => {
    const found: string[] = [];
    for (const field of queries(schemaOf(app))) {
      const type = getNamedType(field.type).name;
      const [arg, ...others] = field.args;
      if (!findView(type) || !arg || others.length > 0 || accessTo(field, viewer.actor) !== 'ALLOWED') continue;
      const query = `query ($value: ${String(arg.type)}) { row: ${field.name}(${arg.name}: $value) { __typename } }`;
      const isId = arg.name === 'id';
      const none = isId ? toPublicId(findView(type)?.prefix ?? '', newId()) : `nobody@${newId()}.example`;
      const nothing = told(await ask(app, viewer, query, { value: none }));
      for (const row of rows.filter((each) => each.type === type && isForeign(each, viewer)).slice(0, 6)) {
        const value = isId ? row.publicId : row.values[arg.name];
        if (typeof value !== 'string' || (!isId && hasOwn(viewer, type, arg.name, value))) continue;
        const answer = told(await ask(app, viewer, query, { value }));
        if (answer !== nothing) found.push(`${field.name}(${value}): ${answer}`);
      }
    }
    return found;
  };

  /** True when he may see a row with the same value, as codes of two vendors may be the same. */
  const hasOwn = (viewer: Viewer, type: string, name: string, value: string): boolean =>
    rows.some((row) => row.type === type && !isForeign(row, viewer) && row.values[name] === value);
});

async function visibleWithoutVendor(url: string, tables: readonly string[]): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const seen: string[] = [];
  for (const table of tables) {
    const forbidden = { rowCount: 0 };
    const found = await client.query(`select 1 from "${table}" limit 1`).catch(() => forbidden);
    if (found.rowCount) seen.push(table);
  }
  await client.end();
  return seen;
}
