import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { errorCodes } from '../i18n/messages.js';
import { Json } from './scalars.js';

registerEnumType(errorCodes(), {
  name: 'ErrorCode',
  description: 'Why something was refused. Codes never change their meaning; new ones may be added.',
});

@ObjectType({ description: 'An expected refusal of a mutation. Nothing was written.' })
export class UserError {
  @Field(() => errorCodes(), { description: 'For programs: stable, the same in every language.' })
  code: string;

  @Field({ description: 'For people: in the language of the Accept-Language header (ru or en).' })
  message: string;

  @Field(() => [String], {
    nullable: true,
    description: 'Where in the arguments the fault lies, e.g. ["input", "title"].',
  })
  path?: string[] | null;

  @Field(() => Json, {
    nullable: true,
    description: 'Facts that belong to the code, e.g. `allowed` of ILLEGAL_TRANSITION.',
  })
  details?: Record<string, unknown> | null;
}
