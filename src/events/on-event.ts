import { Injectable } from '@nestjs/common';
import type { DomainEvent, EventClass } from './domain-event.js';

/** One reaction to one event. It may use the database; what it does is undone when it throws, and tried again later. */
export interface EventHandler<Event extends DomainEvent = DomainEvent> {
  handle(event: Event): Promise<void>;
}

type HandlerClass<Event extends DomainEvent> = new (...dependencies: never[]) => EventHandler<Event>;

interface Reaction {
  readonly event: EventClass;
  readonly handler: HandlerClass<DomainEvent>;
}

const reactions = new Map<string, Reaction>();

/** Makes an injectable class the handler of an event, under the name of the class. */
export function OnEvent<Event extends DomainEvent>(event: EventClass<Event>) {
  return (handler: HandlerClass<Event>): void => {
    if (reactions.has(handler.name)) throw new Error(`Two event handlers are called ${handler.name}`);
    reactions.set(handler.name, { event, handler });
    Injectable()(handler);
  };
}

/** The names of all handlers of the program. */
export function handlerNames(): string[] {
  return [...reactions.keys()];
}

/** The names of the handlers that want to know of an event. */
export function handlersOf(event: DomainEvent): string[] {
  return [...reactions].flatMap(([name, reaction]) => (reaction.event === event.constructor ? [name] : []));
}

/** @throws when this version of the program has no such handler; another process may have it */
export function reactionOf(handler: string): Reaction {
  const reaction = reactions.get(handler);
  if (!reaction) throw new Error(`Nobody here is called ${handler}`);
  return reaction;
}
