import { Field, InputType } from '@nestjs/graphql';
import { IsOptional, Length } from 'class-validator';
import { VersionedCommandInput } from '../../graphql/command.input.js';
import { IdField } from '../../graphql/id.field.js';

/** Every command on a ticket that is there. */
@InputType({ isAbstract: true })
export class TicketCommandInput extends VersionedCommandInput {
  @IdField('ticket')
  ticketId: string;
}

/** A command that may, or must, say why. */
@InputType({ isAbstract: true })
export class ReasonedTicketInput extends TicketCommandInput {
  @Field(() => String, {
    nullable: true,
    description: '1 to 2,000 characters; the staff must give one, and the customer can read it.',
  })
  @IsOptional()
  @Length(1, 2_000)
  reason?: string | null;
}
