import { Field, InputType, OmitType } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayMinSize, IsEnum, IsISO31661Alpha2, IsOptional, Length } from 'class-validator';
import { VersionedCommandInput } from '../../graphql/command.input.js';
import { IdField } from '../../graphql/id.field.js';
import { AddressPurpose } from '../domain/vendor.enums.js';
import { EDIT, IsNotBlank } from '../graphql/rules.js';

@InputType({ isAbstract: true })
class AddressFields extends VersionedCommandInput {
  @Field(() => [AddressPurpose], { description: 'At least one.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(6)
  @IsEnum(AddressPurpose, { each: true })
  purposes: AddressPurpose[];

  @IdField('product', { nullable: true, description: 'Null: the address of the vendor as a whole.' })
  productId?: string | null;

  @Field({ description: 'ISO 3166-1 alpha-2, e.g. RU.' })
  @IsISO31661Alpha2()
  country: string;

  @Field(() => String, { nullable: true, description: '1 to 12 characters.' })
  @IsOptional()
  @Length(1, 12)
  postcode?: string | null;

  @Field({ description: 'Town, with its region where that is usual, e.g. г. Москва: 1 to 200 characters.' })
  @Length(1, 200)
  @IsNotBlank()
  localityRu: string;

  @Field(() => String, { nullable: true, description: 'The town in English: 1 to 200 characters.' })
  @IsOptional()
  @Length(1, 200)
  localityEn?: string | null;

  @Field(() => String, { nullable: true, description: 'E.g. Щелковское шоссе: 1 to 200 characters.' })
  @IsOptional()
  @Length(1, 200)
  streetRu?: string | null;

  @Field(() => String, { nullable: true, description: 'The street in English: 1 to 200 characters.' })
  @IsOptional()
  @Length(1, 200)
  streetEn?: string | null;

  @Field(() => String, { nullable: true, description: 'Number of the building without the word, e.g. 2А.' })
  @IsOptional()
  @Length(1, 50)
  buildingRu?: string | null;

  @Field(() => String, { nullable: true, description: 'In English, when the number has Russian letters.' })
  @IsOptional()
  @Length(1, 50)
  buildingEn?: string | null;

  @Field(() => String, { nullable: true, description: '1 to 10 characters.' })
  @IsOptional()
  @Length(1, 10)
  floor?: string | null;

  @Field(() => String, { nullable: true, description: 'Number of the office without the word.' })
  @IsOptional()
  @Length(1, 50)
  officeRu?: string | null;

  @Field(() => String, { nullable: true, description: 'In English, when the number has Russian letters.' })
  @IsOptional()
  @Length(1, 50)
  officeEn?: string | null;

  @Field(() => String, { nullable: true, description: 'With country code, else PHONE_INVALID.' })
  @IsOptional()
  @Length(1, 40)
  phone?: string | null;
}

@InputType({ description: 'A new address of the vendor.' })
export class AddressAddInput extends OmitType(AddressFields, ['expectedVersion'], InputType) {}

@InputType({ description: `An address of the vendor. ${EDIT}` })
export class AddressEditInput extends AddressFields {
  @IdField('address')
  addressId: string;
}

@InputType({ description: 'Takes an address out of use.' })
export class AddressWithdrawInput extends VersionedCommandInput {
  @IdField('address')
  addressId: string;
}
