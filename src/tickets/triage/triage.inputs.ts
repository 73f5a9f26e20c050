import { Field, InputType, IntersectionType } from '@nestjs/graphql';
import { IsBoolean, IsEnum, IsOptional } from 'class-validator';
import { IdField } from '../../graphql/id.field.js';
import { SupportTier } from '../domain/ticket.enums.js';
import { TicketCommandInput } from '../graphql/ticket-command.input.js';
import { TicketClassification } from '../intake/classification.input.js';

@InputType({ description: 'Takes a new ticket into work; kind, impact, urgency, product and customer are known then.' })
export class TicketAcceptInput extends IntersectionType(TicketCommandInput, TicketClassification) {
  @Field(() => Boolean, { nullable: true, description: 'True: who accepts is assigned as well. False unless given.' })
  @IsOptional()
  @IsBoolean()
  assignToMe?: boolean | null;
}

@InputType({ description: 'Corrects what a ticket is about; the priority follows from impact and urgency.' })
export class TicketClassifyInput extends IntersectionType(TicketCommandInput, TicketClassification) {}

@InputType({ description: 'Gives a ticket to somebody, or takes it from him.' })
export class TicketAssignInput extends TicketCommandInput {
  @IdField('user', {
    nullable: true,
    description: 'An active member of the staff who works on tickets; null = nobody.',
  })
  assigneeId?: string | null;

  @Field(() => SupportTier, { nullable: true, description: 'The line that has it now; as it is unless given.' })
  @IsOptional()
  @IsEnum(SupportTier)
  supportTier?: SupportTier | null;
}
