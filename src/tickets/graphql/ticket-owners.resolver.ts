import { Args, ResolveField, Resolver } from '@nestjs/graphql';
import { ContactType, CustomerType } from '../../customers/index.js';
import { ReadSelection, Selection } from '../../graphql/selection.js';
import { UserType } from '../../identity/index.js';
import { ProductType } from '../../vendors/index.js';
import { TicketListArgs } from './ticket-list.args.js';
import { TicketConnection } from './ticket.type.js';

@Resolver(() => CustomerType)
export class CustomerTicketsResolver {
  @ResolveField(() => TicketConnection, { description: 'Tickets of the organization that you may see.' })
  tickets(@Args() _page: TicketListArgs, @ReadSelection() selection: Selection) {
    return selection.value();
  }
}

@Resolver(() => ContactType)
export class ContactTicketsResolver {
  @ResolveField(() => TicketConnection, { description: 'Tickets that this person has asked for.' })
  tickets(@Args() _page: TicketListArgs, @ReadSelection() selection: Selection) {
    return selection.value();
  }
}

@Resolver(() => ProductType)
export class ProductTicketsResolver {
  @ResolveField(() => TicketConnection, { description: 'Tickets about this product that you may see.' })
  tickets(@Args() _page: TicketListArgs, @ReadSelection() selection: Selection) {
    return selection.value();
  }
}

@Resolver(() => UserType)
export class AssignedTicketsResolver {
  @ResolveField(() => TicketConnection, { description: 'Tickets that are assigned to this member of the staff.' })
  assignedTickets(@Args() _page: TicketListArgs, @ReadSelection() selection: Selection) {
    return selection.value();
  }
}
