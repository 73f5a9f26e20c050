import { ChannelPolicy, type OfferedService } from './channel-policy.js';
import { Channel, ServiceGroup, ServiceOfferingCode, TicketKind } from './service.enums.js';

const { PHONE, EMAIL, PORTAL, API } = Channel;

function service(code: ServiceOfferingCode, group: ServiceGroup, channels: readonly Channel[]): OfferedService {
  return { id: code, code, group, channels, ticketKinds: [] };
}

/** C-03…C-12: questions by all channels, individual work by the portal, proposals by portal or mail. */
const carbon = new ChannelPolicy(
  [
    service(ServiceOfferingCode.CONFIGURATION_ADMIN_HELP, ServiceGroup.SUPPORT, [PHONE, EMAIL, PORTAL]),
    service(ServiceOfferingCode.INDIVIDUAL_WORK, ServiceGroup.FAULT_CORRECTION, [PORTAL]),
    service(ServiceOfferingCode.PROPOSAL_INTAKE, ServiceGroup.IMPROVEMENT, [PORTAL, EMAIL]),
  ],
  [PHONE, EMAIL, PORTAL],
);

/** every service by telephone and mail. */
const amber = new ChannelPolicy(
  [
    service(ServiceOfferingCode.INSTALLATION_HELP, ServiceGroup.SUPPORT, [PHONE, EMAIL]),
    service(ServiceOfferingCode.UPDATE_HELP, ServiceGroup.SUPPORT, [EMAIL]),
    service(ServiceOfferingCode.REQUEST_INTAKE, ServiceGroup.MODERNIZATION, [PORTAL]),
  ],
  [PHONE, EMAIL],
);

describe('the channel policy of a product', () => {
  it('takes no proposal by telephone where proposals have a service of their own (C-12)', () => {
    expect(carbon.accepts(PHONE, { kind: TicketKind.PROPOSAL })).toBe(false);
    expect(carbon.acceptedChannels({ kind: TicketKind.PROPOSAL })).toEqual([EMAIL, PORTAL]);
  });

  it('takes proposals as any other kind where they have none', () => {
    expect(amber.acceptedChannels({ kind: TicketKind.PROPOSAL })).toEqual([PHONE, EMAIL]);
  });

  it('takes questions by any channel of some support service', () => {
    expect(amber.acceptedChannels({ kind: TicketKind.CONSULTATION })).toEqual([PHONE, EMAIL]);
    expect(carbon.accepts(PHONE, { kind: TicketKind.INCIDENT })).toBe(true);
  });

  it('lets the service decide when the ticket names one', () => {
    const subject = { kind: TicketKind.SERVICE_REQUEST, offeringId: ServiceOfferingCode.INDIVIDUAL_WORK };
    expect(carbon.acceptedChannels(subject)).toEqual([PORTAL]);
    expect(carbon.accepts(EMAIL, subject)).toBe(false);
  });

  it("never restricts a partner's token", () => {
    expect(carbon.accepts(API, { kind: TicketKind.PROPOSAL })).toBe(true);
  });

  it('falls back to the channels that people know, and then to all', () => {
    expect(new ChannelPolicy([], [EMAIL]).acceptedChannels({ kind: TicketKind.OTHER })).toEqual([EMAIL]);
    expect(new ChannelPolicy([], []).acceptedChannels({ kind: TicketKind.OTHER })).toEqual([PHONE, EMAIL, PORTAL]);
  });
});
