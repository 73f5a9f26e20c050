import { ArgsType, Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ArrayMaxSize, IsInt, IsOptional, IsString, Max, Min } from 'class-validator';
import { Node } from '../graphql/node.type.js';
import { DateTime } from '../graphql/scalars.js';
import { DEFAULT_PAGE, LARGEST_PAGE } from '../reading/page.js';

export enum ChangeKind {
  CREATED = 'CREATED',
  UPDATED = 'UPDATED',
  REMOVED = 'REMOVED',
}
registerEnumType(ChangeKind, {
  name: 'ChangeKind',
  description: 'What a change means for whoever keeps a copy.',
  valuesMap: {
    CREATED: { description: 'The row came into being.' },
    UPDATED: { description: 'The row was changed; it may have come into your sight only now.' },
    REMOVED: { description: 'You see the row no more, but saw it before: forget it, and what lies within it.' },
  },
});

@ObjectType({ description: 'One change of one row; told once to whoever follows the feed.' })
export class Change {
  @Field({
    description: 'Continue after this change with it. It stays good for as long as the audit is kept: for ever.',
  })
  cursor: string;

  @Field({ description: 'Name of the type of the row, such as "Ticket".' })
  type: string;

  @Field(() => ID, { description: 'Public id of the row.' })
  id: string;

  @Field(() => ChangeKind, { description: 'What to do with a copy of the row.' })
  kind: ChangeKind;

  @Field(() => DateTime, { description: 'When the change was written.' })
  at: Date;

  @Field(() => Node, { nullable: true, description: 'The row as it is now, not as it was then; null when REMOVED.' })
  node: Node | null;
}

@ObjectType({ description: 'A stretch of the feed of changes, oldest first.' })
export class ChangePage {
  @Field(() => [Change], {
    description: 'May be empty although more follow: then you could see none of those looked at.',
  })
  nodes: Change[];

  @Field({ description: 'Where to continue; of an empty feed the place where its first change will be.' })
  endCursor: string;

  @Field({ description: 'True when there may be more at once; false when the feed was read to its end.' })
  hasNextPage: boolean;

  @Field({ description: 'The end of the feed. Take it before you copy by lists, then follow the feed from there.' })
  newestCursor: string;
}

@ArgsType()
export class ChangesArgs {
  @Field(() => String, {
    nullable: true,
    description: 'Continue after this cursor; from the first change unless given.',
  })
  @IsOptional()
  @IsString()
  after?: string | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Only rows of these types, such as "Ticket"; of every type that has an id unless given.',
  })
  @IsOptional()
  @IsString({ each: true })
  @ArrayMaxSize(100)
  types?: string[] | null;

  @Field(() => Int, { nullable: true, description: `1 to ${LARGEST_PAGE}, ${DEFAULT_PAGE} unless given.` })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(LARGEST_PAGE)
  first?: number | null;
}
