import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { ActorKind } from '../../access/actor.js';
import { newId } from '../../shared/ids.js';
import type { Doer } from './doer.js';
import { TicketStatus } from './ticket.states.js';

/** What moved, from where to where. */
export interface Move {
  readonly vendorId: string;
  readonly ticketId: string;
  readonly seq: number;
  /** Null at birth. */
  readonly from: TicketStatus | null;
  readonly to: TicketStatus;
  readonly event: string;
  readonly reason: string | null;
}

/** One change of a ticket's status: exactly one for each, written once (INV-02). */
@Entity()
export class TicketStatusEvent {
  @PrimaryColumn('uuid') readonly id: string;

  @ForeignKey('Vendor')
  @Column('uuid')
  readonly vendorId: string;

  @ForeignKey('Ticket')
  @Column('uuid')
  readonly ticketId: string;

  /** 1 for the birth of a ticket. */
  @Column('integer') readonly seq: number;

  @Column({ type: 'enum', enum: TicketStatus, enumName: 'ticket_status', nullable: true })
  readonly from: TicketStatus | null;

  @Column({ type: 'enum', enum: TicketStatus, enumName: 'ticket_status' }) readonly to: TicketStatus;
  @Column('text') readonly event: string;
  @Column({ type: 'enum', enum: ActorKind, enumName: 'ticket_actor_kind' }) readonly actorKind: ActorKind;

  @ForeignKey('User')
  @Column('uuid', { nullable: true })
  readonly actorId: string | null;

  @ForeignKey('ApiToken')
  @Column('uuid', { nullable: true })
  readonly tokenId: string | null;

  @Column('text', { nullable: true }) readonly reason: string | null;
  @Column('timestamptz') readonly at: Date;
  /** False: the customer learns the status itself, but not of this step to it. */
  @Column('boolean') readonly customerVisible: boolean;

  static record(move: Move, by: Doer, customerVisible: boolean): TicketStatusEvent {
    return Object.assign(new TicketStatusEvent(), move, {
      id: newId(),
      actorKind: by.kind,
      actorId: by.userId,
      tokenId: by.tokenId,
      at: by.at,
      customerVisible,
    });
  }
}
