import { Field, InputType } from '@nestjs/graphql';
import { IsDateString, IsEnum, IsOptional, Length, Matches } from 'class-validator';
import { CommandInput, VersionedCommandInput } from '../../graphql/command.input.js';
import { IdField } from '../../graphql/id.field.js';
import { LocalDate } from '../../graphql/scalars.js';
import { AbsenceKind } from '../domain/planning.enums.js';

@InputType({ isAbstract: true })
class AbsenceFields extends CommandInput {
  @IdField('employee')
  employeeId: string;

  @Field(() => AbsenceKind)
  @IsEnum(AbsenceKind)
  kind: AbsenceKind;

  @Field(() => LocalDate, { description: 'First day, in the zone of the person.' })
  @IsDateString()
  firstDay: string;

  @Field(() => LocalDate, { description: 'Last day, not before the first one.' })
  @IsDateString()
  lastDay: string;
}

@InputType({ description: 'Asks for days off, for oneself; an illness is only told and counts at once.' })
export class AbsenceRequestInput extends AbsenceFields {}

@InputType({ description: 'Somebody will not be there; it counts at once.' })
export class AbsenceEnterInput extends AbsenceFields {}

@InputType({ isAbstract: true })
class AbsenceCommandInput extends VersionedCommandInput {
  @IdField('absence')
  absenceId: string;
}

@InputType({ description: 'Grants what was asked for.' })
export class AbsenceApproveInput extends AbsenceCommandInput {}

@InputType({ description: 'Does not grant it.' })
export class AbsenceRejectInput extends AbsenceCommandInput {
  @Field({ description: 'Why, 1 to 500 characters.' })
  @Length(1, 500)
  @Matches(/\S/)
  reason: string;
}

@InputType({
  description: 'He will be there after all; shifts that were taken from him do not come back by themselves.',
})
export class AbsenceCancelInput extends AbsenceCommandInput {
  @Field(() => String, { nullable: true, description: 'Why, 1 to 500 characters; absent = not said.' })
  @IsOptional()
  @Length(1, 500)
  reason?: string | null;
}
