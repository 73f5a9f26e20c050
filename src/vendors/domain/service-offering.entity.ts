import { Column, Entity, ForeignKey } from 'typeorm';
import { Channel, ServiceGroup, ServiceOfferingCode, TicketKind } from './service.enums.js';
import { newborn, Withdrawable } from './withdrawable.js';

export interface OfferingFacts {
  readonly group: ServiceGroup;
  readonly position: number;
  readonly nameRu: string;
  readonly nameEn?: string | null;
  readonly channels: readonly Channel[];
  readonly ticketKinds: readonly TicketKind[];
}

export interface NewServiceOffering extends OfferingFacts {
  readonly productId: string;
  readonly code: ServiceOfferingCode;
}

/** A service that the support of a product offers, with the channels that take requests for it (DR-02, DR-03). */
@Entity()
export class ServiceOffering extends Withdrawable {
  @ForeignKey('Product')
  @Column('uuid')
  readonly productId: string;

  @Column({ type: 'enum', enum: ServiceOfferingCode, enumName: 'service_offering_code' })
  readonly code: ServiceOfferingCode;
  @Column({ type: 'enum', enum: ServiceGroup, enumName: 'service_group' }) readonly group: ServiceGroup;
  @Column('integer') readonly position: number;
  @Column('text') readonly nameRu: string;
  @Column('text', { nullable: true }) readonly nameEn: string | null;
  @Column({ type: 'enum', enum: Channel, enumName: 'channel', array: true }) readonly channels: Channel[];
  @Column({ type: 'enum', enum: TicketKind, enumName: 'ticket_kind', array: true }) readonly ticketKinds: TicketKind[];

  static add(vendorId: string, birth: NewServiceOffering, at: Date): ServiceOffering {
    const { productId, code } = birth;
    const offering = Object.assign(new ServiceOffering(), newborn(vendorId, at), { productId, code });
    offering.edit(birth);
    return offering;
  }

  /** Errors: ALREADY_WITHDRAWN. */
  edit({ group, position, nameRu, nameEn, channels, ticketKinds }: OfferingFacts): void {
    this.requireActive();
    Object.assign(this, {
      group,
      position,
      nameRu,
      nameEn: nameEn ?? null,
      channels: [...new Set(channels)],
      ticketKinds: [...new Set(ticketKinds)],
    });
  }
}
