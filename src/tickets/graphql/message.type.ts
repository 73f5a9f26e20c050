import { Field, ObjectType } from '@nestjs/graphql';
import { ContactType } from '../../customers/index.js';
import { connectionOf } from '../../graphql/connection.js';
import { Node } from '../../graphql/node.type.js';
import { BigIntText, DateTime, Markdown } from '../../graphql/scalars.js';
import { ScanStatus } from '../../files/stored-file.entity.js';
import { PersonType } from '../../identity/index.js';
import { Channel } from '../../vendors/index.js';
import { CallDirection, CallOutcome } from '../domain/call.js';
import { MessageKind, Visibility } from '../domain/message.entity.js';

@ObjectType({ description: 'A telephone call.' })
export class Call {
  @Field(() => CallDirection)
  direction: CallDirection;

  @Field(() => String, { nullable: true, description: 'Number of the caller in E.164; null when it is not known.' })
  phone: string | null;

  @Field(() => DateTime)
  startedAt: Date;

  @Field(() => DateTime, { nullable: true, description: 'Null when nobody answered.' })
  answeredAt: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'Null when it was not noted.' })
  endedAt: Date | null;

  @Field(() => CallOutcome)
  outcome: CallOutcome;
}

@ObjectType('Message', { implements: () => Node, description: "One entry of a ticket's conversation; never changed." })
export class MessageType extends Node {
  @Field(() => MessageKind)
  kind: MessageKind;

  @Field(() => Visibility)
  visibility: Visibility;

  @Field(() => Channel)
  channel: Channel;

  @Field(() => PersonType, { nullable: true, description: 'Who wrote it down; null when it was no person.' })
  author: PersonType | null;

  @Field(() => ContactType, { nullable: true, description: "Whose words they are on the customer's side; else null." })
  contact: ContactType | null;

  @Field(() => Markdown, { description: 'As written; whoever shows it as HTML must sanitize it.' })
  bodyText: string;

  @Field(() => DateTime, { description: 'When it was said.' })
  occurredAt: Date;

  @Field(() => DateTime, { description: 'When it reached the channel.' })
  receivedAt: Date;

  @Field({ description: 'True: no person has written it.' })
  isAutomatic: boolean;

  @Field({ description: 'True: the customer was answered with it; it meets response times.' })
  countsAsResponse: boolean;

  @Field(() => Call, { nullable: true, description: 'The call in which it was said; null when it was written.' })
  call: Call | null;

  @Field(() => [AttachmentType], { description: 'At most 20, in the order of their sender.' })
  attachments: AttachmentType[];

  @Field(() => DateTime)
  createdAt: Date;
}

@ObjectType('Attachment', {
  implements: () => Node,
  description: 'A file of a message; whoever may read the message may have it.',
})
export class AttachmentType extends Node {
  @Field()
  name: string;

  @Field({ description: 'As its content shows, whatever its sender called it, e.g. image/png.' })
  mediaType: string;

  @Field(() => BigIntText, { description: 'Bytes.' })
  size: string;

  @Field({ description: 'SHA-256 of the content, 64 hexadecimal digits.' })
  sha256: string;

  @Field(() => ScanStatus)
  scanStatus: ScanStatus;

  @Field(() => String, {
    nullable: true,
    description: 'Path on this server, good for five minutes without signing in; null unless CLEAN.',
  })
  downloadUrl: string | null;

  @Field(() => MessageType)
  message: MessageType;

  @Field(() => DateTime)
  createdAt: Date;
}

export const AttachmentConnection = connectionOf('Attachment', () => AttachmentType);
export const MessageConnection = connectionOf('Message', () => MessageType);
