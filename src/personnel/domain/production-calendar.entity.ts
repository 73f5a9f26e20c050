import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { DomainError } from '../../shared/domain-error.js';
import { newId } from '../../shared/ids.js';
import { CalendarDayKind } from './day-capacity.js';

/** A day that is not like other days of its weekday. */
export interface SpecialDay {
  readonly day: string;
  readonly kind: CalendarDayKind;
  /** The day whose hours are worked on a MOVED_WORKDAY; null for other kinds. */
  readonly replacedDay: string | null;
}

/** The special days of a year as the state lays them down; transfers are entered, not computed. */
@Entity()
export class ProductionCalendar {
  @PrimaryColumn('uuid') readonly id: string;

  @ForeignKey('Vendor')
  @Column('uuid')
  readonly vendorId: string;

  @Column('integer') readonly year: number;
  @Column('timestamptz') readonly enteredAt: Date;
  @Column('integer') readonly version: number;
  @Column('timestamptz') readonly createdAt: Date;
  @Column('timestamptz') readonly updatedAt: Date;

  static open(vendorId: string, year: number, at: Date): ProductionCalendar {
    const ages = { enteredAt: at, version: 1, createdAt: at, updatedAt: at };
    return Object.assign(new ProductionCalendar(), { id: newId(), vendorId, year }, ages);
  }

  /** Errors: CALENDAR_DAYS_INVALID, unless each day is of the year and named once, and says what it replaces where it must. */
  enter(days: readonly SpecialDay[], at: Date): void {
    const wrong = days.find(
      ({ day, kind, replacedDay }, at) =>
        !day.startsWith(`${String(this.year).padStart(4, '0')}-`) ||
        days.findIndex((other) => other.day === day) !== at ||
        (kind === CalendarDayKind.MOVED_WORKDAY) !== (replacedDay !== null),
    );
    if (wrong) throw new DomainError('CALENDAR_DAYS_INVALID', { path: ['input', 'days'], details: { day: wrong.day } });
    Object.assign(this, { enteredAt: at });
  }
}

@Entity()
export class ProductionCalendarDay {
  @PrimaryColumn('uuid') readonly id: string;

  @ForeignKey('Vendor')
  @Column('uuid')
  readonly vendorId: string;

  @ForeignKey('ProductionCalendar')
  @Column('uuid')
  readonly calendarId: string;

  @Column('date') readonly day: string;
  @Column({ type: 'enum', enum: CalendarDayKind, enumName: 'calendar_day_kind' }) readonly kind: CalendarDayKind;
  @Column('date', { nullable: true }) readonly replacedDay: string | null;

  static of({ id, vendorId }: ProductionCalendar, day: SpecialDay): ProductionCalendarDay {
    return Object.assign(new ProductionCalendarDay(), day, { id: newId(), vendorId, calendarId: id });
  }
}
