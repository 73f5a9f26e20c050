import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Database } from '../../database/database.js';
import { notFound } from '../../shared/domain-error.js';
import { BusinessCalendar } from '../domain/business-calendar.entity.js';

/** What commands need to know of calendars. */
@Injectable()
export class CalendarReader {
  constructor(private readonly database: Database) {}

  /** Errors: NOT_FOUND, with the path given, unless the calendar is one of the actor's vendor. */
  async require({ vendorId }: Actor, id: string, path: readonly string[]): Promise<void> {
    if (!(await this.database.manager.existsBy(BusinessCalendar, { id, vendorId }))) throw notFound(path);
  }
}
