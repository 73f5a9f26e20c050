import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { newId } from '../../shared/ids.js';
import { dayBefore } from './days.js';
import { AssessmentSource, SkillLevel } from './personnel.enums.js';
import type { Period } from './succession.js';

/** What is said, and who says it. */
export interface Statement {
  readonly skillId: string;
  readonly level: SkillLevel;
  readonly source: AssessmentSource;
  /** The account of whoever says it; null when it was no person. */
  readonly assessedById: string | null;
}

/** What one source says of a person's skill on some days. A later word of the source ends it the day before. */
@Entity()
export class SkillAssessment {
  @PrimaryColumn('uuid') readonly id: string;

  @ForeignKey('Vendor')
  @Column('uuid')
  readonly vendorId: string;

  @ForeignKey('Employee')
  @Column('uuid')
  readonly employeeId: string;

  @ForeignKey('Skill')
  @Column('uuid')
  readonly skillId: string;

  @Column({ type: 'enum', enum: SkillLevel, enumName: 'skill_level' }) readonly level: SkillLevel;
  @Column({ type: 'enum', enum: AssessmentSource, enumName: 'assessment_source' }) readonly source: AssessmentSource;
  @Column('date') readonly validFrom: string;
  /** The last day; null: until further notice. */
  @Column('date', { nullable: true }) readonly validTo: string | null;

  @ForeignKey('User')
  @Column('uuid', { nullable: true })
  readonly assessedById: string | null;

  @Column('integer') readonly version: number;
  @Column('timestamptz') readonly createdAt: Date;
  @Column('timestamptz') readonly updatedAt: Date;

  static state(
    { id: employeeId, vendorId }: { readonly id: string; readonly vendorId: string },
    statement: Statement,
    days: Period,
    at: Date,
  ): SkillAssessment {
    const birth = { id: newId(), vendorId, employeeId, version: 1, createdAt: at, updatedAt: at };
    const { validFrom, validTo } = days;
    return Object.assign(new SkillAssessment(), birth, statement, { validFrom, validTo });
  }

  /** Of the same day the later word holds. */
  restate({ level, assessedById }: Statement): void {
    Object.assign(this, { level, assessedById });
  }

  endBefore(day: string): void {
    Object.assign(this, { validTo: dayBefore(day) });
  }
}
