import { Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';

/** Work that the queue hands out. It may run twice, so doing it again must do no harm. */
export interface RunnableJob {
  /** @param payload what was enqueued, with the `vendorId` it was enqueued for; throwing means: try again later */
  run(payload: object): Promise<void>;
}

export interface JobTraits {
  readonly name: string;
  /** Runs by itself at these times (crontab in UTC), for no vendor in particular. */
  readonly crontab?: string;
}

type JobClass = new (...dependencies: never[]) => { run(payload: never): Promise<void> };

/** How the class is found again among all providers. */
export const jobTraits = DiscoveryService.createDecorator<JobTraits>();

/** Makes a provider the job of that name. */
export function Job(name: string, options: Pick<JobTraits, 'crontab'> = {}) {
  return (target: JobClass): void => {
    jobTraits({ name, ...options })(target);
    Injectable()(target);
  };
}
