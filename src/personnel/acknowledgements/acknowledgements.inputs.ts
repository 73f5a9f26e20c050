import { Field, InputType } from '@nestjs/graphql';
import { IsDateString } from 'class-validator';
import { CommandInput } from '../../graphql/command.input.js';
import { IdField } from '../../graphql/id.field.js';
import { LocalDate } from '../../graphql/scalars.js';

@InputType({ description: 'You have studied a document that is asked of your role.' })
export class RoleRequirementAcknowledgeInput extends CommandInput {
  @IdField('rolerequirement', { description: 'The requirement of the document.' })
  roleRequirementId: string;
}

@InputType({ description: 'Somebody has signed on paper that he has studied a document.' })
export class RoleRequirementRecordSignatureInput extends CommandInput {
  @IdField('rolerequirement', { description: 'The requirement of the document.' })
  roleRequirementId: string;

  @IdField('contact', { nullable: true, description: 'A person of a customer.' })
  contactId?: string | null;

  @IdField('employee', { nullable: true, description: 'Or a member of the staff.' })
  employeeId?: string | null;

  @Field(() => LocalDate, { description: 'The day of the signature, not after today where the product is supported.' })
  @IsDateString()
  signedOn: string;
}
