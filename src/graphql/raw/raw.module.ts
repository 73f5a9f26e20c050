import { Module } from '@nestjs/common';
import { LimitsModule } from '../limits/limits.module.js';
import { TrustedModule } from '../trusted/trusted.module.js';
import { KnownDocuments } from './known-documents.js';
import { KnownOperations } from './known-operations.js';
import { RawAnswers } from './raw-answers.js';

@Module({
  imports: [LimitsModule, TrustedModule],
  providers: [RawAnswers, KnownDocuments, KnownOperations],
  exports: [RawAnswers, KnownDocuments, KnownOperations],
})
export class RawModule {}
