import { Injectable } from '@nestjs/common';
import { Brackets, DataSource, type EntityManager } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { AgreedProduct, Contact, MaintenanceAgreement } from './directory.entities.js';
import { Message, OccurredEvent, Ticket, TicketParticipant, TicketStatusEvent } from './ticket.entities.js';
import type { TicketCreateInput } from './tickets.types.js';

/** Tickets by TypeORM's repositories. */
@Injectable()
export class TicketsService {
  constructor(private readonly dataSource: DataSource) {}

  byId(id: string): Promise<Ticket | null> {
    return this.dataSource.getRepository(Ticket).findOneBy({ id });
  }

  async lastMessages({ vendorId, id }: Ticket, last: number): Promise<Message[]> {
    const messages = await this.dataSource.getRepository(Message).find({
      where: { vendorId, ticketId: id },
      order: { occurredAt: 'DESC', id: 'DESC' },
      take: last,
    });
    return messages.reverse();
  }

  /** Open tickets that are the agent's or nobody's; one row more than the page, to know whether there is another. */
  queue(vendorId: string, agentId: string, rows: number): Promise<Ticket[]> {
    return this.dataSource
      .getRepository(Ticket)
      .createQueryBuilder('ticket')
      .where(`ticket.vendorId = :vendorId and ticket.statusCategory = 'OPEN'`, { vendorId })
      .andWhere('(ticket.assigneeId is null or ticket.assigneeId = :agentId)', { agentId })
      .andWhere(
        new Brackets((where) =>
          where.where('not ticket.restricted').orWhere('ticket.assigneeId = :agentId').orWhere(FOLLOWED),
        ),
      )
      .orderBy('ticket.priority')
      .addOrderBy('ticket.id')
      .take(rows)
      .getMany();
  }

  create(vendorId: string, agentId: string, input: TicketCreateInput): Promise<Ticket> {
    return this.dataSource.transaction(async (manager) => {
      const ticket = await this.newTicket(manager, vendorId, input);
      await manager.save(ticket);
      const [message, participant] = this.conversation(manager, ticket, agentId, input.text);
      await manager.save(message);
      await manager.save(participant);
      await this.tell(manager, ticket, agentId);
      await this.audit(manager, agentId, { Ticket: ticket, Message: message, TicketParticipant: participant });
      return ticket;
    });
  }

  private conversation(manager: EntityManager, ticket: Ticket, agentId: string, text: string) {
    const { id: ticketId, vendorId, requesterId: contactId, createdAt: at } = ticket;
    const place = { ticketId, vendorId, contactId, createdAt: at };
    const words = { ...FIRST_MESSAGE, authorId: agentId, bodyText: text, occurredAt: at, receivedAt: at };
    return [
      manager.create(Message, { ...words, ...place, id: uuidv7() }),
      manager.create(TicketParticipant, { ...place, id: uuidv7(), role: 'REQUESTER' }),
    ] as const;
  }

  private async tell(manager: EntityManager, ticket: Ticket, agentId: string): Promise<void> {
    const { id: ticketId, vendorId, createdAt: at } = ticket;
    await manager.save(
      manager.create(TicketStatusEvent, { ...BIRTH, id: uuidv7(), ticketId, vendorId, actorId: agentId, at }),
    );
    const event = { id: uuidv7(), vendorId, name: 'TicketCreated', payload: { ticketId }, occurredAt: at };
    await manager.save(manager.create(OccurredEvent, event));
  }

  private async audit(
    manager: EntityManager,
    agentId: string,
    born: Record<string, { id: string; vendorId: string }>,
  ): Promise<void> {
    const changes = Object.entries(born).map(([entity, after]) => ({ entity, id: after.id, before: null, after }));
    const [first] = Object.values(born);
    await manager.query(`select audit_append('STAFF', $1, 'ticketCreate', null, $2, $3)`, [
      agentId,
      first?.vendorId,
      JSON.stringify(changes),
    ]);
  }

  private async newTicket(manager: EntityManager, vendorId: string, input: TicketCreateInput): Promise<Ticket> {
    const { kind, title, productId, requesterId } = input;
    const requester = await manager.findOneByOrFail(Contact, { id: requesterId });
    const agreement = await manager
      .createQueryBuilder(MaintenanceAgreement, 'agreement')
      .innerJoin(AgreedProduct, 'agreed', 'agreed.agreementId = agreement.id and agreed.productId = :productId', {
        productId,
      })
      .where('agreement.customerId = :customerId', { customerId: requester.customerId })
      .andWhere(
        `agreement.startsOn <= current_date and coalesce(agreement.terminatedOn, agreement.endsOn, 'infinity') >= current_date`,
      )
      .orderBy('agreement.startsOn', 'DESC')
      .getOne();
    const at = new Date();
    const { customerId, locale: language } = requester;
    const subject = { kind, title, productId, requesterId, customerId, language, agreementId: agreement?.id ?? null };
    const times = { receivedAt: at, createdAt: at, updatedAt: at, awaitingReplySince: at, lastCustomerMessageAt: at };
    const number = await this.nextNumber(manager, vendorId, at.getUTCFullYear());
    return manager.create(Ticket, { ...NEWBORN, ...subject, ...times, id: uuidv7(), vendorId, number });
  }

  private async nextNumber(manager: EntityManager, vendorId: string, year: number): Promise<string> {
    const [counter] = await manager.query<{ value: string }[]>(
      `insert into number_counter as counter (vendor_id, kind, year, value) values ($1, 'T', $2, 1)
       on conflict (vendor_id, kind, year) do update set value = counter.value + 1 returning value`,
      [vendorId, year],
    );
    return `T-${year}-${(counter?.value ?? '').padStart(6, '0')}`;
  }
}

const FOLLOWED = 'exists (select from ticket_participant p where p.ticket_id = ticket.id and p.user_id = :agentId)';
const NEWBORN = {
  status: 'NEW',
  statusCategory: 'OPEN',
  origin: 'PORTAL',
  supportTier: 'L1',
  urgency: 'NORMAL',
  priority: 'P3',
  restricted: false,
  tags: [],
  reopenCount: 0,
  messageSeq: 1,
  eventSeq: 1,
  version: 1,
};
const FIRST_MESSAGE = {
  seq: 1,
  kind: 'CUSTOMER',
  visibility: 'PUBLIC',
  channel: 'PORTAL',
  isAutomatic: false,
  countsAsResponse: false,
};
const BIRTH = { seq: 1, to: 'NEW', event: 'create', actorKind: 'STAFF', customerVisible: true };
