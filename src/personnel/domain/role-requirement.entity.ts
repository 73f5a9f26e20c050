import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { DomainError } from '../../shared/domain-error.js';
import { newId } from '../../shared/ids.js';
import { SkillLevel } from './personnel.enums.js';
import { PersonnelRole, RequiredDocumentKind } from './training.enums.js';

/** A document that is to be studied, as facts: the documentation module can attach its own document later. */
export interface RequiredDocument {
  readonly documentKind: RequiredDocumentKind;
  readonly documentTitleRu: string;
  readonly documentTitleEn: string | null;
  readonly documentUrl: string | null;
  /** Who publishes it when the vendor does not. */
  readonly documentPublisher: string | null;
}

/** What is asked: exactly one of a skill, a document, a course. */
export type Asked =
  { readonly skillId: string; readonly level: SkillLevel } | RequiredDocument | { readonly courseId: string };

export interface AskedPlace {
  readonly vendorId: string;
  readonly productId: string;
  readonly role: PersonnelRole;
  readonly ordinal: number;
  readonly sourcePhrase: string | null;
}

const NOTHING = {
  skillId: null,
  level: null,
  documentKind: null,
  documentTitleRu: null,
  documentTitleEn: null,
  documentUrl: null,
  documentPublisher: null,
  courseId: null,
};

/** What a role asks of the people who work with a product (A-44 to A-53, C-20 to C-24). */
@Entity()
export class RoleRequirement {
  @PrimaryColumn('uuid') readonly id: string;

  @ForeignKey('Vendor')
  @Column('uuid')
  readonly vendorId: string;

  @ForeignKey('Product')
  @Column('uuid')
  readonly productId: string;

  @Column({ type: 'enum', enum: PersonnelRole, enumName: 'personnel_role' }) readonly role: PersonnelRole;
  @Column('integer') readonly ordinal: number;
  @Column('text', { nullable: true }) readonly sourcePhrase: string | null;

  @ForeignKey('Skill')
  @Column('uuid', { nullable: true })
  readonly skillId: string | null;

  @Column({ type: 'enum', enum: SkillLevel, enumName: 'skill_level', nullable: true })
  readonly level: SkillLevel | null;
  @Column({ type: 'enum', enum: RequiredDocumentKind, enumName: 'required_document_kind', nullable: true })
  readonly documentKind: RequiredDocumentKind | null;
  @Column('text', { nullable: true }) readonly documentTitleRu: string | null;
  @Column('text', { nullable: true }) readonly documentTitleEn: string | null;
  @Column('text', { nullable: true }) readonly documentUrl: string | null;
  @Column('text', { nullable: true }) readonly documentPublisher: string | null;

  @ForeignKey('TrainingCourse')
  @Column('uuid', { nullable: true })
  readonly courseId: string | null;

  @Column('timestamptz', { nullable: true }) readonly withdrawnAt: Date | null;
  @Column('integer') readonly version: number;
  @Column('timestamptz') readonly createdAt: Date;
  @Column('timestamptz') readonly updatedAt: Date;

  /** Errors: PUBLISHER_MISMATCH. */
  static ask(place: AskedPlace, asked: Asked, at: Date): RoleRequirement {
    const ages = { withdrawnAt: null, version: 1, createdAt: at, updatedAt: at };
    const birth = { ...NOTHING, ...place, ...asked, ...ages, id: newId() };
    const requirement = Object.assign(new RoleRequirement(), birth);
    const isOfOthers = requirement.documentKind === RequiredDocumentKind.THIRD_PARTY;
    if (isOfOthers === (requirement.documentPublisher !== null)) return requirement;
    throw new DomainError('PUBLISHER_MISMATCH', { path: ['input', 'publisher'] });
  }

  /** Somebody of whom it may be asked to study it. Errors: REQUIREMENT_WITHDRAWN, REQUIREMENT_NOT_A_DOCUMENT, ROLE_OF_OTHERS. */
  requireReader({ contactId }: { readonly contactId: string | null }): void {
    if (this.withdrawnAt) throw new DomainError('REQUIREMENT_WITHDRAWN');
    if (this.documentKind === null) throw new DomainError('REQUIREMENT_NOT_A_DOCUMENT');
    const isOfVendor = this.role === PersonnelRole.VENDOR_SPECIALIST;
    if (isOfVendor !== (contactId === null)) throw new DomainError('ROLE_OF_OTHERS', { details: { role: this.role } });
  }

  /** It is asked no longer. Errors: REQUIREMENT_WITHDRAWN. */
  withdraw(at: Date): void {
    if (this.withdrawnAt) throw new DomainError('REQUIREMENT_WITHDRAWN');
    Object.assign(this, { withdrawnAt: at });
  }
}
