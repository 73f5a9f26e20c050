import { type EventHandler, OnEvent } from '../events/on-event.js';
import { EmploymentLimited } from './domain/personnel.events.js';
import { Departures } from './rota/departures.js';

/** Somebody has given notice: his shifts after the last day need somebody else (P2). */
@OnEvent(EmploymentLimited)
export class ReplanWhenEmploymentIsLimited implements EventHandler<EmploymentLimited> {
  constructor(private readonly departures: Departures) {}

  async handle({ employeeId, employedTo }: EmploymentLimited): Promise<void> {
    if (employedTo !== null) await this.departures.after(employeeId, employedTo);
  }
}
