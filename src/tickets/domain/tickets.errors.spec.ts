import { messageOf } from '../../i18n/messages.js';
import '../../i18n/shared-errors.js';
import { Evidence, Guard } from './ticket.guards.js';
import './tickets.errors.js';

describe.each(['ru', 'en'] as const)('in %s', (locale) => {
  it.each(Object.values(Guard))('the condition %s is told in words', (guard) => {
    const told = messageOf('GUARD_FAILED', locale, { guard, missing: ['impact'], needs: 'something' });
    expect(told).not.toContain(guard);
  });

  it.each(Object.values(Evidence))('so is what a way of resolving needs: %s', (needs) => {
    expect(messageOf('GUARD_FAILED', locale, { guard: Guard.G_RESOLVE, needs })).not.toContain(needs);
  });
});
