import { Field, Int, ObjectType } from '@nestjs/graphql';
import { DateTimeComparator, enumComparator, StringComparator } from '../../graphql/comparators.js';
import { connectionOf } from '../../graphql/connection.js';
import { filterOf } from '../../graphql/filter.input.js';
import { listArgs } from '../../graphql/list.args.js';
import { LocalizedText } from '../../graphql/localized-text.type.js';
import { Node } from '../../graphql/node.type.js';
import { DateTime, LocaleTag, TimeZone } from '../../graphql/scalars.js';
import { DeliveryModel, ProductObjectType, ProductStage, ScheduleMode } from '../domain/product.enums.js';
import { AddressType } from './address.type.js';
import { BusinessCalendarType } from './business-calendar.type.js';
import { ContactChannelType } from './contact-channel.type.js';
import {
  ProductComponentType,
  ProductModuleType,
  ProductPlatformType,
  ProductPolicies,
  ResponsibilityType,
} from './product-parts.type.js';
import { PublicLinkType } from './public-link.type.js';
import { ServiceOfferingType } from './service-offering.type.js';

@ObjectType('Product', { implements: () => Node, description: 'A named software product that the vendor maintains.' })
export class ProductType extends Node {
  @Field({ description: 'Short name for programs, unique at the vendor.' })
  code: string;

  @Field({ description: 'As it is written everywhere, e.g. AMBER CRM.' })
  name: string;

  @Field(() => LocalizedText, { description: 'The one word for it in generated texts, e.g. «Система» (A-02).' })
  shortAlias: LocalizedText;

  @Field(() => [String], { description: 'Other names under which people know it.' })
  aliases: string[];

  @Field(() => ProductObjectType)
  objectType: ProductObjectType;

  @Field(() => DeliveryModel)
  deliveryModel: DeliveryModel;

  @Field(() => [LocaleTag], { description: 'Languages of its user interface.' })
  languages: string[];

  @Field(() => ProductStage)
  stage: ProductStage;

  @Field(() => ScheduleMode, { description: 'When the support works.' })
  supportScheduleMode: ScheduleMode;

  @Field(() => BusinessCalendarType, { nullable: true, description: 'Set exactly with the mode BUSINESS_HOURS.' })
  supportCalendar: BusinessCalendarType | null;

  @Field(() => TimeZone, { nullable: true, description: 'Zone named with the hours; null = not declared.' })
  supportTimeZone: string | null;

  @Field(() => ProductPolicies)
  policies: ProductPolicies;

  @Field(() => [ProductModuleType], { description: 'In the order of printing.' })
  modules: ProductModuleType[];

  @Field(() => [ProductComponentType], { description: 'By code.' })
  components: ProductComponentType[];

  @Field(() => [ProductPlatformType], { description: 'By kind and name.' })
  platforms: ProductPlatformType[];

  @Field(() => [ResponsibilityType], {
    description: 'The responsibility matrix (A-15); an absent activity is not declared.',
  })
  responsibilities: ResponsibilityType[];

  @Field(() => [ServiceOfferingType], { description: 'The service catalogue, in the order of printing.' })
  serviceOfferings: ServiceOfferingType[];

  @Field(() => [ContactChannelType], { description: 'By kind, in the order of entry.' })
  contactChannels: ContactChannelType[];

  @Field(() => [PublicLinkType], { description: 'By kind.' })
  publicLinks: PublicLinkType[];

  @Field(() => [AddressType], { description: 'Addresses of this product only; those of the vendor are his.' })
  addresses: AddressType[];

  @Field(() => Int, { description: 'Grows by one with each change; see `expectedVersion`.' })
  version: number;

  @Field(() => DateTime)
  createdAt: Date;

  @Field(() => DateTime)
  updatedAt: Date;
}

export const ProductConnection = connectionOf('Product', () => ProductType);

enum ProductOrderField {
  NAME = 'NAME',
  CODE = 'CODE',
  CREATED_AT = 'CREATED_AT',
}

export const ProductListArgs = listArgs(
  'Product',
  filterOf('Product', {
    code: StringComparator,
    name: StringComparator,
    stage: enumComparator('ProductStage', ProductStage),
    objectType: enumComparator('ProductObjectType', ProductObjectType),
    deliveryModel: enumComparator('DeliveryModel', DeliveryModel),
    updatedAt: DateTimeComparator,
  }),
  ProductOrderField,
);
