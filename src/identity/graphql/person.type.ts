import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType('Person', { description: 'Who did something, by name; more of an account only those see who may.' })
export class PersonType {
  @Field()
  name: string;

  @Field({ description: 'True: of the vendor. False: of a customer.' })
  isStaff: boolean;
}
