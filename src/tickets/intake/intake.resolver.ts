import { Args, Field, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../access/actor.js';
import { Allow } from '../../access/allow.js';
import { Permission } from '../../access/permission.js';
import { LocalizedText } from '../../graphql/localized-text.type.js';
import { payload, payloadOf } from '../../graphql/payload.js';
import { CurrentActor, ReadSelection, Selection } from '../../graphql/selection.js';
import { TicketType } from '../graphql/ticket.type.js';
import { advised } from './advised.js';
import { ChannelAdvice } from './channel-advice.js';
import { TicketCreateInput, TicketLogCallInput } from './intake.inputs.js';
import { IntakeService } from './intake.service.js';

@ObjectType()
class TicketCreatePayload extends payloadOf('ticket', () => TicketType) {}

@ObjectType()
class TicketLogCallPayload extends payloadOf('ticket', () => TicketType) {
  @Field(() => LocalizedText, {
    nullable: true,
    description: 'What to tell the caller: the product takes such requests elsewhere (C-12). Null when it takes calls.',
  })
  advice: LocalizedText | null;
}

@Resolver()
export class IntakeResolver {
  constructor(
    private readonly service: IntakeService,
    private readonly advice: ChannelAdvice,
  ) {}

  @Mutation(() => TicketCreatePayload, { description: 'Registers something that a customer needs answered.' })
  @Allow(Permission.CREATE_TICKETS)
  ticketCreate(
    @Args('input') input: TicketCreateInput,
    @CurrentActor() actor: Actor,
    @ReadSelection() selection: Selection,
  ) {
    return payload('ticket', () => this.service.create(actor, input), selection);
  }

  @Mutation(() => TicketLogCallPayload, { description: 'Registers a ticket from a telephone call.' })
  @Allow(Permission.LOG_CALLS)
  ticketLogCall(
    @Args('input') input: TicketLogCallInput,
    @CurrentActor() actor: Actor,
    @ReadSelection() selection: Selection,
  ) {
    return advised(
      payload('ticket', () => this.service.logCall(actor, input), selection),
      () => this.advice.forCall(actor, input),
    );
  }
}
