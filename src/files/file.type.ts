import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Node } from '../graphql/node.type.js';
import { BigIntText, DateTime } from '../graphql/scalars.js';
import { ScanStatus } from './stored-file.entity.js';

registerEnumType(ScanStatus, {
  name: 'ScanStatus',
  description: 'How the search for harmful content in a file stands.',
  valuesMap: {
    PENDING: { description: 'Not looked at yet.' },
    CLEAN: { description: 'Can be downloaded: nothing was found, or this installation has no scanner (`scannedAt`).' },
    INFECTED: { description: 'Harmful content was found; it is never given out.' },
    FAILED: { description: 'The scanner could not look at it; it is tried again.' },
  },
});

@ObjectType('File', {
  implements: () => Node,
  description:
    'What you have uploaded with `PUT /files`. Unless it is attached to something, it is removed after a day.',
})
export class FileType extends Node {
  @Field()
  name: string;

  @Field({ description: 'As its content shows, whatever its sender called it, e.g. image/png.' })
  mediaType: string;

  @Field(() => BigIntText, { description: 'Bytes.' })
  size: string;

  @Field({ description: 'SHA-256 of the content, 64 hexadecimal digits.' })
  sha256: string;

  @Field(() => ScanStatus)
  scanStatus: ScanStatus;

  @Field(() => DateTime, { nullable: true, description: 'Null: no scanner has looked at it.' })
  scannedAt: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'Null while it is attached to nothing.' })
  attachedAt: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'Path on this server, good for five minutes without signing in; null unless CLEAN.',
  })
  downloadUrl: string | null;

  @Field(() => DateTime)
  createdAt: Date;
}
