import { Injectable } from '@nestjs/common';
import { Clock } from '../../clock/clock.js';
import { Database } from '../../database/database.js';
import { Store } from '../../database/store.js';
import { documentManifestView } from '../views/document-manifest.view.js';
import { DocumentManifest } from './document-manifest.entity.js';
import { TrustedDocument } from './trusted-document.entity.js';

@Injectable()
export class DocumentManifests extends Store<DocumentManifest> {
  constructor(database: Database, clock: Clock) {
    super(database, clock, DocumentManifest, documentManifestView);
  }

  /** Writes a manifest with its documents. */
  async register(manifest: DocumentManifest, texts: readonly string[]): Promise<void> {
    await this.insert(manifest);
    await this.append(TrustedDocument, TrustedDocument.of(manifest, texts));
  }
}
