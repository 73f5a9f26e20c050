import { aCustomer, type TestCustomer } from '../builders/a-customer.js';
import { aProduct, type TestProduct } from '../builders/a-product.js';
import { aTicket, type TestTicket, type TicketWish } from '../builders/a-ticket.js';
import { aVendor, type Person, type TestVendor } from '../builders/a-vendor.js';
import { ask, type Asker, type AskOptions } from './ask.js';
import type { TestApp } from './use-app.js';

/** Everybody and everything that a test of tickets needs; each cast has a vendor of its own. */
export interface Cast {
  readonly vendor: TestVendor;
  readonly product: TestProduct;
  readonly customer: TestCustomer;
  /** A support engineer. */
  readonly agent: Person;
  readonly manager: Person;
}

export interface CastWithTicket extends Cast {
  readonly ticket: TestTicket;
}

/** Brings a ticket to where a test begins; the customer's user has asked. */
export function given(app: TestApp) {
  const aCast = async (): Promise<Cast> => {
    const vendor = await aVendor(app);
    const product = await aProduct(app, vendor);
    const customer = await aCustomer(app, vendor);
    return { vendor, product, customer, agent: vendor.agent, manager: vendor.manager };
  };
  const aNewTicket = async (wish: TicketWish = {}): Promise<CastWithTicket> => {
    const cast = await aCast();
    return { ...cast, ticket: await aTicket(app, cast.customer.user, cast.product, wish) };
  };
  const anAcceptedTicket = async (wish: TicketWish = {}): Promise<CastWithTicket> => {
    const cast = await aNewTicket(wish);
    await command(app, cast.agent, 'ticketAccept', cast.ticket, { impact: 'PERSON' });
    return cast;
  };
  const aTicketInWork = async (): Promise<CastWithTicket> => {
    const cast = await aNewTicket();
    await command(app, cast.agent, 'ticketAccept', cast.ticket, { impact: 'PERSON', assignToMe: true });
    await command(app, cast.agent, 'ticketStartWork', cast.ticket);
    return cast;
  };
  const aTicketWaitingForCustomer = async (): Promise<CastWithTicket> => {
    const cast = await anAcceptedTicket();
    await command(app, cast.agent, 'ticketAskCustomer', cast.ticket, { message: 'Какая версия установлена?' });
    return cast;
  };
  const aResolvedTicket = async (): Promise<CastWithTicket> => {
    const cast = await anAcceptedTicket();
    const solution = { method: 'ANSWERED', summary: 'Перезапущена служба', message: 'Перезапустите службу.' };
    await command(app, cast.agent, 'ticketResolve', cast.ticket, solution);
    return cast;
  };
  const aClosedTicket = async (): Promise<CastWithTicket> => {
    const cast = await aResolvedTicket();
    await command(app, cast.customer.user, 'ticketConfirm', cast.ticket);
    return cast;
  };
  return {
    aCast,
    aNewTicket,
    anAcceptedTicket,
    aTicketInWork,
    aTicketWaitingForCustomer,
    aResolvedTicket,
    aClosedTicket,
  };
}

export interface Refusal {
  readonly code: string;
  readonly path: readonly string[] | null;
  readonly message: string;
  readonly details: Readonly<Record<string, unknown>> | null;
}

/** Sends a command on a ticket and gives its refusals; none when it was done. */
export async function attempt(
  app: TestApp,
  asker: Asker & Pick<AskOptions, 'language'>,
  mutation: string,
  ticket: { readonly id: string },
  input: Readonly<Record<string, unknown>> = {},
): Promise<readonly Refusal[]> {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const document = `mutation ($input: ${type}!) { ${mutation}(input: $input) { userErrors { code path message details } } }`;
  const { language = 'en' } = asker;
  const answer = await ask(app, asker, document, { input: { ticketId: ticket.id, ...input } }, { language });
  if (answer.errors) throw new Error(JSON.stringify(answer.errors));
  return answer.data[mutation].userErrors as Refusal[];
}

/** Sends a command on a ticket that must be done. */
export async function command(
  app: TestApp,
  asker: Asker,
  mutation: string,
  ticket: { readonly id: string },
  input: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  const refusals = await attempt(app, asker, mutation, ticket, input);
  if (refusals.length > 0) throw new Error(`${mutation} was refused: ${JSON.stringify(refusals)}`);
}

/** What somebody reads of a ticket; null when he does not see it. */
export async function readTicket<Fields = Record<string, unknown>>(
  app: TestApp,
  asker: Asker,
  ticket: { readonly id: string },
  fields: string,
): Promise<Fields> {
  const answer = await ask(app, asker, `query ($id: ID!) { ticket(id: $id) { ${fields} } }`, { id: ticket.id });
  if (answer.errors) throw new Error(JSON.stringify(answer.errors));
  return answer.data.ticket as Fields;
}
