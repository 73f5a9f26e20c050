import { Column, PrimaryColumn } from 'typeorm';
import type { StateMachine } from '../../shared/state-machine.js';
import type { Doer } from './employee-status-event.entity.js';
import { PlanningStatusEvent, type PlanningSubject } from './planning-status-event.entity.js';

/** A row of the planning whose every change of status is written down. */
export abstract class PlannedRow<Status extends string, Event extends string> {
  @PrimaryColumn('uuid') readonly id: string;
  @Column('uuid') readonly vendorId: string;
  abstract readonly status: Status;
  @Column('integer') readonly version: number;
  @Column('timestamptz') readonly createdAt: Date;
  @Column('timestamptz') readonly updatedAt: Date;

  private events: PlanningStatusEvent[] = [];

  /** The status events that are to be written with this row; asked once. */
  takeEvents(): PlanningStatusEvent[] {
    const { events } = this;
    this.events = [];
    return events;
  }

  protected abstract get states(): StateMachine<Status, Event>;
  protected abstract get subject(): PlanningSubject;

  protected begin(event: Event, by: Doer): void {
    this.record(null, this.status, event, by, null);
  }

  /** Errors: ILLEGAL_TRANSITION. */
  protected move(event: Event, by: Doer, reason: string | null = null): void {
    const before = this.status;
    Object.assign(this, { status: this.states.after(before, event) });
    this.record(before, this.status, event, by, reason);
  }

  private record(from: Status | null, to: Status, event: Event, by: Doer, reason: string | null): void {
    const { vendorId } = this;
    this.events.push(PlanningStatusEvent.record(this.subject, { vendorId, from, to, event, reason }, by));
  }
}
