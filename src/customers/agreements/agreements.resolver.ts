import { Args, ID, Mutation, ObjectType, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../access/actor.js';
import { Allow } from '../../access/allow.js';
import { Permission } from '../../access/permission.js';
import { payload, payloadOf } from '../../graphql/payload.js';
import { CurrentActor, ReadSelection, Selection } from '../../graphql/selection.js';
import {
  MaintenanceAgreementConnection,
  MaintenanceAgreementListArgs,
  MaintenanceAgreementType,
} from '../graphql/agreement.type.js';
import { AgreementConcludeInput, AgreementExtendInput, AgreementTerminateInput } from './agreements.inputs.js';
import { AgreementsService } from './agreements.service.js';

@ObjectType()
class AgreementConcludePayload extends payloadOf('agreement', () => MaintenanceAgreementType) {}

@ObjectType()
class AgreementExtendPayload extends payloadOf('agreement', () => MaintenanceAgreementType) {}

@ObjectType()
class AgreementTerminatePayload extends payloadOf('agreement', () => MaintenanceAgreementType) {}

@Resolver()
export class AgreementsResolver {
  constructor(private readonly service: AgreementsService) {}

  @Query(() => MaintenanceAgreementType, {
    nullable: true,
    description: "One agreement; of a customer's people only his administrator sees it.",
  })
  @Allow(Permission.READ_CUSTOMERS)
  maintenanceAgreement(@Args('id', { type: () => ID }) _id: string, @ReadSelection() selection: Selection) {
    return selection.read();
  }

  @Query(() => MaintenanceAgreementConnection, {
    description: "Agreements; of a customer's people only his administrator sees any.",
  })
  @Allow(Permission.READ_CUSTOMERS)
  maintenanceAgreements(
    @Args({ type: () => MaintenanceAgreementListArgs }) _page: unknown,
    @ReadSelection() selection: Selection,
  ) {
    return selection.read();
  }

  @Mutation(() => AgreementConcludePayload, { description: 'Records a maintenance agreement with a customer.' })
  @Allow(Permission.EDIT_AGREEMENTS)
  agreementConclude(
    @Args('input') input: AgreementConcludeInput,
    @CurrentActor() actor: Actor,
    @ReadSelection() selection: Selection,
  ) {
    return payload('agreement', () => this.service.conclude(actor, input), selection);
  }

  @Mutation(() => AgreementExtendPayload, { description: 'Moves the end of an agreement to a later day, or away.' })
  @Allow(Permission.EDIT_AGREEMENTS)
  agreementExtend(
    @Args('input') input: AgreementExtendInput,
    @CurrentActor() actor: Actor,
    @ReadSelection() selection: Selection,
  ) {
    return payload('agreement', () => this.service.extend(actor, input), selection);
  }

  @Mutation(() => AgreementTerminatePayload, { description: 'Ends an agreement before its time.' })
  @Allow(Permission.EDIT_AGREEMENTS)
  agreementTerminate(
    @Args('input') input: AgreementTerminateInput,
    @CurrentActor() actor: Actor,
    @ReadSelection() selection: Selection,
  ) {
    return payload('agreement', () => this.service.terminate(actor, input), selection);
  }
}
