import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../access/allow.js';
import { Permission } from '../access/permission.js';
import { ReadSelection, Selection } from '../graphql/selection.js';
import { FileType } from './file.type.js';

@Resolver(() => FileType)
export class FileResolver {
  @Query(() => FileType, {
    nullable: true,
    description: 'A file of yours; null when you have uploaded none with this id.',
  })
  @Allow(Permission.UPLOAD_FILES)
  file(@Args('id', { type: () => ID, description: '`file_…`' }) _id: string, @ReadSelection() selection: Selection) {
    return selection.read();
  }
}
