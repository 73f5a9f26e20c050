import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { GqlExecutionContext, type GqlContextType } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { accessTo } from '../access/allow.js';
import { currentScope } from '../access/scope.js';
import type { GraphqlContext } from './context.js';
import { forbidden, unauthenticated } from './graphql-errors.js';

/** Every root field is closed unless its @Allow names a permission that the actor holds. */
@Injectable()
export class AllowGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    if (context.getType<GqlContextType>() !== 'graphql') return true; // plain HTTP routes decide for themselves
    const execution = GqlExecutionContext.create(context);
    const { actor, locale } = execution.getContext<GraphqlContext>();
    const info = execution.getInfo<GraphQLResolveInfo>();
    const field = info.parentType.getFields()[info.fieldName];
    const access = field ? accessTo(field, actor) : 'FORBIDDEN';
    if (access === 'UNAUTHENTICATED') throw unauthenticated(locale);
    if (access === 'FORBIDDEN') throw forbidden(locale);
    const scope = currentScope();
    if (scope) scope.command = info.fieldName;
    return true;
  }
}
