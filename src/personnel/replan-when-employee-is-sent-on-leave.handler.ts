import { type EventHandler, OnEvent } from '../events/on-event.js';
import { EmployeeSentOnLeave } from './domain/personnel.events.js';
import { Departures } from './rota/departures.js';

/** Nobody knows when he comes back: his shifts need somebody else (P2). */
@OnEvent(EmployeeSentOnLeave)
export class ReplanWhenEmployeeIsSentOnLeave implements EventHandler<EmployeeSentOnLeave> {
  constructor(private readonly departures: Departures) {}

  handle({ employeeId }: EmployeeSentOnLeave): Promise<void> {
    return this.departures.now(employeeId);
  }
}
