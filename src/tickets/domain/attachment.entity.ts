import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { newId } from '../../shared/ids.js';
import type { Message } from './message.entity.js';
import type { TakenFile } from './taken-file.js';

/** A file of a message: written once with it, and seen by whoever sees the message. */
@Entity()
export class Attachment {
  @PrimaryColumn('uuid') readonly id: string;

  @ForeignKey('Vendor')
  @Column('uuid')
  readonly vendorId: string;

  @ForeignKey('Ticket')
  @Column('uuid')
  readonly ticketId: string;

  @ForeignKey('Message')
  @Column('uuid')
  readonly messageId: string;

  @ForeignKey('StoredFile')
  @Column('uuid')
  readonly fileId: string;

  /** 1 for the first one of a message. */
  @Column('integer') readonly position: number;
  @Column('text') readonly name: string;
  @Column('text') readonly mediaType: string;
  /** Bytes. */
  @Column('bigint') readonly size: number;
  @Column('text') readonly sha256: string;
  @Column('timestamptz') readonly createdAt: Date;

  static to(message: Message, file: TakenFile, position: number): Attachment {
    const { id: messageId, vendorId, ticketId, createdAt } = message;
    const place = { vendorId, ticketId, messageId, position };
    return Object.assign(new Attachment(), { id: newId(), createdAt }, place, file);
  }
}
