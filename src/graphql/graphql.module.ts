import { Logger, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import type { ApolloDriverConfig } from '@nestjs/apollo';
import type { FastifyRequest } from 'fastify';
import '../i18n/rule-messages.js';
import '../i18n/shared-errors.js';
import { AllowGuard } from './allow.guard.js';
import { ContextsModule } from './contexts.module.js';
import { ErrorsFilter } from './errors.filter.js';
import { errorFormatter } from './format-error.js';
import { GRAPHQL_PATH } from './graphql-door.js';
import { HttpStatusPlugin } from './http-status.plugin.js';
import { IdempotencyModule } from './idempotency.module.js';
import { InputPipe } from './input.pipe.js';
import { IntrospectionPlugin } from './introspection.plugin.js';
import { LimitsModule } from './limits/limits.module.js';
import { LIMITS } from './limits/limits.js';
import { LimitsPlugin } from './limits/limits.plugin.js';
import { NodeResolver } from './node.resolver.js';
import { RawModule } from './raw/raw.module.js';
import { RawJsonPlugin } from './raw/raw-json.plugin.js';
import { stringifyResult } from './raw/raw-json.js';
import { RefusalsInterceptor } from './refusals.interceptor.js';
import { RequestContexts } from './request-contexts.js';
import { PersistedTexts } from './trusted/persisted-texts.js';
import { SchemaDriver } from './schema.driver.js';
import { attachViewResolvers } from './view.resolvers.js';

const logger = new Logger('GraphQL');

/** Errors keep what we say of them: too many attempts are a 429, wherever they are counted. */
const AS_THEY_ARE = { autoTransformHttpErrors: false, preserveHttpStatusForExecutionErrors: false };

function options(contexts: RequestContexts, texts: PersistedTexts): ApolloDriverConfig {
  return {
    path: GRAPHQL_PATH,
    // Apollo checks the schema as well, and once is enough.
    buildSchemaOptions: { numberScalarMode: 'integer', dateScalarMode: 'isoDate', skipCheck: true },
    transformSchema: attachViewResolvers,
    context: (request: FastifyRequest) => contexts.of(request),
    formatError: errorFormatter((error, requestId) => logger.error({ err: error, requestId })),
    stringifyResult: stringifyResult,
    graphiql: false,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    allowBatchedHttpRequests: false,
    ...AS_THEY_ARE,
    cache: 'bounded',
    persistedQueries: { cache: texts },
    parseOptions: { maxTokens: LIMITS.tokens },
  };
}

@Module({
  imports: [
    IdempotencyModule,
    LimitsModule,
    RawModule,
    GraphQLModule.forRootAsync<ApolloDriverConfig>({
      driver: SchemaDriver,
      imports: [ContextsModule],
      inject: [RequestContexts, PersistedTexts],
      useFactory: options,
    }),
  ],
  providers: [
    NodeResolver,
    RawJsonPlugin,
    HttpStatusPlugin,
    IntrospectionPlugin,
    LimitsPlugin,
    { provide: APP_FILTER, useClass: ErrorsFilter },
    { provide: APP_GUARD, useClass: AllowGuard },
    { provide: APP_INTERCEPTOR, useClass: RefusalsInterceptor },
    { provide: APP_PIPE, useClass: InputPipe },
  ],
})
export class GraphqlModule {}
