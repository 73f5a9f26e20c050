import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { newId } from '../../shared/ids.js';
import type { DocumentManifest } from './document-manifest.entity.js';
import { sha256Of } from '../../shared/sha256.js';

/** A document that clients may send by its hash, and the only kind that some may send at all. */
@Entity()
export class TrustedDocument {
  @PrimaryColumn('uuid') readonly id: string;

  @ForeignKey('Vendor')
  @Column('uuid')
  readonly vendorId: string;

  @ForeignKey('DocumentManifest')
  @Column('uuid')
  readonly manifestId: string;

  /** Its place in the manifest, from 1. */
  @Column('integer') readonly ordinal: number;
  /** Of the text in UTF-8, hexadecimal. */
  @Column('text') readonly sha256: string;
  @Column('text') readonly text: string;
  @Column('timestamptz') readonly createdAt: Date;

  static of({ id, vendorId, createdAt }: DocumentManifest, texts: readonly string[]): TrustedDocument[] {
    return texts.map((text, at) => {
      const place = { vendorId, manifestId: id, ordinal: at + 1 };
      return Object.assign(new TrustedDocument(), { id: newId(), ...place, sha256: sha256Of(text), text, createdAt });
    });
  }
}
