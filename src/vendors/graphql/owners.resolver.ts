import { Args, ResolveField, Resolver } from '@nestjs/graphql';
import { PageArgs } from '../../graphql/list.args.js';
import { ReadSelection, type Selection } from '../../graphql/selection.js';
import { AddressType } from './address.type.js';
import { BusinessCalendarType, BusinessCalendarVersionConnection } from './business-calendar.type.js';
import { ProductConnection, ProductListArgs, ProductType } from './product.type.js';
import { PublicLinkType } from './public-link.type.js';
import { VendorType } from './vendor.type.js';

// Fields with arguments, and fields between a part and its whole: two types that name each other would be a circle.

@Resolver(() => VendorType)
export class VendorProductsResolver {
  @ResolveField('products', () => ProductConnection)
  products(@Args({ type: () => ProductListArgs }) _page: unknown, @ReadSelection() selection: Selection) {
    return selection.value();
  }
}

@Resolver(() => ProductType)
export class OwnedProductResolver {
  @ResolveField('vendor', () => VendorType, { nullable: true })
  vendor(@ReadSelection() selection: Selection) {
    return selection.value();
  }
}

@Resolver(() => AddressType)
export class OwnedAddressResolver {
  @ResolveField('product', () => ProductType, {
    nullable: true,
    description: 'Null: the address of the vendor as a whole.',
  })
  product(@ReadSelection() selection: Selection) {
    return selection.value();
  }
}

@Resolver(() => PublicLinkType)
export class OwnedLinkResolver {
  @ResolveField('product', () => ProductType, { nullable: true, description: 'Null: a link of the vendor as a whole.' })
  product(@ReadSelection() selection: Selection) {
    return selection.value();
  }
}

@Resolver(() => BusinessCalendarType)
export class CalendarVersionsResolver {
  @ResolveField('versions', () => BusinessCalendarVersionConnection, {
    description: 'What was published, newest first.',
  })
  versions(@Args() _page: PageArgs, @ReadSelection() selection: Selection) {
    return selection.value();
  }
}
