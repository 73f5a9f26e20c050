import { Field, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsDate,
  IsEnum,
  IsInt,
  IsOptional,
  IsTimeZone,
  Length,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { VersionedCommandInput } from '../../graphql/command.input.js';
import { IdField } from '../../graphql/id.field.js';
import { DateTime, TimeZone } from '../../graphql/scalars.js';
import { DutyRole } from '../domain/planning.enums.js';
import { TurnUnit } from '../domain/rota-layer.js';

@InputType({ isAbstract: true })
class RotaFields extends VersionedCommandInput {
  @Field({ description: 'In Russian: 1 to 200 characters.' })
  @Length(1, 200)
  @Matches(/\S/)
  nameRu: string;

  @Field(() => String, { nullable: true, description: 'In English: 1 to 200 characters.' })
  @IsOptional()
  @Length(1, 200)
  nameEn?: string | null;

  @IdField('user', { nullable: true, description: 'The account of who is told when somebody falls out.' })
  headId?: string | null;
}

@InputType({ description: 'A new rota for one seat of a post; it begins as a draft.' })
export class RotaCreateInput extends RotaFields {
  @IdField('norm', { description: 'The post: what it asks for is checked.' })
  normId: string;
}

@InputType({ isAbstract: true })
class RotaCommandInput extends VersionedCommandInput {
  @IdField('rota')
  rotaId: string;
}

@InputType({ description: 'What a rota is called and who answers for it; it replaces what was.' })
export class RotaEditInput extends RotaFields {
  @IdField('rota')
  rotaId: string;
}

@InputType({ description: 'Local hours in which a layer has somebody on duty.' })
export class DutyWindowInput {
  @Field(() => Int, { nullable: true, description: '1 = Monday … 7 = Sunday; null = every day.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(7)
  weekday?: number | null;

  @Field({ description: 'Local time HH:MM.' })
  @Matches(/^([01]\d|2[0-3]):[0-5]\d$/)
  opens: string;

  @Field({ description: 'Local time HH:MM, up to 24:00; before `opens` means on the next day.' })
  @Matches(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/)
  closes: string;
}

@InputType({ description: 'People who take turns.' })
export class RotaLayerInput {
  @Field(() => DutyRole)
  @IsEnum(DutyRole)
  role: DutyRole;

  @IdField('employee', { each: true, description: '1 to 50 people in the order of their turns.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  memberIds: string[];

  @Field({ description: 'Local date and time at which the first turn begins: 2026-11-30T08:00.' })
  @Matches(/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/)
  startsAt: string;

  @Field(() => TimeZone, { description: 'IANA zone of all times of the layer.' })
  @IsTimeZone()
  timeZone: string;

  @Field(() => Int, { description: 'So many units is one turn long: 1 to 366.' })
  @IsInt()
  @Min(1)
  @Max(366)
  turnLength: number;

  @Field(() => TurnUnit)
  @IsEnum(TurnUnit)
  turnUnit: TurnUnit;

  @Field(() => [DutyWindowInput], { nullable: true, description: 'At most 50; none = at all hours.' })
  @IsOptional()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => DutyWindowInput)
  windows?: DutyWindowInput[] | null;
}

@InputType({ description: 'The layers of a rota; they replace what was. Of the layers of a role the later one wins.' })
export class RotaDeclareLayersInput extends RotaCommandInput {
  @Field(() => [RotaLayerInput], { description: 'At most 20, in their order.' })
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => RotaLayerInput)
  layers: RotaLayerInput[];
}

@InputType({
  description: 'Plans the shifts of a period from the layers and the overrides; what was planned is replaced.',
})
export class RotaPlanInput extends RotaCommandInput {
  @Field(() => DateTime, { description: 'Not before now.' })
  @IsDate()
  from: Date;

  @Field(() => DateTime, { description: 'After `from`, at most 366 days later; not part of the period.' })
  @IsDate()
  to: Date;

  @Field(() => String, {
    nullable: true,
    description:
      'Why a published rota may have a gap in the next 14 days, 10 to 500 characters; of a manager or the head of the rota.',
  })
  @IsOptional()
  @Length(10, 500)
  gapReason?: string | null;
}

@InputType({ description: 'Gives some time to a person, whatever the layers say.' })
export class RotaOverrideInput extends RotaCommandInput {
  @IdField('employee')
  employeeId: string;

  @Field(() => DutyRole)
  @IsEnum(DutyRole)
  role: DutyRole;

  @Field(() => DateTime, { description: 'Not before now.' })
  @IsDate()
  startsAt: Date;

  @Field(() => DateTime, { description: 'After `startsAt`, at most 366 days later.' })
  @IsDate()
  endsAt: Date;

  @Field({ description: 'Why, 1 to 500 characters.' })
  @Length(1, 500)
  @Matches(/\S/)
  reason: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Why it may make a gap of the next 14 days in a published rota (the person lacks a skill of the post), 10 to 500 characters; of a manager or the head of the rota.',
  })
  @IsOptional()
  @Length(10, 500)
  gapReason?: string | null;
}

@InputType({ description: 'From now on the shifts of the rota count.' })
export class RotaPublishInput extends RotaCommandInput {
  @Field(() => String, {
    nullable: true,
    description:
      'Why it is published although nobody is there at some time of the next 14 days, 10 to 500 characters; of a manager or the head of the rota.',
  })
  @IsOptional()
  @Length(10, 500)
  gapReason?: string | null;
}

@InputType({ description: 'The shifts of the rota count no longer.' })
export class RotaUnpublishInput extends RotaCommandInput {
  @Field({ description: 'Why, 1 to 500 characters.' })
  @Length(1, 500)
  @Matches(/\S/)
  reason: string;
}

@InputType({ description: 'Ends a rota; shifts that have not ended yet are withdrawn.' })
export class RotaRetireInput extends RotaCommandInput {}
