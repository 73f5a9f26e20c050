import { Field, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsEnum, ValidateNested } from 'class-validator';
import { VersionedCommandInput } from '../../graphql/command.input.js';
import { IdField } from '../../graphql/id.field.js';
import { Activity, ResponsibleParty } from '../domain/product.enums.js';

@InputType({ description: 'One row of the responsibility matrix.' })
export class ResponsibilityInput {
  @Field(() => Activity)
  @IsEnum(Activity)
  activity: Activity;

  @Field(() => ResponsibleParty)
  @IsEnum(ResponsibleParty)
  party: ResponsibleParty;
}

@InputType({ description: 'Who does which work; activities that are left out stay as they are.' })
export class ProductDeclareResponsibilitiesInput extends VersionedCommandInput {
  @IdField('product')
  productId: string;

  @Field(() => [ResponsibilityInput], { description: '1 to 8, each activity once.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(8)
  @ArrayUnique((row: ResponsibilityInput) => row.activity)
  @ValidateNested({ each: true })
  @Type(() => ResponsibilityInput)
  responsibilities: ResponsibilityInput[];
}
