import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { DomainError } from '../../shared/domain-error.js';
import { newId } from '../../shared/ids.js';
import { SkillKind } from './personnel.enums.js';

export interface SkillFacts {
  readonly nameRu: string;
  readonly nameEn: string | null;
  readonly kind: SkillKind;
}

export interface NewSkill extends SkillFacts {
  readonly vendorId: string;
  readonly code: string;
  readonly parentId: string | null;
  readonly productId: string | null;
}

/** Something that people can or know; a word of the vendor's dictionary. */
@Entity()
export class Skill {
  @PrimaryColumn('uuid') readonly id: string;

  @ForeignKey('Vendor')
  @Column('uuid')
  readonly vendorId: string;

  @Column('text') readonly code: string;
  @Column('text') readonly nameRu: string;
  @Column('text', { nullable: true }) readonly nameEn: string | null;
  @Column({ type: 'enum', enum: SkillKind, enumName: 'skill_kind' }) readonly kind: SkillKind;

  /** The wider skill; it never changes, so that no skill can stand below itself. */
  @ForeignKey('Skill')
  @Column('uuid', { nullable: true })
  readonly parentId: string | null;

  /** The product that it is knowledge of; null: of use whatever the product. */
  @ForeignKey('Product')
  @Column('uuid', { nullable: true })
  readonly productId: string | null;

  @Column('timestamptz', { nullable: true }) readonly withdrawnAt: Date | null;
  @Column('integer') readonly version: number;
  @Column('timestamptz') readonly createdAt: Date;
  @Column('timestamptz') readonly updatedAt: Date;

  static add(birth: NewSkill, at: Date): Skill {
    const ages = { withdrawnAt: null, version: 1, createdAt: at, updatedAt: at };
    return Object.assign(new Skill(), birth, { id: newId() }, ages);
  }

  /** Errors: SKILL_WITHDRAWN. */
  edit(facts: SkillFacts): void {
    this.requireActive();
    Object.assign(this, facts);
  }

  /** Nobody can be asked for it any more; what was said of it before stays. Errors: SKILL_WITHDRAWN. */
  withdraw(at: Date): void {
    this.requireActive();
    Object.assign(this, { withdrawnAt: at });
  }

  /** Errors: SKILL_WITHDRAWN. */
  requireActive(path?: readonly string[]): void {
    if (this.withdrawnAt) throw new DomainError('SKILL_WITHDRAWN', path ? { path } : {});
  }
}
