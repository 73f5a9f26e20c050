import { systemActor } from '../../access/actor.js';
import { VerifiedTokens } from './verified-tokens.js';

const actor = systemActor('018f0000-0000-7000-8000-000000000000');
const at = (time: string): Date => new Date(`2026-11-22T${time}Z`);

it('knows a token until it expires, and not a moment longer', () => {
  const tokens = new VerifiedTokens();
  tokens.add('a', { actor, expiresAt: at('08:10:00.000') });
  expect(tokens.actorOf('a', at('08:09:59.999'))).toBe(actor);
  expect(tokens.actorOf('a', at('08:10:00.000'))).toBeNull();
  expect(tokens.actorOf('b', at('08:00:00.000'))).toBeNull();
});

it('is bounded: the oldest are forgotten', () => {
  const tokens = new VerifiedTokens();
  for (let number = 0; number <= 5_000; number++) tokens.add(`t${number}`, { actor, expiresAt: at('08:10:00.000') });
  expect(tokens.actorOf('t0', at('08:00:00.000'))).toBeNull();
  expect(tokens.actorOf('t1', at('08:00:00.000'))).toBe(actor);
  expect(tokens.actorOf('t5000', at('08:00:00.000'))).toBe(actor);
});
