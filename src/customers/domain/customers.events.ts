import { DomainEvent } from '../../events/domain-event.js';

export class CustomerRegistered extends DomainEvent {
  constructor(readonly customerId: string) {
    super();
  }
}

export class CustomerLeft extends DomainEvent {
  constructor(readonly customerId: string) {
    super();
  }
}

export class ContactAdded extends DomainEvent {
  constructor(
    readonly contactId: string,
    readonly customerId: string,
  ) {
    super();
  }
}

export class ContactLeft extends DomainEvent {
  constructor(
    readonly contactId: string,
    readonly customerId: string,
  ) {
    super();
  }
}

export class ContactAccountOpened extends DomainEvent {
  constructor(
    readonly contactId: string,
    readonly userId: string,
  ) {
    super();
  }
}

export class AgreementConcluded extends DomainEvent {
  constructor(
    readonly agreementId: string,
    readonly customerId: string,
  ) {
    super();
  }
}

export class AgreementExtended extends DomainEvent {
  constructor(
    readonly agreementId: string,
    readonly customerId: string,
  ) {
    super();
  }
}

export class AgreementTerminated extends DomainEvent {
  constructor(
    readonly agreementId: string,
    readonly customerId: string,
  ) {
    super();
  }
}
