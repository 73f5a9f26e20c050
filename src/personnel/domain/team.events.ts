import { DomainEvent } from '../../events/domain-event.js';

/** What every event of a team says. */
abstract class TeamEventFacts extends DomainEvent {
  constructor(readonly teamId: string) {
    super();
  }
}

export class TeamFormed extends TeamEventFacts {}
export class TeamEdited extends TeamEventFacts {}
export class TeamDisbanded extends TeamEventFacts {}

export class EmployeeJoinedTeam extends DomainEvent {
  /** @param teamId null: he is in none from now on */
  constructor(
    readonly employeeId: string,
    readonly teamId: string | null,
  ) {
    super();
  }
}
