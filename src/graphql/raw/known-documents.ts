import { Injectable } from '@nestjs/common';
import { Kind } from 'graphql';
import type { Operation } from './raw-answers.js';

const MOST_DOCUMENTS = 500;
const LONGEST_TEXT = 20_000;

interface Known {
  readonly operation: Operation;
  usedAt: number;
}

/** Documents that Apollo has parsed and validated and that raw JSON has answered, by their very text; bounded. */
@Injectable()
export class KnownDocuments {
  private readonly known = new Map<string, Known>();
  private uses = 0;

  remember(text: string, asked: Operation): void {
    const { definitions } = asked.document;
    const count = definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION).length;
    if (count !== 1 || text.length > LONGEST_TEXT) return;
    this.known.set(text, { operation: asked, usedAt: ++this.uses });
    if (this.known.size > MOST_DOCUMENTS) this.forgetOne();
  }

  /** The one operation of a document, if its name is the one that is asked for, or none is. */
  find(text: string, operationName: string | undefined): Operation | undefined {
    const found = this.known.get(text);
    const name = found?.operation.operation.name?.value;
    if (!found || (operationName !== undefined && operationName !== name)) return undefined;
    found.usedAt = ++this.uses;
    return found.operation;
  }

  /** The one that nobody has asked for the longest. */
  private forgetOne(): void {
    const [oldest] = [...this.known].sort(([, one], [, other]) => one.usedAt - other.usedAt);
    if (oldest) this.known.delete(oldest[0]);
  }
}
