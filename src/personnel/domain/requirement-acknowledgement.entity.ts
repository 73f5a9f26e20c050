import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { newId } from '../../shared/ids.js';
import { AcknowledgementMethod } from './training.enums.js';
import type { Trainee } from './training-record.entity.js';

/** How and when somebody has said that he has studied a document. */
export interface Acknowledged {
  readonly method: AcknowledgementMethod;
  /** YYYY-MM-DD, where the product is supported. */
  readonly acknowledgedOn: string;
}

/** Somebody has studied a document that his role asks for (A-45, C-22 to C-24); it never changes. */
@Entity()
export class RequirementAcknowledgement {
  @PrimaryColumn('uuid') readonly id: string;

  @ForeignKey('Vendor')
  @Column('uuid')
  readonly vendorId: string;

  @ForeignKey('RoleRequirement')
  @Column('uuid')
  readonly requirementId: string;

  @ForeignKey('Customer')
  @Column('uuid', { nullable: true })
  readonly customerId: string | null;

  @ForeignKey('Contact')
  @Column('uuid', { nullable: true })
  readonly contactId: string | null;

  @ForeignKey('Employee')
  @Column('uuid', { nullable: true })
  readonly employeeId: string | null;

  @Column({ type: 'enum', enum: AcknowledgementMethod, enumName: 'acknowledgement_method' })
  readonly method: AcknowledgementMethod;
  @Column('date') readonly acknowledgedOn: string;
  @Column('integer') readonly version: number;
  @Column('timestamptz') readonly createdAt: Date;

  static record(
    { id: requirementId, vendorId }: { readonly id: string; readonly vendorId: string },
    person: Trainee,
    said: Acknowledged,
    at: Date,
  ): RequirementAcknowledgement {
    const birth = { id: newId(), vendorId, requirementId, ...person, ...said, version: 1, createdAt: at };
    return Object.assign(new RequirementAcknowledgement(), birth);
  }
}
