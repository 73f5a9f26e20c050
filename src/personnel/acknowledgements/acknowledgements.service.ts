import { Injectable } from '@nestjs/common';
import { type Actor, allowOnly } from '../../access/actor.js';
import { Clock } from '../../clock/clock.js';
import { Database } from '../../database/database.js';
import { Events } from '../../events/events.js';
import { DomainError } from '../../shared/domain-error.js';
import { mayAcknowledge, mayEditTraining } from '../domain/personnel.policy.js';
import { RequirementAcknowledged } from '../domain/personnel.events.js';
import { RequirementAcknowledgement } from '../domain/requirement-acknowledgement.entity.js';
import { RequirementAcknowledgements } from '../domain/requirement-acknowledgements.store.js';
import type { RoleRequirement } from '../domain/role-requirement.entity.js';
import { AcknowledgementMethod } from '../domain/training.enums.js';
import type { Trainee } from '../domain/training-record.entity.js';
import { Readers } from './readers.js';
import type {
  RoleRequirementAcknowledgeInput,
  RoleRequirementRecordSignatureInput,
} from './acknowledgements.inputs.js';

/** Who has studied which of the documents that his role asks for. */
@Injectable()
export class AcknowledgementsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly acknowledgements: RequirementAcknowledgements,
    private readonly readers: Readers,
    private readonly events: Events,
  ) {}

  /** He says it himself. Errors: NOT_FOUND, FORBIDDEN, EMPLOYEE_RECORD_MISSING, REQUIREMENT_WITHDRAWN, REQUIREMENT_NOT_A_DOCUMENT, ROLE_OF_OTHERS, ALREADY_ACKNOWLEDGED. */
  acknowledge(actor: Actor, input: RoleRequirementAcknowledgeInput): Promise<string> {
    return this.database.transaction(async () => {
      const requirement = await this.readers.requirement(actor, input.roleRequirementId);
      allowOnly(mayAcknowledge(actor, requirement));
      const reader = await this.readers.himself(actor);
      const today = await this.readers.today(requirement);
      return this.record(requirement, reader, AcknowledgementMethod.BUTTON, today);
    });
  }

  /** He has signed a paper. Errors: NOT_FOUND, FORBIDDEN, TRAINEE_NOT_ONE, EMPLOYEE_DISMISSED, SIGNED_IN_THE_FUTURE, and those of `acknowledge`. */
  recordSignature(actor: Actor, input: RoleRequirementRecordSignatureInput): Promise<string> {
    return this.database.transaction(async () => {
      const requirement = await this.readers.requirement(actor, input.roleRequirementId);
      allowOnly(mayEditTraining(actor, requirement));
      const reader = await this.readers.named(actor, input);
      const today = await this.readers.today(requirement);
      if (input.signedOn > today) {
        throw new DomainError('SIGNED_IN_THE_FUTURE', { path: ['input', 'signedOn'], details: { today } });
      }
      return this.record(requirement, reader, AcknowledgementMethod.SIGNED_PAPER, input.signedOn);
    });
  }

  private async record(
    requirement: RoleRequirement,
    reader: Trainee,
    method: AcknowledgementMethod,
    acknowledgedOn: string,
  ): Promise<string> {
    requirement.requireReader(reader);
    const said = { method, acknowledgedOn };
    const acknowledgement = RequirementAcknowledgement.record(requirement, reader, said, this.clock.now());
    await this.acknowledgements.insert(acknowledgement);
    await this.events.publish(new RequirementAcknowledged(requirement.id, acknowledgement.id));
    return acknowledgement.id;
  }
}
