import { Field, InputType, Int, OmitType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsEnum,
  IsInt,
  IsOptional,
  Length,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { VersionedCommandInput } from '../../graphql/command.input.js';
import { IdField } from '../../graphql/id.field.js';
import { SkillLevel, StaffFunction } from '../domain/personnel.enums.js';

@InputType({ isAbstract: true })
class PositionFields extends VersionedCommandInput {
  @Field({ description: 'In Russian, 1 to 200 characters; one open position of the vendor has it.' })
  @Length(1, 200)
  @Matches(/\S/)
  titleRu: string;

  @Field(() => String, { nullable: true, description: 'In English, 1 to 200 characters; absent = not translated.' })
  @IsOptional()
  @Length(1, 200)
  titleEn?: string | null;

  @Field(() => Int, { description: 'Order of printing in the staffing table: 1 to 1,000.' })
  @IsInt()
  @Min(1)
  @Max(1000)
  ordinal: number;

  @Field(() => [StaffFunction], { description: 'What its people do; empty = not declared.' })
  @IsArray()
  @ArrayMaxSize(3)
  @IsEnum(StaffFunction, { each: true })
  functions: StaffFunction[];

  @Field(() => String, {
    nullable: true,
    description: 'Code of the professional standard, 1 to 20 characters, e.g. 06.024; absent = none.',
  })
  @IsOptional()
  @Length(1, 20)
  professionalStandard?: string | null;

  @IdField('product', { each: true, description: 'The products that it works for, at most 50, each once.' })
  @IsArray()
  @ArrayMaxSize(50)
  @ArrayUnique()
  productIds: string[];
}

@InputType({ description: 'A new row of the staffing table.' })
export class PositionOpenInput extends OmitType(PositionFields, ['expectedVersion'], InputType) {
  @Field(() => Int, { description: 'How many people are planned: 0 to 10,000.' })
  @IsInt()
  @Min(0)
  @Max(10_000)
  headCount: number;
}

@InputType({ description: 'What a position is from now on: it replaces what was, but for number and key skills.' })
export class PositionEditInput extends PositionFields {
  @IdField('position')
  positionId: string;
}

@InputType({ description: 'How many people are planned from now on.' })
export class PositionResizeInput extends VersionedCommandInput {
  @IdField('position')
  positionId: string;

  @Field(() => Int, { description: '0 to 10,000.' })
  @IsInt()
  @Min(0)
  @Max(10_000)
  headCount: number;
}

@InputType({ description: 'One key skill of a position.' })
export class KeySkillInput {
  @IdField('skill')
  skillId: string;

  @Field(() => SkillLevel, { description: 'At least this is asked.' })
  @IsEnum(SkillLevel)
  level: SkillLevel;

  @Field(() => Boolean, { nullable: true, description: 'Absent = true: somebody is missing without it.' })
  @IsOptional()
  @IsBoolean()
  isRequired?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Absent = false. True: without a valid certificate the skill counts for nothing.',
  })
  @IsOptional()
  @IsBoolean()
  needsCertificate?: boolean | null;

  @Field(() => String, {
    nullable: true,
    description: "The words of the vendor's document, 1 to 500 characters; absent = none.",
  })
  @IsOptional()
  @Length(1, 500)
  sourcePhrase?: string | null;
}

@InputType({ description: 'The key skills of a position from now on, in the order of printing.' })
export class PositionDeclareSkillsInput extends VersionedCommandInput {
  @IdField('position')
  positionId: string;

  @Field(() => [KeySkillInput], { description: 'At most 100, each skill once; those left out are asked no longer.' })
  @IsArray()
  @ArrayMaxSize(100)
  @ArrayUnique((row: KeySkillInput) => row.skillId)
  @ValidateNested({ each: true })
  @Type(() => KeySkillInput)
  skills: KeySkillInput[];
}

@InputType({ description: 'There is no such post any more.' })
export class PositionCloseInput extends VersionedCommandInput {
  @IdField('position')
  positionId: string;
}
