import { Injectable } from '@nestjs/common';
import { type Actor, allowOnly } from '../../access/actor.js';
import { Clock } from '../../clock/clock.js';
import { Database } from '../../database/database.js';
import { Events } from '../../events/events.js';
import type { Doer } from '../domain/employee-status-event.entity.js';
import { TrainingAssigned, TrainingMoved } from '../domain/personnel.events.js';
import { mayEditTraining } from '../domain/personnel.policy.js';
import { TrainingRecord } from '../domain/training-record.entity.js';
import { CourseRecords } from './course-records.js';
import { Trainees } from './trainees.js';
import type {
  TrainingAssignInput,
  TrainingExpireInput,
  TrainingFailInput,
  TrainingPassInput,
  TrainingStartInput,
} from './training.inputs.js';

/** People's ways through courses. */
@Injectable()
export class TrainingService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly records: CourseRecords,
    private readonly trainees: Trainees,
    private readonly events: Events,
  ) {}

  /** Errors: NOT_FOUND, FORBIDDEN, COURSE_WITHDRAWN, TRAINEE_NOT_ONE, EMPLOYEE_DISMISSED, TRAINING_UNDER_WAY. */
  assign(actor: Actor, input: TrainingAssignInput): Promise<string> {
    return this.database.transaction(async () => {
      allowOnly(mayEditTraining(actor, actor));
      const { examinerId = null } = input;
      const course = await this.records.requireCourse(actor, input.courseId);
      const examiner = examinerId === null ? null : await this.trainees.employee(actor, 'examinerId', examinerId);
      const trainee = await this.trainees.require(actor, input);
      examiner?.requireNotDismissed(['input', 'examinerId']);
      course.requireActive(['input', 'courseId']);
      const record = TrainingRecord.assign(course, trainee, examinerId, this.doer(actor));
      await this.records.insert(record);
      await this.events.publish(new TrainingAssigned(record.id));
      return record.id;
    });
  }

  /** Errors: NOT_FOUND, STALE_VERSION, FORBIDDEN, ILLEGAL_TRANSITION. */
  start(actor: Actor, input: TrainingStartInput): Promise<string> {
    return this.move(actor, input, async (record, by) => record.start(by));
  }

  /** Errors: NOT_FOUND, STALE_VERSION, FORBIDDEN, ILLEGAL_TRANSITION. */
  pass(actor: Actor, input: TrainingPassInput): Promise<string> {
    return this.move(actor, input, async (record, by) => {
      const { validMonths } = await this.records.courseOf(actor, record);
      record.pass(input.passedOn, validMonths, by);
    });
  }

  /** Errors: NOT_FOUND, STALE_VERSION, FORBIDDEN, ILLEGAL_TRANSITION. */
  fail(actor: Actor, input: TrainingFailInput): Promise<string> {
    return this.move(actor, input, async (record, by) => record.fail(input.reason ?? null, by));
  }

  /** Errors: NOT_FOUND, STALE_VERSION, FORBIDDEN, ILLEGAL_TRANSITION. */
  expire(actor: Actor, input: TrainingExpireInput): Promise<string> {
    return this.move(actor, input, async (record, by) => record.expire(input.reason ?? null, by));
  }

  private move(
    actor: Actor,
    input: TrainingStartInput,
    act: (record: TrainingRecord, by: Doer) => Promise<void>,
  ): Promise<string> {
    return this.database.transaction(async () => {
      const record = await this.records.lock(actor, input.trainingRecordId, input.expectedVersion);
      allowOnly(mayEditTraining(actor, record));
      await act(record, this.doer(actor));
      await this.records.save(record);
      await this.events.publish(new TrainingMoved(record.id, record.status));
      return record.id;
    });
  }

  private doer({ userId }: Actor): Doer {
    return { userId, at: this.clock.now() };
  }
}
