import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { currentScope } from '../../access/scope.js';
import { TrustedDocuments } from '../../access/trusted-documents.js';

const MOST_TEXTS = 500;
const LONGEST_TEXT = 20_000;
/** What Apollo puts before a hash. */
const PREFIX = /^apq:/;

/** Where Apollo looks for the text of a hash: what was sent with its hash before, else what the vendor has registered. */
@Injectable()
export class PersistedTexts {
  private readonly sent = new LRUCache<string, string>({ max: MOST_TEXTS });

  constructor(private readonly documents: TrustedDocuments) {}

  async get(key: string): Promise<string | undefined> {
    const known = this.sent.get(key);
    if (known !== undefined) return known;
    const actor = currentScope()?.actor;
    const text = actor && (await this.documents.textOf(actor.vendorId, key.replace(PREFIX, '')));
    return text ?? undefined;
  }

  async set(key: string, text: string): Promise<void> {
    if (text.length <= LONGEST_TEXT) this.sent.set(key, text);
  }

  async delete(key: string): Promise<boolean> {
    return this.sent.delete(key);
  }
}
