import { messageOf } from '../../i18n/messages.js';
import '../../i18n/shared-errors.js';
import './planning.errors.js';

it.each(['NO_ROTA', 'OPEN_ASSIGNMENTS', 'COVERAGE_GAP'])('the condition %s is told in words', (guard) => {
  for (const locale of ['ru', 'en'] as const) {
    expect(messageOf('GUARD_FAILED', locale, { guard })).not.toContain(guard);
  }
});
