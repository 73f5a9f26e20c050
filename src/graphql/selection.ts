import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { GraphQLResolveInfo } from 'graphql';
import type { Actor } from '../access/actor.js';
import { unauthenticated } from './graphql-errors.js';
import type { GraphqlContext } from './context.js';

type ResolverArguments = [
  source: unknown,
  args: Record<string, unknown>,
  context: GraphqlContext,
  info: GraphQLResolveInfo,
];

/** What the caller selected at this place of the document, and the means to read it. */
export class Selection {
  constructor(
    private readonly source: unknown,
    readonly args: Readonly<Record<string, unknown>>,
    readonly context: GraphqlContext,
    readonly info: GraphQLResolveInfo,
  ) {}

  /** The value of a root field that is declared as a root of reading. */
  read(): Promise<unknown> {
    return this.context.reader.root(this.info, actorOf(this.context));
  }

  /** The value of a field that was read together with its parent. */
  value(): unknown {
    return (this.source as Record<string, unknown>)[String(this.info.path.key)];
  }
}

export const ReadSelection = createParamDecorator((_: unknown, context: ExecutionContext) => {
  return new Selection(...context.getArgs<ResolverArguments>());
});

export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext) => {
  return actorOf(context.getArgs<ResolverArguments>()[2]);
});

function actorOf(context: GraphqlContext): Actor {
  if (!context.actor) throw unauthenticated(context.locale);
  return context.actor;
}
