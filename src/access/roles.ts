import { Permission as P } from './permission.js';

export enum Role {
  ADMINISTRATOR = 'ADMINISTRATOR',
  MANAGER = 'MANAGER',
  SUPPORT_ENGINEER = 'SUPPORT_ENGINEER',
  ENGINEER = 'ENGINEER',
  TECHNICAL_WRITER = 'TECHNICAL_WRITER',
  RELEASE_MANAGER = 'RELEASE_MANAGER',
  AUDITOR = 'AUDITOR',
  CUSTOMER_ADMINISTRATOR = 'CUSTOMER_ADMINISTRATOR',
  CUSTOMER_USER = 'CUSTOMER_USER',
  PARTNER = 'PARTNER',
}

/** What an API token may be limited to. */
export enum Scope {
  TICKETS_READ = 'tickets:read',
  TICKETS_WRITE = 'tickets:write',
  CUSTOMERS_READ = 'customers:read',
  PRODUCTS_READ = 'products:read',
}

const staff = [
  P.READ_OWN_PROFILE,
  P.READ_VENDOR,
  P.READ_USERS,
  P.READ_CUSTOMERS,
  P.READ_EMPLOYEES,
  P.ASSESS_OWN_SKILLS,
  P.REQUEST_ABSENCES,
  P.ACKNOWLEDGE_DOCUMENTS,
];
const ticketReading = [P.READ_TICKETS, P.READ_INTERNAL_MESSAGES];
const support = [
  ...ticketReading,
  P.PLAN_ROTAS,
  P.UPLOAD_FILES,
  P.CREATE_TICKETS,
  P.LOG_CALLS,
  P.REPLY_TO_TICKETS,
  P.NOTE_TICKETS,
  P.TRIAGE_TICKETS,
  P.WORK_ON_TICKETS,
  P.ASK_CUSTOMERS,
  P.RESOLVE_TICKETS,
  P.CONFIRM_TICKETS,
  P.REOPEN_TICKETS,
  P.CANCEL_TICKETS,
];
const planning = [P.EDIT_STAFFING_NORMS, P.PLAN_CAPACITY, P.DECIDE_ABSENCES, P.OVERRIDE_COVERAGE_GAPS];
const personnel = [
  ...planning,
  P.READ_SKILL_LEVELS,
  P.ASSESS_SKILLS,
  P.EDIT_POSITIONS,
  P.EDIT_EMPLOYEES,
  P.EDIT_TEAMS,
  P.EDIT_TRAINING,
];
const management = [
  ...support,
  ...personnel,
  P.READ_RESTRICTED_TICKETS,
  P.REOPEN_CLOSED_TICKETS,
  P.EDIT_VENDOR,
  P.EDIT_PRODUCTS,
  P.EDIT_CALENDARS,
  P.EDIT_CUSTOMERS,
  P.EDIT_AGREEMENTS,
];
const customer = [
  P.READ_OWN_PROFILE,
  P.ACKNOWLEDGE_DOCUMENTS,
  P.READ_VENDOR,
  P.READ_CUSTOMERS,
  P.READ_TICKETS,
  P.UPLOAD_FILES,
  P.CREATE_TICKETS,
  P.REPLY_TO_TICKETS,
  P.CONFIRM_TICKETS,
  P.REOPEN_TICKETS,
  P.CANCEL_TICKETS,
];

/** Roles are sets of permissions; this file is the only place that says which. */
export const permissionsOfRole: Readonly<Record<Role, readonly P[]>> = {
  [Role.ADMINISTRATOR]: [
    ...staff,
    ...management,
    P.CREATE_USERS,
    P.DEACTIVATE_USERS,
    P.MANAGE_API_TOKENS,
    P.REGISTER_TRUSTED_DOCUMENTS,
    P.READ_AUDIT,
  ],
  [Role.MANAGER]: [...staff, ...management],
  [Role.SUPPORT_ENGINEER]: [...staff, ...support],
  [Role.ENGINEER]: [
    ...staff,
    P.READ_ASSIGNED_TICKETS,
    P.READ_INTERNAL_MESSAGES,
    P.UPLOAD_FILES,
    P.REPLY_TO_TICKETS,
    P.NOTE_TICKETS,
    P.WORK_ON_TICKETS,
    P.ASK_CUSTOMERS,
    P.RESOLVE_TICKETS,
  ],
  [Role.TECHNICAL_WRITER]: staff,
  [Role.RELEASE_MANAGER]: staff,
  [Role.AUDITOR]: [...staff, ...ticketReading, P.READ_RESTRICTED_TICKETS, P.READ_AUDIT, P.READ_SKILL_LEVELS],
  [Role.CUSTOMER_ADMINISTRATOR]: [...customer, P.EDIT_OWN_CONTACTS],
  [Role.CUSTOMER_USER]: customer,
  [Role.PARTNER]: [],
};

export const permissionsOfScope: Readonly<Record<Scope, readonly P[]>> = {
  [Scope.TICKETS_READ]: [P.READ_TICKETS],
  [Scope.TICKETS_WRITE]: [
    P.UPLOAD_FILES,
    P.CREATE_TICKETS,
    P.REPLY_TO_TICKETS,
    P.CONFIRM_TICKETS,
    P.REOPEN_TICKETS,
    P.CANCEL_TICKETS,
  ],
  [Scope.CUSTOMERS_READ]: [P.READ_CUSTOMERS],
  [Scope.PRODUCTS_READ]: [P.READ_VENDOR],
};

export const CUSTOMER_ROLES: readonly Role[] = [Role.CUSTOMER_ADMINISTRATOR, Role.CUSTOMER_USER];
