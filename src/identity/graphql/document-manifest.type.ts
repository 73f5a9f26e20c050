import { Field, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '../../graphql/connection.js';
import { Node } from '../../graphql/node.type.js';
import { DateTime } from '../../graphql/scalars.js';
import { UserType } from './user.type.js';

@ObjectType('TrustedDocument', { implements: () => Node, description: 'A document that clients may send by its id.' })
export class TrustedDocumentType extends Node {
  @Field({
    description: 'What a request sends as `documentId` instead of `query`: `sha256:` and the hash of the text.',
  })
  documentId: string;

  @Field({ description: 'The document itself.' })
  text: string;
}

@ObjectType('DocumentManifest', {
  implements: () => Node,
  description: 'The documents that one release of a client sends; never changed and never removed.',
})
export class DocumentManifestType extends Node {
  @Field({ description: 'Which client and release, e.g. `kiosk 1.4.0`.' })
  name: string;

  @Field(() => [TrustedDocumentType], { description: 'In the order in which they were registered; at most 100.' })
  documents: TrustedDocumentType[];

  @Field(() => UserType, {
    nullable: true,
    description: 'Who has registered it; null for the command line, or when you may not see accounts.',
  })
  createdBy: UserType | null;

  @Field(() => DateTime)
  createdAt: Date;
}

export const DocumentManifestConnection = connectionOf('DocumentManifest', () => DocumentManifestType);
