import { registerEnumType } from '@nestjs/graphql';
import { AddressPurpose, LegalForm, PublicLinkKind, VendorRole } from '../domain/vendor.enums.js';
import { notDeclared } from './not-declared.js';

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
registerEnumType(VendorRole, {
  name: 'VendorRole',
  description: 'What a vendor is to his products.',
  valuesMap: {
    RIGHT_HOLDER: { description: 'Owns the exclusive right.' },
    DEVELOPER: { description: 'Creates and changes the products.' },
  },
});
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
