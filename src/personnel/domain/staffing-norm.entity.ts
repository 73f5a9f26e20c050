import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { DomainError } from '../../shared/domain-error.js';
import { newId } from '../../shared/ids.js';
import { headCountFor, ROUND_THE_CLOCK_HOURS } from './head-count.js';
import { SkillLevel } from './personnel.enums.js';
import { DutyCoverage, StaffProcess } from './planning.enums.js';

/** A post, and what it takes to keep it. */
export interface NormFacts {
  readonly process: StaffProcess;
  /** Null: for all products. */
  readonly productId: string | null;
  readonly positionId: string;
  /** Seats that are taken at once. */
  readonly posts: number;
  readonly coverage: DutyCoverage;
  /** The hours of a post of BUSINESS_HOURS; null round the clock. */
  readonly calendarId: string | null;
  /** Hours a week in which such a post is taken; null round the clock, which is 168. */
  readonly coveredHours: number | null;
  readonly weeklyHours: number;
  readonly absenceBp: number;
  /** Where the figures come from. */
  readonly basis: string;
}

export interface NormSkill {
  readonly skillId: string;
  readonly level: SkillLevel;
}

/** How many people a post needs, and what whoever takes it must be able to do. */
@Entity()
export class StaffingNorm {
  @PrimaryColumn('uuid') readonly id: string;

  @ForeignKey('Vendor')
  @Column('uuid')
  readonly vendorId: string;

  @ForeignKey('Product')
  @Column('uuid', { nullable: true })
  readonly productId: string | null;

  @ForeignKey('Position')
  @Column('uuid')
  readonly positionId: string;

  @Column({ type: 'enum', enum: StaffProcess, enumName: 'staff_process' }) readonly process: StaffProcess;
  @Column({ type: 'enum', enum: DutyCoverage, enumName: 'duty_coverage' }) readonly coverage: DutyCoverage;

  @ForeignKey('BusinessCalendar')
  @Column('uuid', { nullable: true })
  readonly calendarId: string | null;

  @Column('integer') readonly posts: number;
  @Column('integer') readonly coveredHours: number;
  @Column('integer') readonly weeklyHours: number;
  @Column('integer') readonly absenceBp: number;
  /** Reckoned from the rest, never entered. */
  @Column('integer') readonly minCount: number;
  @Column('text') readonly basis: string;
  @Column('timestamptz', { nullable: true }) readonly withdrawnAt: Date | null;
  @Column('integer') readonly version: number;
  @Column('timestamptz') readonly createdAt: Date;
  @Column('timestamptz') readonly updatedAt: Date;

  /** Errors: NORM_HOURS_INVALID. */
  static declare(vendorId: string, facts: NormFacts, at: Date): StaffingNorm {
    const birth = { id: newId(), vendorId, withdrawnAt: null, version: 1, createdAt: at, updatedAt: at };
    const norm = Object.assign(new StaffingNorm(), birth);
    norm.edit(facts);
    return norm;
  }

  /** Replaces the facts as a whole. Errors: NORM_WITHDRAWN, NORM_HOURS_INVALID. */
  edit(facts: NormFacts): void {
    this.requireActive();
    const hours = coveredHoursOf(facts);
    Object.assign(this, facts, { coveredHours: hours, minCount: headCountFor({ ...facts, coveredHours: hours }) });
  }

  /** Errors: NORM_WITHDRAWN. */
  withdraw(at: Date): void {
    this.requireActive();
    Object.assign(this, { withdrawnAt: at });
  }

  /** Errors: NORM_WITHDRAWN. */
  requireActive(path?: readonly string[]): void {
    if (this.withdrawnAt) throw new DomainError('NORM_WITHDRAWN', path ? { path } : {});
  }
}

/** Calendar and hours are said exactly for posts of business hours. Errors: NORM_HOURS_INVALID. */
function coveredHoursOf({ coverage, calendarId, coveredHours }: NormFacts): number {
  const isAlways = coverage === DutyCoverage.ROUND_THE_CLOCK;
  if (isAlways && calendarId === null && coveredHours === null) return ROUND_THE_CLOCK_HOURS;
  if (!isAlways && calendarId !== null && coveredHours !== null) return coveredHours;
  throw new DomainError('NORM_HOURS_INVALID', { path: ['input', 'coverage'], details: { coverage } });
}

/** A skill that everybody on the post must have at a level. */
@Entity()
export class StaffingNormSkill {
  @PrimaryColumn('uuid') readonly id: string;

  @ForeignKey('Vendor')
  @Column('uuid')
  readonly vendorId: string;

  @ForeignKey('StaffingNorm')
  @Column('uuid')
  readonly normId: string;

  @ForeignKey('Skill')
  @Column('uuid')
  readonly skillId: string;

  @Column({ type: 'enum', enum: SkillLevel, enumName: 'skill_level' }) readonly level: SkillLevel;
  @Column('timestamptz') readonly createdAt: Date;
  @Column('timestamptz', { nullable: true }) readonly withdrawnAt: Date | null;

  static of({ id, vendorId }: StaffingNorm, skill: NormSkill, at: Date): StaffingNormSkill {
    const facts = { id: newId(), vendorId, normId: id, createdAt: at, withdrawnAt: null };
    return Object.assign(new StaffingNormSkill(), skill, facts);
  }
}
