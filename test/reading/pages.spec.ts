import fc from 'fast-check';
import type { GraphQLEnumType } from 'graphql';
import { viewOf } from '../../src/reading/view.js';
import { queries, schemaOf, typeNameOf } from '../architecture/support/schema.js';
import { ask } from '../support/ask.js';
import { sow } from '../support/sowing/sow.js';
import { useApp } from '../support/use-app.js';
import { aNeighborhood, type Viewer } from '../support/viewers.js';

interface List {
  readonly root: string;
  readonly type: string;
  readonly order: string;
  readonly direction: 'ASC' | 'DESC';
}

const app = useApp();

describe('pages', () => {
  let viewer: Viewer;
  let lists: List[];

  beforeAll(async () => {
    const { vendor, viewers } = await aNeighborhood(app);
    await sow(app, [vendor.vendorId], 14);
    viewer = viewers.find(({ name }) => name === 'ADMINISTRATOR') as Viewer;
    lists = sortableLists();
  }, 60_000);

  /** Every list at the root that can be sorted, in every order and direction. */
  const sortableLists = (): List[] => {
    const schema = schemaOf(app);
    const roots = queries(schema).filter((field) => field.args.some(({ name }) => name === 'orderBy'));
    return roots
      .filter(({ args }) => args.every(({ type }) => !String(type).endsWith('!')))
      .flatMap((field) => {
        const type = typeNameOf(field).replace(/Connection$/, '');
        const orders = (schema.getType(`${type}OrderField`) as GraphQLEnumType).getValues().map(({ name }) => name);
        return orders.flatMap((order) =>
          (['ASC', 'DESC'] as const).map((direction) => ({
            root: field.name,
            type: viewOf(type).type,
            order,
            direction,
          })),
        );
      });
  };

  const page = async (
    { root, type, order, direction }: List,
    size: number,
    way: 'first' | 'last',
    cursor: string | null,
  ) => {
    const place = way === 'first' ? 'after' : 'before';
    const query = `query ($size: Int, $cursor: String, $orderBy: ${type}Order) {
      page: ${root}(${way}: $size, ${place}: $cursor, orderBy: $orderBy) {
        totalCount nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      }
    }`;
    const answer = await ask(app, viewer, query, { size, cursor, orderBy: { field: order, direction } });
    if (answer.errors) throw new Error(JSON.stringify(answer.errors));
    return answer.data.page as {
      totalCount: number;
      nodes: { id: string }[];
      pageInfo: {
        hasNextPage: boolean;
        hasPreviousPage: boolean;
        startCursor: string | null;
        endCursor: string | null;
      };
    };
  };

  const walk = async (list: List, sizes: readonly number[], way: 'first' | 'last'): Promise<string[]> => {
    const ids: string[] = [];
    let cursor: string | null = null;
    for (let at = 0; ; at++) {
      const found = await page(list, sizes[at % sizes.length] ?? 1, way, cursor);
      const own = found.nodes.map(({ id }) => id);
      if (way === 'first') ids.push(...own);
      else ids.unshift(...own);
      const { hasNextPage, hasPreviousPage, startCursor, endCursor } = found.pageInfo;
      if (!(way === 'first' ? hasNextPage : hasPreviousPage)) return ids;
      cursor = way === 'first' ? endCursor : startCursor;
    }
  };

  it('give every row once and in order, forwards and backwards, with pages of any size', async () => {
    for (const list of lists) {
      const whole = await page(list, 100, 'first', null);
      const ids = whole.nodes.map(({ id }) => id);
      expect(new Set(ids).size).toBe(whole.totalCount);
      await fc.assert(
        fc.asyncProperty(fc.array(fc.integer({ min: 3, max: 9 }), { minLength: 1, maxLength: 4 }), async (sizes) => {
          expect({ list, ids: await walk(list, sizes, 'first') }).toEqual({ list, ids });
          expect({ list, ids: await walk(list, sizes, 'last') }).toEqual({ list, ids });
        }),
        { numRuns: 1 },
      );
    }
  }, 60_000);

  it('meet equal and missing sort keys on the way', () => {
    expect(lists.map(({ order }) => order)).toEqual(expect.arrayContaining(['NAME', 'ENDS_ON', 'CREATED_AT']));
  });

  it('begin again with another order: the cursor is refused', async () => {
    const [list] = lists as [List];
    const { pageInfo } = await page(list, 1, 'first', null);
    const other = { ...list, direction: list.direction === 'ASC' ? 'DESC' : 'ASC' } as const;
    await expect(page(other, 1, 'first', pageInfo.endCursor)).rejects.toThrow('belongs to another order or filter');
  });

  it('answer many at once as they answer one, whatever is asked of their rows', async () => {
    const askFor = (fields: string) =>
      ask(app, viewer, `query ($size: Int) { tickets(first: $size) { ${fields} } }`, { size: 3 });
    for (const fields of ['nodes { __typename }', 'totalCount', '__typename', 'pageInfo { hasNextPage }']) {
      const alone = await askFor(fields);
      expect(alone.errors).toBeUndefined();
      const together = await Promise.all(Array.from({ length: 20 }, () => askFor(fields)));
      for (const answer of together) expect(answer.data).toEqual(alone.data);
    }
  });

  it.each([0, 101])('never hold %s rows', async (size) => {
    await expect(page(lists[0] as List, size, 'first', null)).rejects.toThrow('BAD_USER_INPUT');
  });
});
