import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { LRUCache } from 'lru-cache';
import { TrustedDocuments } from '../../access/trusted-documents.js';

const MOST_REMEMBERED = 500;

/** What was found once is remembered, bounded: a registered document is never changed and never removed. */
@Injectable()
export class RegisteredDocuments extends TrustedDocuments {
  private readonly found = new LRUCache<string, string>({ max: MOST_REMEMBERED });

  constructor(private readonly dataSource: DataSource) {
    super();
  }

  async textOf(vendorId: string, sha256: string): Promise<string | null> {
    if (!/^[0-9a-f]{64}$/.test(sha256)) return null;
    const key = `${vendorId} ${sha256}`;
    const known = this.found.get(key);
    if (known !== undefined) return known;
    const text = await this.read(vendorId, sha256);
    if (text !== null) this.found.set(key, text);
    return text;
  }

  private async read(vendorId: string, sha256: string): Promise<string | null> {
    const [row] = await this.dataSource.query<{ text: string | null }[]>(
      `select trusted_document_text($1, $2) as text`,
      [vendorId, sha256],
    );
    return row?.text ?? null;
  }
}
