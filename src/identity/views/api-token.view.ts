import { Permission } from '../../access/permission.js';
import { one } from '../../reading/fields.js';
import { declareRoots, listOf } from '../../reading/roots.js';
import { sql } from '../../reading/sql.js';
import { view } from '../../reading/view.js';
import { ApiToken } from '../domain/api-token.entity.js';

export const apiTokenView = view(ApiToken, {
  prefix: 'apitoken',
  visibleTo: (viewer) => (viewer.can(Permission.MANAGE_API_TOKENS) ? sql`true` : sql`false`),
  fields: { createdBy: one('User', 'createdById') },
  list: {
    orders: { CREATED_AT: { by: 'createdAt' } },
    defaultOrder: { field: 'CREATED_AT', direction: 'DESC' },
    filters: {},
  },
});

declareRoots({ apiTokens: listOf('ApiToken') });
