import { connect, type Socket } from 'node:net';
import { performance } from 'node:perf_hooks';

const HEAD_END = Buffer.from('\r\n\r\n');
const LAST_CHUNK = Buffer.from('0\r\n\r\n');

/** Is told of each answer. */
export interface Listener {
  readonly next: () => Buffer;
  readonly answered: (milliseconds: number, isGood: boolean) => void;
  readonly failed: (error: Error) => void;
}

/**
 * One client: a kept connection that sends the next request as soon as the last one is answered. It looks at no more than
 * status, length and the first bytes of an answer, because it shares the machine with what it measures.
 */
export class Connection {
  private readonly socket: Socket;
  private received: Buffer[] = [];
  private size = 0;
  private sentAt = 0;
  private expected: number | null = null;

  constructor(
    port: number,
    private readonly listener: Listener,
  ) {
    this.socket = connect({ port, host: '127.0.0.1', noDelay: true });
    this.socket.once('connect', () => this.send());
    this.socket.on('data', (data: Buffer) => this.take(data));
    this.socket.on('error', (error) => listener.failed(error));
    this.socket.on('close', () => listener.failed(new Error('The server closed the connection')));
  }

  end(): void {
    this.socket.removeAllListeners('close');
    this.socket.destroy();
  }

  private send(): void {
    this.received = [];
    this.size = 0;
    this.expected = null;
    this.sentAt = performance.now();
    this.socket.write(this.listener.next());
  }

  private take(data: Buffer): void {
    this.received.push(data);
    this.size += data.length;
    this.expected ??= this.lengthOfAnswer();
    if (this.expected === null || this.size < this.expected) return;
    const answer = this.whole();
    this.listener.answered(performance.now() - this.sentAt, isGood(answer));
    this.send();
  }

  /** Bytes of head and body together; null until the head is there, or until a chunked answer has ended. */
  private lengthOfAnswer(): number | null {
    const answer = this.whole();
    const end = answer.indexOf(HEAD_END);
    if (end < 0) return null;
    const head = answer.toString('latin1', 0, end);
    const length = /content-length: *(\d+)/i.exec(head)?.[1];
    if (length !== undefined) return end + HEAD_END.length + Number(length);
    return answer.subarray(-LAST_CHUNK.length).equals(LAST_CHUNK) ? answer.length : null;
  }

  private whole(): Buffer {
    const [first] = this.received;
    if (this.received.length !== 1 || first === undefined) this.received = [Buffer.concat(this.received)];
    return this.received[0] ?? Buffer.alloc(0);
  }
}

/** Status 200, and no GraphQL errors, which would stand first. */
function isGood(answer: Buffer): boolean {
  if (answer.toString('latin1', 9, 12) !== '200') return false;
  const body = answer.indexOf(HEAD_END) + HEAD_END.length;
  return !answer.toString('latin1', body, body + 60).includes('"errors"');
}
