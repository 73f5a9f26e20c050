/** What the load process is told to do. */
export interface LoadOrder {
  readonly port: number;
  /** A file with the requests, one JSON text after another in an array. */
  readonly requests: string;
  readonly connections: number;
  readonly seconds: number;
}

/** What came of it. Latencies are in milliseconds. */
export interface LoadResult {
  readonly answers: number;
  readonly faults: number;
  readonly seconds: number;
  readonly p50: number;
  readonly p99: number;
}

/** One HTTP request as it is sent. */
export interface LoadRequest {
  readonly path: string;
  readonly token?: string;
  readonly body: unknown;
}

/** The bytes of a request on a kept connection. */
export function bytesOf({ path, token, body }: LoadRequest): Buffer {
  const text = JSON.stringify(body);
  const head = [
    `POST ${path} HTTP/1.1`,
    'host: 127.0.0.1',
    'content-type: application/json',
    'accept: application/json',
    ...(token === undefined ? [] : [`authorization: Bearer ${token}`]),
    `content-length: ${Buffer.byteLength(text)}`,
  ];
  return Buffer.from(`${head.join('\r\n')}\r\n\r\n${text}`);
}
