import type { GraphQLInputObjectType } from 'graphql';
import { newId, toPublicId } from '../../../src/shared/ids.js';
import { type Answer, ask, type Asker } from '../../support/ask.js';
import type { TestApp } from '../../support/use-app.js';
import { idPaths, validInput } from './inputs.js';

export const NO_KIND = 'nokind';

/** The kinds of ids that the places of inputs take, as refusals of another kind tell them one by one. */
export class IdKinds {
  private readonly known = new Map<string, Map<string, string>>();

  constructor(private readonly app: TestApp) {}

  async of(asker: Asker | null, mutation: string, type: GraphQLInputObjectType): Promise<ReadonlyMap<string, string>> {
    const kinds = this.known.get(mutation) ?? new Map<string, string>();
    this.known.set(mutation, kinds);
    const paths = idPaths(type).map((path) => path.join('.'));
    while (paths.some((path) => !kinds.has(path))) {
      const input = validInput(type, (at) => toPublicId(kinds.get(at.join('.')) ?? NO_KIND, newId()));
      const { errors } = await sendInput(this.app, asker, mutation, input);
      const [, kind] = /\b([a-z]+)_…/.exec(errors?.[0]?.message ?? '') ?? [];
      const property = (errors?.[0]?.extensions['inputPath'] as string[] | undefined)?.at(-1);
      const found = paths.filter((path) => path.split('.').at(-1) === property && !kinds.has(path));
      if (!kind || found.length === 0) break;
      for (const path of found) kinds.set(path, kind);
    }
    return kinds;
  }
}

/** Sends a mutation and asks for nothing but its refusals. */
export function sendInput(app: TestApp, asker: Asker | null, mutation: string, input: unknown): Promise<Answer> {
  const type = `${mutation.replace(/^./, (letter) => letter.toUpperCase())}Input`;
  const query = `mutation ($input: ${type}!) { done: ${mutation}(input: $input) { userErrors { code path } } }`;
  return ask(app, asker, query, { input });
}
