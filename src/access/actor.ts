import { DomainError } from '../shared/domain-error.js';
import type { Permission } from './permission.js';
import { CUSTOMER_ROLES, permissionsOfRole, permissionsOfScope, Role, type Scope } from './roles.js';

export enum ActorKind {
  STAFF = 'STAFF',
  CUSTOMER = 'CUSTOMER',
  PARTNER = 'PARTNER',
  SYSTEM = 'SYSTEM',
}

/** Who acts: a member of the vendor's staff, a customer's person, a partner's token, or Steward itself. */
export interface Actor {
  readonly kind: ActorKind;
  readonly vendorId: string;
  readonly userId: string | null;
  readonly tokenId: string | null;
  /** The organization that this actor is limited to; null = all of the vendor's. */
  readonly customerId: string | null;
  readonly contactId: string | null;
  readonly roles: readonly Role[];
  readonly permissions: ReadonlySet<Permission>;
  /** True: his requests may only be documents that the vendor has registered. */
  readonly trustedDocumentsOnly: boolean;
}

export interface UserIdentity {
  readonly vendorId: string;
  readonly userId: string;
  readonly roles: readonly Role[];
  readonly customerId: string | null;
  readonly contactId: string | null;
}

export function userActor(user: UserIdentity): Actor {
  const kind = user.roles.some((role) => CUSTOMER_ROLES.includes(role)) ? ActorKind.CUSTOMER : ActorKind.STAFF;
  const permissions = new Set(user.roles.flatMap((role) => permissionsOfRole[role]));
  return { ...user, kind, tokenId: null, permissions, trustedDocumentsOnly: false };
}

export function partnerActor(token: {
  vendorId: string;
  tokenId: string;
  customerId: string | null;
  scopes: readonly Scope[];
  trustedDocumentsOnly?: boolean;
}): Actor {
  const permissions = new Set(token.scopes.flatMap((scope) => permissionsOfScope[scope]));
  const { vendorId, tokenId, customerId, trustedDocumentsOnly = false } = token;
  return {
    kind: ActorKind.PARTNER,
    vendorId,
    tokenId,
    customerId,
    userId: null,
    contactId: null,
    roles: [Role.PARTNER],
    permissions,
    trustedDocumentsOnly,
  };
}

/** Steward itself acting for a vendor: jobs and event handlers. */
export function systemActor(vendorId: string): Actor {
  return {
    kind: ActorKind.SYSTEM,
    vendorId,
    userId: null,
    tokenId: null,
    customerId: null,
    contactId: null,
    roles: [],
    permissions: new Set(),
    trustedDocumentsOnly: false,
  };
}

/** Refuses with FORBIDDEN unless the policy said yes. */
export function allowOnly(allowed: boolean): void {
  if (!allowed) throw new DomainError('FORBIDDEN');
}
