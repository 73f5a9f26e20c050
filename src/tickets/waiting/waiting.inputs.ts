import { Field, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsOptional, Length, ValidateNested } from 'class-validator';
import { Markdown } from '../../graphql/scalars.js';
import { FileIdsField } from '../graphql/file-ids.field.js';
import { TicketCommandInput } from '../graphql/ticket-command.input.js';
import { TicketClassification } from '../intake/classification.input.js';
import { CallInput } from '../intake/intake.inputs.js';

@InputType({ description: 'Asks the customer, and waits for his answer.' })
export class TicketAskCustomerInput extends TicketCommandInput {
  @Field(() => Markdown, { description: 'The question, as the customer reads it: 1 to 20,000 characters.' })
  @Length(1, 20_000)
  message: string;

  @FileIdsField()
  fileIds?: string[] | null;

  @Field(() => CallInput, {
    nullable: true,
    description: 'Given when it was asked by telephone; the call reached him.',
  })
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

@InputType({ description: 'Goes on without waiting any longer.' })
export class TicketResumeInput extends TicketCommandInput {
  @Field({ description: 'Why: 1 to 2,000 characters, for colleagues.' })
  @Length(1, 2_000)
  reason: string;
}
