import { Field, Int, ObjectType } from '@nestjs/graphql';
import { LocalizedText } from '../../graphql/localized-text.type.js';
import { Node } from '../../graphql/node.type.js';
import { DateTime, LocaleTag, TimeZone, Url } from '../../graphql/scalars.js';
import { LegalForm, VendorRole } from '../domain/vendor.enums.js';
import { AddressType } from './address.type.js';
import { PublicLinkType } from './public-link.type.js';

@ObjectType('Vendor', { implements: () => Node, description: 'A software vendor: who he is and how he is reached.' })
export class VendorType extends Node {
  @Field({ description: 'Short name for programs, unique on this installation.' })
  code: string;

  @Field(() => LegalForm)
  legalForm: LegalForm;

  @Field(() => LocalizedText, { description: 'As registered, with the legal form, e.g. ООО «ЭМБЕР».' })
  legalName: LocalizedText;

  @Field(() => LocalizedText, { description: 'As people say it.' })
  shortName: LocalizedText;

  @Field(() => String, { nullable: true, description: "Taxpayer's number: 10 or 12 digits; null = not declared." })
  inn: string | null;

  @Field(() => String, { nullable: true, description: 'Reason-of-registration code; null = not declared.' })
  kpp: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'State registration number: 13 or 15 digits; null = not declared.',
  })
  ogrn: string | null;

  @Field(() => [VendorRole])
  roles: VendorRole[];

  @Field(() => Url, { nullable: true, description: 'Null = not declared.' })
  siteUrl: string | null;

  @Field(() => LocaleTag, { description: 'Language where nothing else decides: ru or en.' })
  defaultLocale: string;

  @Field(() => TimeZone, { description: 'IANA zone where nothing else decides.' })
  timeZone: string;

  @Field(() => LocalizedText, { description: 'How the vendor says that he keeps his products alive (A-06).' })
  maintenanceStrategy: LocalizedText;

  @Field(() => [AddressType], { description: 'In the order of entry.' })
  addresses: AddressType[];

  @Field(() => [PublicLinkType], { description: 'Of the vendor and of his products, by kind.' })
  publicLinks: PublicLinkType[];

  @Field(() => Int, { description: 'Grows by one with each change; see `expectedVersion`.' })
  version: number;

  @Field(() => DateTime)
  updatedAt: Date;
}
