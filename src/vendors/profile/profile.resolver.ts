import { Args, Mutation, ObjectType, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../access/actor.js';
import { Allow } from '../../access/allow.js';
import { Permission } from '../../access/permission.js';
import { payload, payloadOf } from '../../graphql/payload.js';
import { CurrentActor, ReadSelection, Selection } from '../../graphql/selection.js';
import { VendorType } from '../graphql/vendor.type.js';
import { VendorEditLegalDataInput, VendorEditProfileInput } from './profile.inputs.js';
import { ProfileService } from './profile.service.js';

@ObjectType()
class VendorEditLegalDataPayload extends payloadOf('vendor', () => VendorType) {}

@ObjectType()
class VendorEditProfilePayload extends payloadOf('vendor', () => VendorType) {}

@Resolver()
export class ProfileResolver {
  constructor(private readonly service: ProfileService) {}

  @Query(() => VendorType, { nullable: true, description: 'The vendor to whom the caller belongs or turns.' })
  @Allow(Permission.READ_VENDOR)
  vendor(@ReadSelection() selection: Selection) {
    return selection.read();
  }

  @Mutation(() => VendorEditLegalDataPayload, { description: 'States legal form, names, INN, KPP and OGRN.' })
  @Allow(Permission.EDIT_VENDOR)
  vendorEditLegalData(
    @Args('input') input: VendorEditLegalDataInput,
    @CurrentActor() actor: Actor,
    @ReadSelection() selection: Selection,
  ) {
    return payload('vendor', () => this.service.editLegalData(actor, input), selection);
  }

  @Mutation(() => VendorEditProfilePayload, { description: 'States how the vendor presents himself.' })
  @Allow(Permission.EDIT_VENDOR)
  vendorEditProfile(
    @Args('input') input: VendorEditProfileInput,
    @CurrentActor() actor: Actor,
    @ReadSelection() selection: Selection,
  ) {
    return payload('vendor', () => this.service.editProfile(actor, input), selection);
  }
}
