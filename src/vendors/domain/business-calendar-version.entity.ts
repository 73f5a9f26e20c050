import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { DomainError } from '../../shared/domain-error.js';
import { newId } from '../../shared/ids.js';

export interface NewCalendarVersion {
  readonly vendorId: string;
  readonly calendarId: string;
  readonly number: number;
  /** From this instant on; null = from the publication. */
  readonly effectiveFrom: Date | null;
  readonly holidaySetIds: readonly string[];
  /** The dates of those sets, ISO 8601, sorted. */
  readonly holidays: readonly string[];
}

/**
 * The hours of a calendar from one instant to the next version's. It keeps the holidays that its sets had when it was
 * published: editing a set later never changes the past.
 */
@Entity()
export class BusinessCalendarVersion {
  @PrimaryColumn('uuid') readonly id: string;
  @Column('uuid') readonly vendorId: string;

  @ForeignKey('BusinessCalendar')
  @Column('uuid')
  readonly calendarId: string;

  @Column('integer') readonly number: number;
  @Column('timestamptz') readonly effectiveFrom: Date;
  @Column('timestamptz') readonly publishedAt: Date;
  @Column('uuid', { array: true }) readonly holidaySetIds: string[];
  @Column('text', { array: true }) readonly holidays: string[];

  /** Errors: EFFECTIVE_FROM_IN_THE_PAST. */
  static publish(birth: NewCalendarVersion, at: Date): BusinessCalendarVersion {
    const effectiveFrom = birth.effectiveFrom ?? at;
    if (effectiveFrom < at) throw new DomainError('EFFECTIVE_FROM_IN_THE_PAST', { path: ['input', 'effectiveFrom'] });
    const facts = { ...birth, id: newId(), effectiveFrom, publishedAt: at };
    return Object.assign(new BusinessCalendarVersion(), facts);
  }
}

/** One stretch of opening hours that returns every week. */
@Entity()
export class WeeklyInterval {
  @PrimaryColumn('uuid') readonly id: string;
  @Column('uuid') readonly vendorId: string;

  @ForeignKey('BusinessCalendarVersion')
  @Column('uuid')
  readonly calendarVersionId: string;

  /** 1 = Monday … 7 = Sunday (ISO 8601). */
  @Column('smallint') readonly weekday: number;
  @Column('text') readonly opens: string;
  @Column('text') readonly closes: string;
}

/** Hours of one date instead of the week's; without times the date is closed. */
@Entity()
export class ExceptionInterval {
  @PrimaryColumn('uuid') readonly id: string;
  @Column('uuid') readonly vendorId: string;

  @ForeignKey('BusinessCalendarVersion')
  @Column('uuid')
  readonly calendarVersionId: string;

  @Column('date') readonly date: string;
  @Column('text', { nullable: true }) readonly opens: string | null;
  @Column('text', { nullable: true }) readonly closes: string | null;
}
