import type pg from 'pg';
import { uuidv7 } from 'uuidv7';
import { APPEND_AUDIT, INSERT_ROWS, TAKE_NUMBER } from './bare-statements.js';

/** What a ticket is made of; ids are UUIDs. */
export interface TicketWish {
  readonly kind: string;
  readonly title: string;
  readonly text: string;
  readonly productId: string;
  readonly requesterId: string;
}

/** Who creates it. */
interface TicketPlace {
  readonly vendorId: string;
  readonly agentId: string;
}

/** Writes a ticket with all that belongs to it in one transaction, by prepared statements; the answer is finished JSON. */
export async function createTicket(pool: pg.Pool, place: TicketPlace, wish: TicketWish): Promise<string> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const answer = await write(client, place, wish);
    await client.query('commit');
    client.release();
    return answer;
  } catch (error) {
    client.release(true);
    throw error;
  }
}

async function write(client: pg.PoolClient, { vendorId, agentId }: TicketPlace, wish: TicketWish): Promise<string> {
  const { kind, title, text, productId, requesterId } = wish;
  const [ticketId, messageId, participantId] = [uuidv7(), uuidv7(), uuidv7()];
  const { rows } = await client.query<{ number: string }>({ name: 'number', text: TAKE_NUMBER, values: [vendorId] });
  const number = rows[0]?.number ?? '';
  const ids = [ticketId, messageId, participantId, uuidv7(), uuidv7(), agentId];
  const values = [...ids, number, kind, title, text, productId, requesterId];
  await client.query({ name: 'rows', text: INSERT_ROWS, values });
  const changes = [
    born('Ticket', ticketId, { ...NEWBORN, id: ticketId, vendorId, number, kind, title, productId, requesterId }),
    born('Message', messageId, { ticketId, seq: 1, kind: 'CUSTOMER', visibility: 'PUBLIC', channel: 'PORTAL' }),
    born('TicketParticipant', participantId, { ticketId, contactId: requesterId, userId: null, role: 'REQUESTER' }),
  ];
  await client.query({ name: 'audit', text: APPEND_AUDIT, values: [agentId, vendorId, JSON.stringify(changes)] });
  const ticket = { id: ticketId, number, title, status: 'NEW', priority: 'P3' };
  return JSON.stringify({ data: { ticketCreate: { ticket, userErrors: [] } } });
}

function born(entity: string, id: string, after: object): object {
  return { entity, id, before: null, after };
}

/** What the audit keeps of a newborn ticket beside what is its own. */
const NEWBORN = {
  status: 'NEW',
  statusCategory: 'OPEN',
  supportTier: 'L1',
  origin: 'PORTAL',
  urgency: 'NORMAL',
  priority: 'P3',
  restricted: false,
  tags: [],
  assigneeId: null,
  impact: null,
  moduleId: null,
  serviceOfferingId: null,
  usageStage: null,
  acknowledgedAt: null,
  firstResponseAt: null,
  workaroundAt: null,
  resolvedAt: null,
  firstResolvedAt: null,
  closedAt: null,
  reopenCount: 0,
  pendingQuestionMessageId: null,
  resolutionMethod: null,
  resolutionSummary: null,
  cancelReason: null,
  messageSeq: 1,
  eventSeq: 1,
  version: 1,
};
