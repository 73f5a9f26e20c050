import { Args, ResolveField, Resolver } from '@nestjs/graphql';
import { ReadSelection, Selection } from '../../graphql/selection.js';
import { MaintenanceAgreementConnection, MaintenanceAgreementListArgs } from '../graphql/agreement.type.js';
import { CustomerType } from '../graphql/customer.type.js';

@Resolver(() => CustomerType)
export class CustomerAgreementsResolver {
  @ResolveField(() => MaintenanceAgreementConnection, {
    description: "The organization's maintenance agreements; empty for viewers who may not see contracts.",
  })
  agreements(
    @Args({ type: () => MaintenanceAgreementListArgs }) _page: unknown,
    @ReadSelection() selection: Selection,
  ) {
    return selection.value();
  }
}
