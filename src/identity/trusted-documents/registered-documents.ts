import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { TrustedDocuments } from '../../access/trusted-documents.js';

const MOST_REMEMBERED = 500;

/** What was found once is remembered, bounded: a registered document is never changed and never removed. */
@Injectable()
export class RegisteredDocuments extends TrustedDocuments {
  private readonly found = new Map<string, string>();

  constructor(private readonly dataSource: DataSource) {
    super();
  }

  async textOf(vendorId: string, sha256: string): Promise<string | null> {
    if (!/^[0-9a-f]{64}$/.test(sha256)) return null;
    const key = `${vendorId} ${sha256}`;
    const text = this.found.get(key) ?? (await this.read(vendorId, sha256));
    if (text !== null) this.remember(key, text);
    return text;
  }

  private async read(vendorId: string, sha256: string): Promise<string | null> {
    const [row] = await this.dataSource.query<{ text: string | null }[]>(
      `select trusted_document_text($1, $2) as text`,
      [vendorId, sha256],
    );
    return row?.text ?? null;
  }

  /** Who was asked for last is forgotten last. */
  private remember(key: string, text: string): void {
    this.found.delete(key);
    this.found.set(key, text);
    const [oldest] = this.found.keys();
    if (this.found.size > MOST_REMEMBERED && oldest !== undefined) this.found.delete(oldest);
  }
}
