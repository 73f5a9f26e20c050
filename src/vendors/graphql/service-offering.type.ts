import { Field, Int, ObjectType } from '@nestjs/graphql';
import { LocalizedText } from '../../graphql/localized-text.type.js';
import { Node } from '../../graphql/node.type.js';
import { DateTime } from '../../graphql/scalars.js';
import { Channel, ServiceGroup, ServiceOfferingCode, TicketKind } from '../domain/service.enums.js';

@ObjectType('ServiceOffering', { implements: () => Node, description: "A row of a product's service catalogue." })
export class ServiceOfferingType extends Node {
  @Field(() => ServiceOfferingCode)
  code: ServiceOfferingCode;

  @Field(() => ServiceGroup)
  group: ServiceGroup;

  @Field(() => Int, { description: 'Order of printing within the group, from 1.' })
  position: number;

  @Field(() => LocalizedText)
  name: LocalizedText;

  @Field(() => [Channel], {
    description: 'Channels that take requests for it; empty = it is not asked for by anybody.',
  })
  channels: Channel[];

  @Field(() => [TicketKind], { description: 'Kinds of tickets that may name it; empty = all.' })
  ticketKinds: TicketKind[];

  @Field({ description: 'False once it was withdrawn.' })
  isActive: boolean;

  @Field(() => DateTime, { nullable: true, description: 'Null while it is in use.' })
  withdrawnAt: Date | null;

  @Field(() => Int, { description: 'Grows by one with each change; see `expectedVersion`.' })
  version: number;
}
