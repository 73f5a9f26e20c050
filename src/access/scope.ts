import { AsyncLocalStorage } from 'node:async_hooks';
import type { Locale } from '../i18n/locale.js';
import { type Actor, systemActor } from './actor.js';

/** What is known of the work under way: who asked for it, in which language, by which command. */
export interface WorkScope {
  readonly requestId: string;
  readonly locale: Locale;
  /** Where a request came from. */
  readonly address?: string;
  actor: Actor | null;
  /** Name of the root field or job; the audit's "what". */
  command: string;
  /** True once an answer was spoiled because the database is away: it goes out with 503, to be asked again. */
  isOutage?: boolean;
}

const storage = new AsyncLocalStorage<WorkScope>();

export function inScope<T>(scope: WorkScope, work: () => T): T {
  return storage.run(scope, work);
}

/** Does the part of a job that is one vendor's. */
export function onBehalfOf<T>(vendorId: string, work: () => T): T {
  const scope = currentScope();
  if (!scope) throw new Error('A job runs in a scope');
  return inScope({ ...scope, actor: systemActor(vendorId) }, work);
}

export function currentScope(): WorkScope | undefined {
  return storage.getStore();
}

/** The actor of the work under way. A write without one is a fault of the program, not of the caller. */
export function requireActor(): Actor {
  const actor = storage.getStore()?.actor;
  if (!actor) throw new Error('No actor in the present scope');
  return actor;
}
