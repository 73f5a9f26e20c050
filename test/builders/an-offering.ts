import { systemActor } from '../../src/access/actor.js';
import { toPublicId } from '../../src/shared/ids.js';
import { ServiceOfferingsService } from '../../src/vendors/catalogue/service-offerings.service.js';
import { Channel, ServiceGroup, ServiceOfferingCode, TicketKind } from '../../src/vendors/index.js';
import { asSystem } from '../support/actors.js';
import type { TestApp } from '../support/use-app.js';

const { PHONE, EMAIL, PORTAL } = Channel;

interface OfferingWish {
  readonly code: ServiceOfferingCode;
  readonly group: ServiceGroup;
  readonly channels: Channel[];
  readonly ticketKinds?: TicketKind[];
}

/** A service in the catalogue of a product; gives its `offering_…`. */
export async function anOffering(
  app: TestApp,
  vendorId: string,
  productId: string,
  wish: OfferingWish,
): Promise<string> {
  const service = app.nest.get(ServiceOfferingsService, { strict: false });
  const input = { productId, position: 1, nameRu: wish.code, ticketKinds: [], ...wish };
  return toPublicId('offering', await asSystem(vendorId, () => service.add(systemActor(vendorId), input)));
}

/** Where AMBER takes requests: telephone and mail, for everything. */
export async function amberChannels(app: TestApp, vendorId: string, productId: string): Promise<void> {
  const support = { group: ServiceGroup.SUPPORT, channels: [PHONE, EMAIL] };
  await anOffering(app, vendorId, productId, { code: ServiceOfferingCode.FUNCTION_EXPLANATION, ...support });
}

/** Where Carbon takes requests (C-12, C-19): questions everywhere, proposals at the portal and by mail. */
export async function carbonChannels(app: TestApp, vendorId: string, productId: string): Promise<void> {
  await anOffering(app, vendorId, productId, {
    code: ServiceOfferingCode.MODULE_EXPLANATION,
    group: ServiceGroup.SUPPORT,
    channels: [PHONE, EMAIL, PORTAL],
    ticketKinds: [TicketKind.CONSULTATION],
  });
  await anOffering(app, vendorId, productId, {
    code: ServiceOfferingCode.PROPOSAL_INTAKE,
    group: ServiceGroup.IMPROVEMENT,
    channels: [PORTAL, EMAIL],
  });
}
