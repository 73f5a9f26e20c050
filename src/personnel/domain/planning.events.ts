import { DomainEvent } from '../../events/domain-event.js';

/** The hours of a person have been agreed from a day (YYYY-MM-DD) on. */
export class WorkScheduleAgreed extends DomainEvent {
  constructor(
    readonly employeeId: string,
    readonly validFrom: string,
  ) {
    super();
  }
}

export class ProductionCalendarEntered extends DomainEvent {
  constructor(readonly year: number) {
    super();
  }
}

/** What every event of an absence says: whose it is, never why. */
abstract class AbsenceEventFacts extends DomainEvent {
  constructor(
    readonly absenceId: string,
    readonly employeeId: string,
  ) {
    super();
  }
}

export class AbsenceRequested extends AbsenceEventFacts {}
/** Somebody will not be there, asked or not. */
export class AbsenceApproved extends AbsenceEventFacts {}
export class AbsenceRejected extends AbsenceEventFacts {}
export class AbsenceCancelled extends AbsenceEventFacts {}

/** Somebody who was counted on will not be there; those who answer for the rotas concerned are to be told at once (P4). */
export class ReplanNeeded extends DomainEvent {
  constructor(
    readonly employeeId: string,
    readonly itemIds: readonly string[],
    /** Accounts of the heads of the rotas. */
    readonly headIds: readonly string[],
  ) {
    super();
  }
}

export class ReplanItemResolved extends DomainEvent {
  constructor(readonly itemId: string) {
    super();
  }
}

abstract class NormEventFacts extends DomainEvent {
  constructor(readonly normId: string) {
    super();
  }
}

export class StaffingNormDeclared extends NormEventFacts {}
export class StaffingNormEdited extends NormEventFacts {}
export class StaffingNormWithdrawn extends NormEventFacts {}

export class DutyRulesDeclared extends DomainEvent {
  constructor(readonly ruleId: string) {
    super();
  }
}

abstract class RotaEventFacts extends DomainEvent {
  constructor(readonly rotaId: string) {
    super();
  }
}

export class RotaCreated extends RotaEventFacts {}
export class RotaEdited extends RotaEventFacts {}
export class RotaLayersDeclared extends RotaEventFacts {}
export class RotaPublished extends RotaEventFacts {}
export class RotaUnpublished extends RotaEventFacts {}
export class RotaRetired extends RotaEventFacts {}

/** What every change of shifts says: between which instants, in ISO 8601. */
abstract class ShiftEventFacts extends RotaEventFacts {
  constructor(
    rotaId: string,
    readonly startsAt: string,
    readonly endsAt: string,
  ) {
    super(rotaId);
  }
}

export class RotaPlanned extends ShiftEventFacts {}
export class RotaOverridden extends ShiftEventFacts {}

abstract class AllocationEventFacts extends DomainEvent {
  constructor(
    readonly allocationId: string,
    readonly employeeId: string,
  ) {
    super();
  }
}

export class AllocationGiven extends AllocationEventFacts {}
export class AllocationMoved extends AllocationEventFacts {}
export class AllocationConfirmed extends AllocationEventFacts {}
export class AllocationCompleted extends AllocationEventFacts {}
export class AllocationWithdrawn extends AllocationEventFacts {}

export class SprintProposed extends DomainEvent {
  constructor(
    readonly teamId: string,
    readonly sprintId: string,
    readonly allocationIds: readonly string[],
  ) {
    super();
  }
}
