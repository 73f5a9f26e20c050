import { Field, InputType, Int, OmitType } from '@nestjs/graphql';
import {
  ArrayMaxSize,
  IsBoolean,
  IsEnum,
  IsIn,
  IsInt,
  IsOptional,
  IsTimeZone,
  Length,
  Max,
  Min,
} from 'class-validator';
import { VersionedCommandInput } from '../../graphql/command.input.js';
import { IdField } from '../../graphql/id.field.js';
import { LocaleTag, TimeZone } from '../../graphql/scalars.js';
import { LOCALES } from '../../i18n/locale.js';
import {
  DeliveryModel,
  ProductObjectType,
  ProductStage,
  RequesterRole,
  RequestFlow,
  RightType,
  ScheduleMode,
} from '../domain/product.enums.js';
import { CODE, EDIT, IsCode, IsNotBlank } from '../graphql/rules.js';

@InputType({ isAbstract: true })
class ProductFields extends VersionedCommandInput {
  @Field({ description: 'As it is written everywhere: 1 to 200 characters.' })
  @Length(1, 200)
  @IsNotBlank()
  name: string;

  @Field(() => String, { nullable: true, description: 'The one word for it in Russian texts: 1 to 100 characters.' })
  @IsOptional()
  @Length(1, 100)
  shortAliasRu?: string | null;

  @Field(() => String, { nullable: true, description: 'The one word for it in English texts: 1 to 100 characters.' })
  @IsOptional()
  @Length(1, 100)
  shortAliasEn?: string | null;

  @Field(() => [String], { nullable: true, description: 'Other names for it: at most 20, of 1 to 100 characters.' })
  @IsOptional()
  @ArrayMaxSize(20)
  @Length(1, 100, { each: true })
  aliases?: string[] | null;

  @Field(() => ProductObjectType)
  @IsEnum(ProductObjectType)
  objectType: ProductObjectType;

  @Field(() => DeliveryModel)
  @IsEnum(DeliveryModel)
  deliveryModel: DeliveryModel;

  @Field(() => [LocaleTag], { nullable: true, description: 'Languages of its user interface: ru, en.' })
  @IsOptional()
  @ArrayMaxSize(2)
  @IsIn(LOCALES, { each: true })
  languages?: string[] | null;

  @Field(() => ProductStage)
  @IsEnum(ProductStage)
  stage: ProductStage;
}

@InputType({ description: 'A new product of the vendor.' })
export class ProductCreateInput extends OmitType(ProductFields, ['expectedVersion'], InputType) {
  @Field({ description: CODE })
  @IsCode()
  code: string;
}

@InputType({ description: `Name and nature of a product. ${EDIT}` })
export class ProductEditInput extends ProductFields {
  @IdField('product')
  productId: string;
}

@InputType({ description: `How requests, rights and commissioning are treated. ${EDIT}` })
export class ProductDeclarePoliciesInput extends VersionedCommandInput {
  @IdField('product')
  productId: string;

  @Field(() => RequestFlow)
  @IsEnum(RequestFlow)
  requestFlow: RequestFlow;

  @Field(() => [RequesterRole], { nullable: true, description: 'Who may ask for changes; empty = not declared.' })
  @IsOptional()
  @ArrayMaxSize(3)
  @IsEnum(RequesterRole, { each: true })
  requestersOfChanges?: RequesterRole[] | null;

  @Field(() => RightType)
  @IsEnum(RightType)
  rightType: RightType;

  @Field({ description: 'True: commissioning needs an administrator trained by the vendor.' })
  @IsBoolean()
  requiresTrainingAtCommissioning: boolean;

  @Field(() => Int, { nullable: true, description: 'Length of a sprint: 1 to 31 days; null = no sprints declared.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(31)
  sprintDays?: number | null;
}

@InputType({ description: `When the support works. ${EDIT}` })
export class ProductDeclareSupportScheduleInput extends VersionedCommandInput {
  @IdField('product')
  productId: string;

  @Field(() => ScheduleMode)
  @IsEnum(ScheduleMode)
  mode: ScheduleMode;

  @IdField('calendar', { nullable: true, description: 'Needed by BUSINESS_HOURS, refused otherwise.' })
  calendarId?: string | null;

  @Field(() => TimeZone, { nullable: true, description: 'IANA zone to print beside the hours; null = not declared.' })
  @IsOptional()
  @IsTimeZone()
  timeZone?: string | null;
}
