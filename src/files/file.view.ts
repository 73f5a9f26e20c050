import { value } from '../reading/fields.js';
import { byId, declareRoots } from '../reading/roots.js';
import { now, sql } from '../reading/sql.js';
import { type RowSql, view } from '../reading/view.js';
import { StoredFile } from './stored-file.entity.js';

/** A file is its uploader's; others meet it as an attachment of something that they may see. */
export const fileView = view(StoredFile, {
  type: 'File',
  prefix: 'file',
  visibleTo: (viewer, file) =>
    viewer.isSystem ? sql`true` : sql`(${file.userId} = ${viewer.userId} or ${file.tokenId} = ${viewer.tokenId})`,
  fields: { downloadUrl: value((file: RowSql<StoredFile>) => sql`file_link(${file.id}, ${now})`) },
});

declareRoots({ file: byId('File') });
