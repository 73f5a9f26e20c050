import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { newId } from '../../shared/ids.js';

export interface HolidaySetFacts {
  readonly nameRu: string;
  readonly nameEn?: string | null;
  /** ISO 8601 dates. */
  readonly dates: readonly string[];
}

/** Dates on which calendars are closed; a calendar takes them over when its next version is published. */
@Entity()
export class HolidaySet {
  @PrimaryColumn('uuid') readonly id: string;

  @ForeignKey('Vendor')
  @Column('uuid')
  readonly vendorId: string;

  @Column('text') readonly nameRu: string;
  @Column('text', { nullable: true }) readonly nameEn: string | null;
  @Column('text', { array: true }) readonly dates: string[];
  @Column('integer') readonly version: number;
  @Column('timestamptz') readonly createdAt: Date;
  @Column('timestamptz') readonly updatedAt: Date;

  static create(vendorId: string, facts: HolidaySetFacts, at: Date): HolidaySet {
    const birth = { id: newId(), vendorId, version: 1, createdAt: at, updatedAt: at };
    const set = Object.assign(new HolidaySet(), birth);
    set.edit(facts);
    return set;
  }

  /** Replaces name and dates. */
  edit({ nameRu, nameEn, dates }: HolidaySetFacts): void {
    Object.assign(this, { nameRu, nameEn: nameEn ?? null, dates: [...new Set(dates)].sort() });
  }
}
