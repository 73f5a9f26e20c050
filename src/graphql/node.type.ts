import { Field, ID, InterfaceType } from '@nestjs/graphql';

@InterfaceType('Node', { description: 'Anything that has an id of its own.' })
export abstract class Node {
  @Field(() => ID, { description: 'Public id: `<type>_<26 characters>`, the same for ever.' })
  id: string;
}
