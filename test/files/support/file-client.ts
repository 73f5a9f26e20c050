import { createHash } from 'node:crypto';
import { ask, type Asker } from '../../support/ask.js';
import type { TestApp } from '../../support/use-app.js';

export interface Uploaded {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
}

export interface HttpAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: Buffer;
  /** The body as JSON. */
  readonly json: () => Record<string, unknown>;
}

type Headers = Readonly<Record<string, string>>;

export const sha256Of = (content: Buffer | string): string => createHash('sha256').update(content).digest('hex');

/** The bytes of a PNG of one pixel. */
export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** Sends a content to `PUT /files`. */
export async function put(
  app: TestApp,
  asker: Asker | null,
  name: string,
  content: Buffer | string,
  headers: Headers = {},
): Promise<HttpAnswer> {
  const response = await app.nest.inject({
    method: 'PUT',
    url: `/files?name=${encodeURIComponent(name)}`,
    headers: { ...(asker ? { authorization: `Bearer ${asker.token}` } : {}), ...headers },
    payload: content,
  });
  return answerOf(response);
}

/** A file that is there afterwards. */
export async function anUpload(app: TestApp, asker: Asker, name: string, content: Buffer | string): Promise<Uploaded> {
  const answer = await put(app, asker, name, content);
  if (answer.status !== 201) throw new Error(`The file was refused: ${answer.body.toString()}`);
  return answer.json() as unknown as Uploaded;
}

/** Follows a link. */
export async function get(
  app: TestApp,
  url: string,
  headers: Headers = {},
  method: 'GET' | 'HEAD' = 'GET',
): Promise<HttpAnswer> {
  return answerOf(await app.nest.inject({ method, url, headers }));
}

/** The link that somebody is given to a file of his. */
export async function linkTo(app: TestApp, asker: Asker, { id }: { readonly id: string }): Promise<string> {
  const { data } = await ask(app, asker, 'query ($id: ID!) { file(id: $id) { downloadUrl } }', { id });
  return data.file.downloadUrl as string;
}

type Injected = Awaited<ReturnType<TestApp['nest']['inject']>>;

function answerOf({ statusCode, headers, rawPayload }: Injected): HttpAnswer {
  const json = () => JSON.parse(rawPayload.toString()) as Record<string, unknown>;
  return { status: statusCode, headers, body: rawPayload, json };
}
