import { type Answer, ask, type Asker } from '../support/ask.js';
import type { TestApp } from '../support/use-app.js';

/** A payload, whatever row it carries. */
export interface Outcome {
  readonly row: Answer['data'];
  readonly refusals: readonly {
    readonly code: string;
    readonly path: readonly string[] | null;
    readonly message: string;
    readonly details: Readonly<Record<string, unknown>> | null;
  }[];
  /** Codes of top-level errors: what never reached the command. */
  readonly errors: readonly unknown[];
}

export type Commands = (
  asker: Asker,
  mutation: string,
  input: Readonly<Record<string, unknown>>,
  selection?: string,
  language?: 'ru' | 'en',
) => Promise<Outcome>;

/** Sends commands whose payload has the row under a name: `const send = commands(app, 'address')`. */
export function commands(app: TestApp, field: string): Commands {
  return async (asker, mutation, input, selection = 'id version', language = 'en') => {
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input!`;
    const document = `mutation ($input: ${type}) {
      ${mutation}(input: $input) { ${field} { ${selection} } userErrors { code path message details } }
    }`;
    const answer = await ask(app, asker, document, { input }, { language });
    const payload = answer.data?.[mutation];
    return {
      row: payload?.[field] ?? null,
      refusals: payload?.userErrors ?? [],
      errors: (answer.errors ?? []).map((error) => error.extensions['code']),
    };
  };
}

/** What somebody reads at the root; throws when the request itself was at fault. */
export async function read(app: TestApp, asker: Asker, document: string, variables = {}): Promise<Answer['data']> {
  const answer = await ask(app, asker, document, variables);
  if (answer.errors) throw new Error(JSON.stringify(answer.errors));
  return answer.data;
}
