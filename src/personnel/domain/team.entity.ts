import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { DomainError } from '../../shared/domain-error.js';
import { newId } from '../../shared/ids.js';

export interface TeamFacts {
  readonly nameRu: string;
  readonly nameEn: string | null;
  /** Who leads it, of the team or above it; null = nobody yet. */
  readonly leadId: string | null;
  /** The product that it works on; null = several, or none in particular. */
  readonly productId: string | null;
}

/** People who plan and work together; a person is in one team at most. */
@Entity()
export class Team {
  @PrimaryColumn('uuid') readonly id: string;

  @ForeignKey('Vendor')
  @Column('uuid')
  readonly vendorId: string;

  @Column('text') readonly nameRu: string;
  @Column('text', { nullable: true }) readonly nameEn: string | null;

  @ForeignKey('Employee')
  @Column('uuid', { nullable: true })
  readonly leadId: string | null;

  @ForeignKey('Product')
  @Column('uuid', { nullable: true })
  readonly productId: string | null;

  @Column('timestamptz', { nullable: true }) readonly disbandedAt: Date | null;
  @Column('integer') readonly version: number;
  @Column('timestamptz') readonly createdAt: Date;
  @Column('timestamptz') readonly updatedAt: Date;

  static form(vendorId: string, facts: TeamFacts, at: Date): Team {
    const ages = { disbandedAt: null, version: 1, createdAt: at, updatedAt: at };
    return Object.assign(new Team(), facts, { id: newId(), vendorId }, ages);
  }

  /** Errors: TEAM_DISBANDED. */
  edit(facts: TeamFacts): void {
    this.requireInUse();
    Object.assign(this, facts);
  }

  /** Errors: TEAM_DISBANDED. */
  disband(at: Date): void {
    this.requireInUse();
    Object.assign(this, { disbandedAt: at });
  }

  /** Errors: TEAM_DISBANDED. */
  requireInUse(path?: readonly string[]): void {
    if (this.disbandedAt) throw new DomainError('TEAM_DISBANDED', path ? { path } : {});
  }
}
