import type { TestApp } from './use-app.js';

/** Who asks: somebody with a token, or nobody. */
export interface Asker {
  readonly token: string;
}

export interface AskOptions {
  readonly language?: 'ru' | 'en';
  readonly headers?: Readonly<Record<string, string>>;
}

/** What GraphQL answers; tests look at `data` freely. */
export interface Answer {
  readonly data: any;
  readonly errors?: readonly { message: string; path?: unknown[]; extensions: Record<string, unknown> }[];
  readonly extensions?: Record<string, unknown>;
}

/** Sends one operation over HTTP, as a client would. */
export async function ask(
  app: TestApp,
  asker: Asker | null,
  query: string,
  variables: Record<string, unknown> = {},
  { language = 'en', headers = {} }: AskOptions = {},
): Promise<Answer> {
  const response = await app.nest.inject({
    method: 'POST',
    url: '/graphql',
    headers: {
      'content-type': 'application/json',
      'accept-language': language,
      ...(asker ? { authorization: `Bearer ${asker.token}` } : {}),
      ...headers,
    },
    payload: { query, variables },
  });
  return JSON.parse(response.body) as Answer;
}
