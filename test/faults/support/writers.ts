import { setTimeout as pause } from 'node:timers/promises';
import { newId } from '../../../src/shared/ids.js';
import type { Asker } from '../../support/ask.js';
import type { Desk } from './a-desk.js';
import { attempt, type Broken, type Outcome } from './send.js';

/** A ticket that Steward has said to have written and resolved; its title is its writer's key. */
export interface Written {
  readonly title: string;
  /** `ticket_…` */
  readonly id: string;
}

export interface Writers {
  /** The client-side log: what was acknowledged. */
  readonly written: readonly Written[];
  /** Answers that are neither success nor "try again", by their text. */
  readonly complaints: readonly string[];
  /** Why somebody had to ask again, each time. */
  readonly repeats: readonly string[];
  /** Lets everybody end the ticket he is at, however often he must ask. */
  stop(): Promise<void>;
}

const TICKET = 'ticket { id } userErrors { code message }';
const CREATE = `mutation ($input: TicketCreateInput!) { done: ticketCreate(input: $input) { ${TICKET} } }`;
const ACCEPT = `mutation ($input: TicketAcceptInput!) { done: ticketAccept(input: $input) { ${TICKET} } }`;
const RESOLVE = `mutation ($input: TicketResolveInput!) { done: ticketResolve(input: $input) { ${TICKET} } }`;

/**
 * People who write tickets, accept and resolve them, and ask again with the same key until they are answered.
 * Those who are still at it when the spec file ends are sent home.
 */
export function useWriters(): (url: () => string, desk: Desk, count: number) => Writers {
  const crews: Crew[] = [];
  afterAll(() => Promise.all(crews.map((crew) => crew.abandon())));
  return (url, desk, count) => {
    const crew = new Crew(url, desk, count);
    crews.push(crew);
    return crew;
  };
}

class Crew implements Writers {
  readonly written: Written[] = [];
  readonly complaints: string[] = [];
  readonly repeats: string[] = [];
  private isOver = false;
  private readonly works: readonly Promise<void>[];

  constructor(
    private readonly url: () => string,
    private readonly desk: Desk,
    count: number,
  ) {
    this.works = Array.from({ length: count }, () => this.work());
  }

  async stop(): Promise<void> {
    this.isOver = true;
    await Promise.all(this.works);
  }

  async abandon(): Promise<void> {
    this.complaints.push('abandoned');
    await Promise.all(this.works);
  }

  private async work(): Promise<void> {
    while (!this.isOver && this.complaints.length === 0) await this.writeTicket();
  }

  private async writeTicket(): Promise<void> {
    const { productId, user, agent } = this.desk;
    const title = newId();
    const id = await this.insist(user, CREATE, { productId, kind: 'INCIDENT', title, text: 'It does not start.' });
    if (id === null) return;
    await this.insist(agent, ACCEPT, { ticketId: id, impact: 'PERSON' });
    const answer = { method: 'ANSWERED', summary: 'Started it again.', message: 'Start it again.' };
    if ((await this.insist(agent, RESOLVE, { ticketId: id, ...answer })) !== null) this.written.push({ title, id });
  }

  /** The id of the written ticket; null after a complaint, which ends the writing. */
  private async insist(asker: Asker, mutation: string, command: object): Promise<string | null> {
    const input = { ...command, idempotencyKey: newId() };
    while (this.complaints.length === 0) {
      const outcome = await attempt(this.url(), asker, mutation, { input });
      const reason = reasonToRepeat(outcome);
      if (reason === null) return this.idIn(outcome as Outcome);
      this.repeats.push(reason);
      await pause(50);
    }
    return null;
  }

  private idIn({ status, answer }: Outcome): string | null {
    const id: unknown = answer.data?.done?.ticket?.id;
    if (status === 200 && typeof id === 'string' && !answer.errors) return id;
    this.complaints.push(`${status} ${JSON.stringify(answer)}`);
    return null;
  }
}

function reasonToRepeat(outcome: Outcome | Broken): string | null {
  if ('broken' in outcome) return outcome.broken;
  const { status, retryAfter, answer } = outcome;
  return status === 503 && retryAfter !== null ? `503 ${JSON.stringify(answer)}` : null;
}
