import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

const moment = (name: string) => Column('timestamptz', { name, nullable: true });
const reference = (name: string) => Column('uuid', { name, nullable: true });

@ObjectType()
@Entity('ticket')
export class Ticket {
  @Field(() => ID) @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'vendor_id' }) vendorId: string;
  @Field() @Column('text') number: string;
  @Field() @Column('text') title: string;
  @Field() @Column('text') status: string;
  @Column('text', { name: 'status_category' }) statusCategory: string;
  @Field() @Column('text') priority: string;
  @Field() @Column('text') kind: string;
  @Field() @Column('text') urgency: string;
  @Field(() => String, { nullable: true }) @Column('text', { nullable: true }) impact: string | null;
  @Field() @Column('text') origin: string;
  @Field(() => [String]) @Column('text', { array: true }) tags: string[];
  @Column('text', { name: 'support_tier' }) supportTier: string;
  @Column('text') language: string;
  @Column('boolean') restricted: boolean;
  @reference('customer_id') customerId: string | null;
  @reference('requester_id') requesterId: string | null;
  @reference('agreement_id') agreementId: string | null;
  @reference('product_id') productId: string | null;
  @reference('module_id') moduleId: string | null;
  @reference('service_offering_id') serviceOfferingId: string | null;
  @reference('assignee_id') assigneeId: string | null;
  @Field(() => Date) @Column('timestamptz', { name: 'received_at' }) receivedAt: Date;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Field(() => Date) @Column('timestamptz', { name: 'updated_at' }) updatedAt: Date;
  @Field(() => Date, { nullable: true }) @moment('first_response_at') firstResponseAt: Date | null;
  @Field(() => Date, { nullable: true }) @moment('resolved_at') resolvedAt: Date | null;
  @Field(() => Date, { nullable: true }) @moment('awaiting_reply_since') awaitingReplySince: Date | null;
  @moment('last_customer_message_at') lastCustomerMessageAt: Date | null;
  @Column('integer', { name: 'reopen_count' }) reopenCount: number;
  @Column('integer', { name: 'message_seq' }) messageSeq: number;
  @Column('integer', { name: 'event_seq' }) eventSeq: number;
  @Column('integer') version: number;
}

@ObjectType()
@Entity('message')
export class Message {
  @Field(() => ID) @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'vendor_id' }) vendorId: string;
  @Column('uuid', { name: 'ticket_id' }) ticketId: string;
  @Column('integer') seq: number;
  @Field() @Column('text') kind: string;
  @Field() @Column('text') visibility: string;
  @Field() @Column('text') channel: string;
  @reference('author_id') authorId: string | null;
  @reference('contact_id') contactId: string | null;
  @Field() @Column('text', { name: 'body_text' }) bodyText: string;
  @Field(() => Date) @Column('timestamptz', { name: 'occurred_at' }) occurredAt: Date;
  @Column('timestamptz', { name: 'received_at' }) receivedAt: Date;
  @Column('boolean', { name: 'is_automatic' }) isAutomatic: boolean;
  @Column('boolean', { name: 'counts_as_response' }) countsAsResponse: boolean;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
}

@Entity('ticket_participant')
export class TicketParticipant {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'vendor_id' }) vendorId: string;
  @Column('uuid', { name: 'ticket_id' }) ticketId: string;
  @reference('contact_id') contactId: string | null;
  @reference('user_id') userId: string | null;
  @Column('text') role: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
}

@Entity('ticket_status_event')
export class TicketStatusEvent {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'vendor_id' }) vendorId: string;
  @Column('uuid', { name: 'ticket_id' }) ticketId: string;
  @Column('integer') seq: number;
  @Column('text') to: string;
  @Column('text') event: string;
  @Column('text', { name: 'actor_kind' }) actorKind: string;
  @reference('actor_id') actorId: string | null;
  @Column('timestamptz') at: Date;
  @Column('boolean', { name: 'customer_visible' }) customerVisible: boolean;
}

@Entity('domain_event')
export class OccurredEvent {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'vendor_id' }) vendorId: string;
  @Column('text') name: string;
  @Column('jsonb') payload: object;
  @Column('timestamptz', { name: 'occurred_at' }) occurredAt: Date;
}
