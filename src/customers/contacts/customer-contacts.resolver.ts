import { Args, ResolveField, Resolver } from '@nestjs/graphql';
import { ReadSelection, Selection } from '../../graphql/selection.js';
import { ContactConnection, ContactListArgs } from '../graphql/contact.type.js';
import { CustomerType } from '../graphql/customer.type.js';

@Resolver(() => CustomerType)
export class CustomerContactsResolver {
  @ResolveField(() => ContactConnection, { description: 'The people at the organization.' })
  contacts(@Args({ type: () => ContactListArgs }) _page: unknown, @ReadSelection() selection: Selection) {
    return selection.value();
  }
}
