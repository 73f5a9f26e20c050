import { Column, Entity, ForeignKey } from 'typeorm';
import { DomainError } from '../../shared/domain-error.js';
import { newId } from '../../shared/ids.js';
import type { Doer } from './employee-status-event.entity.js';
import { PlannedRow } from './planned-row.js';
import { RotaEvent, rotaStates, RotaStatus } from './planning.states.js';

export interface RotaFacts {
  readonly nameRu: string;
  readonly nameEn: string | null;
  /** Who is told when somebody falls out; null = nobody in particular. */
  readonly headId: string | null;
}

export interface NewRota extends RotaFacts {
  readonly vendorId: string;
  readonly normId: string;
}

/** How one seat of a post is kept: layers of people who take turns, and the shifts that were planned from them. */
@Entity()
export class Rota extends PlannedRow<RotaStatus, RotaEvent> {
  @ForeignKey('StaffingNorm')
  @Column('uuid')
  readonly normId: string;

  @Column('text') readonly nameRu: string;
  @Column('text', { nullable: true }) readonly nameEn: string | null;

  @ForeignKey('User')
  @Column('uuid', { nullable: true })
  readonly headId: string | null;

  @Column({ type: 'enum', enum: RotaStatus, enumName: 'rota_status' }) readonly status: RotaStatus;

  protected readonly states = rotaStates;

  protected get subject() {
    return { rotaId: this.id };
  }

  static create(birth: NewRota, by: Doer): Rota {
    const ages = { version: 1, createdAt: by.at, updatedAt: by.at };
    const rota = Object.assign(new Rota(), birth, { id: newId(), status: RotaStatus.DRAFT }, ages);
    rota.begin(RotaEvent.create, by);
    return rota;
  }

  get isPublished(): boolean {
    return this.status === RotaStatus.PUBLISHED;
  }

  /** Errors: ROTA_RETIRED. */
  edit({ nameRu, nameEn, headId }: RotaFacts): void {
    this.requireInUse();
    Object.assign(this, { nameRu, nameEn, headId });
  }

  /** The reason says why it is published although nobody is there at some time. Errors: ILLEGAL_TRANSITION. */
  publish(reason: string | null, by: Doer): void {
    this.move(RotaEvent.publish, by, reason);
  }

  /** Errors: ILLEGAL_TRANSITION. */
  unpublish(reason: string | null, by: Doer): void {
    this.move(RotaEvent.unpublish, by, reason);
  }

  /** Errors: ILLEGAL_TRANSITION. */
  retire(by: Doer): void {
    this.move(RotaEvent.retire, by);
  }

  /** Errors: ROTA_RETIRED. */
  requireInUse(): void {
    if (this.status === RotaStatus.RETIRED) throw new DomainError('ROTA_RETIRED');
  }
}
