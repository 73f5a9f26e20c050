import { Field, InputType } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsDateString, IsOptional, Length } from 'class-validator';
import { CommandInput, VersionedCommandInput } from '../../graphql/command.input.js';
import { IdField } from '../../graphql/id.field.js';
import { LocalDate } from '../../graphql/scalars.js';

@InputType({ description: 'A new maintenance agreement. Its days are whole days in the zone of the customer.' })
export class AgreementConcludeInput extends CommandInput {
  @IdField('customer')
  customerId: string;

  @Field({ description: 'As the contract is numbered, 1 to 100 characters; one agreement of the vendor has it.' })
  @Length(1, 100)
  number: string;

  @IdField('serviceplan', { nullable: true, description: 'The level of service; absent = the default of the vendor.' })
  servicePlanId?: string | null;

  @IdField('product', { each: true, description: 'The products that it covers: 1 to 50, each once.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ArrayUnique()
  productIds: string[];

  @Field(() => LocalDate, { description: 'First day in force.' })
  @IsDateString()
  startsOn: string;

  @Field(() => LocalDate, { nullable: true, description: 'Last day in force; absent = without an end.' })
  @IsOptional()
  @IsDateString()
  endsOn?: string | null;
}

@InputType({ description: 'Moves the end of an agreement to a later day.' })
export class AgreementExtendInput extends VersionedCommandInput {
  @IdField('agreement')
  agreementId: string;

  @Field(() => LocalDate, { nullable: true, description: 'The new last day in force; absent = without an end.' })
  @IsOptional()
  @IsDateString()
  endsOn?: string | null;
}

@InputType({ description: 'Ends an agreement before its time.' })
export class AgreementTerminateInput extends VersionedCommandInput {
  @IdField('agreement')
  agreementId: string;

  @Field(() => LocalDate, { description: 'Last day in force; a day before the first one: it never comes into force.' })
  @IsDateString()
  terminatedOn: string;
}
