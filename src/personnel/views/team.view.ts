import { byColumn, byReference, connection, localized, one, value } from '../../reading/fields.js';
import { byId, declareRoots, listOf } from '../../reading/roots.js';
import { sql } from '../../reading/sql.js';
import { type RowSql, view } from '../../reading/view.js';
import { Team } from '../domain/team.entity.js';
import { TeamPoolItem } from '../domain/team-pool-item.entity.js';
import { forColleagues } from './planning.visibility.js';

export const teamView = view(Team, {
  prefix: 'team',
  visibleTo: forColleagues,
  fields: {
    name: localized('name'),
    lead: one('Employee', 'leadId'),
    product: one('Product', 'productId'),
    members: connection('Employee', { by: 'teamId' }),
    pool: connection('TeamPoolItem', { by: 'teamId' }),
    isActive: value((team: RowSql<Team>) => sql`${team.disbandedAt} is null`),
  },
  list: {
    orders: { NAME: { by: 'nameRu' } },
    defaultOrder: { field: 'NAME', direction: 'ASC' },
    filters: {
      leadId: byReference('leadId', 'employee'),
      productId: byReference('productId', 'product'),
      disbandedAt: byColumn('disbandedAt'),
    },
  },
});

/** As long as nobody has got the work. */
view(TeamPoolItem, {
  prefix: 'poolitem',
  visibleTo: (_viewer, row) =>
    sql`not exists (select from allocation got where got.vendor_id = ${row.vendorId} and got.work_item_id = ${row.workItemId}
                       and got.status <> 'WITHDRAWN')`,
  within: 'team',
  fields: {
    team: one('Team', 'teamId'),
    workItemId: value((row: RowSql<TeamPoolItem>) => sql`typeid('workitem', ${row.workItemId})`),
    sprintId: value((row: RowSql<TeamPoolItem>) => sql`typeid('sprint', ${row.sprintId})`),
  },
  list: {
    orders: { CREATED_AT: { by: 'createdAt' } },
    defaultOrder: { field: 'CREATED_AT', direction: 'ASC' },
    filters: {},
  },
});

declareRoots({ team: byId('Team'), teams: listOf('Team') });
