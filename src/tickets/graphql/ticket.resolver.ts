import { Args, ID, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow } from '../../access/allow.js';
import { Permission } from '../../access/permission.js';
import { PageArgs } from '../../graphql/list.args.js';
import { ReadSelection, Selection } from '../../graphql/selection.js';
import { AttachmentConnection, MessageConnection } from './message.type.js';
import { MessageListArgs, TicketListArgs, TicketsArgs } from './ticket-list.args.js';
import { TicketStatusEventConnection } from './ticket-history.type.js';
import { SearchArgs, TicketSearchHitConnection } from './ticket-search.type.js';
import { TicketConnection, TicketType } from './ticket.type.js';

@Resolver(() => TicketType)
export class TicketResolver {
  @Query(() => TicketType, { nullable: true, description: 'A ticket; null when there is none that you may see.' })
  @Allow(Permission.READ_TICKETS, Permission.READ_ASSIGNED_TICKETS)
  ticket(
    @Args('id', { type: () => ID, description: '`ticket_…`' }) _id: string,
    @ReadSelection() selection: Selection,
  ) {
    return selection.read();
  }

  @Query(() => TicketType, {
    nullable: true,
    description: 'A ticket by the number that people say, upper or lower case.',
  })
  @Allow(Permission.READ_TICKETS, Permission.READ_ASSIGNED_TICKETS)
  ticketByNumber(
    @Args('number', { description: 'E.g. T-2026-000123.' }) _number: string,
    @ReadSelection() selection: Selection,
  ) {
    return selection.read();
  }

  @Query(() => TicketConnection, { description: 'Tickets that you may see, newest first unless told.' })
  @Allow(Permission.READ_TICKETS, Permission.READ_ASSIGNED_TICKETS)
  tickets(@Args() _page: TicketsArgs, @ReadSelection() selection: Selection) {
    return selection.read();
  }

  @Query(() => TicketConnection, {
    description: 'What is to be done: open tickets that are mine or nobody’s, P1 first, the oldest first among equals.',
  })
  @Allow(Permission.TRIAGE_TICKETS, Permission.WORK_ON_TICKETS)
  ticketQueue(@Args() _page: TicketListArgs, @ReadSelection() selection: Selection) {
    return selection.read();
  }

  @Query(() => TicketSearchHitConnection, {
    description:
      'Tickets with these words in number, title or a message that you may read, newest first. Russian and English word forms are alike; "…" is a phrase, or is an alternative, a minus excludes. Beyond the newest 2,000 tickets at most 2,000 matches are looked at (of a word in more than 5,000 tickets or messages not always the newest), which limits `totalCount` too.',
  })
  @Allow(Permission.READ_TICKETS, Permission.READ_ASSIGNED_TICKETS)
  searchTickets(@Args() _page: SearchArgs, @ReadSelection() selection: Selection) {
    return selection.read();
  }

  @ResolveField(() => MessageConnection, { description: 'The conversation, as far as you may read it; oldest first.' })
  messages(@Args({ type: () => MessageListArgs }) _page: unknown, @ReadSelection() selection: Selection) {
    return selection.value();
  }

  @ResolveField(() => TicketStatusEventConnection, { description: 'How the status has changed, oldest first.' })
  events(@Args() _page: PageArgs, @ReadSelection() selection: Selection) {
    return selection.value();
  }

  @ResolveField(() => AttachmentConnection, {
    description: 'The files of all messages that you may read, oldest first.',
  })
  attachments(@Args() _page: PageArgs, @ReadSelection() selection: Selection) {
    return selection.value();
  }
}
