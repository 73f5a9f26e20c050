import { CLOSE_RESOLVED_TICKET } from '../../../src/tickets/resolution/close-resolved-ticket.job.js';
import { UNASSIGN_TICKETS } from '../../../src/tickets/triage/unassign-tickets.job.js';
import { REMOVE_CONTENT } from '../../../src/files/sweeping/remove-content.job.js';
import { SCAN_FILE } from '../../../src/files/scanning/scan-file.job.js';
import { ScheduleClosingWhenTicketIsResolved } from '../../../src/tickets/schedule-closing-when-ticket-is-resolved.handler.js';
import { UnassignTicketsWhenUserIsDeactivated } from '../../../src/tickets/unassign-tickets-when-user-is-deactivated.handler.js';
import { toPublicId } from '../../../src/shared/ids.js';
import { aVendor } from '../../builders/a-vendor.js';
import { anUpload } from '../../files/support/file-client.js';
import { ask } from '../../support/ask.js';
import { given } from '../../support/given.js';
import type { TestApp } from '../../support/use-app.js';
import { Deliveries, type Delivery } from './deliveries.js';

const DEACTIVATE = `mutation ($input: UserDeactivateInput!) { userDeactivate(input: $input) { userErrors { code } } }`;

/** Brings about, by what people do, that a job waits to be delivered; gives it. */
export type Situation = (app: TestApp) => Promise<Delivery>;

const aResolution: Situation = async (app) => {
  await given(app).aResolvedTicket();
  return new Deliveries(app).last(ScheduleClosingWhenTicketIsResolved.name);
};

const aDeparture: Situation = async (app) => {
  const { agent, vendor } = await given(app).aTicketInWork();
  const { errors, data } = await ask(app, vendor.administrator, DEACTIVATE, {
    input: { userId: toPublicId('user', agent.userId) },
  });
  if (errors || data.userDeactivate.userErrors.length > 0) throw new Error(JSON.stringify(errors ?? data));
  return new Deliveries(app).last(UnassignTicketsWhenUserIsDeactivated.name);
};

/** The job that a handler has left behind. */
const after =
  (situation: Situation, job: string): Situation =>
  async (app) => {
    const deliveries = new Deliveries(app);
    await deliveries.deliver(await situation(app));
    return deliveries.last(job);
  };

const anUploadedFile: Situation = async (app) => {
  const { administrator } = await aVendor(app);
  await anUpload(app, administrator, 'letter.txt', `A letter of ${administrator.userId}`);
  return new Deliveries(app).last(SCAN_FILE);
};

const aForgottenFile: Situation = async (app) => {
  await anUploadedFile(app);
  app.clock.advance(2 * 24 * 60 * 60);
  await new Deliveries(app).deliver({ name: 'forget-unattached-files', payload: {} });
  return new Deliveries(app).last(REMOVE_CONTENT);
};

/** One for each job that somebody enqueues, and for each handler of the program, under its name. */
export const SITUATIONS: Readonly<Record<string, Situation>> = {
  [ScheduleClosingWhenTicketIsResolved.name]: aResolution,
  [UnassignTicketsWhenUserIsDeactivated.name]: aDeparture,
  [CLOSE_RESOLVED_TICKET]: after(aResolution, CLOSE_RESOLVED_TICKET),
  [UNASSIGN_TICKETS]: after(aDeparture, UNASSIGN_TICKETS),
  [SCAN_FILE]: anUploadedFile,
  [REMOVE_CONTENT]: aForgottenFile,
};
