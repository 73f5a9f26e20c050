import { InputType } from '@nestjs/graphql';
import { VersionedCommandInput } from '../../graphql/command.input.js';
import { IdField } from '../../graphql/id.field.js';

@InputType({ description: 'Somebody has stepped in, or nobody is needed.' })
export class ReplanItemResolveInput extends VersionedCommandInput {
  @IdField('replan')
  replanItemId: string;
}
