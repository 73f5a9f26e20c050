import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { GqlExecutionContext, type GqlContextType } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { catchError, type Observable, of, throwError } from 'rxjs';
import { type DomainError, DomainErrors } from '../shared/domain-error.js';
import { TooManyAttempts } from '../shared/too-many-attempts.js';
import type { GraphqlContext } from './context.js';
import { rateLimited } from './limits/rate-limited.js';
import { refused } from './payload.js';
import { refusalsIn } from './refusals.js';

/** An input that does not pass validation never reaches its mutation; it is answered as userErrors all the same. */
@Injectable()
export class RefusalsInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (context.getType<GqlContextType>() !== 'graphql') return next.handle();
    const execution = GqlExecutionContext.create(context);
    const isMutation = execution.getInfo<GraphQLResolveInfo>().parentType.name === 'Mutation';
    const { locale } = execution.getContext<GraphqlContext>();
    return next.handle().pipe(
      catchError((error: unknown) => {
        if (error instanceof TooManyAttempts) return throwError(() => rateLimited(error.retryAfterSeconds));
        const refusals = refusalsIn(error);
        if (!refusals) return throwError(() => error);
        return isMutation ? of(refused(error, locale)) : throwError(() => ofField(refusals));
      }),
    );
  }
}

/** graphql-js takes any error with a path for one that it has placed already; a refusal's path is that of an input. */
function ofField(refusals: readonly DomainError[]): DomainErrors {
  return new DomainErrors(refusals);
}
