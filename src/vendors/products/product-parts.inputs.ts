import { Field, InputType, Int, OmitType } from '@nestjs/graphql';
import { IsEnum, IsInt, IsOptional, Length, Max, Min } from 'class-validator';
import { CommandInput, VersionedCommandInput } from '../../graphql/command.input.js';
import { IdField } from '../../graphql/id.field.js';
import { ComponentKind, PlatformKind, UpdateMode } from '../domain/product.enums.js';
import { CODE, EDIT, IsCode, IsNotBlank } from '../graphql/rules.js';

@InputType({ isAbstract: true })
class NamedPartFields extends VersionedCommandInput {
  @Field({ description: 'In Russian: 1 to 200 characters.' })
  @Length(1, 200)
  @IsNotBlank()
  nameRu: string;

  @Field(() => String, { nullable: true, description: 'In English: 1 to 200 characters.' })
  @IsOptional()
  @Length(1, 200)
  nameEn?: string | null;
}

@InputType({ isAbstract: true })
class ProductModuleFields extends NamedPartFields {
  @Field(() => Int, { description: 'Order of printing: 1 to 1,000.' })
  @IsInt()
  @Min(1)
  @Max(1000)
  position: number;
}

@InputType({ description: 'A new functional part of a product.' })
export class ProductModuleAddInput extends OmitType(ProductModuleFields, ['expectedVersion'], InputType) {
  @IdField('product')
  productId: string;

  @Field({ description: CODE })
  @IsCode()
  code: string;
}

@InputType({ description: `A functional part of a product. ${EDIT}` })
export class ProductModuleEditInput extends ProductModuleFields {
  @IdField('module')
  productModuleId: string;
}

@InputType({ description: 'Takes a module out of the product.' })
export class ProductModuleWithdrawInput extends VersionedCommandInput {
  @IdField('module')
  productModuleId: string;
}

@InputType({ isAbstract: true })
class ProductComponentFields extends NamedPartFields {
  @Field(() => ComponentKind)
  @IsEnum(ComponentKind)
  kind: ComponentKind;

  @Field(() => UpdateMode)
  @IsEnum(UpdateMode)
  updateMode: UpdateMode;
}

@InputType({ description: 'A new part of a product that is delivered by itself.' })
export class ProductComponentAddInput extends OmitType(ProductComponentFields, ['expectedVersion'], InputType) {
  @IdField('product')
  productId: string;

  @Field({ description: CODE })
  @IsCode()
  code: string;
}

@InputType({ description: `A part of a product that is delivered by itself. ${EDIT}` })
export class ProductComponentEditInput extends ProductComponentFields {
  @IdField('component')
  productComponentId: string;
}

@InputType({ description: 'Takes a component out of the product.' })
export class ProductComponentWithdrawInput extends VersionedCommandInput {
  @IdField('component')
  productComponentId: string;
}

@InputType({ description: 'Something more that a product runs on.' })
export class ProductPlatformAddInput extends CommandInput {
  @IdField('product')
  productId: string;

  @Field(() => PlatformKind)
  @IsEnum(PlatformKind)
  kind: PlatformKind;

  @Field({ description: 'As its maker writes it: 1 to 100 characters.' })
  @Length(1, 100)
  @IsNotBlank()
  name: string;

  @Field(() => String, { nullable: true, description: 'In words: 1 to 200 characters; null = not declared.' })
  @IsOptional()
  @Length(1, 200)
  supportedVersions?: string | null;
}

@InputType({ description: 'Ends the support of a platform.' })
export class ProductPlatformWithdrawInput extends VersionedCommandInput {
  @IdField('platform')
  productPlatformId: string;
}
