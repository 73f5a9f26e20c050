/** Something that has happened. Its fields are the facts; they survive JSON, so moments are ISO texts. */
export abstract class DomainEvent {
  /** What the event is called in the table `domain_event`: the name of its class. */
  get name(): string {
    return this.constructor.name;
  }
}

export interface EventClass<Event extends DomainEvent = DomainEvent> {
  readonly name: string;
  readonly prototype: Event;
}

/** The event as it was published, from what the table kept of it. */
export function eventFrom<Event extends DomainEvent>(type: EventClass<Event>, facts: object): Event {
  return Object.assign(Object.create(type.prototype) as Event, facts);
}
