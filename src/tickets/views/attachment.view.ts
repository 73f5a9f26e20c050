import { one, value } from '../../reading/fields.js';
import { now, sql } from '../../reading/sql.js';
import { type RowSql, view } from '../../reading/view.js';
import { Attachment } from '../domain/attachment.entity.js';

/** Whoever sees the message sees what is attached to it, and nobody else (INV-09); given out is only what is clean (INV-16). */
view(Attachment, {
  prefix: 'attachment',
  within: 'message',
  visibleTo: () => sql`true`,
  fields: {
    message: one('Message', 'messageId'),
    scanStatus: value(
      ({ fileId }: RowSql<Attachment>) => sql`(select f.scan_status from stored_file f where f.id = ${fileId})`,
    ),
    downloadUrl: value(({ fileId }: RowSql<Attachment>) => sql`file_link(${fileId}, ${now})`),
  },
  list: {
    orders: { CREATED_AT: { by: 'createdAt' } },
    defaultOrder: { field: 'CREATED_AT', direction: 'ASC' },
    filters: {},
  },
});
