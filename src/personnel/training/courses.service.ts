import { Injectable } from '@nestjs/common';
import { type Actor, allowOnly } from '../../access/actor.js';
import { Clock } from '../../clock/clock.js';
import { Database } from '../../database/database.js';
import { VendorsFace } from '../../vendors/index.js';
import { mayEditTraining } from '../domain/personnel.policy.js';
import { TrainingCourse } from '../domain/training-course.entity.js';
import { TrainingCourses } from '../domain/training-courses.store.js';
import type { TrainingCourseAddInput, TrainingCourseWithdrawInput } from './training.inputs.js';

/** The trainings that there are. */
@Injectable()
export class CoursesService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly courses: TrainingCourses,
    private readonly vendors: VendorsFace,
  ) {}

  /** Errors: NOT_FOUND, FORBIDDEN. */
  add(actor: Actor, input: TrainingCourseAddInput): Promise<string> {
    return this.database.transaction(async () => {
      allowOnly(mayEditTraining(actor, actor));
      const { productId, nameRu, provider, stage, isMandatory } = input;
      await this.vendors.requireProduct(actor, productId, ['input', 'productId']);
      const { nameEn = null, hours = null, validMonths = null } = input;
      const facts = { nameRu, nameEn, provider, stage, isMandatory, hours, validMonths };
      const course = TrainingCourse.add({ ...facts, productId, vendorId: actor.vendorId }, this.clock.now());
      await this.courses.insert(course);
      return course.id;
    });
  }

  /** Errors: NOT_FOUND, STALE_VERSION, FORBIDDEN, COURSE_WITHDRAWN. */
  withdraw(actor: Actor, input: TrainingCourseWithdrawInput): Promise<string> {
    return this.database.transaction(async () => {
      const course = await this.courses.lock(actor, input.trainingCourseId, input.expectedVersion);
      allowOnly(mayEditTraining(actor, course));
      course.withdraw(this.clock.now());
      await this.courses.save(course);
      return course.id;
    });
  }
}
