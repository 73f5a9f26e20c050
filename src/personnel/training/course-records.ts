import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { namedIn } from '../../shared/references.js';
import type { TrainingCourse } from '../domain/training-course.entity.js';
import { TrainingCourses } from '../domain/training-courses.store.js';
import type { TrainingRecord } from '../domain/training-record.entity.js';
import { TrainingRecords } from '../domain/training-records.store.js';

/** Records of trainings with the courses that they are of. */
@Injectable()
export class CourseRecords {
  constructor(
    private readonly records: TrainingRecords,
    private readonly courses: TrainingCourses,
  ) {}

  /** Errors: NOT_FOUND. */
  requireCourse(actor: Actor, courseId: string): Promise<TrainingCourse> {
    return namedIn('courseId', this.courses.lock(actor, courseId));
  }

  courseOf(actor: Actor, record: TrainingRecord): Promise<TrainingCourse> {
    return this.courses.lock(actor, record.courseId);
  }

  /** Errors: NOT_FOUND, STALE_VERSION. */
  lock(actor: Actor, id: string, expectedVersion?: number | null): Promise<TrainingRecord> {
    return this.records.lock(actor, id, expectedVersion);
  }

  /** Errors: TRAINING_UNDER_WAY. */
  insert(record: TrainingRecord): Promise<void> {
    return this.records.insert(record);
  }

  save(record: TrainingRecord): Promise<void> {
    return this.records.save(record);
  }
}
