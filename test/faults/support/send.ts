import { inspect } from 'node:util';
import type { Answer, Asker } from '../../support/ask.js';

/** What came of a request over HTTP. */
export interface Outcome {
  readonly status: number;
  readonly retryAfter: string | null;
  readonly answer: Answer;
}

/** The connection broke, so that nobody knows what became of the request. */
export interface Broken {
  readonly broken: string;
}

// More than Steward promises (30 s), so that whoever waits in vain shows it as a failure of its own.
const LONGEST = 40_000;

/** Sends one operation to a process; null when the connection broke. */
export async function send(...request: Parameters<typeof attempt>): Promise<Outcome | null> {
  const outcome = await attempt(...request);
  return 'broken' in outcome ? null : outcome;
}

/** The same, and tells how the connection broke. */
export async function attempt(
  url: string,
  asker: Asker,
  query: string,
  variables: Readonly<Record<string, unknown>> = {},
): Promise<Outcome | Broken> {
  let status: number, retryAfter: string | null, text: string;
  try {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${asker.token}` },
      body: JSON.stringify({ query, variables }),
      signal: AbortSignal.timeout(LONGEST),
    });
    ({ status } = response);
    retryAfter = response.headers.get('retry-after');
    text = await response.text();
  } catch (error) {
    if ((error as Error).name === 'TimeoutError') throw error;
    return { broken: inspect(error) };
  }
  return { status, retryAfter, answer: JSON.parse(text) as Answer };
}

/** The status of a probe; null when nobody answers. */
export async function probe(url: string, what: 'live' | 'ready'): Promise<number | null> {
  const signal = AbortSignal.timeout(LONGEST);
  const response = await fetch(`${url}/health/${what}`, { signal }).catch((error: Error) => {
    if (error.name === 'TimeoutError') throw error;
    return null;
  });
  await response?.body?.cancel();
  return response?.status ?? null;
}
