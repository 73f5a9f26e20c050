import type { Channel, TicketKind } from '../../vendors/index.js';
import type { Words } from './message.entity.js';
import type { Impact, Urgency } from './priority.js';
import type { TicketColumns } from './ticket.columns.js';
import { type ResolutionMethod, SupportTier, type UsageStage } from './ticket.enums.js';
import { TicketStatus, TicketStatusCategory } from './ticket.states.js';

/** What a ticket is about and how much it hurts; what is left out stays as it is. */
export interface Classification {
  readonly kind?: TicketKind;
  readonly serviceOfferingId?: string | null;
  readonly customerId?: string;
  readonly requesterId?: string;
  readonly language?: string;
  readonly agreementId?: string | null;
  readonly productId?: string;
  readonly moduleId?: string | null;
  readonly usageStage?: UsageStage | null;
  readonly impact?: Impact;
  readonly urgency?: Urgency;
  readonly tags?: readonly string[];
}

export interface NewTicket {
  readonly vendorId: string;
  readonly number: string;
  readonly kind: TicketKind;
  readonly title: string;
  readonly origin: Channel;
  readonly language: string;
  readonly urgency: Urgency;
  readonly impact: Impact | null;
  readonly serviceOfferingId: string | null;
  readonly customerId: string | null;
  readonly requesterId: string | null;
  readonly agreementId: string | null;
  readonly productId: string | null;
  readonly moduleId: string | null;
  readonly usageStage: UsageStage | null;
  readonly restricted: boolean;
}

export interface Resolution {
  readonly method: ResolutionMethod;
  readonly summary: string;
  readonly words: Words | null;
}

/** What no ticket has at its birth. */
export const NOTHING_YET: Partial<TicketColumns> = {
  status: TicketStatus.NEW,
  statusCategory: TicketStatusCategory.OPEN,
  supportTier: SupportTier.L1,
  assigneeId: null,
  tags: [],
  acknowledgedAt: null,
  firstResponseAt: null,
  workaroundAt: null,
  resolvedAt: null,
  firstResolvedAt: null,
  closedAt: null,
  reopenCount: 0,
  awaitingReplySince: null,
  lastCustomerMessageAt: null,
  lastAgentMessageAt: null,
  pendingQuestionMessageId: null,
  resolutionMethod: null,
  resolutionSummary: null,
  cancelReason: null,
  messageSeq: 0,
  eventSeq: 0,
  version: 1,
};
