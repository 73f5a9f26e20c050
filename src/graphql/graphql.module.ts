import { Logger, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import type { FastifyRequest } from 'fastify';
import '../i18n/rule-messages.js';
import '../i18n/shared-errors.js';
import { Authenticator } from '../access/authenticator.js';
import { currentScope } from '../access/scope.js';
import { DEFAULT_LOCALE } from '../i18n/locale.js';
import { Reader } from '../reading/reader.js';
import { AllowGuard } from './allow.guard.js';
import type { GraphqlContext } from './context.js';
import { ErrorsFilter } from './errors.filter.js';
import { errorFormatter } from './format-error.js';
import { GRAPHQL_PATH } from './graphql-door.js';
import { HttpStatusPlugin } from './http-status.plugin.js';
import { IdempotencyModule } from './idempotency.module.js';
import { IdempotentWrites } from './idempotent-writes.js';
import { InputPipe } from './input.pipe.js';
import { IntrospectionPlugin } from './introspection.plugin.js';
import { CostBudget } from './limits/cost-budget.js';
import { LimitsModule } from './limits/limits.module.js';
import { LIMITS } from './limits/limits.js';
import { LimitsPlugin } from './limits/limits.plugin.js';
import { payerOf } from './limits/payer.js';
import { NodeResolver } from './node.resolver.js';
import { KnownOperations } from './raw/known-operations.js';
import { RawModule } from './raw/raw.module.js';
import { RawJsonPlugin } from './raw/raw-json.plugin.js';
import { stringifyResult } from './raw/raw-json.js';
import { RefusalsInterceptor } from './refusals.interceptor.js';
import { headerOf } from './request-scope.js';
import { attachViewResolvers } from './view.resolvers.js';

/** What is shared by all requests. */
interface Shared extends Pick<GraphqlContext, 'reader' | 'writes'> {
  readonly authenticator: Authenticator;
  readonly budget: CostBudget;
  readonly known: KnownOperations;
}

const logger = new Logger('GraphQL');

/** Fills the request's scope with its actor, and gives resolvers what they share. Errors: RATE_LIMITED. */
async function contextOf(request: FastifyRequest, shared: Shared): Promise<GraphqlContext> {
  const { authenticator, budget, known, reader, writes } = shared;
  const passed = known.passedBy(request);
  const actor = passed?.actor ?? (await authenticator.actorOf(headerOf(request, 'authorization'), request.ip));
  const payer = payerOf(actor, request.ip);
  if (!passed) budget.requireAny(payer);
  const scope = currentScope();
  if (scope) scope.actor = actor;
  return {
    reader,
    writes,
    actor,
    payer,
    locale: scope?.locale ?? DEFAULT_LOCALE,
    requestId: request.id,
    idempotencyKey: headerOf(request, 'idempotency-key'),
    ...(passed && { cost: passed.cost }),
  };
}

/** Errors keep what we say of them: too many attempts are a 429, wherever they are counted. */
const AS_THEY_ARE = { autoTransformHttpErrors: false, preserveHttpStatusForExecutionErrors: false };

function options(
  authenticator: Authenticator,
  reader: Reader,
  writes: IdempotentWrites,
  budget: CostBudget,
  known: KnownOperations,
): ApolloDriverConfig {
  return {
    path: GRAPHQL_PATH,
    autoSchemaFile: true,
    sortSchema: true,
    buildSchemaOptions: { numberScalarMode: 'integer', dateScalarMode: 'isoDate' },
    transformSchema: attachViewResolvers,
    context: (request: FastifyRequest) => contextOf(request, { authenticator, reader, writes, budget, known }),
    formatError: errorFormatter((error, requestId) => logger.error({ err: error, requestId })),
    stringifyResult: stringifyResult,
    graphiql: false,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    allowBatchedHttpRequests: false,
    ...AS_THEY_ARE,
    cache: 'bounded',
    parseOptions: { maxTokens: LIMITS.tokens },
  };
}

@Module({
  imports: [
    IdempotencyModule,
    LimitsModule,
    RawModule,
    GraphQLModule.forRootAsync<ApolloDriverConfig>({
      driver: ApolloDriver,
      imports: [IdempotencyModule, LimitsModule, RawModule],
      inject: [Authenticator, Reader, IdempotentWrites, CostBudget, KnownOperations],
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
