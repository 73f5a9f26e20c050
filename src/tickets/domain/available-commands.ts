import type { Actor } from '../../access/actor.js';
import {
  mayAddParticipant,
  mayAsk,
  mayCancel,
  mayConfirm,
  mayNote,
  mayReopen,
  mayReply,
  mayResolve,
  mayTriage,
  mayWork,
  type RuledTicket,
} from './ticket.policy.js';
import { isTerminal, TicketEvent, ticketStates, TicketStatus } from './ticket.states.js';

/** The commands on a ticket that there are; each is a mutation: `START_WORK` is `ticketStartWork`. */
export enum TicketCommand {
  REPLY = 'REPLY',
  NOTE = 'NOTE',
  ADD_PARTICIPANT = 'ADD_PARTICIPANT',
  CLASSIFY = 'CLASSIFY',
  ACCEPT = 'ACCEPT',
  ASSIGN = 'ASSIGN',
  START_WORK = 'START_WORK',
  STOP_WORK = 'STOP_WORK',
  ASK_CUSTOMER = 'ASK_CUSTOMER',
  RESUME = 'RESUME',
  RESOLVE = 'RESOLVE',
  CONFIRM = 'CONFIRM',
  REOPEN = 'REOPEN',
  CANCEL = 'CANCEL',
}

export interface CommandedTicket extends RuledTicket {
  readonly assigneeId: string | null;
}

interface CommandRule {
  /** Whether the state table has room for it now. */
  readonly fits: (ticket: CommandedTicket) => boolean;
  readonly may: (actor: Actor, ticket: CommandedTicket) => boolean;
}

const by =
  (...events: TicketEvent[]) =>
  ({ status }: CommandedTicket): boolean =>
    events.some((event) => ticketStates.allows(status, event));

const whileOpen = ({ status }: CommandedTicket): boolean => !isTerminal(status);

/** NEW, with `accept` in the same command. */
const orAccepting =
  (event: TicketEvent) =>
  (ticket: CommandedTicket): boolean =>
    ticket.status === TicketStatus.NEW || by(event)(ticket);

const rules: Readonly<Record<TicketCommand, CommandRule>> = {
  REPLY: { fits: whileOpen, may: mayReply },
  NOTE: { fits: whileOpen, may: mayNote },
  ADD_PARTICIPANT: { fits: whileOpen, may: mayAddParticipant },
  CLASSIFY: { fits: whileOpen, may: mayTriage },
  ACCEPT: { fits: by(TicketEvent.accept), may: mayTriage },
  ASSIGN: { fits: whileOpen, may: mayTriage },
  START_WORK: { fits: (ticket) => by(TicketEvent.startWork)(ticket) && ticket.assigneeId !== null, may: mayWork },
  STOP_WORK: { fits: by(TicketEvent.stopWork), may: mayWork },
  ASK_CUSTOMER: { fits: orAccepting(TicketEvent.askCustomer), may: mayAsk },
  RESUME: { fits: by(TicketEvent.resume), may: mayTriage },
  RESOLVE: { fits: orAccepting(TicketEvent.resolve), may: mayResolve },
  CONFIRM: { fits: by(TicketEvent.confirm), may: mayConfirm },
  REOPEN: { fits: by(TicketEvent.reopen, TicketEvent.reopenClosed), may: mayReopen },
  CANCEL: { fits: by(TicketEvent.cancel), may: mayCancel },
};

/** What this actor may do with the ticket now, so that no client has to guess. */
export function availableCommands(actor: Actor, ticket: CommandedTicket): TicketCommand[] {
  return Object.values(TicketCommand).filter((command) => {
    const { fits, may } = rules[command];
    return fits(ticket) && may(actor, ticket);
  });
}
