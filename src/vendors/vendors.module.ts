import { Module } from '@nestjs/common';
import { BusinessCalendarsResolver } from './calendars/business-calendars.resolver.js';
import { BusinessCalendarsService } from './calendars/business-calendars.service.js';
import { CalendarVersions } from './calendars/calendar-versions.js';
import { HolidaySetsResolver } from './calendars/holiday-sets.resolver.js';
import { HolidaySetsService } from './calendars/holiday-sets.service.js';
import { CalendarReader } from './calendars/calendar.reader.js';
import { CatalogueReader } from './catalogue/catalogue.reader.js';
import { Addresses } from './domain/addresses.store.js';
import { BusinessCalendars } from './domain/business-calendars.store.js';
import { ContactChannels } from './domain/contact-channels.store.js';
import { HolidaySets } from './domain/holiday-sets.store.js';
import { ProductComponents } from './domain/product-components.store.js';
import { ProductModules } from './domain/product-modules.store.js';
import { ProductPlatforms } from './domain/product-platforms.store.js';
import { Products } from './domain/products.store.js';
import { PublicLinks } from './domain/public-links.store.js';
import { Responsibilities } from './domain/responsibilities.store.js';
import { ServiceOfferings } from './domain/service-offerings.store.js';
import './domain/vendors.errors.js';
import { Vendors } from './domain/vendors.store.js';
import './graphql/product.enums.js';
import './graphql/service.enums.js';
import './graphql/vendor.enums.js';
import {
  CalendarVersionsResolver,
  OwnedAddressResolver,
  OwnedLinkResolver,
  OwnedProductResolver,
  VendorProductsResolver,
} from './graphql/owners.resolver.js';
import { ProductsResolver } from './products/products.resolver.js';
import { ProductsService } from './products/products.service.js';
import { VendorOpening } from './profile/vendor-opening.js';
import { ServiceOfferingsResolver } from './catalogue/service-offerings.resolver.js';
import { ServiceOfferingsService } from './catalogue/service-offerings.service.js';
import { ContactChannelsResolver } from './channels/contact-channels.resolver.js';
import { ContactChannelsService } from './channels/contact-channels.service.js';
import { ProductComponentsResolver } from './products/product-components.resolver.js';
import { ProductComponentsService } from './products/product-components.service.js';
import { ProductModulesResolver } from './products/product-modules.resolver.js';
import { ProductModulesService } from './products/product-modules.service.js';
import { ProductPlatformsResolver } from './products/product-platforms.resolver.js';
import { ProductPlatformsService } from './products/product-platforms.service.js';
import { ResponsibilitiesService } from './products/responsibilities.service.js';
import { AddressesResolver } from './profile/addresses.resolver.js';
import { AddressesService } from './profile/addresses.service.js';
import { ProfileResolver } from './profile/profile.resolver.js';
import { ProfileService } from './profile/profile.service.js';
import { PublicLinksResolver } from './profile/public-links.resolver.js';
import { PublicLinksService } from './profile/public-links.service.js';
import { VendorsFace } from './vendors.face.js';

const stores = [
  Vendors,
  Addresses,
  PublicLinks,
  Products,
  ProductModules,
  ProductComponents,
  ProductPlatforms,
  Responsibilities,
  ServiceOfferings,
  ContactChannels,
  BusinessCalendars,
  HolidaySets,
];

const profile = [
  VendorOpening,
  ProfileService,
  ProfileResolver,
  AddressesService,
  AddressesResolver,
  PublicLinksService,
  PublicLinksResolver,
];

const products = [
  ProductsService,
  ProductsResolver,
  ResponsibilitiesService,
  ProductModulesService,
  ProductModulesResolver,
  ProductComponentsService,
  ProductComponentsResolver,
  ProductPlatformsService,
  ProductPlatformsResolver,
];

const catalogue = [
  CatalogueReader,
  ServiceOfferingsService,
  ServiceOfferingsResolver,
  ContactChannelsService,
  ContactChannelsResolver,
];

const calendars = [
  CalendarReader,
  CalendarVersions,
  BusinessCalendarsService,
  BusinessCalendarsResolver,
  HolidaySetsService,
  HolidaySetsResolver,
];

const owners = [
  CalendarVersionsResolver,
  VendorProductsResolver,
  OwnedProductResolver,
  OwnedAddressResolver,
  OwnedLinkResolver,
];

@Module({
  providers: [...stores, ...profile, ...products, ...catalogue, ...calendars, ...owners, VendorsFace],
  exports: [VendorsFace],
})
export class VendorsModule {}
