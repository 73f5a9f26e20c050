import { type Answer, ask, type Asker } from './ask.js';
import type { TestApp } from './use-app.js';

/** Sends one command and gives its payload: what was selected, and `userErrors { code path details }`. */
export async function send(
  app: TestApp,
  asker: Asker,
  mutation: string,
  input: object,
  selected: string,
): Promise<Answer['data']> {
  const type = mutation.replace(/^./, (letter) => letter.toUpperCase());
  const document = `mutation ($input: ${type}Input!) { ${mutation}(input: $input) { ${selected} userErrors { code path details } } }`;
  const { data, errors } = await ask(app, asker, document, { input });
  if (errors) throw new Error(JSON.stringify(errors));
  return data[mutation];
}
