import { type ArgumentsHost, Catch, ServiceUnavailableException } from '@nestjs/common';
import { BaseExceptionFilter } from '@nestjs/core';
import type { GqlContextType } from '@nestjs/graphql';
import { currentScope } from '../access/scope.js';
import { isOutage } from '../database/outage.js';

/** GraphQL errors go on to `format-error.ts`, which alone decides what is told and what is reported. */
@Catch()
export class ErrorsFilter extends BaseExceptionFilter {
  override catch(error: unknown, host: ArgumentsHost): unknown {
    if (host.getType<GqlContextType>() === 'graphql') return error;
    if (!isOutage(error)) return super.catch(error, host);
    const scope = currentScope();
    if (scope) scope.isOutage = true;
    return super.catch(new ServiceUnavailableException(), host);
  }
}
