import { Field, InputType } from '@nestjs/graphql';
import { ArrayMaxSize, IsEnum, IsIn, IsOptional, IsTimeZone, Length } from 'class-validator';
import { VersionedCommandInput } from '../../graphql/command.input.js';
import { LocaleTag, Markdown, TimeZone } from '../../graphql/scalars.js';
import { type Locale, LOCALES } from '../../i18n/locale.js';
import { LegalForm, VendorRole } from '../domain/vendor.enums.js';
import { EDIT, IsNotBlank } from '../graphql/rules.js';

@InputType({ description: `What the registry of legal persons knows of the vendor. ${EDIT}` })
export class VendorEditLegalDataInput extends VersionedCommandInput {
  @Field(() => LegalForm)
  @IsEnum(LegalForm)
  legalForm: LegalForm;

  @Field(() => String, { nullable: true, description: 'As registered, with the legal form: 1 to 300 characters.' })
  @IsOptional()
  @Length(1, 300)
  legalNameRu?: string | null;

  @Field(() => String, { nullable: true, description: 'As the vendor writes it: 1 to 300 characters.' })
  @IsOptional()
  @Length(1, 300)
  legalNameEn?: string | null;

  @Field(() => String, {
    nullable: true,
    description: '10 digits (company) or 12 (sole proprietor), else INN_INVALID.',
  })
  @IsOptional()
  @Length(1, 20)
  inn?: string | null;

  @Field(() => String, { nullable: true, description: 'Nine characters, else KPP_INVALID; not for sole proprietors.' })
  @IsOptional()
  @Length(1, 20)
  kpp?: string | null;

  @Field(() => String, { nullable: true, description: '13 digits (company) or 15 (proprietor), else OGRN_INVALID.' })
  @IsOptional()
  @Length(1, 20)
  ogrn?: string | null;

  @Field(() => [VendorRole], { description: 'What the vendor is to his products; may be empty.' })
  @ArrayMaxSize(2)
  @IsEnum(VendorRole, { each: true })
  roles: VendorRole[];
}

@InputType({ description: `How the vendor presents himself. ${EDIT}` })
export class VendorEditProfileInput extends VersionedCommandInput {
  @Field({ description: 'As people say it in Russian: 1 to 100 characters.' })
  @Length(1, 100)
  @IsNotBlank()
  shortNameRu: string;

  @Field(() => String, { nullable: true, description: 'As people say it in English: 1 to 100 characters.' })
  @IsOptional()
  @Length(1, 100)
  shortNameEn?: string | null;

  @Field(() => String, { nullable: true, description: 'http or https, without spaces, else URL_INVALID.' })
  @IsOptional()
  @Length(1, 2000)
  siteUrl?: string | null;

  @Field(() => LocaleTag, { description: 'Language where nothing else decides: ru or en.' })
  @IsIn(LOCALES)
  defaultLocale: Locale;

  @Field(() => TimeZone, { description: 'IANA zone where nothing else decides.' })
  @IsTimeZone()
  timeZone: string;

  @Field(() => Markdown, { nullable: true, description: 'How products are kept alive: 1 to 10,000 characters.' })
  @IsOptional()
  @Length(1, 10_000)
  maintenanceStrategyRu?: string | null;

  @Field(() => Markdown, { nullable: true, description: 'The same in English: 1 to 10,000 characters.' })
  @IsOptional()
  @Length(1, 10_000)
  maintenanceStrategyEn?: string | null;
}
