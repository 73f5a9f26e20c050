import { CLOSE_RESOLVED_TICKET } from '../../../src/tickets/resolution/close-resolved-ticket.job.js';
import { UNASSIGN_TICKETS } from '../../../src/tickets/triage/unassign-tickets.job.js';
import { REMOVE_CONTENT } from '../../../src/files/sweeping/remove-content.job.js';
import { SCAN_FILE } from '../../../src/files/scanning/scan-file.job.js';
import { ScheduleClosingWhenTicketIsResolved } from '../../../src/tickets/schedule-closing-when-ticket-is-resolved.handler.js';
import { UnassignTicketsWhenUserIsDeactivated } from '../../../src/tickets/unassign-tickets-when-user-is-deactivated.handler.js';
import { ReplanWhenEmployeeIsDismissed } from '../../../src/personnel/replan-when-employee-is-dismissed.handler.js';
import { ReplanWhenEmployeeIsSentOnLeave } from '../../../src/personnel/replan-when-employee-is-sent-on-leave.handler.js';
import { ReplanWhenEmploymentIsLimited } from '../../../src/personnel/replan-when-employment-is-limited.handler.js';
import { toPublicId } from '../../../src/shared/ids.js';
import { aLayer, aNorm, aPlan, aRota, published } from '../../builders/a-rota.js';
import { aVendor } from '../../builders/a-vendor.js';
import { anEmployee } from '../../builders/an-employee.js';
import { anUpload } from '../../files/support/file-client.js';
import { ask } from '../../support/ask.js';
import { given } from '../../support/given.js';
import { send } from '../../support/send.js';
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

/** The newest delivery to a handler, after a manager has done something about an employee. */
const employment =
  (handler: string, mutation: string, input: object, isOnDuty = true): Situation =>
  async (app) => {
    const vendor = await aVendor(app);
    const { employeeId, id } = await anEmployee(app, vendor);
    if (isOnDuty) {
      const rota = await aRota(app, vendor, await aNorm(app, vendor), [
        aLayer([{ employeeId }], [{ opens: '09:00', closes: '17:00' }], { startsAt: '2026-11-20T00:00' }),
      ]);
      await aPlan(app, vendor, rota, '2026-11-21T00:00:00Z', '2026-11-27T00:00:00Z');
      await published(app, vendor, rota);
    }
    const { userErrors } = await send(app, vendor.manager, mutation, { employeeId: id, ...input }, '');
    if (userErrors.length > 0) throw new Error(JSON.stringify(userErrors));
    return new Deliveries(app).last(handler);
  };

const DISMISSED = ReplanWhenEmployeeIsDismissed.name;
const ON_LEAVE = ReplanWhenEmployeeIsSentOnLeave.name;
const LIMITED = ReplanWhenEmploymentIsLimited.name;

/** One for each job that somebody enqueues, and for each handler of the program, under its name. */
export const SITUATIONS: Readonly<Record<string, Situation>> = {
  [ScheduleClosingWhenTicketIsResolved.name]: aResolution,
  [UnassignTicketsWhenUserIsDeactivated.name]: aDeparture,
  [CLOSE_RESOLVED_TICKET]: after(aResolution, CLOSE_RESOLVED_TICKET),
  [UNASSIGN_TICKETS]: after(aDeparture, UNASSIGN_TICKETS),
  [DISMISSED]: employment(DISMISSED, 'employeeDismiss', { lastDay: '2026-11-20', reason: 'По соглашению' }, false),
  [ON_LEAVE]: employment(ON_LEAVE, 'employeeSendOnLeave', { reason: 'По уходу за ребёнком' }),
  [LIMITED]: employment(LIMITED, 'employeeLimitEmployment', { employedTo: '2026-11-22' }),
  [SCAN_FILE]: anUploadedFile,
  [REMOVE_CONTENT]: aForgottenFile,
};
