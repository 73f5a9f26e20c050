import { systemActor } from '../../src/access/actor.js';
import { inScope } from '../../src/access/scope.js';

/** Runs the work as Steward itself for a vendor: how tests build what no mutation makes. */
export function asSystem<T>(vendorId: string, work: () => Promise<T>): Promise<T> {
  return inScope({ requestId: 'test', locale: 'en', actor: systemActor(vendorId), command: 'test' }, work);
}
