import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { newId } from '../../shared/ids.js';

export interface WorkHours {
  /** Minutes from Monday to Sunday: seven of them. */
  readonly minutesPerWeekday: readonly number[];
  /** Share of the time that is the vendor's to plan, in basis points. */
  readonly availabilityBp: number;
}

export interface NewWorkSchedule extends WorkHours {
  readonly vendorId: string;
  readonly employeeId: string;
  readonly validFrom: string;
}

/** How much somebody works in a week, from a day on until the next schedule begins. */
@Entity()
export class WorkSchedule {
  @PrimaryColumn('uuid') readonly id: string;

  @ForeignKey('Vendor')
  @Column('uuid')
  readonly vendorId: string;

  @ForeignKey('Employee')
  @Column('uuid')
  readonly employeeId: string;

  @Column('date') readonly validFrom: string;
  @Column('integer', { array: true }) readonly minutesPerWeekday: number[];
  @Column('integer') readonly availabilityBp: number;
  @Column('integer') readonly version: number;
  @Column('timestamptz') readonly createdAt: Date;
  @Column('timestamptz') readonly updatedAt: Date;

  static agree(birth: NewWorkSchedule, at: Date): WorkSchedule {
    return Object.assign(new WorkSchedule(), birth, { id: newId(), version: 1, createdAt: at, updatedAt: at });
  }

  /** Corrects the hours that begin on the very same day. */
  correct({ minutesPerWeekday, availabilityBp }: WorkHours): void {
    Object.assign(this, { minutesPerWeekday: [...minutesPerWeekday], availabilityBp });
  }
}
