import { Counter } from 'prom-client';

/** Refusals by code, of this process. It belongs to no registry, because refusing must not depend on who measures. */
export const refusals = new Counter({
  name: 'steward_refusals_total',
  help: 'Refusals and errors by code, as callers were told.',
  labelNames: ['code'],
  registers: [],
});

/** Counts a refusal that a caller is told of. */
export function countRefusal(code: string): void {
  refusals.inc({ code });
}
