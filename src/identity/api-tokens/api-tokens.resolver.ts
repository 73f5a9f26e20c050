import { Args, Field, Mutation, ObjectType, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../access/actor.js';
import { Allow } from '../../access/allow.js';
import { Permission } from '../../access/permission.js';
import { PageArgs } from '../../graphql/list.args.js';
import { payload, payloadOf } from '../../graphql/payload.js';
import { CurrentActor, ReadSelection, Selection } from '../../graphql/selection.js';
import { ApiTokenConnection, ApiTokenType } from '../graphql/api-token.type.js';
import { ApiTokenCreateInput, ApiTokenRevokeInput } from './api-tokens.inputs.js';
import { ApiTokensService } from './api-tokens.service.js';
import { issued } from './issued-token.js';

@ObjectType()
class ApiTokenCreatePayload extends payloadOf('apiToken', () => ApiTokenType) {
  @Field(() => String, {
    nullable: true,
    description: 'The token itself: shown this once, kept nowhere; null when the answer is a repeat.',
  })
  token: string | null;
}

@ObjectType()
class ApiTokenRevokePayload extends payloadOf('apiToken', () => ApiTokenType) {}

@Resolver()
export class ApiTokensResolver {
  constructor(private readonly tokens: ApiTokensService) {}

  @Query(() => ApiTokenConnection, { description: 'Tokens of partner systems, newest first.' })
  @Allow(Permission.MANAGE_API_TOKENS)
  apiTokens(@Args() _page: PageArgs, @ReadSelection() selection: Selection) {
    return selection.read();
  }

  @Mutation(() => ApiTokenCreatePayload, { description: 'Makes a token for a partner system.' })
  @Allow(Permission.MANAGE_API_TOKENS)
  apiTokenCreate(
    @Args('input') input: ApiTokenCreateInput,
    @CurrentActor() actor: Actor,
    @ReadSelection() selection: Selection,
  ) {
    return issued(() => this.tokens.create(actor, input), selection);
  }

  @Mutation(() => ApiTokenRevokePayload, { description: 'Ends the use of a token at once.' })
  @Allow(Permission.MANAGE_API_TOKENS)
  apiTokenRevoke(
    @Args('input') input: ApiTokenRevokeInput,
    @CurrentActor() actor: Actor,
    @ReadSelection() selection: Selection,
  ) {
    return payload('apiToken', () => this.tokens.revoke(actor, input), selection);
  }
}
