import { ArgsType, Field } from '@nestjs/graphql';
import { IsDate, IsEnum, IsOptional } from 'class-validator';
import {
  BooleanComparator,
  DateTimeComparator,
  enumComparator,
  IdComparator,
  StringComparator,
  StringListComparator,
} from '../../graphql/comparators.js';
import { filterOf } from '../../graphql/filter.input.js';
import { listArgs } from '../../graphql/list.args.js';
import { DateTime } from '../../graphql/scalars.js';
import { Channel, TicketKind } from '../../vendors/index.js';
import { MessageKind, Visibility } from '../domain/message.entity.js';
import { Impact, Priority, Urgency } from '../domain/priority.js';
import { ResolutionMethod, SupportTier, UsageStage } from '../domain/ticket.enums.js';
import { TicketStatus, TicketStatusCategory } from '../domain/ticket.states.js';
import { TicketScope } from '../views/ticket.view.js';

const ChannelComparator = enumComparator('Channel', Channel);

const TicketFilter = filterOf('Ticket', {
  number: StringComparator,
  title: StringComparator,
  kind: enumComparator('TicketKind', TicketKind),
  status: enumComparator('TicketStatus', TicketStatus),
  statusCategory: enumComparator('TicketStatusCategory', TicketStatusCategory),
  priority: enumComparator('Priority', Priority),
  impact: enumComparator('Impact', Impact),
  urgency: enumComparator('Urgency', Urgency),
  origin: ChannelComparator,
  usageStage: enumComparator('UsageStage', UsageStage),
  supportTier: enumComparator('SupportTier', SupportTier),
  resolutionMethod: enumComparator('ResolutionMethod', ResolutionMethod),
  restricted: BooleanComparator,
  tags: StringListComparator,
  customerId: IdComparator,
  requesterId: IdComparator,
  productId: IdComparator,
  moduleId: IdComparator,
  serviceOfferingId: IdComparator,
  assigneeId: IdComparator,
  receivedAt: DateTimeComparator,
  createdAt: DateTimeComparator,
  updatedAt: DateTimeComparator,
  resolvedAt: DateTimeComparator,
  awaitingReplySince: DateTimeComparator,
});

enum TicketOrderField {
  CREATED_AT = 'CREATED_AT',
  UPDATED_AT = 'UPDATED_AT',
  RECEIVED_AT = 'RECEIVED_AT',
  PRIORITY = 'PRIORITY',
}

/** Lists of tickets below something else, and the queue. */
@ArgsType()
export class TicketListArgs extends listArgs('Ticket', TicketFilter, TicketOrderField) {
  @Field(() => DateTime, {
    nullable: true,
    description: 'Only what has changed at or after this moment: for systems that keep a copy.',
  })
  @IsOptional()
  @IsDate()
  updatedSince?: Date | null;
}

@ArgsType()
export class TicketsArgs extends TicketListArgs {
  @Field(() => TicketScope, { nullable: true, description: 'Whose; all that you may see unless given.' })
  @IsOptional()
  @IsEnum(TicketScope)
  scope?: TicketScope | null;
}

enum MessageOrderField {
  OCCURRED_AT = 'OCCURRED_AT',
}

export const MessageListArgs = listArgs(
  'Message',
  filterOf('Message', {
    kind: enumComparator('MessageKind', MessageKind),
    visibility: enumComparator('MessageVisibility', Visibility),
    channel: ChannelComparator,
    occurredAt: DateTimeComparator,
  }),
  MessageOrderField,
);
