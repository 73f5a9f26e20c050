import { systemActor } from '../../src/access/actor.js';
import { Scope } from '../../src/access/roles.js';
import { ApiTokensService } from '../../src/identity/api-tokens/api-tokens.service.js';
import { asSystem } from '../support/actors.js';
import type { Asker } from '../support/ask.js';
import type { TestApp } from '../support/use-app.js';

/** A partner's system with a token that reads and writes tickets; of one customer if told. */
export async function aPartner(
  app: TestApp,
  { vendorId }: { vendorId: string },
  wish: { readonly customerId?: string; readonly scopes?: Scope[] } = {},
): Promise<Asker> {
  const { customerId = null, scopes = [Scope.TICKETS_READ, Scope.TICKETS_WRITE] } = wish;
  const service = app.nest.get(ApiTokensService, { strict: false });
  const input = { name: 'Интегратор', scopes, customerId, expiresAt: new Date('2099-01-01T00:00:00Z') };
  const { text } = await asSystem(vendorId, () => service.create(systemActor(vendorId), input));
  return { token: text };
}
