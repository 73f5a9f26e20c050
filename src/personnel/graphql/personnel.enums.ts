import { registerEnumType } from '@nestjs/graphql';
import { EmployeeCommand } from '../domain/available-commands.js';
import { EmployeeStatus } from '../domain/employee.states.js';
import { AssessmentSource, SkillKind, SkillLevel, StaffFunction } from '../domain/personnel.enums.js';

registerEnumType(SkillKind, {
  name: 'SkillKind',
  description: 'What kind of thing a skill is.',
  valuesMap: {
    TECHNICAL: { description: 'A technology or a craft.' },
    PRODUCT: { description: "Knowledge of one of the vendor's products." },
    PROCESS: { description: 'A way of working: planning, liaison, documents.' },
    CERTIFICATE: { description: 'Proved by a paper of a third party.' },
  },
});

registerEnumType(SkillLevel, {
  name: 'SkillLevel',
  description: 'Mastery of a skill, in ascending order; no level at all is null.',
  valuesMap: {
    AWARENESS: { description: 'Understands the principles.' },
    BASIC: { description: 'Does simple things.' },
    PROFICIENT: { description: 'Works alone.' },
    ADVANCED: { description: 'Does difficult things, teaches others.' },
    EXPERT: { description: 'Deep understanding, or the level of an administrator.' },
  },
});

registerEnumType(AssessmentSource, {
  name: 'AssessmentSource',
  description: 'Who says what somebody can: MANAGER and EXAM count before IMPORT, IMPORT before SELF.',
  valuesMap: {
    SELF: { description: 'The person himself; counts at most BASIC.' },
    MANAGER: { description: 'Whoever leads him.' },
    EXAM: { description: 'An examination; of the same day it counts before MANAGER.' },
    IMPORT: { description: 'Taken over from elsewhere.' },
  },
});

registerEnumType(StaffFunction, {
  name: 'StaffFunction',
  description: 'What the people of a position do for the life cycle of a product (C-25).',
  valuesMap: {
    IMPROVEMENT: { description: 'They change it.' },
    FAULT_ELIMINATION: { description: 'They remove its faults.' },
    SUPPORT: { description: 'They help its users.' },
  },
});

registerEnumType(EmployeeStatus, {
  name: 'EmployeeStatus',
  description: 'Where a person stands with the vendor.',
  valuesMap: {
    CANDIDATE: { description: 'May be hired; holds no position.' },
    ACTIVE: { description: 'Employed and at work, vacations and illness included.' },
    ON_LEAVE: { description: 'Employed, but away without a fixed end; counts nowhere meanwhile.' },
    DISMISSED: { description: 'Employed no longer, or never hired.' },
  },
});

registerEnumType(EmployeeCommand, {
  name: 'EmployeeCommand',
  description: "Commands on an employee's record; each is a mutation: SEND_ON_LEAVE is `employeeSendOnLeave`.",
  valuesMap: { DISMISS: { description: 'Refused while others still count on the person.' } },
});
