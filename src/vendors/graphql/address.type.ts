import { Field, Int, ObjectType } from '@nestjs/graphql';
import { LocalizedText } from '../../graphql/localized-text.type.js';
import { Node } from '../../graphql/node.type.js';
import { DateTime } from '../../graphql/scalars.js';
import { AddressPurpose } from '../domain/vendor.enums.js';

@ObjectType('Address', {
  implements: () => Node,
  description: 'Where a vendor is registered, or where his people and equipment really are.',
})
export class AddressType extends Node {
  @Field(() => [AddressPurpose], { description: 'At least one; each is printed separately.' })
  purposes: AddressPurpose[];

  @Field({ description: 'ISO 3166-1 alpha-2, e.g. RU.' })
  country: string;

  @Field(() => String, { nullable: true, description: 'Null when it was not entered.' })
  postcode: string | null;

  @Field(() => LocalizedText, { description: 'Town, with its region where that is usual.' })
  locality: LocalizedText;

  @Field(() => LocalizedText, { description: 'With its kind, e.g. Щелковское шоссе.' })
  street: LocalizedText;

  @Field(() => LocalizedText, { description: 'Number of the building, e.g. 2А.' })
  building: LocalizedText;

  @Field(() => String, { nullable: true, description: 'Null when it was not entered.' })
  floor: string | null;

  @Field(() => LocalizedText, { description: 'Number of the office.' })
  office: LocalizedText;

  @Field(() => LocalizedText, {
    description: 'The whole address in one line; English is null while some part of it has no English.',
  })
  line: LocalizedText;

  @Field(() => String, { nullable: true, description: 'E.164, e.g. +73433790100.' })
  phone: string | null;

  @Field({ description: 'False once it was withdrawn.' })
  isActive: boolean;

  @Field(() => DateTime, { nullable: true, description: 'Null while it is in use.' })
  withdrawnAt: Date | null;

  @Field(() => Int, { description: 'Grows by one with each change; see `expectedVersion`.' })
  version: number;

  @Field(() => DateTime)
  updatedAt: Date;
}
