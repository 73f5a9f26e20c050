import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Database } from '../../database/database.js';
import { notFound } from '../../shared/domain-error.js';
import { Employee } from '../domain/employee.entity.js';

/** Who works here, read in the transaction of other commands or in one of its own. */
@Injectable()
export class Staff {
  constructor(private readonly database: Database) {}

  /** Null: the account is nobody's who works here. */
  withAccount({ vendorId }: Actor, userId: string): Promise<Employee | null> {
    return this.database.transaction(() => this.database.manager.findOneBy(Employee, { userId, vendorId }));
  }

  requireAtWork({ vendorId }: Actor, id: string, day: string, path?: readonly string[]): Promise<Employee> {
    return this.database.transaction(async () => {
      const employee = await this.database.manager.findOneBy(Employee, { id, vendorId });
      if (!employee) throw notFound(path);
      employee.requireAtWork(day, path);
      return employee;
    });
  }
}
