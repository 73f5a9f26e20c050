import { byColumn, byReference, localized, one, value } from '../../reading/fields.js';
import { byId, declareRoots, listOf } from '../../reading/roots.js';
import { sql } from '../../reading/sql.js';
import { type RowSql, view } from '../../reading/view.js';
import { Skill } from '../domain/skill.entity.js';
import { forReaders } from './visibility.js';

/** Withdrawn skills stay visible: assessments and requirements of past days name them. */
export const skillView = view(Skill, {
  prefix: 'skill',
  visibleTo: forReaders,
  fields: {
    name: localized('name'),
    parent: one('Skill', 'parentId'),
    product: one('Product', 'productId'),
    isActive: value((skill: RowSql<Skill>) => sql`${skill.withdrawnAt} is null`),
  },
  list: {
    orders: { CODE: { by: 'code' }, NAME: { by: 'nameRu' } },
    defaultOrder: { field: 'CODE', direction: 'ASC' },
    filters: {
      code: byColumn('code'),
      nameRu: byColumn('nameRu'),
      kind: byColumn('kind'),
      parentId: byReference('parentId', 'skill'),
      productId: byReference('productId', 'product'),
      withdrawnAt: byColumn('withdrawnAt'),
    },
  },
});

declareRoots({ skill: byId('Skill'), skills: listOf('Skill') });
