import { Field, Int, ObjectType } from '@nestjs/graphql';
import { ContactType, CustomerType, MaintenanceAgreementType } from '../../customers/index.js';
import { connectionOf } from '../../graphql/connection.js';
import { Node } from '../../graphql/node.type.js';
import { DateTime, LocaleTag } from '../../graphql/scalars.js';
import { UserType } from '../../identity/index.js';
import { Channel, ProductModuleType, ProductType, ServiceOfferingType, TicketKind } from '../../vendors/index.js';
import { TicketCommand } from '../domain/available-commands.js';
import { Impact, Priority, Urgency } from '../domain/priority.js';
import { CancelReason, ResolutionMethod, SupportTier, UsageStage } from '../domain/ticket.enums.js';
import { TicketStatus, TicketStatusCategory } from '../domain/ticket.states.js';
import { MessageType } from './message.type.js';
import { TicketParticipantType } from './ticket-history.type.js';

@ObjectType('Ticket', { implements: () => Node, description: 'Something that a customer needs answered.' })
export class TicketType extends Node {
  @Field({ description: 'For people, e.g. T-2026-000123; never changes and is never reused. It is no secret.' })
  number: string;

  @Field(() => TicketKind)
  kind: TicketKind;

  @Field(() => ServiceOfferingType, {
    nullable: true,
    description: "The service of the product's catalogue, if named.",
  })
  serviceOffering: ServiceOfferingType | null;

  @Field(() => TicketStatus)
  status: TicketStatus;

  @Field(() => TicketStatusCategory)
  statusCategory: TicketStatusCategory;

  @Field()
  title: string;

  @Field(() => CustomerType, { nullable: true, description: 'Null while nobody knows who called.' })
  customer: CustomerType | null;

  @Field(() => ContactType, { nullable: true, description: 'Who asks; null while nobody knows who called.' })
  requester: ContactType | null;

  @Field(() => MaintenanceAgreementType, {
    nullable: true,
    description: 'The agreement that covered the product when the ticket came; null when none did.',
  })
  agreement: MaintenanceAgreementType | null;

  @Field(() => ProductType, { nullable: true, description: 'Null while it is not known.' })
  product: ProductType | null;

  @Field(() => ProductModuleType, { nullable: true, description: 'Null when no module is named.' })
  module: ProductModuleType | null;

  @Field(() => UsageStage, { nullable: true, description: 'Null when it is not known.' })
  usageStage: UsageStage | null;

  @Field(() => Channel, { description: 'How it arrived.' })
  origin: Channel;

  @Field(() => UserType, { nullable: true, description: 'Who has it; null: nobody, or you may not see accounts.' })
  assignee: UserType | null;

  @Field(() => SupportTier)
  supportTier: SupportTier;

  @Field(() => Impact, { nullable: true, description: 'Null until somebody has described it.' })
  impact: Impact | null;

  @Field(() => Urgency, { description: 'Proposed by the customer, confirmed by support.' })
  urgency: Urgency;

  @Field(() => Priority, { description: 'From impact and urgency; an impact not described counts as PERSON.' })
  priority: Priority;

  @Field(() => LocaleTag, { description: 'Language of the conversation: ru or en.' })
  language: string;

  @Field({ description: 'True: only the named people and managers see it.' })
  restricted: boolean;

  @Field(() => [String], { description: 'Labels; whoever sees the ticket sees them.' })
  tags: string[];

  @Field(() => DateTime, { description: 'Arrival at the channel; times are measured from here.' })
  receivedAt: Date;

  @Field(() => DateTime)
  createdAt: Date;

  @Field(() => DateTime)
  updatedAt: Date;

  @Field(() => DateTime, { nullable: true, description: 'First acceptance or first written answer; null before.' })
  acknowledgedAt: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'First answer of a person, in writing or by telephone.' })
  firstResponseAt: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'When there was a way around; null when there was none.' })
  workaroundAt: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'Null unless RESOLVED or CLOSED.' })
  resolvedAt: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'First resolution; stays when it is reopened.' })
  firstResolvedAt: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'Null unless CLOSED.' })
  closedAt: Date | null;

  @Field(() => Int, { description: 'How often it was opened again.' })
  reopenCount: number;

  @Field(() => DateTime, { nullable: true, description: 'First message of the customer that we have not answered.' })
  awaitingReplySince: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'Null before the first.' })
  lastCustomerMessageAt: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'Our last public one; null before the first.' })
  lastAgentMessageAt: Date | null;

  @Field(() => MessageType, {
    nullable: true,
    description: 'What we wait for an answer to; null unless WAITING_CUSTOMER.',
  })
  pendingQuestion: MessageType | null;

  @Field(() => ResolutionMethod, { nullable: true, description: 'Null unless RESOLVED or CLOSED.' })
  resolutionMethod: ResolutionMethod | null;

  @Field(() => String, { nullable: true, description: 'What was done; null unless RESOLVED or CLOSED.' })
  resolutionSummary: string | null;

  @Field(() => CancelReason, { nullable: true, description: 'Null unless CANCELLED.' })
  cancelReason: CancelReason | null;

  @Field(() => Int, { description: 'Grows by one with each change; see `expectedVersion`.' })
  version: number;

  @Field(() => Int, { description: 'Messages that you may read.' })
  messageCount: number;

  @Field(() => [TicketParticipantType], { description: 'Who takes part, at most 100.' })
  participants: TicketParticipantType[];

  @Field(() => [TicketCommand], { description: 'What you may do with it now; its guards are asked when you do it.' })
  availableCommands: TicketCommand[];
}

export const TicketConnection = connectionOf('Ticket', () => TicketType);
