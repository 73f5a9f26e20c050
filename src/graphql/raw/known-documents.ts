import { Injectable } from '@nestjs/common';
import { Kind } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Operation } from './raw-answers.js';

const MOST_DOCUMENTS = 500;
const LONGEST_TEXT = 20_000;

/** Documents that Apollo has parsed and validated and that raw JSON has answered, by their very text; bounded. */
@Injectable()
export class KnownDocuments {
  private readonly known = new LRUCache<string, Operation>({ max: MOST_DOCUMENTS });

  remember(text: string, asked: Operation): void {
    const { definitions } = asked.document;
    const count = definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION).length;
    if (count !== 1 || text.length > LONGEST_TEXT) return;
    this.known.set(text, asked);
  }

  /** The one operation of a document, if its name is the one that is asked for, or none is. */
  find(text: string, operationName: string | undefined): Operation | undefined {
    const found = this.known.get(text);
    return operationName === undefined || operationName === found?.operation.name?.value ? found : undefined;
  }
}
