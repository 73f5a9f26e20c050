import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { notFound } from '../../shared/domain-error.js';
import { namedIn } from '../../shared/references.js';
import { VendorsFace } from '../../vendors/index.js';
import { Skills } from '../domain/skills.store.js';
import { TrainingCourses } from '../domain/training-courses.store.js';

/** What a role can ask for, and of which product. */
@Injectable()
export class AskedThings {
  constructor(
    private readonly vendors: VendorsFace,
    private readonly skills: Skills,
    private readonly courses: TrainingCourses,
  ) {}

  /** Errors: NOT_FOUND. */
  async requireProduct(actor: Actor, productId: string): Promise<void> {
    await this.vendors.requireProduct(actor, productId, ['input', 'productId']);
  }

  /** Errors: NOT_FOUND, SKILL_WITHDRAWN. */
  requireSkill(actor: Actor, skillId: string): Promise<void> {
    return this.skills.requireActive(actor, [skillId], ['input', 'skillId']);
  }

  /** A course of that product. Errors: NOT_FOUND, COURSE_WITHDRAWN. */
  async requireCourse(actor: Actor, courseId: string, productId: string): Promise<void> {
    const path = ['input', 'courseId'];
    const course = await namedIn('courseId', this.courses.lock(actor, courseId));
    if (course.productId !== productId) throw notFound(path);
    course.requireActive(path);
  }
}
