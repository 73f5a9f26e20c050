import { readConfig } from '../../../src/config/config.js';
import { SAMPLE_PASSWORD } from '../../../src/samples/sample-accounts.js';
import { playSamples } from '../../../src/samples/sample-application.js';
import { ask, type Answer, type Asker } from '../../support/ask.js';
import { type TestApp, useApp } from '../../support/use-app.js';

const SIGN_IN = `mutation ($input: SignInInput!) { signIn(input: $input) { accessToken userErrors { code } } }`;

export interface Samples {
  readonly app: TestApp;
  /** Loads them again. */
  readonly load: () => Promise<void>;
  /** Somebody of the samples, signed in with the password of all. */
  readonly person: (email: string) => Promise<Asker>;
  /** Asks as somebody of the samples. */
  readonly asks: (email: string, query: string, variables?: Record<string, unknown>) => Promise<Answer['data']>;
}

/** Both model vendors, loaded once for a spec file, as the command `sample` does. */
export function useSamples(): Samples {
  const app = useApp();
  const load = () => playSamples(readConfig({ NODE_ENV: 'test', DATA_DIR: app.folder }), app.urls, () => undefined);
  const tokens = new Map<string, string>();
  const person = async (email: string): Promise<Asker> => {
    const token = tokens.get(email) ?? (await signIn(email));
    tokens.set(email, token);
    return { token };
  };
  const signIn = async (email: string): Promise<string> => {
    const { data } = await ask(app, null, SIGN_IN, { input: { email, password: SAMPLE_PASSWORD } });
    return data.signIn.accessToken as string;
  };
  const asks = async (email: string, query: string, variables: Record<string, unknown> = {}) => {
    const { data, errors } = await ask(app, await person(email), query, variables);
    if (errors) throw new Error(JSON.stringify(errors));
    return data;
  };
  beforeAll(load, 120_000);
  return { app, load, person, asks };
}
