import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { DomainError } from '../../shared/domain-error.js';
import { newId } from '../../shared/ids.js';

export interface NewBusinessCalendar {
  readonly code: string;
  readonly nameRu: string;
  readonly nameEn?: string | null;
  /** IANA zone in which all hours of the calendar are meant. */
  readonly timeZone: string;
  readonly is24x7: boolean;
}

/** When people of a vendor work; its hours are in its versions (`tickets.md` 6.1). */
@Entity()
export class BusinessCalendar {
  @PrimaryColumn('uuid') readonly id: string;

  @ForeignKey('Vendor')
  @Column('uuid')
  readonly vendorId: string;

  @Column('text') readonly code: string;
  @Column('text') readonly nameRu: string;
  @Column('text', { nullable: true }) readonly nameEn: string | null;
  @Column('text') readonly timeZone: string;
  /** Always open; such a calendar has no versions. */
  @Column('boolean') readonly is24x7: boolean;
  /** Number of the version published last; 0 = none yet. */
  @Column('integer') readonly latestNumber: number;
  @Column('integer') readonly version: number;
  @Column('timestamptz') readonly createdAt: Date;
  @Column('timestamptz') readonly updatedAt: Date;

  static create(vendorId: string, birth: NewBusinessCalendar, at: Date): BusinessCalendar {
    const { code, nameRu, nameEn, timeZone, is24x7 } = birth;
    const ages = { latestNumber: 0, version: 1, createdAt: at, updatedAt: at };
    const facts = { code, nameRu, nameEn: nameEn ?? null, timeZone, is24x7 };
    return Object.assign(new BusinessCalendar(), { id: newId(), vendorId }, facts, ages);
  }

  rename({ nameRu, nameEn }: { readonly nameRu: string; readonly nameEn?: string | null }): void {
    Object.assign(this, { nameRu, nameEn: nameEn ?? null });
  }

  /** Gives the number of the next version. Errors: CALENDAR_ALWAYS_OPEN. */
  countVersion(): number {
    if (this.is24x7) throw new DomainError('CALENDAR_ALWAYS_OPEN');
    Object.assign(this, { latestNumber: this.latestNumber + 1 });
    return this.latestNumber;
  }
}
