import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { newId } from '../../shared/ids.js';
import { SkillLevel } from './personnel.enums.js';

/** What a position asks of its people in one skill. */
export interface KeySkill {
  readonly skillId: string;
  readonly level: SkillLevel;
  /** False: welcome, but nobody is missing without it. */
  readonly isRequired: boolean;
  /** True: without a valid certificate the skill counts for nothing. */
  readonly needsCertificate: boolean;
  /** The words of the vendor's document, which are what is printed. */
  readonly sourcePhrase: string | null;
}

/** A key skill of a position. A change withdraws the row and adds another, so that figures of past days stay true. */
@Entity()
export class PositionSkill {
  @PrimaryColumn('uuid') readonly id: string;

  @ForeignKey('Vendor')
  @Column('uuid')
  readonly vendorId: string;

  @ForeignKey('Position')
  @Column('uuid')
  readonly positionId: string;

  @ForeignKey('Skill')
  @Column('uuid')
  readonly skillId: string;

  @Column({ type: 'enum', enum: SkillLevel, enumName: 'skill_level' }) readonly level: SkillLevel;
  @Column('boolean') readonly isRequired: boolean;
  @Column('boolean') readonly needsCertificate: boolean;
  @Column('text', { nullable: true }) readonly sourcePhrase: string | null;
  /** Order of printing within the position, from 1. */
  @Column('integer') readonly ordinal: number;
  @Column('timestamptz') readonly createdAt: Date;
  @Column('timestamptz', { nullable: true }) readonly withdrawnAt: Date | null;

  static declare(
    position: { id: string; vendorId: string },
    skill: KeySkill,
    ordinal: number,
    at: Date,
  ): PositionSkill {
    const place = { id: newId(), vendorId: position.vendorId, positionId: position.id, ordinal };
    return Object.assign(new PositionSkill(), skill, place, { createdAt: at, withdrawnAt: null });
  }

  /** True when it says the same as another, at the same place. */
  says(skill: KeySkill, ordinal: number): boolean {
    const { skillId, level, isRequired, needsCertificate, sourcePhrase } = skill;
    const asked = { skillId, level, isRequired, needsCertificate, sourcePhrase, ordinal };
    return Object.entries(asked).every(([name, value]) => this[name as keyof typeof asked] === value);
  }
}
