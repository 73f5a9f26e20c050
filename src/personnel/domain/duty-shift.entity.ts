import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { newId } from '../../shared/ids.js';
import type { Duty } from './duty.js';
import { DutyRole } from './planning.enums.js';
import type { Rota } from './rota.entity.js';

/** Somebody is on duty for a rota from one instant to another; another plan withdraws it, and nothing ever changes it. */
@Entity()
export class DutyShift {
  @PrimaryColumn('uuid') readonly id: string;

  @ForeignKey('Vendor')
  @Column('uuid')
  readonly vendorId: string;

  @ForeignKey('Rota')
  @Column('uuid')
  readonly rotaId: string;

  @ForeignKey('Employee')
  @Column('uuid')
  readonly employeeId: string;

  @Column({ type: 'enum', enum: DutyRole, enumName: 'duty_role' }) readonly role: DutyRole;
  @Column('timestamptz') readonly startsAt: Date;
  @Column('timestamptz') readonly endsAt: Date;
  @Column('timestamptz') readonly createdAt: Date;
  @Column('timestamptz', { nullable: true }) readonly withdrawnAt: Date | null;

  static plan(
    { id, vendorId }: Pick<Rota, 'id' | 'vendorId'>,
    role: DutyRole,
    { employeeId, startsAt, endsAt }: Duty,
    at: Date,
  ): DutyShift {
    const facts = { id: newId(), vendorId, rotaId: id, role, employeeId, startsAt, endsAt };
    return Object.assign(new DutyShift(), facts, { createdAt: at, withdrawnAt: null });
  }
}

/** A stretch that was given to somebody whatever the layers say. */
@Entity()
export class RotaOverride {
  @PrimaryColumn('uuid') readonly id: string;

  @ForeignKey('Vendor')
  @Column('uuid')
  readonly vendorId: string;

  @ForeignKey('Rota')
  @Column('uuid')
  readonly rotaId: string;

  @Column({ type: 'enum', enum: DutyRole, enumName: 'duty_role' }) readonly role: DutyRole;

  @ForeignKey('Employee')
  @Column('uuid')
  readonly employeeId: string;

  @Column('timestamptz') readonly startsAt: Date;
  @Column('timestamptz') readonly endsAt: Date;
  @Column('text') readonly reason: string;

  @ForeignKey('User')
  @Column('uuid', { nullable: true })
  readonly authorId: string | null;

  @Column('timestamptz') readonly createdAt: Date;

  static enter(birth: Omit<RotaOverride, 'id'>): RotaOverride {
    return Object.assign(new RotaOverride(), birth, { id: newId() });
  }
}
