import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { newId } from '../../shared/ids.js';
import { ParticipantRole } from './ticket.enums.js';

/** Somebody who takes part in a ticket and may see it: a customer's person or a member of the staff. */
export interface NewParticipant {
  readonly vendorId: string;
  readonly ticketId: string;
  readonly role: ParticipantRole;
  readonly contactId: string | null;
  readonly userId: string | null;
}

@Entity()
export class TicketParticipant {
  @PrimaryColumn('uuid') readonly id: string;

  @ForeignKey('Vendor')
  @Column('uuid')
  readonly vendorId: string;

  @ForeignKey('Ticket')
  @Column('uuid')
  readonly ticketId: string;

  @ForeignKey('Contact')
  @Column('uuid', { nullable: true })
  readonly contactId: string | null;

  @ForeignKey('User')
  @Column('uuid', { nullable: true })
  readonly userId: string | null;

  @Column({ type: 'enum', enum: ParticipantRole, enumName: 'ticket_participant_role' })
  readonly role: ParticipantRole;

  @Column('timestamptz') readonly createdAt: Date;

  static add(birth: NewParticipant, at: Date): TicketParticipant {
    return Object.assign(new TicketParticipant(), birth, { id: newId(), createdAt: at });
  }
}
