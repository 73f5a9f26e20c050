import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType({
  description: 'A text that people have entered in Russian and in English; nothing is translated silently.',
})
export class LocalizedText {
  @Field(() => String, { nullable: true, description: 'Null when it was not entered.' })
  ru: string | null;

  @Field(() => String, { nullable: true, description: 'Null when it was not entered.' })
  en: string | null;
}
