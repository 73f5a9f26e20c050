import { Permission } from '../../access/permission.js';
import { value } from '../../reading/fields.js';
import { sql } from '../../reading/sql.js';
import { view } from '../../reading/view.js';
import { TrustedDocument } from '../domain/trusted-document.entity.js';

view(TrustedDocument, {
  prefix: 'trusteddocument',
  visibleTo: (viewer) => (viewer.can(Permission.REGISTER_TRUSTED_DOCUMENTS) ? sql`true` : sql`false`),
  fields: { documentId: value<TrustedDocument>((document) => sql`'sha256:' || ${document.sha256}`) },
});
