import { Field, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsEnum, IsOptional, Length, Matches, ValidateNested } from 'class-validator';
import { Markdown } from '../../graphql/scalars.js';
import { CancelReason, ResolutionMethod } from '../domain/ticket.enums.js';
import { FileIdsField } from '../graphql/file-ids.field.js';
import { ReasonedTicketInput, TicketCommandInput } from '../graphql/ticket-command.input.js';
import { TicketClassification } from '../intake/classification.input.js';
import { CallInput } from '../intake/intake.inputs.js';

@InputType({ description: 'Ends the work with an answer to the customer: a message, or a call that reached him.' })
export class TicketResolveInput extends TicketCommandInput {
  @Field(() => ResolutionMethod)
  @IsEnum(ResolutionMethod)
  method: ResolutionMethod;

  @Field({
    description: 'What was done: 1 to 5,000 characters; of a WORKAROUND, the way around. The customer reads it.',
  })
  @Length(1, 5_000)
  @Matches(/\S/)
  summary: string;

  @Field(() => Markdown, {
    nullable: true,
    description: 'The answer to the customer: 1 to 20,000 characters; needed unless `call` says that he was told.',
  })
  @IsOptional()
  @Length(1, 20_000)
  message?: string | null;

  @FileIdsField()
  fileIds?: string[] | null;

  @Field(() => CallInput, { nullable: true, description: 'The call in which the customer was told.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => CallInput)
  call?: CallInput | null;

  @Field(() => TicketClassification, { nullable: true, description: 'Accepts a NEW ticket first.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => TicketClassification)
  accept?: TicketClassification | null;
}

@InputType({ description: 'Says that the solution helps; the ticket is closed.' })
export class TicketConfirmInput extends ReasonedTicketInput {}

@InputType({
  description: 'Says that the solution does not help. What is closed only a manager opens, within 90 days.',
})
export class TicketReopenInput extends ReasonedTicketInput {}

@InputType({ description: 'Ends a ticket without a solution.' })
export class TicketCancelInput extends TicketCommandInput {
  @Field(() => CancelReason, { description: 'A customer can only withdraw.' })
  @IsEnum(CancelReason)
  reason: CancelReason;

  @Field(() => String, { nullable: true, description: '1 to 2,000 characters; the customer can read it.' })
  @IsOptional()
  @Length(1, 2_000)
  explanation?: string | null;
}
