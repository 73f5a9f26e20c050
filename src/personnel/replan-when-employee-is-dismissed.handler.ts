import { type EventHandler, OnEvent } from '../events/on-event.js';
import { EmployeeDismissed } from './domain/personnel.events.js';
import { Departures } from './rota/departures.js';

/** A shift that was planned while he was being dismissed needs somebody else (P2). */
@OnEvent(EmployeeDismissed)
export class ReplanWhenEmployeeIsDismissed implements EventHandler<EmployeeDismissed> {
  constructor(private readonly departures: Departures) {}

  handle({ employeeId, lastDay }: EmployeeDismissed): Promise<void> {
    return this.departures.after(employeeId, lastDay);
  }
}
