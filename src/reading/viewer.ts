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
  readonly key: string;

  private readonly permissions: ReadonlySet<Permission>;

  constructor(actor: Actor) {
    this.isStaff = actor.kind === ActorKind.STAFF;
    this.isCustomer = actor.kind === ActorKind.CUSTOMER;
    this.isPartner = actor.kind === ActorKind.PARTNER;
    this.isSystem = actor.kind === ActorKind.SYSTEM;
    this.isLimitedToCustomer = actor.customerId !== null;
    this.permissions = actor.permissions;
    this.key = shapeKey(actor);
  }

  can(permission: Permission): boolean {
    return this.isSystem || this.permissions.has(permission);
  }
}

const keys = new WeakMap<ReadonlySet<Permission>, string>();

function shapeKey(actor: Actor): string {
  let permissions = keys.get(actor.permissions);
  if (permissions === undefined) {
    permissions = [...actor.permissions].sort().join();
    keys.set(actor.permissions, permissions);
  }
  return `${actor.kind}:${actor.customerId === null ? 'all' : 'one'}:${permissions}`;
}
