import { ResolveField, Resolver } from '@nestjs/graphql';
import { ReadSelection, Selection } from '../../graphql/selection.js';
import { UserType } from '../../identity/index.js';
import { ContactType } from '../graphql/contact.type.js';
import { CustomerType } from '../graphql/customer.type.js';

/** What an account of a customer's person is to his organization. */
@Resolver(() => UserType)
export class UserContactResolver {
  @ResolveField(() => CustomerType, { nullable: true, description: "His organization; null for the vendor's staff." })
  customer(@ReadSelection() selection: Selection) {
    return selection.value();
  }

  @ResolveField(() => ContactType, { nullable: true, description: "The person; null for the vendor's staff." })
  contact(@ReadSelection() selection: Selection) {
    return selection.value();
  }
}
