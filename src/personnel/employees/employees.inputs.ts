import { Field, InputType, OmitType } from '@nestjs/graphql';
import { IsDateString, IsOptional, IsTimeZone, Length, Matches } from 'class-validator';
import { VersionedCommandInput } from '../../graphql/command.input.js';
import { IdField } from '../../graphql/id.field.js';
import { LocalDate, TimeZone } from '../../graphql/scalars.js';

@InputType({ isAbstract: true })
class EmployeeFields extends VersionedCommandInput {
  @Field({ description: 'Full name, 1 to 200 characters; only the staff ever sees it.' })
  @Length(1, 200)
  @Matches(/\S/)
  name: string;

  @Field({ description: '1 to 50 characters, unique at the vendor.' })
  @Length(1, 50)
  @Matches(/\S/)
  personnelNumber: string;

  @Field(() => TimeZone, { description: 'IANA zone; his days are days there.' })
  @IsTimeZone()
  timeZone: string;

  @IdField('user', { nullable: true, description: 'His account, of the staff; absent = none.' })
  userId?: string | null;
}

@InputType({ description: 'A person who may be hired.' })
export class EmployeeRegisterInput extends OmitType(EmployeeFields, ['expectedVersion'], InputType) {}

@InputType({ description: 'What is known of a person: it replaces what was.' })
export class EmployeeEditInput extends EmployeeFields {
  @IdField('employee')
  employeeId: string;
}

@InputType({ isAbstract: true })
class EmployeeCommandInput extends VersionedCommandInput {
  @IdField('employee')
  employeeId: string;
}

@InputType({ isAbstract: true })
class ReasonedEmployeeInput extends EmployeeCommandInput {
  @Field(() => String, { nullable: true, description: 'Why, 1 to 500 characters; absent = not said.' })
  @IsOptional()
  @Length(1, 500)
  reason?: string | null;
}

@InputType({ description: 'A candidate begins to work.' })
export class EmployeeHireInput extends EmployeeCommandInput {
  @Field(() => LocalDate, { description: 'First day.' })
  @IsDateString()
  employedFrom: string;

  @Field(() => LocalDate, { nullable: true, description: 'Last day of a fixed term; absent = without an end.' })
  @IsOptional()
  @IsDateString()
  employedTo?: string | null;

  @IdField('position', { nullable: true, description: 'The position that he holds from the first day on.' })
  positionId?: string | null;
}

@InputType({ description: 'A person holds another position from a day on.' })
export class EmployeeAssignInput extends EmployeeCommandInput {
  @IdField('position', { nullable: true, description: 'Absent: from that day on he holds none.' })
  positionId?: string | null;

  @Field(() => LocalDate, { description: 'First day. Another position ends the day before.' })
  @IsDateString()
  from: string;
}

@InputType({ description: 'Sets the last day of employment ahead, when a term is fixed or notice was given.' })
export class EmployeeLimitEmploymentInput extends EmployeeCommandInput {
  @Field(() => LocalDate, { nullable: true, description: 'Last day; absent = without an end.' })
  @IsOptional()
  @IsDateString()
  employedTo?: string | null;
}

@InputType({ description: 'A candidate will not be hired.' })
export class EmployeeDeclineInput extends ReasonedEmployeeInput {}

@InputType({ description: 'A person is away without a fixed end, and counts nowhere meanwhile.' })
export class EmployeeSendOnLeaveInput extends ReasonedEmployeeInput {}

@InputType({ description: 'A person is back from a leave.' })
export class EmployeeWelcomeBackInput extends EmployeeCommandInput {}

@InputType({ description: 'Employment has ended, or ends today.' })
export class EmployeeDismissInput extends ReasonedEmployeeInput {
  @Field(() => LocalDate, { description: 'Last day, not after today in the zone of the person.' })
  @IsDateString()
  lastDay: string;
}
