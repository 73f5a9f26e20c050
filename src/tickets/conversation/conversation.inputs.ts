import { Field, InputType } from '@nestjs/graphql';
import { Length, Matches } from 'class-validator';
import { IdField } from '../../graphql/id.field.js';
import { Markdown } from '../../graphql/scalars.js';
import { FileIdsField } from '../graphql/file-ids.field.js';
import { TicketCommandInput } from '../graphql/ticket-command.input.js';

const NOT_BLANK = /\S/;

@InputType({
  description: 'A public message. Of the customer it ends our waiting for him, and reopens what was resolved.',
})
export class TicketReplyInput extends TicketCommandInput {
  @Field(() => Markdown, { description: '1 to 20,000 characters.' })
  @Length(1, 20_000)
  @Matches(NOT_BLANK)
  message: string;

  @FileIdsField()
  fileIds?: string[] | null;
}

@InputType({ description: 'A note among colleagues; no customer ever sees it.' })
export class TicketNoteInput extends TicketCommandInput {
  @Field(() => Markdown, { description: '1 to 20,000 characters.' })
  @Length(1, 20_000)
  @Matches(NOT_BLANK)
  text: string;

  @FileIdsField()
  fileIds?: string[] | null;
}

@InputType({
  description: 'Lets somebody take part in a ticket: he sees it from now on. Exactly one of the two is named.',
})
export class TicketAddParticipantInput extends TicketCommandInput {
  @IdField('contact', { nullable: true, description: "A person of the ticket's customer, copied in." })
  contactId?: string | null;

  @IdField('user', { nullable: true, description: 'A member of the staff, who follows; only the staff can name one.' })
  userId?: string | null;
}
