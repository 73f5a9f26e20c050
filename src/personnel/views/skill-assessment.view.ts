import { Permission } from '../../access/permission.js';
import { byColumn, byReference, connection, one } from '../../reading/fields.js';
import { declareRoots, listOf } from '../../reading/roots.js';
import { extendView, view } from '../../reading/view.js';
import { Certificate } from '../domain/certificate.entity.js';
import { SkillAssessment } from '../domain/skill-assessment.entity.js';
import { employeeView } from './employee.view.js';
import { ofHimselfOr } from './visibility.js';

export const skillAssessmentView = view(SkillAssessment, {
  prefix: 'assessment',
  visibleTo: (viewer, row) => ofHimselfOr(viewer, Permission.READ_SKILL_LEVELS, row.employeeId),
  within: 'employee',
  fields: {
    employee: one('Employee', 'employeeId'),
    skill: one('Skill', 'skillId'),
    assessedBy: one('Person', 'assessedById'),
  },
  list: {
    orders: { VALID_FROM: { by: 'validFrom' } },
    defaultOrder: { field: 'VALID_FROM', direction: 'DESC' },
    filters: { skillId: byReference('skillId', 'skill'), source: byColumn('source'), validTo: byColumn('validTo') },
  },
});

export const certificateView = view(Certificate, {
  prefix: 'certificate',
  visibleTo: (viewer, row) => ofHimselfOr(viewer, Permission.READ_SKILL_LEVELS, row.employeeId),
  within: 'employee',
  fields: { employee: one('Employee', 'employeeId'), skill: one('Skill', 'skillId') },
  list: {
    orders: { EXPIRES_ON: { by: 'expiresOn', whenNull: `'infinity'::date` } },
    defaultOrder: { field: 'EXPIRES_ON', direction: 'ASC' },
    filters: {
      employeeId: byReference('employeeId', 'employee'),
      skillId: byReference('skillId', 'skill'),
      expiresOn: byColumn('expiresOn'),
      withdrawnAt: byColumn('withdrawnAt'),
    },
  },
});

extendView(employeeView, {
  assessments: connection('SkillAssessment', { by: 'employeeId' }),
  certificates: connection('Certificate', { by: 'employeeId' }),
});

declareRoots({ certificates: listOf('Certificate') });
