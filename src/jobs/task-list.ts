import { Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import type { Task, TaskList as Tasks } from 'graphile-worker';
import { systemActor } from '../access/actor.js';
import { inScope, type WorkScope } from '../access/scope.js';
import { DEFAULT_LOCALE } from '../i18n/locale.js';
import { type JobTraits, jobTraits, type RunnableJob } from './job.js';

/** All jobs of the program, as the queue library wants to have them. */
@Injectable()
export class TaskList {
  constructor(private readonly discovery: DiscoveryService) {}

  tasks(): Tasks {
    return Object.fromEntries(this.jobs().map(({ traits, job }) => [traits.name, task(traits.name, job)]));
  }

  /** One line per job that runs by itself; a job that is still waiting is not added again. */
  crontab(): string {
    const lines = this.jobs().flatMap(({ traits: { name, crontab } }) =>
      crontab === undefined ? [] : [`${crontab} ${name} ?jobKey=${name}`],
    );
    return lines.join('\n');
  }

  private jobs(): { traits: JobTraits; job: RunnableJob }[] {
    return this.discovery.getProviders({ metadataKey: jobTraits.KEY }).flatMap((provider) => {
      const traits = this.discovery.getMetadataByDecorator(jobTraits, provider);
      return traits ? [{ traits, job: provider.instance as RunnableJob }] : [];
    });
  }
}

function task(name: string, job: RunnableJob): Task {
  return (payload, { job: { id } }) => {
    const given = payload as { vendorId?: string };
    return inScope(scopeOf(name, id, given.vendorId), () => job.run(given));
  };
}

function scopeOf(command: string, id: string, vendorId: string | undefined): WorkScope {
  const actor = vendorId === undefined ? null : systemActor(vendorId);
  return { requestId: `job-${id}`, locale: DEFAULT_LOCALE, actor, command };
}
