import { DomainEvent } from '../../events/domain-event.js';
import type { TrainingStatus } from './training.states.js';

export class SkillAdded extends DomainEvent {
  constructor(readonly skillId: string) {
    super();
  }
}

export class SkillWithdrawn extends DomainEvent {
  constructor(readonly skillId: string) {
    super();
  }
}

/** What every event of a position says. */
abstract class PositionEventFacts extends DomainEvent {
  constructor(readonly positionId: string) {
    super();
  }
}

export class PositionOpened extends PositionEventFacts {}
export class PositionEdited extends PositionEventFacts {}
export class PositionSkillsDeclared extends PositionEventFacts {}
export class PositionClosed extends PositionEventFacts {}

export class PositionResized extends PositionEventFacts {
  constructor(
    positionId: string,
    readonly headCount: number,
  ) {
    super(positionId);
  }
}

/** What every event of an employee says: his id, never his name. */
abstract class EmployeeEventFacts extends DomainEvent {
  constructor(readonly employeeId: string) {
    super();
  }
}

export class EmployeeRegistered extends EmployeeEventFacts {}
export class EmployeeEdited extends EmployeeEventFacts {}
export class EmployeeHired extends EmployeeEventFacts {}
export class EmployeeDeclined extends EmployeeEventFacts {}
export class EmployeeSentOnLeave extends EmployeeEventFacts {}
export class EmployeeWelcomedBack extends EmployeeEventFacts {}

export class EmploymentLimited extends EmployeeEventFacts {
  /** @param employedTo YYYY-MM-DD; null: without an end */
  constructor(
    employeeId: string,
    readonly employedTo: string | null,
  ) {
    super(employeeId);
  }
}

/** Nobody may count on him after a day. */
export class EmployeeDismissed extends EmployeeEventFacts {
  /** @param lastDay YYYY-MM-DD */
  constructor(
    employeeId: string,
    readonly lastDay: string,
  ) {
    super(employeeId);
  }
}

export class EmployeeAssigned extends EmployeeEventFacts {
  /** @param from YYYY-MM-DD */
  constructor(
    employeeId: string,
    readonly positionId: string | null,
    readonly from: string,
  ) {
    super(employeeId);
  }
}

/** Somebody has said what a person can from a day on. */
export class SkillAssessed extends EmployeeEventFacts {
  /** @param validFrom YYYY-MM-DD */
  constructor(
    employeeId: string,
    readonly skillId: string,
    readonly validFrom: string,
  ) {
    super(employeeId);
  }
}

export class CertificateRecorded extends EmployeeEventFacts {
  constructor(
    employeeId: string,
    readonly certificateId: string,
  ) {
    super(employeeId);
  }
}

export class CertificateWithdrawn extends EmployeeEventFacts {
  constructor(
    employeeId: string,
    readonly certificateId: string,
  ) {
    super(employeeId);
  }
}

export class TrainingAssigned extends DomainEvent {
  constructor(readonly trainingRecordId: string) {
    super();
  }
}

/** Somebody has begun, passed or failed a course, or what he has passed counts no longer. */
export class TrainingMoved extends DomainEvent {
  constructor(
    readonly trainingRecordId: string,
    readonly status: TrainingStatus,
  ) {
    super();
  }
}

/** Somebody has studied a document that his role asks for. */
export class RequirementAcknowledged extends DomainEvent {
  constructor(
    readonly requirementId: string,
    readonly acknowledgementId: string,
  ) {
    super();
  }
}
