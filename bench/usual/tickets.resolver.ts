import { Args, Context, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  Contact,
  Customer,
  MaintenanceAgreement,
  Product,
  ProductModule,
  ServiceOffering,
  User,
} from './directory.entities.js';
import { loaded, type Loaders } from './loaders.js';
import { Message, Ticket } from './ticket.entities.js';
import { TicketsService } from './tickets.service.js';
import { MessageConnection, TicketConnection, TicketCreateInput, TicketCreatePayload } from './tickets.types.js';

/** What every resolver of a request gets. Who asks is not checked here: that would only cost more. */
export interface UsualContext {
  readonly loaders: Loaders;
  readonly vendorId: string;
  readonly agentId: string;
}

@Resolver(() => Ticket)
export class TicketResolver {
  constructor(private readonly tickets: TicketsService) {}

  @Query(() => Ticket, { nullable: true })
  ticket(@Args('id', { type: () => ID }) id: string) {
    return this.tickets.byId(id);
  }

  @Query(() => TicketConnection)
  async ticketQueue(@Args('first', { type: () => Int }) first: number, @Context() { vendorId, agentId }: UsualContext) {
    const rows = await this.tickets.queue(vendorId, agentId, first + 1);
    return { nodes: rows.slice(0, first), pageInfo: { hasNextPage: rows.length > first } };
  }

  @Mutation(() => TicketCreatePayload)
  async ticketCreate(@Args('input') input: TicketCreateInput, @Context() { vendorId, agentId }: UsualContext) {
    return { ticket: await this.tickets.create(vendorId, agentId, input), userErrors: [] };
  }

  @ResolveField(() => Customer, { nullable: true })
  customer(@Parent() ticket: Ticket, @Context() { loaders }: UsualContext) {
    return loaded(loaders.customers, ticket.customerId);
  }

  @ResolveField(() => Contact, { nullable: true })
  requester(@Parent() ticket: Ticket, @Context() { loaders }: UsualContext) {
    return loaded(loaders.contacts, ticket.requesterId);
  }

  @ResolveField(() => MaintenanceAgreement, { nullable: true })
  agreement(@Parent() ticket: Ticket, @Context() { loaders }: UsualContext) {
    return loaded(loaders.agreements, ticket.agreementId);
  }

  @ResolveField(() => Product, { nullable: true })
  product(@Parent() ticket: Ticket, @Context() { loaders }: UsualContext) {
    return loaded(loaders.products, ticket.productId);
  }

  @ResolveField(() => ProductModule, { nullable: true })
  module(@Parent() ticket: Ticket, @Context() { loaders }: UsualContext) {
    return loaded(loaders.modules, ticket.moduleId);
  }

  @ResolveField(() => ServiceOffering, { nullable: true })
  serviceOffering(@Parent() ticket: Ticket, @Context() { loaders }: UsualContext) {
    return loaded(loaders.offerings, ticket.serviceOfferingId);
  }

  @ResolveField(() => User, { nullable: true })
  assignee(@Parent() ticket: Ticket, @Context() { loaders }: UsualContext) {
    return loaded(loaders.users, ticket.assigneeId);
  }

  @ResolveField(() => MessageConnection)
  async messages(@Parent() ticket: Ticket, @Args('last', { type: () => Int }) last: number) {
    return { nodes: await this.tickets.lastMessages(ticket, last) };
  }
}

@Resolver(() => Message)
export class MessageResolver {
  @ResolveField(() => User, { nullable: true })
  author(@Parent() message: Message, @Context() { loaders }: UsualContext) {
    return loaded(loaders.users, message.authorId);
  }

  @ResolveField(() => Contact, { nullable: true })
  contact(@Parent() message: Message, @Context() { loaders }: UsualContext) {
    return loaded(loaders.contacts, message.contactId);
  }
}
