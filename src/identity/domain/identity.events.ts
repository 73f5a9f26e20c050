import { DomainEvent } from '../../events/domain-event.js';

/** The account is not used any more, and all of its sessions have ended. */
export class UserDeactivated extends DomainEvent {
  constructor(readonly userId: string) {
    super();
  }
}
