import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { CustomersFace } from '../../customers/index.js';
import { DomainError } from '../../shared/domain-error.js';
import { type TicketKind, VendorsFace } from '../../vendors/index.js';
import type { TicketColumns } from '../domain/ticket.columns.js';
import type { Classification } from '../domain/ticket.facts.js';
import type { TicketClassification } from './classification.input.js';

/** What is known already; nothing of a ticket that is about to be born but the time of its arrival. */
export type KnownTicket = Pick<TicketColumns, 'receivedAt'> &
  Partial<Pick<TicketColumns, 'kind' | 'productId' | 'serviceOfferingId' | 'moduleId' | 'customerId'>>;

const at = (field: string): string[] => ['input', field];

/** What a ticket refers to in other modules: that it exists, that the actor may name it, and that it fits together. */
@Injectable()
export class Subjects {
  constructor(
    private readonly vendors: VendorsFace,
    private readonly customers: CustomersFace,
  ) {}

  /** Checked facts from what somebody says a ticket is about. Errors: NOT_FOUND, OFFERING_NOT_FOR_KIND, PRODUCT_REQUIRED. */
  async check(actor: Actor, known: KnownTicket, wish: TicketClassification): Promise<Classification> {
    const requester = await this.requesterOf(actor, wish);
    const product = await this.productOf(actor, known, wish);
    const customerId = requester.customerId ?? known.customerId ?? null;
    return {
      ...stated({ kind: wish.kind, impact: wish.impact, urgency: wish.urgency, usageStage: wish.usageStage }),
      ...(wish.tags ? { tags: [...new Set(wish.tags)] } : {}),
      ...product,
      ...requester,
      agreementId: await this.agreementOf(customerId, product.productId ?? null, known.receivedAt),
    };
  }

  /** Another product has other services and modules: those of the old one go. */
  private async productOf(actor: Actor, known: KnownTicket, wish: TicketClassification) {
    if (wish.productId) await this.vendors.requireProduct(actor, wish.productId, at('productId'));
    const productId = wish.productId ?? known.productId ?? null;
    const kept: Partial<KnownTicket> = productId === known.productId ? known : {};
    const serviceOfferingId = wish.serviceOfferingId ?? kept.serviceOfferingId ?? null;
    const moduleId = wish.moduleId ?? kept.moduleId ?? null;
    if (wish.moduleId) {
      const path = at('moduleId');
      await this.vendors.requireModule(actor, required(productId, path), wish.moduleId, path);
    }
    const kind = wish.kind ?? known.kind;
    if (serviceOfferingId && kind) await this.requireOffering(actor, productId, serviceOfferingId, kind);
    return { ...(productId ? { productId } : {}), serviceOfferingId, moduleId };
  }

  private async requireOffering(actor: Actor, productId: string | null, id: string, kind: TicketKind): Promise<void> {
    const path = at('serviceOfferingId');
    const { ticketKinds } = await this.vendors.requireOffering(actor, required(productId, path), id, path);
    if (ticketKinds.length === 0 || ticketKinds.includes(kind)) return;
    throw new DomainError('OFFERING_NOT_FOR_KIND', { path, details: { kinds: ticketKinds } });
  }

  /** The conversation is in the language of whoever asks. */
  private async requesterOf(actor: Actor, { requesterId }: TicketClassification) {
    if (!requesterId) return {};
    const contact = await this.customers.requireContact(actor, requesterId, at('requesterId'));
    return { requesterId: contact.contactId, customerId: contact.customerId, language: contact.locale };
  }

  private async agreementOf(customerId: string | null, productId: string | null, receivedAt: Date) {
    if (customerId === null || productId === null) return null;
    return (await this.customers.agreementFor(customerId, productId, receivedAt))?.agreementId ?? null;
  }
}

function required(productId: string | null, path: readonly string[]): string {
  if (productId === null) throw new DomainError('PRODUCT_REQUIRED', { path });
  return productId;
}

type Stated<Values> = { [Name in keyof Values]?: NonNullable<Values[Name]> };

/** Null and nothing are alike in an input: as it is. */
function stated<Values extends object>(values: Values): Stated<Values> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value != null)) as Stated<Values>;
}
