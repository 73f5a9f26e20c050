import { getNamedType, type GraphQLObjectType, isInterfaceType, isObjectType } from 'graphql';
import { accessTo } from '../../../src/access/allow.js';
import { viewOfPrefix } from '../../../src/reading/view.js';
import { type Answer, ask } from '../../support/ask.js';
import type { TestApp } from '../../support/use-app.js';
import type { Viewer } from '../../support/viewers.js';
import { fieldsOf, queries, schemaOf } from './schema.js';

const PUBLIC_ID = /[a-z]+_[0-7][0-9a-z]{25}/g;
const IDS_AT_ONCE = 10;

/** All public ids that a viewer reaches: from the lists at the root over every edge of every row. */
export async function crawl(app: TestApp, viewer: Viewer): Promise<ReadonlySet<string>> {
  const reached = new Set<string>();
  const waiting: string[] = [];
  const note = (answer: Answer): void => {
    for (const [id] of JSON.stringify(answer.data ?? null).matchAll(PUBLIC_ID)) {
      if (reached.has(id) || !viewOfPrefix(prefixOf(id))) continue;
      reached.add(id);
      waiting.push(id);
    }
  };
  const open = queries(schemaOf(app)).filter((field) => accessTo(field, viewer.actor) === 'ALLOWED');
  for (const { name, args, type } of open) {
    if (args.some(isRequired)) continue;
    const page = args.some((arg) => arg.name === 'first') ? '(first: 10)' : '';
    note(unlessTooComplex(await ask(app, viewer, `{ ${name}${page} ${selectionOf(type, 1)} }`)));
  }
  if (!open.some(({ name }) => name === 'nodes')) return reached;
  while (waiting.length > 0) note(await edgesOf(app, viewer, nextOfOneKind(waiting)));
  return reached;
}

function nextOfOneKind(waiting: string[]): string[] {
  const prefix = prefixOf(waiting[0] ?? '');
  const ids = waiting.filter((id) => prefixOf(id) === prefix).slice(0, IDS_AT_ONCE);
  for (const id of ids) waiting.splice(waiting.indexOf(id), 1);
  return ids;
}

async function edgesOf(app: TestApp, viewer: Viewer, ids: readonly string[]): Promise<Answer> {
  const name = viewOfPrefix(prefixOf(ids[0] ?? ''))?.type ?? '';
  const selection = selectionOf(schemaOf(app).getType(name) as GraphQLObjectType, 1);
  const query = `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on ${name} ${selection} } }`;
  const answer = await ask(app, viewer, query, { ids });
  if (answer.errors) throw new Error(`${viewer.name}, ${name}: ${JSON.stringify(answer.errors)}`);
  return answer;
}

/** A question that is refused for its size would pass for one that finds nothing. */
function unlessTooComplex(answer: Answer): Answer {
  const [refusal] = (answer.errors ?? []).filter(({ extensions }) => extensions['code'] === 'QUERY_TOO_COMPLEX');
  if (refusal) throw new Error(refusal.message);
  return answer;
}

const prefixOf = (id: string): string => id.split('_')[0] ?? '';
const isRequired = ({ type }: { type: unknown }): boolean => String(type).endsWith('!');

/** Every id and every edge of a type, to a depth. */
function selectionOf(type: unknown, depth: number): string {
  const named = getNamedType(type as never) as unknown;
  if (isInterfaceType(named)) return '{ id }';
  if (!isObjectType(named)) return '';
  const parts = fieldsOf(named).map((field) => {
    const inner = getNamedType(field.type);
    if (inner.name === 'ID') return field.name;
    if (!isObjectType(inner) || field.args.some(isRequired) || inner.name === 'PageInfo') return '';
    if (field.name === 'edges') return '';
    const isList = inner.name.endsWith('Connection');
    if (depth === 0 && (isList || !inner.getFields()['id'])) return '';
    const below = depth === 0 ? '{ id }' : selectionOf(inner, isList ? depth : depth - 1);
    return `${field.name}${isList && field.args.length > 0 ? '(first: 10)' : ''} ${below}`;
  });
  return `{ __typename ${parts.join(' ')} }`;
}
