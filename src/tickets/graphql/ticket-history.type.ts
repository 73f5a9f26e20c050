import { Field, ObjectType } from '@nestjs/graphql';
import { ActorKind } from '../../access/actor.js';
import { ContactType } from '../../customers/index.js';
import { connectionOf } from '../../graphql/connection.js';
import { Node } from '../../graphql/node.type.js';
import { DateTime } from '../../graphql/scalars.js';
import { PersonType } from '../../identity/index.js';
import { ParticipantRole } from '../domain/ticket.enums.js';
import { type TicketEvent, TicketStatus } from '../domain/ticket.states.js';

@ObjectType('TicketStatusEvent', {
  implements: () => Node,
  description: "One change of a ticket's status. Customers do not see the steps of our own work.",
})
export class TicketStatusEventType extends Node {
  @Field(() => TicketStatus, { nullable: true, description: 'Null: it came into being.' })
  from: TicketStatus | null;

  @Field(() => TicketStatus, { description: 'The status after it.' })
  to: TicketStatus;

  @Field(() => String, {
    description: 'What moved it, as ILLEGAL_TRANSITION names it, e.g. `askCustomer`; `create` at birth.',
  })
  event: TicketEvent;

  @Field(() => ActorKind)
  actorKind: ActorKind;

  @Field(() => PersonType, { nullable: true, description: 'Null when it was no person.' })
  actor: PersonType | null;

  @Field(() => String, { nullable: true, description: 'Null when none was given.' })
  reason: string | null;

  @Field(() => DateTime, { description: 'When it changed.' })
  at: Date;
}

export const TicketStatusEventConnection = connectionOf('TicketStatusEvent', () => TicketStatusEventType);

@ObjectType('TicketParticipant', { implements: () => Node, description: 'Somebody who takes part in a ticket.' })
export class TicketParticipantType extends Node {
  @Field(() => ParticipantRole)
  role: ParticipantRole;

  @Field(() => ContactType, { nullable: true, description: 'A person of the customer; null for the staff.' })
  contact: ContactType | null;

  @Field(() => PersonType, { nullable: true, description: 'A member of the staff; null for the customer.' })
  person: PersonType | null;

  @Field(() => DateTime, { description: 'Since when.' })
  createdAt: Date;
}
