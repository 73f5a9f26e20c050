import { Field, InputType, OmitType } from '@nestjs/graphql';
import { IsBoolean, IsIn, Length } from 'class-validator';
import { VersionedCommandInput } from '../../graphql/command.input.js';
import { IdField } from '../../graphql/id.field.js';
import { Channel } from '../domain/service.enums.js';
import { EDIT } from '../graphql/rules.js';

@InputType({ isAbstract: true })
class ContactChannelFields extends VersionedCommandInput {
  @Field({
    description:
      'PHONE: with country code. EMAIL: the address. PORTAL: a URL. It is kept in one form and printed in another.',
  })
  @Length(1, 2000)
  value: string;

  @Field({ description: 'At most one active channel of each kind is; see PRIMARY_PHONE_EXISTS.' })
  @IsBoolean()
  isPrimary: boolean;
}

@InputType({ description: 'A new channel to the support of a product.' })
export class ContactChannelAddInput extends OmitType(ContactChannelFields, ['expectedVersion'], InputType) {
  @IdField('product')
  productId: string;

  @Field(() => Channel, { description: 'PHONE, EMAIL or PORTAL; it never changes.' })
  @IsIn([Channel.PHONE, Channel.EMAIL, Channel.PORTAL])
  kind: Channel;
}

@InputType({ description: `A channel to the support of a product. ${EDIT}` })
export class ContactChannelEditInput extends ContactChannelFields {
  @IdField('channel')
  contactChannelId: string;
}

@InputType({ description: 'Takes a channel out of use.' })
export class ContactChannelWithdrawInput extends VersionedCommandInput {
  @IdField('channel')
  contactChannelId: string;
}
