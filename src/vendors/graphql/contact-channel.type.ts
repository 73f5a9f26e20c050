import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Node } from '../../graphql/node.type.js';
import { DateTime } from '../../graphql/scalars.js';
import { Channel } from '../domain/service.enums.js';

@ObjectType('ContactChannel', { implements: () => Node, description: 'Where the support of a product is reached.' })
export class ContactChannelType extends Node {
  @Field(() => Channel, { description: 'PHONE, EMAIL or PORTAL.' })
  kind: Channel;

  @Field({ description: 'PHONE: E.164. EMAIL: the address. PORTAL: the URL.' })
  value: string;

  @Field({ description: 'As it is printed, made from the value: `+7 (495) 308-92-83`.' })
  displayText: string;

  @Field({ description: 'At most one active channel of each kind is; the primary PHONE is the "single number".' })
  isPrimary: boolean;

  @Field({ description: 'False once it was withdrawn.' })
  isActive: boolean;

  @Field(() => DateTime, { nullable: true, description: 'Null while it is in use.' })
  withdrawnAt: Date | null;

  @Field(() => Int, { description: 'Grows by one with each change; see `expectedVersion`.' })
  version: number;
}
