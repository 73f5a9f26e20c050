import { Field, InputType, OmitType } from '@nestjs/graphql';
import { IsEnum, IsIn, IsOptional, Length } from 'class-validator';
import { VersionedCommandInput } from '../../graphql/command.input.js';
import { IdField } from '../../graphql/id.field.js';
import { LocaleTag } from '../../graphql/scalars.js';
import { type Locale, LOCALES } from '../../i18n/locale.js';
import { PublicLinkKind } from '../domain/vendor.enums.js';
import { EDIT } from '../graphql/rules.js';

@InputType({ isAbstract: true })
class PublicLinkFields extends VersionedCommandInput {
  @Field(() => PublicLinkKind)
  @IsEnum(PublicLinkKind)
  kind: PublicLinkKind;

  @Field({ description: 'http or https, without spaces, else URL_INVALID.' })
  @Length(1, 2000)
  url: string;

  @Field(() => String, { nullable: true, description: 'Title in Russian: 1 to 300 characters.' })
  @IsOptional()
  @Length(1, 300)
  titleRu?: string | null;

  @Field(() => String, { nullable: true, description: 'Title in English: 1 to 300 characters.' })
  @IsOptional()
  @Length(1, 300)
  titleEn?: string | null;

  @Field(() => LocaleTag, { nullable: true, description: 'Language of what it leads to: ru or en.' })
  @IsOptional()
  @IsIn(LOCALES)
  language?: Locale | null;

  @IdField('product', { nullable: true, description: 'Null: a link of the vendor as a whole.' })
  productId?: string | null;
}

@InputType({ description: 'A new public link.' })
export class PublicLinkAddInput extends OmitType(PublicLinkFields, ['expectedVersion'], InputType) {}

@InputType({ description: `A public link. ${EDIT}` })
export class PublicLinkEditInput extends PublicLinkFields {
  @IdField('publiclink')
  publicLinkId: string;
}

@InputType({ description: 'Takes a public link out of use.' })
export class PublicLinkWithdrawInput extends VersionedCommandInput {
  @IdField('publiclink')
  publicLinkId: string;
}
