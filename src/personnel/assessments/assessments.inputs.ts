import { Field, InputType } from '@nestjs/graphql';
import { IsDateString, IsEnum, IsOptional, Length, Matches } from 'class-validator';
import { CommandInput, VersionedCommandInput } from '../../graphql/command.input.js';
import { IdField } from '../../graphql/id.field.js';
import { LocalDate } from '../../graphql/scalars.js';
import { AssessmentSource, SkillLevel } from '../domain/personnel.enums.js';

@InputType({ description: 'What somebody says of a skill of a person, from a day on.' })
export class EmployeeAssessSkillInput extends VersionedCommandInput {
  @IdField('employee')
  employeeId: string;

  @IdField('skill')
  skillId: string;

  @Field(() => AssessmentSource, { description: 'SELF is for the person himself only.' })
  @IsEnum(AssessmentSource)
  source: AssessmentSource;

  @Field(() => SkillLevel, { nullable: true, description: 'Absent: from that day on the source states none.' })
  @IsOptional()
  @IsEnum(SkillLevel)
  level?: SkillLevel | null;

  @Field(() => LocalDate, {
    description: 'First day, not after today in the zone of the person. What was said before ends the day before.',
  })
  @IsDateString()
  validFrom: string;
}

@InputType({ description: 'A paper that proves a skill of a person.' })
export class CertificateRecordInput extends CommandInput {
  @IdField('employee')
  employeeId: string;

  @IdField('skill')
  skillId: string;

  @Field({ description: 'As it stands on the paper, 1 to 100 characters.' })
  @Length(1, 100)
  @Matches(/\S/)
  number: string;

  @Field(() => LocalDate, { description: 'First day on which it is valid.' })
  @IsDateString()
  issuedOn: string;

  @Field(() => LocalDate, { nullable: true, description: 'Last day on which it is valid; absent = for ever.' })
  @IsOptional()
  @IsDateString()
  expiresOn?: string | null;
}

@InputType({ description: 'A certificate counts no longer, as if it had never been: entered wrongly, or taken back.' })
export class CertificateWithdrawInput extends VersionedCommandInput {
  @IdField('certificate')
  certificateId: string;
}
