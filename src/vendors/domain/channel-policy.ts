import { Channel, ServiceGroup, ServiceOfferingCode, TicketKind } from './service.enums.js';

/** A row of the catalogue, as far as channels go. */
export interface OfferedService {
  readonly id: string;
  readonly code: ServiceOfferingCode;
  readonly group: ServiceGroup;
  readonly channels: readonly Channel[];
  readonly ticketKinds: readonly TicketKind[];
}

/** What somebody wants to bring: a kind of ticket and, when it names one, a service of the catalogue. */
export interface TicketSubject {
  readonly kind: TicketKind;
  readonly offeringId?: string | null;
}

/** What a vendor may restrict; a partner's token is his own grant. */
const RESTRICTED: readonly Channel[] = [Channel.PHONE, Channel.EMAIL, Channel.PORTAL];

/** Which channels of a product take what (DR-03, C-12). */
export class ChannelPolicy {
  constructor(
    private readonly offerings: readonly OfferedService[],
    private readonly contacts: readonly Channel[],
  ) {}

  accepts(channel: Channel, subject: TicketSubject): boolean {
    return channel === Channel.API || this.acceptedChannels(subject).includes(channel);
  }

  /** PHONE, EMAIL and PORTAL in this order, as far as they take it; a product that declares nothing takes it by all. */
  acceptedChannels(subject: TicketSubject): Channel[] {
    const declared = this.declaredFor(subject);
    return RESTRICTED.filter((channel) => !declared || declared.includes(channel));
  }

  private declaredFor({ kind, offeringId }: TicketSubject): readonly Channel[] | null {
    const named = this.offerings.find((offering) => offering.id === offeringId);
    if (named) return named.channels;
    const intake = this.offerings.find((offering) => offering.code === ServiceOfferingCode.PROPOSAL_INTAKE);
    if (kind === TicketKind.PROPOSAL && intake) return intake.channels;
    const support = this.offerings.filter((offering) => offering.group === ServiceGroup.SUPPORT);
    if (support.length > 0) return support.flatMap((offering) => offering.channels);
    return this.contacts.length > 0 ? this.contacts : null;
  }
}
