import { Args, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../access/allow.js';
import { Permission } from '../access/permission.js';
import { ReadSelection, Selection } from '../graphql/selection.js';
import { ChangePage, ChangesArgs } from './change.type.js';
import './changes.root.js';

@Resolver()
export class ChangesResolver {
  @Query(() => ChangePage, {
    description:
      'The feed of every change of every row that you may see, in the order of commits and without gaps: for copies that must be complete although webhooks were missed. A row that you see no more is told as REMOVED if the change itself took it out of your sight; what others’ changes hide (an organization that ends sharing) is not told. A page looks at no more than 5,000 changes. BAD_USER_INPUT for a cursor of a history that was lost by a restore: copy anew.',
  })
  @Allow(Permission.READ_VENDOR, Permission.READ_CUSTOMERS, Permission.READ_TICKETS, Permission.READ_ASSIGNED_TICKETS)
  changes(@Args() _page: ChangesArgs, @ReadSelection() selection: Selection) {
    return selection.read();
  }
}
