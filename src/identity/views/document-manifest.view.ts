import { Permission } from '../../access/permission.js';
import { many, one } from '../../reading/fields.js';
import { declareRoots, listOf } from '../../reading/roots.js';
import { sql } from '../../reading/sql.js';
import { view } from '../../reading/view.js';
import { DocumentManifest } from '../domain/document-manifest.entity.js';

export const documentManifestView = view(DocumentManifest, {
  prefix: 'manifest',
  visibleTo: (viewer) => (viewer.can(Permission.REGISTER_TRUSTED_DOCUMENTS) ? sql`true` : sql`false`),
  fields: {
    createdBy: one('User', 'createdById'),
    documents: many('TrustedDocument', { by: 'manifestId', order: ['ordinal'] }),
  },
  list: {
    orders: { CREATED_AT: { by: 'createdAt' } },
    defaultOrder: { field: 'CREATED_AT', direction: 'DESC' },
    filters: {},
  },
});

declareRoots({ documentManifests: listOf('DocumentManifest') });
