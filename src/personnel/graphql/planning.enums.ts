import { registerEnumType } from '@nestjs/graphql';
import { CalendarDayKind } from '../domain/day-capacity.js';
import { AbsenceKind, DutyCoverage, DutyRole, ReplanCause, StaffProcess } from '../domain/planning.enums.js';
import { AbsenceStatus, AllocationStatus, RotaStatus } from '../domain/planning.states.js';
import { TurnUnit } from '../domain/rota-layer.js';

registerEnumType(CalendarDayKind, {
  name: 'CalendarDayKind',
  description: 'What a production calendar says of a day.',
  valuesMap: {
    HOLIDAY: { description: 'Nobody works.' },
    SHORT_DAY: { description: 'An hour less, before a holiday.' },
    MOVED_WORKDAY: { description: 'A day off that is worked in place of another day.' },
  },
});

registerEnumType(AbsenceKind, {
  name: 'AbsenceKind',
  description: 'Why somebody is away.',
  valuesMap: { DUTY_REST: { description: 'Rest that is due for duty.' } },
});

registerEnumType(AbsenceStatus, {
  name: 'AbsenceStatus',
  description: 'Where an absence stands; only APPROVED takes somebody away.',
  valuesMap: { APPROVED: { description: 'Granted, or entered without being asked for: it counts.' } },
});

registerEnumType(StaffProcess, {
  name: 'StaffProcess',
  description: 'What a post is there for.',
  valuesMap: {
    SUPPORT_L1: { description: 'First line of support.' },
    SUPPORT_L2: { description: 'Second line of support.' },
    SUPPORT_L3: { description: 'Third line: a share of the time of its people is kept free for it.' },
    DOCS: { description: 'Documents.' },
    ADMIN: { description: 'Administration of systems.' },
  },
});

registerEnumType(DutyCoverage, {
  name: 'DutyCoverage',
  description: 'When a post is to be taken.',
  valuesMap: {
    ROUND_THE_CLOCK: { description: '168 hours a week.' },
    BUSINESS_HOURS: { description: 'In the hours of a business calendar.' },
  },
});

registerEnumType(DutyRole, {
  name: 'DutyRole',
  description: 'What somebody on duty is there for.',
  valuesMap: {
    PRIMARY: { description: 'Answers first; only he covers the post.' },
    BACKUP: { description: 'Is called when the first one does not answer.' },
  },
});

registerEnumType(TurnUnit, {
  name: 'TurnUnit',
  description: 'In what the turns of a rota are counted.',
  valuesMap: { DAY: { description: 'Local days, of 23 to 25 hours.' }, WEEK: { description: 'Seven local days.' } },
});

registerEnumType(RotaStatus, {
  name: 'RotaStatus',
  description: 'Where a rota stands.',
  valuesMap: {
    DRAFT: { description: 'Its shifts do not count yet.' },
    PUBLISHED: { description: 'Its shifts count: their people are called.' },
    RETIRED: { description: 'Ended.' },
  },
});

registerEnumType(ReplanCause, {
  name: 'ReplanCause',
  description: 'Why somebody who was counted on will not be there.',
  valuesMap: {
    LEAVE: { description: 'Away without a fixed end.' },
    DISMISSAL: { description: 'His employment ends.' },
  },
});

registerEnumType(AllocationStatus, {
  name: 'AllocationStatus',
  description: 'Where work that is put to a person stands.',
  valuesMap: {
    PLANNED: { description: 'Proposed by the planner, or placed by hand.' },
    CONFIRMED: { description: 'It holds.' },
    WITHDRAWN: { description: 'Taken from him.' },
  },
});
