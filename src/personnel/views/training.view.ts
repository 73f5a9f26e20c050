import { Permission } from '../../access/permission.js';
import { byColumn, byReference, connection, localized, one, value } from '../../reading/fields.js';
import { byId, declareRoots, listOf } from '../../reading/roots.js';
import { now, type Sql, sql } from '../../reading/sql.js';
import { type RowSql, view } from '../../reading/view.js';
import type { ViewerShape } from '../../reading/viewer.js';
import { TrainingCourse } from '../domain/training-course.entity.js';
import { TrainingRecord } from '../domain/training-record.entity.js';
import { TrainingStatusEvent } from '../domain/training-status-event.entity.js';
import { forReaders, ofHimselfOr, ofHisPeople } from './visibility.js';

export const courseView = view(TrainingCourse, {
  prefix: 'course',
  visibleTo: forReaders,
  fields: {
    name: localized('name'),
    product: one('Product', 'productId'),
    isActive: value((course: RowSql<TrainingCourse>) => sql`${course.withdrawnAt} is null`),
  },
  list: {
    orders: { NAME: { by: 'nameRu' } },
    defaultOrder: { field: 'NAME', direction: 'ASC' },
    filters: {
      productId: byReference('productId', 'product'),
      stage: byColumn('stage'),
      isMandatory: byColumn('isMandatory'),
      withdrawnAt: byColumn('withdrawnAt'),
    },
  },
});

/** The vendor's people see the trainings of customers; a customer's administrator those of his organization; each his own. */
function visibleTo(viewer: ViewerShape, record: RowSql<TrainingRecord>): Sql {
  if (viewer.isStaff || viewer.isSystem) {
    const ofColleague = ofHimselfOr(viewer, Permission.READ_SKILL_LEVELS, record.employeeId);
    return sql`(${record.employeeId} is null or ${ofColleague})`;
  }
  return ofHisPeople(viewer, record);
}

/** Passed, and not too long ago: by the day where the product is supported. */
function isValid(record: RowSql<TrainingRecord>): Sql {
  return sql`(${record.status} = 'PASSED' and not is_outlived(${record.courseId}, ${record.validUntil}, ${now}))`;
}

export const trainingRecordView = view(TrainingRecord, {
  prefix: 'training',
  visibleTo,
  fields: {
    course: one('TrainingCourse', 'courseId'),
    contact: one('Contact', 'contactId'),
    customer: one('Customer', 'customerId'),
    employee: one('Employee', 'employeeId'),
    examiner: one('Employee', 'examinerId'),
    isValid: value(isValid),
    events: connection('TrainingStatusEvent', { by: 'recordId' }),
  },
  list: {
    orders: { UPDATED_AT: { by: 'updatedAt' } },
    defaultOrder: { field: 'UPDATED_AT', direction: 'DESC' },
    filters: {
      courseId: byReference('courseId', 'course'),
      customerId: byReference('customerId', 'customer'),
      contactId: byReference('contactId', 'contact'),
      employeeId: byReference('employeeId', 'employee'),
      status: byColumn('status'),
      updatedAt: byColumn('updatedAt'),
    },
  },
});

/** Who of the vendor's people did it, and why, is for the vendor. */
view(TrainingStatusEvent, {
  prefix: 'trainingstatusevent',
  visibleTo: (viewer) => (viewer.isStaff || viewer.isSystem ? sql`true` : sql`false`),
  within: 'record',
  fields: { record: one('TrainingRecord', 'recordId'), actor: one('Person', 'actorId') },
  list: { orders: { AT: { by: 'at' } }, defaultOrder: { field: 'AT', direction: 'ASC' }, filters: {} },
});

declareRoots({
  trainingCourse: byId('TrainingCourse'),
  trainingCourses: listOf('TrainingCourse'),
  trainingRecord: byId('TrainingRecord'),
  trainingRecords: listOf('TrainingRecord'),
});
