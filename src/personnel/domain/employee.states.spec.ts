import fc from 'fast-check';
import { DomainError } from '../../shared/domain-error.js';
import { newId } from '../../shared/ids.js';
import { Employee } from './employee.entity.js';
import { type EmployeeEvent, employeeStates, EmployeeStatus } from './employee.states.js';

const by = { userId: null, at: new Date('2026-11-07T12:00:00Z') };

/** Every event of the table through the verb of the entity. */
const verbs: Readonly<Record<Exclude<`${EmployeeEvent}`, 'register'>, (employee: Employee) => void>> = {
  hire: (employee) => employee.hire({ employedFrom: '2026-01-12', employedTo: null }, by),
  decline: (employee) => employee.decline('Передумал', by),
  sendOnLeave: (employee) => employee.sendOnLeave(null, by),
  welcomeBack: (employee) => employee.welcomeBack(by),
  dismiss: (employee) => employee.dismiss('2026-11-06', null, by),
};

const cells = Object.values(EmployeeStatus).flatMap((status) =>
  Object.entries(verbs).map(([event, act]) => ({ status, event: event as EmployeeEvent, act })),
);

function aRegistered(): Employee {
  const facts = { name: 'Иван', personnelNumber: '1', timeZone: 'Europe/Moscow', userId: null, vendorId: newId() };
  return Employee.register(facts, by);
}

function anEmployeeIn(status: EmployeeStatus): Employee {
  const employee = aRegistered();
  employee.takeEvents();
  return Object.assign(employee, { status, employedFrom: '2026-01-12' });
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

describe('a command on an employee', () => {
  it.each(cells)('$event in $status does what the table says', ({ status, event, act }) => {
    const employee = anEmployeeIn(status);
    const before = JSON.stringify(employee);
    const refusal = refusalOf(() => act(employee));
    if (!employeeStates.allows(status, event)) {
      const details = { from: status, event, allowed: employeeStates.allowed(status) };
      expect(refusal).toMatchObject({ code: 'ILLEGAL_TRANSITION', details });
      expect(JSON.stringify(employee)).toBe(before);
      return;
    }
    expect(refusal).toBeNull();
    expect(employee.status).toBe(employeeStates.after(status, event));
    expect(employee.takeEvents()).toMatchObject([{ from: status, to: employee.status, event, at: by.at }]);
  });

  it('leaves a path of events through the table, and days of employment in order, whatever is done', () => {
    const deeds = fc.array(fc.constantFrom(...Object.values(verbs)), { maxLength: 12 });
    fc.assert(
      fc.property(deeds, (sequence) => {
        const employee = aRegistered();
        for (const act of sequence) refusalOf(() => act(employee));
        const events = employee.takeEvents();
        expect(events[0]).toMatchObject({ from: null, to: 'CANDIDATE', event: 'register' });
        events.slice(1).forEach((event, at) => {
          expect(event.from).toBe(events[at]?.to);
          expect(employeeStates.after(event.from as EmployeeStatus, event.event as EmployeeEvent)).toBe(event.to);
        });
        expect(events.at(-1)?.to).toBe(employee.status);
        expect(
          employee.status === EmployeeStatus.CANDIDATE || employee.employedFrom !== null || events.length === 2,
        ).toBe(true);
        expect((employee.employedTo ?? '9999') >= (employee.employedFrom ?? '')).toBe(true);
      }),
    );
  });

  it.each([
    ['before his first day', '2026-01-11', false],
    ['on his first day', '2026-01-12', true],
    ['on his last day', '2026-06-30', true],
    ['after it', '2026-07-01', false],
  ])('is %s at work only as he is employed', (_, day, isAtWork) => {
    const employee = aRegistered();
    employee.hire({ employedFrom: '2026-01-12', employedTo: '2026-06-30' }, by);
    expect(employee.isAtWork(day)).toBe(isAtWork);
    employee.sendOnLeave(null, by);
    expect(employee.isAtWork(day)).toBe(false);
  });

  it('cannot end before it began', () => {
    const employee = anEmployeeIn(EmployeeStatus.ACTIVE);
    const before = JSON.stringify(employee);
    for (const act of [
      () => employee.dismiss('2026-01-11', null, by),
      () => employee.limitEmployment('2026-01-11'),
      () => aRegistered().hire({ employedFrom: '2026-01-12', employedTo: '2026-01-11' }, by),
    ]) {
      expect(refusalOf(act)?.code).toBe('EMPLOYED_TO_BEFORE_FROM');
    }
    expect(JSON.stringify(employee)).toBe(before);
  });
});
