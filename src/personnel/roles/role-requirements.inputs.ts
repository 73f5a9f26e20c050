import { Field, InputType, Int } from '@nestjs/graphql';
import { IsEnum, IsInt, IsOptional, Length, Matches, Max, Min } from 'class-validator';
import { CommandInput, VersionedCommandInput } from '../../graphql/command.input.js';
import { IdField } from '../../graphql/id.field.js';
import { SkillLevel } from '../domain/personnel.enums.js';
import { PersonnelRole, RequiredDocumentKind } from '../domain/training.enums.js';

@InputType({ isAbstract: true })
export abstract class RoleCommandInput extends CommandInput {
  @IdField('product')
  productId: string;

  @Field(() => PersonnelRole)
  @IsEnum(PersonnelRole)
  role: PersonnelRole;

  @Field(() => Int, { description: 'Order of printing: 1 to 1,000.' })
  @IsInt()
  @Min(1)
  @Max(1000)
  ordinal: number;

  @Field(() => String, {
    nullable: true,
    description: "The words of the vendor's document, 1 to 500 characters; absent = none.",
  })
  @IsOptional()
  @Length(1, 500)
  sourcePhrase?: string | null;
}

@InputType({ description: 'A role asks for a skill.' })
export class RoleRequireSkillInput extends RoleCommandInput {
  @IdField('skill')
  skillId: string;

  @Field(() => SkillLevel, { description: 'At least this is asked.' })
  @IsEnum(SkillLevel)
  level: SkillLevel;
}

@InputType({ description: 'A role asks that a document be studied.' })
export class RoleRequireDocumentInput extends RoleCommandInput {
  @Field(() => RequiredDocumentKind)
  @IsEnum(RequiredDocumentKind)
  kind: RequiredDocumentKind;

  @Field({ description: 'Title in Russian, 1 to 300 characters.' })
  @Length(1, 300)
  @Matches(/\S/)
  titleRu: string;

  @Field(() => String, { nullable: true, description: 'Title in English, 1 to 300 characters; absent = none.' })
  @IsOptional()
  @Length(1, 300)
  titleEn?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Where it is published: http or https, 1 to 2,000 characters; absent = nowhere.',
  })
  @IsOptional()
  @Length(1, 2000)
  url?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Who publishes it, 1 to 200 characters: exactly for THIRD_PARTY.',
  })
  @IsOptional()
  @Length(1, 200)
  publisher?: string | null;
}

@InputType({ description: 'A role asks for a course.' })
export class RoleRequireCourseInput extends RoleCommandInput {
  @IdField('course')
  courseId: string;
}

@InputType({ description: 'Something is asked no longer.' })
export class RoleRequirementWithdrawInput extends VersionedCommandInput {
  @IdField('rolerequirement')
  roleRequirementId: string;
}
