import { Field, InputType, OmitType } from '@nestjs/graphql';
import { IsEnum, IsOptional, Length, Matches } from 'class-validator';
import { VersionedCommandInput } from '../../graphql/command.input.js';
import { IdField } from '../../graphql/id.field.js';
import { SkillKind } from '../domain/personnel.enums.js';

@InputType({ isAbstract: true })
class SkillFields extends VersionedCommandInput {
  @Field({ description: 'In Russian, 1 to 300 characters.' })
  @Length(1, 300)
  @Matches(/\S/)
  nameRu: string;

  @Field(() => String, { nullable: true, description: 'In English, 1 to 300 characters; absent = not translated.' })
  @IsOptional()
  @Length(1, 300)
  nameEn?: string | null;

  @Field(() => SkillKind)
  @IsEnum(SkillKind)
  kind: SkillKind;
}

@InputType({ description: 'A new word of the dictionary of skills.' })
export class SkillAddInput extends OmitType(SkillFields, ['expectedVersion'], InputType) {
  @Field({ description: '2 to 40 capital letters, digits and underscores, beginning with a letter; it never changes.' })
  @Matches(/^[A-Z][A-Z0-9_]{1,39}$/)
  code: string;

  @IdField('skill', { nullable: true, description: 'The wider skill; it never changes. Absent = none.' })
  parentId?: string | null;

  @IdField('product', { nullable: true, description: 'The product that it is knowledge of; absent = none.' })
  productId?: string | null;
}

@InputType({ description: 'Names and kind of a skill: they replace those that were.' })
export class SkillEditInput extends SkillFields {
  @IdField('skill')
  skillId: string;
}

@InputType({ description: 'Takes a skill out of use; what was said of it stays.' })
export class SkillWithdrawInput extends VersionedCommandInput {
  @IdField('skill')
  skillId: string;
}
