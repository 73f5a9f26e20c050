import { Column, ForeignKey, PrimaryColumn } from 'typeorm';
import { Channel, TicketKind } from '../../vendors/index.js';
import { Impact, Priority, Urgency } from './priority.js';
import { CancelReason, ResolutionMethod, SupportTier, UsageStage } from './ticket.enums.js';
import { TicketStatus, TicketStatusCategory } from './ticket.states.js';

/** What is kept of a ticket; its verbs are in `ticket.entity.ts`. */
export abstract class TicketColumns {
  @PrimaryColumn('uuid') readonly id: string;
  @ForeignKey('Vendor') @Column('uuid') readonly vendorId: string;
  @Column('text') readonly number: string;

  @Column({ type: 'enum', enum: TicketKind, enumName: 'ticket_kind' }) readonly kind: TicketKind;
  @ForeignKey('ServiceOffering') @Column('uuid', { nullable: true }) readonly serviceOfferingId: string | null;
  @Column({ type: 'enum', enum: TicketStatus, enumName: 'ticket_status' }) readonly status: TicketStatus;
  /** Follows from the status; kept beside it so that lists can use an index. */
  @Column({ type: 'enum', enum: TicketStatusCategory, enumName: 'ticket_status_category' })
  readonly statusCategory: TicketStatusCategory;
  @Column('text') readonly title: string;

  /** Null while nobody knows who called. */
  @ForeignKey('Customer') @Column('uuid', { nullable: true }) readonly customerId: string | null;
  @ForeignKey('Contact') @Column('uuid', { nullable: true }) readonly requesterId: string | null;
  @ForeignKey('MaintenanceAgreement') @Column('uuid', { nullable: true }) readonly agreementId: string | null;
  @ForeignKey('Product') @Column('uuid', { nullable: true }) readonly productId: string | null;
  @ForeignKey('ProductModule') @Column('uuid', { nullable: true }) readonly moduleId: string | null;
  @Column({ type: 'enum', enum: UsageStage, enumName: 'usage_stage', nullable: true })
  readonly usageStage: UsageStage | null;
  @Column({ type: 'enum', enum: Channel, enumName: 'channel' }) readonly origin: Channel;
  @ForeignKey('User') @Column('uuid', { nullable: true }) readonly assigneeId: string | null;
  @Column({ type: 'enum', enum: SupportTier, enumName: 'support_tier' }) readonly supportTier: SupportTier;

  @Column({ type: 'enum', enum: Impact, enumName: 'impact', nullable: true }) readonly impact: Impact | null;
  @Column({ type: 'enum', enum: Urgency, enumName: 'urgency' }) readonly urgency: Urgency;
  @Column({ type: 'enum', enum: Priority, enumName: 'priority' }) readonly priority: Priority;
  @Column('text') readonly language: string;
  @Column('boolean') readonly restricted: boolean;
  @Column('text', { array: true }) readonly tags: string[];

  /** Arrival at the channel; clocks and metrics start here. */
  @Column('timestamptz') readonly receivedAt: Date;
  @Column('timestamptz') readonly createdAt: Date;
  @Column('timestamptz') readonly updatedAt: Date;
  @Column('timestamptz', { nullable: true }) readonly acknowledgedAt: Date | null;
  @Column('timestamptz', { nullable: true }) readonly firstResponseAt: Date | null;
  @Column('timestamptz', { nullable: true }) readonly workaroundAt: Date | null;
  @Column('timestamptz', { nullable: true }) readonly resolvedAt: Date | null;
  @Column('timestamptz', { nullable: true }) readonly firstResolvedAt: Date | null;
  @Column('timestamptz', { nullable: true }) readonly closedAt: Date | null;
  @Column('integer') readonly reopenCount: number;

  @Column('timestamptz', { nullable: true }) readonly awaitingReplySince: Date | null;
  @Column('timestamptz', { nullable: true }) readonly lastCustomerMessageAt: Date | null;
  @Column('timestamptz', { nullable: true }) readonly lastAgentMessageAt: Date | null;
  @ForeignKey('Message') @Column('uuid', { nullable: true }) readonly pendingQuestionMessageId: string | null;
  @Column({ type: 'enum', enum: ResolutionMethod, enumName: 'resolution_method', nullable: true })
  readonly resolutionMethod: ResolutionMethod | null;
  @Column('text', { nullable: true }) readonly resolutionSummary: string | null;
  @Column({ type: 'enum', enum: CancelReason, enumName: 'cancel_reason', nullable: true })
  readonly cancelReason: CancelReason | null;

  /** How many messages and status events there are: the next ones follow them. */
  @Column('integer') readonly messageSeq: number;
  @Column('integer') readonly eventSeq: number;
  @Column('integer') readonly version: number;
}
