import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import type { Scanner } from './scanner.js';

const SILENCE = 60_000;

/** Has contents looked at by ClamAV's clamd: its command INSTREAM over TCP. */
export class ClamdScanner implements Scanner {
  private readonly address: { readonly host: string; readonly port: number };

  /** @param url `tcp://host:port`; 3310 unless a port is given */
  constructor(url: string) {
    const { hostname, port } = new URL(url);
    this.address = { host: hostname, port: Number(port || 3310) };
  }

  async isClean(content: Readable): Promise<boolean> {
    const socket = connect(this.address);
    socket.setTimeout(SILENCE, () => socket.destroy(new Error('clamd does not answer')));
    try {
      await once(socket, 'connect');
      return isClean(await answerTo(content, socket));
    } finally {
      content.destroy();
      socket.destroy();
    }
  }
}

async function answerTo(content: Readable, socket: Socket): Promise<string> {
  const answer = text(socket);
  // Our side stays open: clamd takes an end of the connection for an end of interest.
  const sent = pipeline(content, framed, socket, { end: false });
  const [told] = await Promise.all([answer, sent]);
  return told.replace(/\0.*$/s, '');
}

/** Each piece after its length; length 0 says that it was the last. */
async function* framed(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  yield Buffer.from('zINSTREAM\0');
  for await (const chunk of chunks) yield Buffer.concat([lengthOf(chunk), chunk]);
  yield lengthOf(Buffer.alloc(0));
}

function lengthOf({ length }: Buffer): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(length);
  return bytes;
}

function isClean(answer: string): boolean {
  if (answer === 'stream: OK') return true;
  if (/^stream: .+ FOUND$/.test(answer)) return false;
  throw new Error(`clamd could not look at it: ${answer}`);
}
