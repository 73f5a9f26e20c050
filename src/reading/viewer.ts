import { type Actor, ActorKind } from '../access/actor.js';
import type { Permission } from '../access/permission.js';
import type { Param } from './sql.js';

const viewerParam = (name: 'vendorId' | 'userId' | 'tokenId' | 'customerId' | 'contactId'): Param => ({
  key: `viewer.${name}`,
  type: 'uuid',
  read: ({ viewer }) => viewer[name],
});

/**
 * What a plan may depend on of the one who looks: his kind and permissions, never his person.
 * His ids are parameters, so that all viewers of one shape share a plan.
 */
export class ViewerShape {
  readonly vendorId = viewerParam('vendorId');
  readonly userId = viewerParam('userId');
  readonly tokenId = viewerParam('tokenId');
  readonly customerId = viewerParam('customerId');
  readonly contactId = viewerParam('contactId');

  readonly isStaff: boolean;
  readonly isCustomer: boolean;
  readonly isPartner: boolean;
  readonly isSystem: boolean;
  /** True when he is bound to one organization: a customer's person, or a token limited to a customer. */
  readonly isLimitedToCustomer: boolean;

  private readonly permissions: ReadonlySet<Permission>;

  constructor(actor: Actor) {
    this.isStaff = actor.kind === ActorKind.STAFF;
    this.isCustomer = actor.kind === ActorKind.CUSTOMER;
    this.isPartner = actor.kind === ActorKind.PARTNER;
    this.isSystem = actor.kind === ActorKind.SYSTEM;
    this.isLimitedToCustomer = actor.customerId !== null;
    this.permissions = actor.permissions;
  }

  can(permission: Permission): boolean {
    return this.isSystem || this.permissions.has(permission);
  }
}

const keys = new WeakMap<ReadonlySet<Permission>, number>();
const numbers = new Map<string, number>();

/** A short name of an actor's shape: the same for all who are shown the same. */
export function shapeKey({ kind, customerId, permissions }: Actor): string {
  let number = keys.get(permissions);
  if (number === undefined) {
    const names = [...permissions].sort().join();
    number = numbers.get(names) ?? numbers.size;
    numbers.set(names, number);
    keys.set(permissions, number);
  }
  return `${kind}:${customerId === null ? 'all' : 'one'}:${number}`;
}
