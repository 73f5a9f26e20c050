import { Injectable } from '@nestjs/common';
import { Kind } from 'graphql';
import type { Operation } from './raw-answers.js';

const MOST_DOCUMENTS = 500;
const LONGEST_TEXT = 20_000;

/** Documents that Apollo has parsed and validated and that raw JSON has answered, by their very text; bounded. */
@Injectable()
export class KnownDocuments {
  private readonly operations = new Map<string, Operation>();

  remember(text: string, asked: Operation): void {
    const { definitions } = asked.document;
    const count = definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION).length;
    if (count !== 1 || text.length > LONGEST_TEXT) return;
    this.keep(text, asked);
    for (const oldest of this.operations.keys()) {
      if (this.operations.size <= MOST_DOCUMENTS) return;
      this.operations.delete(oldest);
    }
  }

  /** The one operation of a document, if its name is the one that is asked for, or none is. */
  find(text: string, operationName: string | undefined): Operation | undefined {
    const found = this.operations.get(text);
    if (!found || (operationName !== undefined && operationName !== found.operation.name?.value)) return undefined;
    this.keep(text, found);
    return found;
  }

  /** Who was asked for last is forgotten last. */
  private keep(text: string, operation: Operation): void {
    this.operations.delete(text);
    this.operations.set(text, operation);
  }
}
