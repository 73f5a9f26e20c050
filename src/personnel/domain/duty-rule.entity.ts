import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { newId } from '../../shared/ids.js';
import { type RestRules, USUAL_REST } from './rest-rules.js';

/** What plans of a vendor keep. */
export interface DutyRules {
  readonly restBetweenMinutes: number;
  readonly weeklyRestMinutes: number;
  /** Share of the time of people of third-line support that is kept free for it, in basis points. */
  readonly reservedBp: number;
}

/** Where a vendor has laid down nothing: 12 h, 42 h, 20 % (`personnel.md` 1, 2). */
export const USUAL_RULES: DutyRules = {
  restBetweenMinutes: USUAL_REST.betweenMinutes,
  weeklyRestMinutes: USUAL_REST.weeklyMinutes,
  reservedBp: 2_000,
};

export function restOf({ restBetweenMinutes, weeklyRestMinutes }: DutyRules): RestRules {
  return { betweenMinutes: restBetweenMinutes, weeklyMinutes: weeklyRestMinutes };
}

/** What a vendor has laid down for his plans. */
@Entity()
export class DutyRule {
  @PrimaryColumn('uuid') readonly id: string;

  @ForeignKey('Vendor')
  @Column('uuid')
  readonly vendorId: string;

  @Column('integer') readonly restBetweenMinutes: number;
  @Column('integer') readonly weeklyRestMinutes: number;
  @Column('integer') readonly reservedBp: number;
  @Column('integer') readonly version: number;
  @Column('timestamptz') readonly createdAt: Date;
  @Column('timestamptz') readonly updatedAt: Date;

  static declare(vendorId: string, at: Date): DutyRule {
    const birth = { id: newId(), vendorId, version: 1, createdAt: at, updatedAt: at };
    return Object.assign(new DutyRule(), USUAL_RULES, birth);
  }

  redeclare({ restBetweenMinutes, weeklyRestMinutes, reservedBp }: DutyRules): void {
    Object.assign(this, { restBetweenMinutes, weeklyRestMinutes, reservedBp });
  }
}
