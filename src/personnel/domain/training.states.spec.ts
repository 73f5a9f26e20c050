import fc from 'fast-check';
import { DomainError } from '../../shared/domain-error.js';
import { newId } from '../../shared/ids.js';
import { dayAfter, monthsAfter } from './days.js';
import { TrainingRecord } from './training-record.entity.js';
import { type TrainingEvent, trainingStates, TrainingStatus } from './training.states.js';

const by = { userId: null, at: new Date('2026-11-07T12:00:00Z') };

/** Every event of the table through the verb of the entity. */
const verbs: Readonly<Record<Exclude<`${TrainingEvent}`, 'assign'>, (record: TrainingRecord) => void>> = {
  start: (record) => record.start(by),
  pass: (record) => record.pass('2026-11-07', 12, by),
  fail: (record) => record.fail('Не явился', by),
  expire: (record) => record.expire(null, by),
};

const cells = Object.values(TrainingStatus).flatMap((status) =>
  Object.entries(verbs).map(([event, act]) => ({ status, event: event as TrainingEvent, act })),
);

function anAssigned(): TrainingRecord {
  const trainee = { contactId: newId(), customerId: newId(), employeeId: null };
  return TrainingRecord.assign({ id: newId(), vendorId: newId() }, trainee, null, by);
}

function refusalOf(act: () => void): DomainError | null {
  try {
    act();
    return null;
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
}

describe('a command on a training', () => {
  it.each(cells)('$event in $status does what the table says', ({ status, event, act }) => {
    const record = Object.assign(anAssigned(), { status });
    record.takeEvents();
    const before = JSON.stringify(record);
    const refusal = refusalOf(() => act(record));
    if (!trainingStates.allows(status, event)) {
      const details = { from: status, event, allowed: trainingStates.allowed(status) };
      expect(refusal).toMatchObject({ code: 'ILLEGAL_TRANSITION', details });
      expect(JSON.stringify(record)).toBe(before);
      return;
    }
    expect(record.status).toBe(trainingStates.after(status, event));
    expect(record.takeEvents()).toMatchObject([{ from: status, to: record.status, event }]);
  });

  it('leaves a path of events, and a day of passing exactly where it was passed, whatever is done', () => {
    const deeds = fc.array(fc.constantFrom(...Object.values(verbs)), { maxLength: 8 });
    fc.assert(
      fc.property(deeds, (sequence) => {
        const record = anAssigned();
        for (const act of sequence) refusalOf(() => act(record));
        const events = record.takeEvents();
        expect(events[0]).toMatchObject({ from: null, to: 'ASSIGNED' });
        events.slice(1).forEach((event, at) => {
          expect(trainingStates.after(events[at]?.to as TrainingStatus, event.event as TrainingEvent)).toBe(event.to);
        });
        const isPassed = record.status === TrainingStatus.PASSED || record.status === TrainingStatus.EXPIRED;
        expect(record.passedOn !== null).toBe(isPassed);
      }),
    );
  });
});

describe('months that begin with a day', () => {
  it.each([
    ['2026-11-07', 12, '2027-11-06'],
    ['2026-01-31', 1, '2026-02-27'],
    ['2024-02-29', 12, '2025-02-27'],
    ['2026-01-01', 1, '2026-01-31'],
  ])('%s and %i months last until %s', (day, months, last) => {
    expect(monthsAfter(day, months)).toBe(last);
  });

  it('never end before they begin, and last longer the more there are', () => {
    const anyDay = fc.integer({ min: 0, max: 20_000 }).map((days) => dayAfter('1990-01-01', days));
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 119 }), (day, months) => {
        expect(monthsAfter(day, months) >= day).toBe(true);
        expect(monthsAfter(day, months + 1) > monthsAfter(day, months)).toBe(true);
      }),
    );
  });
});
