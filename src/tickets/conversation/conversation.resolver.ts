import { Args, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../access/actor.js';
import { Allow } from '../../access/allow.js';
import { Permission } from '../../access/permission.js';
import { payload, payloadOf } from '../../graphql/payload.js';
import { CurrentActor, ReadSelection, Selection } from '../../graphql/selection.js';
import { TicketType } from '../graphql/ticket.type.js';
import { TicketAddParticipantInput, TicketNoteInput, TicketReplyInput } from './conversation.inputs.js';
import { ConversationService } from './conversation.service.js';
import { ParticipationService } from './participation.service.js';

@ObjectType()
class TicketReplyPayload extends payloadOf('ticket', () => TicketType) {}

@ObjectType()
class TicketNotePayload extends payloadOf('ticket', () => TicketType) {}

@ObjectType()
class TicketAddParticipantPayload extends payloadOf('ticket', () => TicketType) {}

@Resolver()
export class ConversationResolver {
  constructor(
    private readonly service: ConversationService,
    private readonly participation: ParticipationService,
  ) {}

  @Mutation(() => TicketReplyPayload, { description: 'Writes to the other side.' })
  @Allow(Permission.REPLY_TO_TICKETS)
  ticketReply(
    @Args('input') input: TicketReplyInput,
    @CurrentActor() actor: Actor,
    @ReadSelection() selection: Selection,
  ) {
    return payload('ticket', () => this.service.reply(actor, input), selection);
  }

  @Mutation(() => TicketNotePayload, { description: 'Writes a note among colleagues.' })
  @Allow(Permission.NOTE_TICKETS)
  ticketNote(
    @Args('input') input: TicketNoteInput,
    @CurrentActor() actor: Actor,
    @ReadSelection() selection: Selection,
  ) {
    return payload('ticket', () => this.service.note(actor, input), selection);
  }

  @Mutation(() => TicketAddParticipantPayload, { description: 'Lets somebody take part in a ticket.' })
  @Allow(Permission.REPLY_TO_TICKETS)
  ticketAddParticipant(
    @Args('input') input: TicketAddParticipantInput,
    @CurrentActor() actor: Actor,
    @ReadSelection() selection: Selection,
  ) {
    return payload('ticket', () => this.participation.addParticipant(actor, input), selection);
  }
}
