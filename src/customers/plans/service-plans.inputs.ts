import { Field, InputType, Int } from '@nestjs/graphql';
import { IsInt, IsOptional, Length, Matches, Min } from 'class-validator';
import { CommandInput } from '../../graphql/command.input.js';
import { IdField } from '../../graphql/id.field.js';

@InputType({ isAbstract: true })
abstract class ServicePlanNaming extends CommandInput {
  @Field({ description: 'In Russian, 1 to 200 characters.' })
  @Length(1, 200)
  nameRu: string;

  @Field({ description: 'In English, 1 to 200 characters.' })
  @Length(1, 200)
  nameEn: string;

  @Field(() => String, { nullable: true, description: 'What it promises, in Russian, up to 2,000 characters.' })
  @IsOptional()
  @Length(1, 2000)
  descriptionRu?: string | null;

  @Field(() => String, { nullable: true, description: 'What it promises, in English, up to 2,000 characters.' })
  @IsOptional()
  @Length(1, 2000)
  descriptionEn?: string | null;
}

@InputType({ description: 'A new level of service.' })
export class ServicePlanCreateInput extends ServicePlanNaming {
  @Field({ description: '2 to 40 lower-case letters, digits and hyphens, beginning with a letter; it never changes.' })
  @Matches(/^[a-z][a-z0-9-]{1,39}$/)
  code: string;
}

@InputType({ description: 'Names and descriptions from now on: they replace those that were.' })
export class ServicePlanRenameInput extends ServicePlanNaming {
  @IdField('serviceplan')
  servicePlanId: string;

  @Field(() => Int, {
    nullable: true,
    description: 'The version that the caller has seen; another one is refused with STALE_VERSION.',
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  expectedVersion?: number | null;
}
