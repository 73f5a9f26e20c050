import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { DocumentCheck } from '../../access/document-check.js';
import { Clock } from '../../clock/clock.js';
import { Database } from '../../database/database.js';
import { DomainError, DomainErrors } from '../../shared/domain-error.js';
import { DocumentManifest } from '../domain/document-manifest.entity.js';
import { DocumentManifests } from '../domain/document-manifests.store.js';

/** What is registered of a manifest. */
export interface NewManifest {
  readonly name: string;
  readonly documents: readonly string[];
}

@Injectable()
export class DocumentManifestsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly check: DocumentCheck,
    private readonly manifests: DocumentManifests,
  ) {}

  /** What other manifests hold already may come again. Errors: DOCUMENT_INVALID (each with its path). */
  register(actor: Actor, { name, documents }: NewManifest): Promise<string> {
    this.requireValid(documents);
    const manifest = DocumentManifest.register(actor, name, this.clock.now());
    return this.database.transaction(async () => {
      await this.manifests.register(manifest, documents);
      return manifest.id;
    });
  }

  private requireValid(documents: readonly string[]): void {
    const refusals = documents.flatMap((text, at) => {
      const reason = this.check.faultOf(text);
      const path = ['input', 'documents', String(at)];
      return reason === null ? [] : [new DomainError('DOCUMENT_INVALID', { path, details: { reason } })];
    });
    if (refusals.length > 0) throw new DomainErrors(refusals);
  }
}
