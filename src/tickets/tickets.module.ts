import { Module } from '@nestjs/common';
import { CustomersModule } from '../customers/index.js';
import { VendorsModule } from '../vendors/index.js';
import { ConversationResolver } from './conversation/conversation.resolver.js';
import { ConversationService } from './conversation/conversation.service.js';
import { CustomerWords } from './conversation/customer-words.js';
import { Participants } from './conversation/participants.js';
import { ParticipationService } from './conversation/participation.service.js';
import './domain/tickets.errors.js';
import { Tickets } from './domain/tickets.store.js';
import {
  AssignedTicketsResolver,
  ContactTicketsResolver,
  CustomerTicketsResolver,
  ProductTicketsResolver,
} from './graphql/ticket-owners.resolver.js';
import './graphql/ticket.enums.js';
import { TicketResolver } from './graphql/ticket.resolver.js';
import { ChannelAdvice } from './intake/channel-advice.js';
import { IntakeResolver } from './intake/intake.resolver.js';
import { IntakeService } from './intake/intake.service.js';
import { NewTickets } from './intake/new-tickets.js';
import { Subjects } from './intake/subjects.js';
import { CloseResolvedTicket } from './resolution/close-resolved-ticket.job.js';
import { ResolutionResolver } from './resolution/resolution.resolver.js';
import { ResolutionService } from './resolution/resolution.service.js';
import { ScheduleClosingWhenTicketIsResolved } from './schedule-closing-when-ticket-is-resolved.handler.js';
import { Acceptance } from './triage/acceptance.js';
import { TriageResolver } from './triage/triage.resolver.js';
import { TriageService } from './triage/triage.service.js';
import { UnassignTickets } from './triage/unassign-tickets.job.js';
import { UnassignTicketsWhenUserIsDeactivated } from './unassign-tickets-when-user-is-deactivated.handler.js';
import './views/attachment.view.js';
import './views/message.view.js';
import './views/search-tickets.root.js';
import './views/ticket-history.view.js';
import { WaitingResolver } from './waiting/waiting.resolver.js';
import { WaitingService } from './waiting/waiting.service.js';
import { WorkResolver } from './work/work.resolver.js';
import { WorkService } from './work/work.service.js';

const families = [
  ...[IntakeService, IntakeResolver, NewTickets, Subjects, ChannelAdvice],
  ...[TriageService, TriageResolver, Acceptance, UnassignTickets, UnassignTicketsWhenUserIsDeactivated],
  ...[WorkService, WorkResolver],
  ...[WaitingService, WaitingResolver],
  ...[ResolutionService, ResolutionResolver, CloseResolvedTicket, ScheduleClosingWhenTicketIsResolved],
  ...[ConversationService, ConversationResolver, ParticipationService, Participants, CustomerWords],
];

@Module({
  imports: [VendorsModule, CustomersModule],
  providers: [
    Tickets,
    ...families,
    TicketResolver,
    CustomerTicketsResolver,
    ContactTicketsResolver,
    ProductTicketsResolver,
    AssignedTicketsResolver,
  ],
})
export class TicketsModule {}
