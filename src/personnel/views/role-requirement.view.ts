import { byColumn, byReference, one, part, value } from '../../reading/fields.js';
import { declareRoots, listOf } from '../../reading/roots.js';
import { sql } from '../../reading/sql.js';
import { type RowSql, view } from '../../reading/view.js';
import { RoleRequirement } from '../domain/role-requirement.entity.js';
import { forReaders } from './visibility.js';

/** What is asked of people names nobody; customers must know what is asked of theirs. */
export const roleRequirementView = view(RoleRequirement, {
  prefix: 'rolerequirement',
  visibleTo: forReaders,
  fields: {
    product: one('Product', 'productId'),
    skill: one('Skill', 'skillId'),
    course: one('TrainingCourse', 'courseId'),
    document: part<RoleRequirement>(
      (row) => ({
        kind: row.documentKind,
        titleRu: row.documentTitleRu,
        titleEn: row.documentTitleEn,
        url: row.documentUrl,
        publisher: row.documentPublisher,
      }),
      (row) => sql`${row.documentKind} is not null`,
    ),
    isActive: value((row: RowSql<RoleRequirement>) => sql`${row.withdrawnAt} is null`),
  },
  list: {
    orders: { ORDINAL: { by: 'ordinal' } },
    defaultOrder: { field: 'ORDINAL', direction: 'ASC' },
    filters: {
      productId: byReference('productId', 'product'),
      role: byColumn('role'),
      withdrawnAt: byColumn('withdrawnAt'),
    },
  },
});

declareRoots({ roleRequirements: listOf('RoleRequirement') });
