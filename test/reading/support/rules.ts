import { type Actor, ActorKind } from '../../../src/access/actor.js';
import { Permission } from '../../../src/access/permission.js';
import type { Row, World } from './world.js';

interface Case {
  readonly viewer: Actor;
  readonly row: Row;
  readonly world: World;
}

type Rule = (of: Case) => boolean;

const can = (viewer: Actor, permission: Permission): boolean =>
  viewer.kind === ActorKind.SYSTEM || viewer.permissions.has(permission);

const isStaff = (viewer: Actor): boolean => viewer.kind === ActorKind.STAFF || viewer.kind === ActorKind.SYSTEM;

const readsVendor: Rule = ({ viewer }) => can(viewer, Permission.READ_VENDOR);

const notWithdrawn: Rule = (of) => readsVendor(of) && (isStaff(of.viewer) || of.row['withdrawnAt'] === null);

const ofCustomer =
  (property: string): Rule =>
  ({ viewer, row }) =>
    can(viewer, Permission.READ_CUSTOMERS) && (viewer.customerId === null || viewer.customerId === row[property]);

const isPlainCustomerUser = (viewer: Actor): boolean =>
  viewer.kind === ActorKind.CUSTOMER && !can(viewer, Permission.EDIT_OWN_CONTACTS);

const within =
  (type: string, property: string, rule: Rule): Rule =>
  (of) => {
    const parent = of.world.find(type, of.row[property]);
    return parent !== undefined && mayBeSeen(of.world, of.viewer, type, parent) && rule(of);
  };

const isNamedIn: Rule = ({ viewer, row, world }) =>
  world.of('TicketParticipant').some((each) => {
    if (each['ticketId'] !== row.id) return false;
    const isHe = viewer.userId !== null && each['userId'] === viewer.userId;
    return isHe || (viewer.contactId !== null && each['contactId'] === viewer.contactId);
  });

function sharingMode(world: World, customerId: unknown): unknown {
  const customer = world.find('Customer', customerId);
  return customer?.['sharingMode'] ?? (customer?.['parentId'] ? sharingMode(world, customer['parentId']) : null);
}

/** tickets.md, section 11: whether colleagues' tickets are shown to a person of a customer. */
function seesColleagues({ viewer, world }: Case): boolean {
  if (can(viewer, Permission.EDIT_OWN_CONTACTS)) return true;
  const me = world.find('Contact', viewer.contactId);
  if (me?.['status'] !== 'ACTIVE') return false;
  const mode = sharingMode(world, me['customerId']);
  const isKnown = mode === 'PER_ROLE' ? me['role'] !== 'END_USER' : me['seesOrganizationTickets'] === true;
  return mode === 'EVERYONE' || ((mode === 'PER_ROLE' || mode === 'PER_MEMBER') && isKnown);
}

const ticketRule: Rule = (of) => {
  const { viewer, row } = of;
  const isOpen = row['restricted'] === false;
  if (isStaff(viewer)) {
    const isNamed = row['assigneeId'] === viewer.userId || isNamedIn(of);
    if (can(viewer, Permission.READ_RESTRICTED_TICKETS)) return true;
    if (can(viewer, Permission.READ_TICKETS)) return isOpen || isNamed;
    return can(viewer, Permission.READ_ASSIGNED_TICKETS) && isNamed;
  }
  if (!can(viewer, Permission.READ_TICKETS)) return false;
  const isOfHis = viewer.customerId === row['customerId'];
  if (viewer.kind === ActorKind.PARTNER) return isOpen && (viewer.customerId === null || isOfHis);
  const isOwn = row['requesterId'] === viewer.contactId || isNamedIn(of);
  return isOwn || (isOfHis && isOpen && seesColleagues(of));
};

const readsEmployees: Rule = ({ viewer }) => isStaff(viewer) && can(viewer, Permission.READ_EMPLOYEES);

const stillHolds: Rule = (of) => readsVendor(of) && of.row['withdrawnAt'] === null;

const isHimself: Rule = ({ viewer, row, world }) =>
  viewer.userId !== null && world.find('Employee', row['employeeId'])?.['userId'] === viewer.userId;

/** What somebody can is known to himself, and to whoever may know it of everybody. */
const readsLevels: Rule = (of) => {
  const { viewer } = of;
  if (!isStaff(viewer)) return false;
  if (can(viewer, Permission.READ_SKILL_LEVELS)) return true;
  return isHimself(of);
};

/** Of himself, or of his organization when he keeps its people. */
const ofHisPeople: Rule = ({ viewer, row }) => {
  if (viewer.kind !== ActorKind.CUSTOMER) return false;
  const isOfHis = row['customerId'] !== null && row['customerId'] === viewer.customerId;
  if (can(viewer, Permission.EDIT_OWN_CONTACTS)) return isOfHis;
  return row['contactId'] !== null && row['contactId'] === viewer.contactId;
};

const trainingRule: Rule = (of) =>
  isStaff(of.viewer) ? of.row['employeeId'] === null || readsLevels(of) : ofHisPeople(of);

/** documentation.md: names of who has studied what are for who keeps the papers; others at the vendor have the figure. */
const acknowledgementRule: Rule = (of) => {
  const { viewer } = of;
  if (!isStaff(viewer)) return ofHisPeople(of);
  if (can(viewer, Permission.EDIT_TRAINING)) return true;
  return isHimself(of);
};

/** Who is on duty, away or at work is said by name: it never leaves the staff. */
const plannedByColleagues = {
  ...Object.fromEntries(
    ['Allocation', 'DutyRule', 'DutyShift', 'PlanningStatusEvent', 'ProductionCalendar', 'ProductionCalendarDay']
      .concat(['ReplanItem', 'Rota', 'RotaMember', 'RotaOverride', 'RotaWindow', 'StaffingNorm', 'WorkSchedule'])
      .map((type) => [type, readsEmployees]),
  ),
  ...Object.fromEntries(
    ['RotaLayer', 'StaffingNormSkill'].map((type): [string, Rule] => [
      type,
      (of) => readsEmployees(of) && of.row['withdrawnAt'] === null,
    ]),
  ),
  Absence: ((of) => {
    const { viewer } = of;
    if (!isStaff(viewer)) return false;
    if (can(viewer, Permission.DECIDE_ABSENCES)) return true;
    return isHimself(of);
  }) satisfies Rule,
};

/** Who sees which rows, said a second time and in other words than the views say it. */
const rules: Readonly<Record<string, Rule>> = {
  User: ({ viewer, row }) => {
    if (isStaff(viewer) && can(viewer, Permission.READ_USERS)) return true;
    if (row.id === viewer.userId) return true;
    return (
      can(viewer, Permission.EDIT_OWN_CONTACTS) && viewer.customerId !== null && row['customerId'] === viewer.customerId
    );
  },
  Person: () => true,
  ApiToken: ({ viewer }) => can(viewer, Permission.MANAGE_API_TOKENS),
  DocumentManifest: ({ viewer }) => can(viewer, Permission.REGISTER_TRUSTED_DOCUMENTS),
  TrustedDocument: ({ viewer }) => can(viewer, Permission.REGISTER_TRUSTED_DOCUMENTS),

  File: ({ viewer, row }) => {
    const isHis = viewer.userId !== null && row['userId'] === viewer.userId;
    return isHis || (viewer.tokenId !== null && row['tokenId'] === viewer.tokenId);
  },

  Vendor: readsVendor,
  Product: readsVendor,
  BusinessCalendar: readsVendor,
  BusinessCalendarVersion: readsVendor,
  WeeklyInterval: readsVendor,
  ExceptionInterval: readsVendor,
  HolidaySet: readsVendor,
  ProductModule: readsVendor,
  ProductComponent: readsVendor,
  ServiceOffering: readsVendor,
  Responsibility: readsVendor,
  ProductPlatform: notWithdrawn,
  ContactChannel: notWithdrawn,
  PublicLink: notWithdrawn,
  Address: notWithdrawn,

  Customer: ofCustomer('id'),
  Contact: ofCustomer('customerId'),
  MaintenanceAgreement: (of) => !isPlainCustomerUser(of.viewer) && ofCustomer('customerId')(of),
  CoveredProduct: within('MaintenanceAgreement', 'agreementId', () => true),
  ServicePlan: ({ viewer, row, world }) => {
    if (!can(viewer, Permission.READ_CUSTOMERS)) return false;
    if (viewer.customerId === null) return true;
    const own = world.of('MaintenanceAgreement').filter((each) => each['customerId'] === viewer.customerId);
    return own.some((agreement) => agreement['servicePlanId'] === row.id);
  },

  ...plannedByColleagues,

  Ticket: ticketRule,
  Message: within(
    'Ticket',
    'ticketId',
    ({ viewer, row }) => can(viewer, Permission.READ_INTERNAL_MESSAGES) || row['visibility'] === 'PUBLIC',
  ),
  Attachment: within('Message', 'messageId', () => true),
  TicketStatusEvent: within(
    'Ticket',
    'ticketId',
    ({ viewer, row }) => isStaff(viewer) || row['customerVisible'] === true,
  ),
  TicketParticipant: within('Ticket', 'ticketId', ({ viewer, row }) => isStaff(viewer) || row['contactId'] !== null),

  Skill: readsVendor,
  RoleRequirement: readsVendor,
  TrainingCourse: readsVendor,
  Position: readsEmployees,
  PositionSkill: within('Position', 'positionId', stillHolds),
  PositionProduct: within('Position', 'positionId', stillHolds),
  Employee: readsEmployees,
  EmployeeStatusEvent: within('Employee', 'employeeId', () => true),
  PositionAssignment: within('Employee', 'employeeId', () => true),
  SkillAssessment: within('Employee', 'employeeId', readsLevels),
  Certificate: within('Employee', 'employeeId', readsLevels),
  TrainingRecord: trainingRule,
  RequirementAcknowledgement: acknowledgementRule,
  Team: readsEmployees,
  TeamPoolItem: within('Team', 'teamId', ({ row, world }) =>
    world.of('Allocation').every((each) => each['workItemId'] !== row['workItemId'] || each['status'] === 'WITHDRAWN'),
  ),
  TrainingStatusEvent: within('TrainingRecord', 'recordId', ({ viewer }) => isStaff(viewer)),
};

/** True when the viewer may see the row; a vendor's rows are never for another vendor's people. */
export function mayBeSeen(world: World, viewer: Actor, type: string, row: Row): boolean {
  const rule = rules[type];
  if (!rule) throw new Error(`Nobody has said again who sees ${type}`);
  const vendorId = type === 'Vendor' ? row.id : row['vendorId'];
  return vendorId === viewer.vendorId && rule({ viewer, row, world });
}

export function isRestated(type: string): boolean {
  return type in rules;
}

/** Lists that show a choice of their own, which their names do not tell a program. */
export function isNarrowed(root: string): boolean {
  return NARROWED.has(root);
}

const NARROWED = new Set(['ticketQueue', 'onCall']);
