import { Module } from '@nestjs/common';
import { IdempotencyModule } from './idempotency.module.js';
import { RawModule } from './raw/raw.module.js';
import { RequestContexts } from './request-contexts.js';
import { TrustedModule } from './trusted/trusted.module.js';

@Module({
  imports: [IdempotencyModule, RawModule, TrustedModule],
  providers: [RequestContexts],
  exports: [RequestContexts, TrustedModule],
})
export class ContextsModule {}
