import { DomainError } from '../../shared/domain-error.js';
import { Absence } from './absence.entity.js';
import { Allocation } from './allocation.entity.js';
import { AbsenceKind } from './planning.enums.js';
import {
  AbsenceEvent,
  absenceStates,
  AbsenceStatus,
  AllocationEvent,
  allocationStates,
  AllocationStatus,
  RotaEvent,
  rotaStates,
  RotaStatus,
} from './planning.states.js';
import type { PlannedRow } from './planned-row.js';
import { Rota } from './rota.entity.js';

const by = { userId: null, at: new Date('2026-11-30T09:00:00Z') };
const place = { employeeId: 'anna', minutes: 60, firstDay: '2026-11-30', lastDay: '2026-12-04' };

type Row = PlannedRow<string, string>;
type Commands = Readonly<Record<string, (row: never) => void>>;

const absence = (): Absence => Absence.request({ ...place, vendorId: 'v', kind: AbsenceKind.VACATION }, by);
const absenceCommands: Commands = {
  approve: (row: Absence) => row.approve(by),
  reject: (row: Absence) => row.reject('Некому заменить', by),
  cancel: (row: Absence) => row.cancel(null, by),
};

const rota = (): Rota =>
  Rota.create({ vendorId: 'v', normId: 'n', nameRu: 'Дежурство', nameEn: null, headId: null }, by);
const rotaCommands: Commands = {
  publish: (row: Rota) => row.publish(null, by),
  unpublish: (row: Rota) => row.unpublish('Переделываем', by),
  retire: (row: Rota) => row.retire(by),
};

const allocation = (): Allocation =>
  Allocation.propose({ ...place, vendorId: 'v', workItemId: 'w', sprintId: null, skillId: null }, 't', by);
const allocationCommands: Commands = {
  confirm: (row: Allocation) => row.confirm(by),
  complete: (row: Allocation) => row.complete(by),
  move: (row: Allocation) => row.relocate({ ...place, employeeId: 'boris' }, by),
  withdraw: (row: Allocation) => row.withdraw(null, by),
};

const SUBJECTS = [
  {
    subject: 'an absence',
    make: absence as () => Row,
    commands: absenceCommands,
    states: absenceStates,
    statuses: Object.values(AbsenceStatus) as string[],
    births: [AbsenceEvent.request, AbsenceEvent.enter] as string[],
    events: Object.values(AbsenceEvent) as string[],
    table: {
      'REQUESTED approve': 'APPROVED',
      'REQUESTED reject': 'REJECTED',
      'REQUESTED cancel': 'CANCELLED',
      'APPROVED cancel': 'CANCELLED',
    },
  },
  {
    subject: 'a rota',
    make: rota as () => Row,
    commands: rotaCommands,
    states: rotaStates,
    statuses: Object.values(RotaStatus) as string[],
    births: [RotaEvent.create] as string[],
    events: Object.values(RotaEvent) as string[],
    table: {
      'DRAFT publish': 'PUBLISHED',
      'DRAFT retire': 'RETIRED',
      'PUBLISHED unpublish': 'DRAFT',
      'PUBLISHED retire': 'RETIRED',
    },
  },
  {
    subject: 'an allocation',
    make: allocation as () => Row,
    commands: allocationCommands,
    states: allocationStates,
    statuses: Object.values(AllocationStatus) as string[],
    births: [AllocationEvent.plan] as string[],
    events: Object.values(AllocationEvent) as string[],
    table: {
      'PLANNED confirm': 'CONFIRMED',
      'PLANNED move': 'PLANNED',
      'PLANNED withdraw': 'WITHDRAWN',
      'CONFIRMED complete': 'DONE',
      'CONFIRMED move': 'PLANNED',
      'CONFIRMED withdraw': 'WITHDRAWN',
    },
  },
];

describe.each(SUBJECTS)('$subject', ({ make, commands, states, statuses, births, events, table }) => {
  it('has a command for every event of its table', () => {
    expect([...Object.keys(commands), ...births].sort()).toEqual([...events].sort());
  });

  const cells = statuses.flatMap((status) => Object.keys(commands).map((event) => ({ status, event })));

  it.each(cells)('moves in $status by $event as the table says, or not at all', ({ status, event }) => {
    const row = Object.assign(make(), { status });
    row.takeEvents();
    const to = new Map(Object.entries(table)).get(`${status} ${event}`);
    const act = (): void => commands[event]?.(row as never);
    if (to === undefined) {
      expect(refusalOf(act)?.details).toEqual({ from: status, event, allowed: states.allowed(status as never) });
      expect([row.status, row.takeEvents()]).toEqual([status, []]);
    } else {
      act();
      expect(row.status).toBe(to);
      expect(row.takeEvents()).toMatchObject([{ from: status, to, event, at: by.at }]);
    }
  });

  it('tells its birth as the first event', () => {
    expect(make().takeEvents()).toMatchObject([{ from: null, to: statuses[0], event: births[0] }]);
  });
});

function refusalOf(act: () => void): DomainError | null {
  try {
    act();
    return null;
  } catch (error) {
    if (error instanceof DomainError && error.code === 'ILLEGAL_TRANSITION') return error;
    throw error;
  }
}
