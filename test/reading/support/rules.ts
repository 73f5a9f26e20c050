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

/** Who sees which rows, said a second time and in other words than the views say it. */
const rules: Readonly<Record<string, Rule>> = {
  User: ({ viewer, row }) => {
    if (isStaff(viewer) && can(viewer, Permission.READ_USERS)) return true;
    if (row.id === viewer.userId) return true;
    return (
      can(viewer, Permission.EDIT_OWN_CONTACTS) && viewer.customerId !== null && row['customerId'] === viewer.customerId
    );
  },
  ApiToken: ({ viewer }) => can(viewer, Permission.MANAGE_API_TOKENS),

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
  CoveredProduct: ({ viewer, row, world }) => {
    const agreement = world.find('MaintenanceAgreement', row['agreementId']);
    return agreement !== undefined && mayBeSeen(world, viewer, 'MaintenanceAgreement', agreement);
  },
  ServicePlan: ({ viewer, row, world }) => {
    if (!can(viewer, Permission.READ_CUSTOMERS)) return false;
    if (viewer.customerId === null) return true;
    const own = world.of('MaintenanceAgreement').filter((each) => each['customerId'] === viewer.customerId);
    return own.some((agreement) => agreement['servicePlanId'] === row.id);
  },
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

const NARROWED = new Set<string>();
