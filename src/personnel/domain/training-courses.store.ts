import { Injectable } from '@nestjs/common';
import { Clock } from '../../clock/clock.js';
import { Database } from '../../database/database.js';
import { Store } from '../../database/store.js';
import { courseView } from '../views/training.view.js';
import { TrainingCourse } from './training-course.entity.js';

@Injectable()
export class TrainingCourses extends Store<TrainingCourse> {
  constructor(database: Database, clock: Clock) {
    super(database, clock, TrainingCourse, courseView);
  }
}
