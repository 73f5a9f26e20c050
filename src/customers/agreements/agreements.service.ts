import { Injectable } from '@nestjs/common';
import { allowOnly, type Actor } from '../../access/actor.js';
import { Clock } from '../../clock/clock.js';
import { Database } from '../../database/database.js';
import { Events } from '../../events/events.js';
import { Agreements } from '../domain/agreements.store.js';
import { AgreementConcluded, AgreementExtended, AgreementTerminated } from '../domain/customers.events.js';
import { mayEditAgreement } from '../domain/customers.policy.js';
import { MaintenanceAgreement } from '../domain/maintenance-agreement.entity.js';
import { AgreementParties } from './agreement-parties.js';
import type { AgreementConcludeInput, AgreementExtendInput, AgreementTerminateInput } from './agreements.inputs.js';

@Injectable()
export class AgreementsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly agreements: Agreements,
    private readonly parties: AgreementParties,
    private readonly events: Events,
  ) {}

  /** Errors: NOT_FOUND, CUSTOMER_HAS_LEFT, AGREEMENT_ENDS_BEFORE_START, AGREEMENT_NUMBER_TAKEN, AGREEMENT_OVERLAPS. */
  conclude(actor: Actor, input: AgreementConcludeInput): Promise<string> {
    return this.database.transaction(async () => {
      const customer = await this.parties.require(actor, input);
      allowOnly(mayEditAgreement(actor, customer));
      const agreement = MaintenanceAgreement.conclude(
        {
          vendorId: actor.vendorId,
          customerId: customer.id,
          number: input.number,
          servicePlanId: input.servicePlanId ?? null,
          startsOn: input.startsOn,
          endsOn: input.endsOn ?? null,
        },
        this.clock.now(),
      );
      await this.agreements.insertCovering(agreement, input.productIds);
      await this.events.publish(new AgreementConcluded(agreement.id, customer.id));
      return agreement.id;
    });
  }

  /** Errors: NOT_FOUND, STALE_VERSION, AGREEMENT_TERMINATED, AGREEMENT_NOT_EXTENDED, AGREEMENT_OVERLAPS. */
  extend(actor: Actor, input: AgreementExtendInput): Promise<string> {
    return this.database.transaction(async () => {
      const agreement = await this.agreements.lock(actor, input.agreementId, input.expectedVersion);
      allowOnly(mayEditAgreement(actor, agreement));
      await this.parties.hold(actor, agreement.customerId);
      agreement.extend(input.endsOn ?? null);
      await this.agreements.saveExtended(agreement);
      await this.events.publish(new AgreementExtended(agreement.id, agreement.customerId));
      return agreement.id;
    });
  }

  /** Errors: NOT_FOUND, STALE_VERSION, AGREEMENT_TERMINATED, TERMINATION_AFTER_END. */
  terminate(actor: Actor, input: AgreementTerminateInput): Promise<string> {
    return this.database.transaction(async () => {
      const agreement = await this.agreements.lock(actor, input.agreementId, input.expectedVersion);
      allowOnly(mayEditAgreement(actor, agreement));
      agreement.terminate(input.terminatedOn);
      await this.agreements.save(agreement);
      await this.events.publish(new AgreementTerminated(agreement.id, agreement.customerId));
      return agreement.id;
    });
  }
}
