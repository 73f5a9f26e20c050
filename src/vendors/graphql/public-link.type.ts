import { Field, Int, ObjectType } from '@nestjs/graphql';
import { LocalizedText } from '../../graphql/localized-text.type.js';
import { Node } from '../../graphql/node.type.js';
import { DateTime, LocaleTag, Url } from '../../graphql/scalars.js';
import { PublicLinkKind } from '../domain/vendor.enums.js';

@ObjectType('PublicLink', { implements: () => Node, description: 'A public page or document.' })
export class PublicLinkType extends Node {
  @Field(() => PublicLinkKind)
  kind: PublicLinkKind;

  @Field(() => Url, { description: 'Both what is printed and where it leads.' })
  url: string;

  @Field(() => LocalizedText)
  title: LocalizedText;

  @Field(() => LocaleTag, {
    nullable: true,
    description: 'Language of what it leads to: ru or en; null = not declared.',
  })
  language: string | null;

  @Field({ description: 'False once it was withdrawn.' })
  isActive: boolean;

  @Field(() => DateTime, { nullable: true, description: 'Null while it is in use.' })
  withdrawnAt: Date | null;

  @Field(() => Int, { description: 'Grows by one with each change; see `expectedVersion`.' })
  version: number;

  @Field(() => DateTime)
  updatedAt: Date;
}
