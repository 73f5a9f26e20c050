import { type Actor, ActorKind, userActor } from '../../access/actor.js';
import { Permission } from '../../access/permission.js';
import type { User } from './user.entity.js';

/** Who may end accounts is not put out by somebody who may not. */
export function mayEndAccount(actor: Actor, user: User): boolean {
  const mayEnd = ({ permissions }: Actor): boolean => permissions.has(Permission.DEACTIVATE_USERS);
  return actor.kind === ActorKind.SYSTEM || mayEnd(actor) || !mayEnd(userActor({ ...user, userId: user.id }));
}
