import { Module } from '@nestjs/common';
import { DocumentCheck } from '../../access/document-check.js';
import { LimitsModule } from '../limits/limits.module.js';
import { PersistedTexts } from './persisted-texts.js';
import { SchemaDocumentCheck } from './schema-document-check.js';
import { TrustedDoor } from './trusted-door.js';

@Module({
  imports: [LimitsModule],
  providers: [TrustedDoor, PersistedTexts, { provide: DocumentCheck, useClass: SchemaDocumentCheck }],
  exports: [TrustedDoor, PersistedTexts, DocumentCheck],
})
export class TrustedModule {}
