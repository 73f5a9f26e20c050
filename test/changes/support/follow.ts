import { ask, type Asker } from '../../support/ask.js';
import type { TestApp } from '../../support/use-app.js';

export interface ToldChange {
  readonly cursor: string;
  readonly type: string;
  readonly id: string;
  readonly kind: 'CREATED' | 'UPDATED' | 'REMOVED';
  readonly at: string;
  readonly node: Readonly<Record<string, unknown>> | null;
}

export interface ToldPage {
  readonly nodes: ToldChange[];
  readonly endCursor: string;
  readonly hasNextPage: boolean;
  readonly newestCursor: string;
}

export interface Following {
  readonly after?: string;
  readonly types?: readonly string[];
  readonly first?: number;
}

/** One page of the feed, with this selection of each row. */
export async function pageOf(
  app: TestApp,
  asker: Asker,
  following: Following = {},
  node = '{ id __typename }',
): Promise<ToldPage> {
  const query = `query ($after: String, $types: [String!], $first: Int) {
    changes(after: $after, types: $types, first: $first) {
      nodes { cursor type id kind at node ${node} } endCursor hasNextPage newestCursor
    }
  }`;
  const answer = await ask(app, asker, query, { ...following });
  if (answer.errors) throw new Error(JSON.stringify(answer.errors));
  return answer.data.changes as ToldPage;
}

/** The feed to its end. */
export async function follow(app: TestApp, asker: Asker, following: Following = {}): Promise<ToldChange[]> {
  const told: ToldChange[] = [];
  let after = following.after;
  for (;;) {
    const page = await pageOf(app, asker, { first: 100, ...following, ...(after === undefined ? {} : { after }) });
    told.push(...page.nodes);
    if (!page.hasNextPage) return told;
    after = page.endCursor;
  }
}

/** The place where the feed ends now. */
export async function newest(app: TestApp, asker: Asker): Promise<string> {
  return (await pageOf(app, asker, { first: 1 })).newestCursor;
}
