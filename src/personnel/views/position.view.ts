import { Permission } from '../../access/permission.js';
import { byColumn, localized, many, one, value } from '../../reading/fields.js';
import { byId, declareRoots, listOf } from '../../reading/roots.js';
import { sql } from '../../reading/sql.js';
import { type RowSql, view } from '../../reading/view.js';
import { Position } from '../domain/position.entity.js';
import { PositionProduct } from '../domain/position-product.entity.js';
import { PositionSkill } from '../domain/position-skill.entity.js';
import { forReaders, forStaff } from './visibility.js';

/** Posts that are planned and not filled are the vendor's own matter; what is published is the staffing table. */
export const positionView = view(Position, {
  prefix: 'position',
  visibleTo: (viewer) => forStaff(viewer, Permission.READ_EMPLOYEES),
  fields: {
    title: localized('title'),
    isOpen: value((position: RowSql<Position>) => sql`${position.closedAt} is null`),
    skills: many('PositionSkill', { by: 'positionId', order: ['ordinal'] }),
    products: many('PositionProduct', { by: 'positionId', order: ['createdAt'] }),
  },
  list: {
    orders: { ORDINAL: { by: 'ordinal' }, TITLE: { by: 'titleRu' } },
    defaultOrder: { field: 'ORDINAL', direction: 'ASC' },
    filters: { titleRu: byColumn('titleRu'), closedAt: byColumn('closedAt') },
  },
});

view(PositionSkill, {
  visibleTo: (viewer, row) => sql`(${forReaders(viewer)} and ${row.withdrawnAt} is null)`,
  within: 'position',
  fields: { position: one('Position', 'positionId'), skill: one('Skill', 'skillId') },
});

view(PositionProduct, {
  visibleTo: (viewer, row) => sql`(${forReaders(viewer)} and ${row.withdrawnAt} is null)`,
  within: 'position',
  fields: { position: one('Position', 'positionId'), product: one('Product', 'productId') },
});

declareRoots({ position: byId('Position'), positions: listOf('Position') });
