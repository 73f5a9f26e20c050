import { ask, type Asker } from '../support/ask.js';
import type { TestApp } from '../support/use-app.js';

export interface TestTicket {
  /** `ticket_…` */
  readonly id: string;
  readonly number: string;
}

/** What a test wants to be different in a ticket. */
export type TicketWish = Readonly<Record<string, unknown>>;

const CREATE = /* GraphQL */ `
  mutation ($input: TicketCreateInput!) {
    ticketCreate(input: $input) {
      ticket {
        id
        number
      }
      userErrors {
        code
        path
        message
      }
    }
  }
`;

/** A ticket that somebody has written about a product; NEW. */
export async function aTicket(
  app: TestApp,
  asker: Asker,
  product: { readonly id: string },
  wish: TicketWish = {},
): Promise<TestTicket> {
  const input = {
    productId: product.id,
    kind: 'INCIDENT',
    title: 'Система не запускается',
    text: 'После обновления система не запускается.',
    ...wish,
  };
  const answer = await ask(app, asker, CREATE, { input });
  const { ticket, userErrors } = answer.data?.ticketCreate ?? { userErrors: answer.errors };
  if (!ticket) throw new Error(`The ticket was refused: ${JSON.stringify(userErrors)}`);
  return ticket as TestTicket;
}
