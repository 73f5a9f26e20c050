import type pg from 'pg';
import { Parser } from 'pg-protocol/dist/parser.js';
import { ForgettingClient } from '../database/forgetting.client.js';
import { type Bytes, textOf } from './bytes.js';

/** What is not in the types of pg: what a client takes from the socket, and in which encoding. */
interface Inside {
  readonly connection: {
    attachListeners(stream: NodeJS.ReadableStream): void;
    emit(event: string, message: unknown): void;
  };
}
interface Reading {
  readonly reader: { encoding: BufferEncoding };
}

/** A client that gives every value as `Bytes`. What PostgreSQL says of errors is text all the same. */
export class BytesClient extends ForgettingClient {
  constructor(config?: pg.ClientConfig) {
    super(config);
    const { connection } = this as unknown as Inside;
    connection.attachListeners = (stream) => {
      const parser = new Parser();
      (parser as unknown as Reading).reader.encoding = 'latin1';
      stream.on('data', (data: Buffer) =>
        parser.parse(data, (message) => {
          if (message instanceof Error) message.message = textOf(message.message as Bytes);
          connection.emit(message.name === 'error' ? 'errorMessage' : message.name, message);
        }),
      );
    };
  }
}
