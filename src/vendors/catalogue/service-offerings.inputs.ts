import { Field, InputType, Int, OmitType } from '@nestjs/graphql';
import { ArrayMaxSize, IsEnum, IsIn, IsInt, IsOptional, Length, Max, Min } from 'class-validator';
import { VersionedCommandInput } from '../../graphql/command.input.js';
import { IdField } from '../../graphql/id.field.js';
import { Channel, ServiceGroup, ServiceOfferingCode, TicketKind } from '../domain/service.enums.js';
import { EDIT, IsNotBlank } from '../graphql/rules.js';

@InputType({ isAbstract: true })
class ServiceOfferingFields extends VersionedCommandInput {
  @Field(() => ServiceGroup)
  @IsEnum(ServiceGroup)
  group: ServiceGroup;

  @Field(() => Int, { description: 'Order of printing within the group: 1 to 1,000.' })
  @IsInt()
  @Min(1)
  @Max(1000)
  position: number;

  @Field({ description: 'As it is printed in Russian: 1 to 500 characters.' })
  @Length(1, 500)
  @IsNotBlank()
  nameRu: string;

  @Field(() => String, { nullable: true, description: 'As it is printed in English: 1 to 500 characters.' })
  @IsOptional()
  @Length(1, 500)
  nameEn?: string | null;

  @Field(() => [Channel], {
    description: 'Channels that take requests for it: PHONE, EMAIL, PORTAL; API is the grant of a token. May be empty.',
  })
  @ArrayMaxSize(3)
  @IsIn([Channel.PHONE, Channel.EMAIL, Channel.PORTAL], { each: true })
  channels: Channel[];

  @Field(() => [TicketKind], { description: 'Kinds of tickets that may name it; empty = all.' })
  @ArrayMaxSize(6)
  @IsEnum(TicketKind, { each: true })
  ticketKinds: TicketKind[];
}

@InputType({ description: 'A new service of a product.' })
export class ServiceOfferingAddInput extends OmitType(ServiceOfferingFields, ['expectedVersion'], InputType) {
  @IdField('product')
  productId: string;

  @Field(() => ServiceOfferingCode)
  @IsEnum(ServiceOfferingCode)
  code: ServiceOfferingCode;
}

@InputType({ description: `A service of a product. ${EDIT}` })
export class ServiceOfferingEditInput extends ServiceOfferingFields {
  @IdField('offering')
  serviceOfferingId: string;
}

@InputType({ description: 'Takes a service out of the catalogue.' })
export class ServiceOfferingWithdrawInput extends VersionedCommandInput {
  @IdField('offering')
  serviceOfferingId: string;
}
