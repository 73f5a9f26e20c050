import { Field, InputType, OmitType } from '@nestjs/graphql';
import { IsOptional, Length, Matches } from 'class-validator';
import { VersionedCommandInput } from '../../graphql/command.input.js';
import { IdField } from '../../graphql/id.field.js';

@InputType({ isAbstract: true })
class TeamFields extends VersionedCommandInput {
  @Field({ description: 'In Russian, 1 to 200 characters; one team of the vendor has it.' })
  @Length(1, 200)
  @Matches(/\S/)
  nameRu: string;

  @Field(() => String, { nullable: true, description: 'In English, 1 to 200 characters; absent = not translated.' })
  @IsOptional()
  @Length(1, 200)
  nameEn?: string | null;

  @IdField('employee', { nullable: true, description: 'Who leads it, employed by the vendor; absent = nobody yet.' })
  leadId?: string | null;

  @IdField('product', { nullable: true, description: 'The product that it works on; absent = none in particular.' })
  productId?: string | null;
}

@InputType({ description: 'A new team, without members yet.' })
export class TeamFormInput extends OmitType(TeamFields, ['expectedVersion'], InputType) {}

@InputType({ description: 'What a team is called, who leads it, what it works on: it replaces what was.' })
export class TeamEditInput extends TeamFields {
  @IdField('team')
  teamId: string;
}

@InputType({ description: 'A team ends; its members must be in others, or in none, by then.' })
export class TeamDisbandInput extends VersionedCommandInput {
  @IdField('team')
  teamId: string;
}

@InputType({ description: 'A person is in another team from now on.' })
export class EmployeeJoinTeamInput extends VersionedCommandInput {
  @IdField('employee')
  employeeId: string;

  @IdField('team', { nullable: true, description: 'At most 200 people are in a team; absent = he is in none.' })
  teamId?: string | null;
}
