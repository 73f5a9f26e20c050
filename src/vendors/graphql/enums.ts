import { registerEnumType } from '@nestjs/graphql';
import {
  Activity,
  ComponentKind,
  DeliveryModel,
  PlatformKind,
  ProductObjectType,
  ProductStage,
  RequesterRole,
  RequestFlow,
  ResponsibleParty,
  RightType,
  ScheduleMode,
  UpdateMode,
} from '../domain/product.enums.js';
import { Channel, ServiceGroup, ServiceOfferingCode, TicketKind } from '../domain/service.enums.js';
import { AddressPurpose, LegalForm, PublicLinkKind, VendorRole } from '../domain/vendor.enums.js';

const notDeclared = { NOT_DECLARED: { description: 'Legal, but the life-cycle checks report it.' } };

registerEnumType(LegalForm, {
  name: 'LegalForm',
  description: 'Legal form of a vendor; it decides how long INN and OGRN are.',
  valuesMap: {
    LIMITED_LIABILITY_COMPANY: { description: 'ООО.' },
    JOINT_STOCK_COMPANY: { description: 'АО.' },
    PUBLIC_JOINT_STOCK_COMPANY: { description: 'ПАО.' },
    SOLE_PROPRIETOR: { description: 'ИП: INN of 12 digits, OGRNIP of 15, no KPP.' },
    OTHER: { description: 'Another form; the lengths of INN and OGRN are not compared with it.' },
    ...notDeclared,
  },
});
registerEnumType(VendorRole, { name: 'VendorRole', description: 'What a vendor is to his products.' });
registerEnumType(AddressPurpose, {
  name: 'AddressPurpose',
  description: 'What an address is for; each purpose is printed separately.',
  valuesMap: {
    LEGAL: { description: 'Where the vendor is registered.' },
    DEVELOPERS: { description: 'Where the developers really are.' },
    SUPPORT: { description: 'Where the support service really is.' },
    DEVELOPMENT_INFRASTRUCTURE: { description: 'Where the equipment of development really is.' },
    DISTRIBUTION: { description: 'From where versions and updates are distributed.' },
  },
});
registerEnumType(PublicLinkKind, {
  name: 'PublicLinkKind',
  description: 'What a public link leads to.',
  valuesMap: { THIRD_PARTY_DOCUMENT: { description: 'A document of another publisher.' } },
});
registerEnumType(ProductObjectType, {
  name: 'ProductObjectType',
  description: 'What the registry record of a product is about.',
  valuesMap: { HW_SW_COMPLEX: { description: 'Hardware and software together.' }, ...notDeclared },
});
registerEnumType(DeliveryModel, {
  name: 'DeliveryModel',
  description: 'How customers get to use a product.',
  valuesMap: {
    ON_PREMISE: { description: 'Installed at the customer.' },
    CLOUD: { description: 'Run by the vendor.' },
    HYBRID: { description: 'Partly there, partly here.' },
    ...notDeclared,
  },
});
registerEnumType(ProductStage, { name: 'ProductStage', description: 'Stage between idea and retirement.' });
registerEnumType(ScheduleMode, {
  name: 'ScheduleMode',
  description: 'When the support of a product works.',
  valuesMap: {
    ALWAYS: { description: 'Round the clock.' },
    BUSINESS_HOURS: { description: 'By a business calendar.' },
    ...notDeclared,
  },
});
registerEnumType(RequestFlow, {
  name: 'RequestFlow',
  description: 'How requests for changes are decided.',
  valuesMap: {
    AGREEMENT: { description: 'Feasibility and date are agreed with the customer.' },
    EFFECTIVENESS: { description: 'What proves effective enters the development plan.' },
    ...notDeclared,
  },
});
registerEnumType(RequesterRole, {
  name: 'RequesterRole',
  description: 'In which role a person of a customer asks.',
  valuesMap: {
    ADMINISTRATOR: { description: 'Runs the product at the customer.' },
    REPRESENTATIVE: { description: 'Speaks for the organization.' },
  },
});
registerEnumType(RightType, {
  name: 'RightType',
  description: 'What right to new versions customers are given.',
  valuesMap: { NON_EXCLUSIVE: { description: 'A simple license: the holder may license others.' }, ...notDeclared },
});
registerEnumType(ComponentKind, { name: 'ComponentKind', description: 'What kind of thing a component is.' });
registerEnumType(UpdateMode, {
  name: 'UpdateMode',
  description: 'How a component gets to its next version.',
  valuesMap: {
    AUTO: { description: 'By itself.' },
    SPECIALIST: { description: 'By the work of a specialist.' },
    BOTH: { description: 'Either way.' },
  },
});
registerEnumType(PlatformKind, { name: 'PlatformKind', description: 'What a product runs on.' });
registerEnumType(Activity, { name: 'Activity', description: 'Work around an installation that somebody has to do.' });
registerEnumType(ResponsibleParty, {
  name: 'ResponsibleParty',
  description: 'Who does a piece of work.',
  valuesMap: notDeclared,
});
registerEnumType(Channel, {
  name: 'Channel',
  description: 'A way to turn to the vendor.',
  valuesMap: { API: { description: "A partner's system; granted by its token, never by the catalogue." } },
});
registerEnumType(TicketKind, {
  name: 'TicketKind',
  description: 'What a registered contact is about.',
  valuesMap: {
    CONSULTATION: { description: 'A question about use, without a change of the product.' },
    SERVICE_REQUEST: { description: 'A standard service: documents, help with an update, access.' },
    INCIDENT: { description: 'A malfunction or failure at an installation.' },
    PROPOSAL: { description: 'An idea for improvement.' },
  },
});
registerEnumType(ServiceGroup, {
  name: 'ServiceGroup',
  description: 'The heading under which a service is printed.',
});
registerEnumType(ServiceOfferingCode, {
  name: 'ServiceOfferingCode',
  description: 'A service that a vendor may offer for a product.',
});
