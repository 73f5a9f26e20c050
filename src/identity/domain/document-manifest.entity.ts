import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { newId } from '../../shared/ids.js';

/** The documents that one release of a client sends. It is registered as a whole and never changes. */
@Entity()
export class DocumentManifest {
  @PrimaryColumn('uuid') readonly id: string;

  @ForeignKey('Vendor')
  @Column('uuid')
  readonly vendorId: string;

  @Column('text') readonly name: string;

  @ForeignKey('User')
  @Column('uuid', { nullable: true })
  readonly createdById: string | null;

  @Column('integer') readonly version: number;
  @Column('timestamptz') readonly createdAt: Date;

  static register(
    by: { readonly vendorId: string; readonly userId: string | null },
    name: string,
    at: Date,
  ): DocumentManifest {
    const owner = { vendorId: by.vendorId, createdById: by.userId };
    return Object.assign(new DocumentManifest(), { id: newId(), ...owner, name, version: 1, createdAt: at });
  }
}
