import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { Actor } from '../access/actor.js';
import { DomainError } from '../shared/domain-error.js';
import { newId } from '../shared/ids.js';

/** How the search for harmful content stands. */
export enum ScanStatus {
  PENDING = 'PENDING',
  CLEAN = 'CLEAN',
  INFECTED = 'INFECTED',
  FAILED = 'FAILED',
}

/** What is known of a content once all of it has arrived. */
export interface ReceivedFile {
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
}

const asNumber = { from: Number, to: (size: number) => size };

/** A file that somebody has uploaded. It is his alone until he attaches it, which he can do once. */
@Entity()
export class StoredFile {
  @PrimaryColumn('uuid') readonly id: string;

  @ForeignKey('Vendor')
  @Column('uuid')
  readonly vendorId: string;

  @ForeignKey('User')
  @Column('uuid', { nullable: true })
  readonly userId: string | null;

  @ForeignKey('ApiToken')
  @Column('uuid', { nullable: true })
  readonly tokenId: string | null;

  /** The organization that the uploader is limited to. */
  @ForeignKey('Customer')
  @Column('uuid', { nullable: true })
  readonly customerId: string | null;

  @Column('text') readonly name: string;
  @Column('text') readonly mediaType: string;
  /** Bytes. */
  @Column('bigint', { transformer: asNumber }) readonly size: number;
  /** Hexadecimal; the address of the content in the store. */
  @Column('text') readonly sha256: string;
  @Column({ type: 'enum', enum: ScanStatus, enumName: 'scan_status' }) readonly scanStatus: ScanStatus;
  @Column('timestamptz', { nullable: true }) readonly scannedAt: Date | null;
  @Column('timestamptz', { nullable: true }) readonly attachedAt: Date | null;
  @Column('integer') readonly version: number;
  @Column('timestamptz') readonly createdAt: Date;

  static upload(by: Actor, received: ReceivedFile, scanStatus: ScanStatus, at: Date): StoredFile {
    const { vendorId, userId, tokenId, customerId } = by;
    const owner = { vendorId, userId, tokenId, customerId };
    const state = { scanStatus, scannedAt: null, attachedAt: null, version: 1, createdAt: at };
    return Object.assign(new StoredFile(), { id: newId(), ...owner, ...received, ...state });
  }

  /** Errors: FILE_ALREADY_ATTACHED, FILE_INFECTED. */
  attach(at: Date, path: readonly string[]): void {
    if (this.attachedAt) throw new DomainError('FILE_ALREADY_ATTACHED', { path });
    if (this.scanStatus === ScanStatus.INFECTED) throw new DomainError('FILE_INFECTED', { path });
    Object.assign(this, { attachedAt: at });
  }

  /** What the scanner has found, or that it failed. */
  scanned(scanStatus: ScanStatus, at: Date): void {
    Object.assign(this, { scanStatus, scannedAt: at });
  }
}
