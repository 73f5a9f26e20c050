import { Injectable } from '@nestjs/common';
import { requireActor } from '../access/scope.js';
import { Database } from '../database/database.js';

export interface JobTiming {
  /** Not before this moment; at once when left out. */
  readonly runAt?: Date;
  /** A waiting job of this vendor with the same key is replaced. */
  readonly key?: string;
}

/** Work that survives: it is written in the open transaction and runs after the commit, or never. */
@Injectable()
export class Jobs {
  constructor(private readonly database: Database) {}

  /** Adds a job for the actor's vendor; its payload gets the `vendorId`. It is sent with the next statement, not waited for. */
  enqueue(name: string, payload: object = {}, timing: JobTiming = {}): Promise<void> {
    const { vendorId } = requireActor();
    this.database.send(
      `select from graphile_worker.add_job($1, payload => $2::json, run_at => $3::timestamptz, job_key => $4)`,
      [
        name,
        JSON.stringify({ ...payload, vendorId }),
        timing.runAt ?? null,
        timing.key === undefined ? null : `${vendorId}:${timing.key}`,
      ],
    );
    return Promise.resolve();
  }
}
