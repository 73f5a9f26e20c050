import { systemActor } from '../../src/access/actor.js';
import { MembershipService } from '../../src/personnel/teams/membership.service.js';
import { TeamsService } from '../../src/personnel/teams/teams.service.js';
import { newId, toPublicId } from '../../src/shared/ids.js';
import { asSystem } from '../support/actors.js';
import type { TestApp } from '../support/use-app.js';
import type { TestEmployee } from './an-employee.js';

export interface TestTeam {
  readonly teamId: string;
  /** `team_…` */
  readonly id: string;
}

/** A team of these people, whom nobody leads. */
export async function aTeam(
  app: TestApp,
  { vendorId }: { vendorId: string },
  members: readonly TestEmployee[] = [],
): Promise<TestTeam> {
  const teams = app.nest.get(TeamsService, { strict: false });
  const membership = app.nest.get(MembershipService, { strict: false });
  const actor = systemActor(vendorId);
  const birth = { nameRu: `Команда ${newId().slice(-12)}` };
  const teamId = await asSystem(vendorId, () => teams.form(actor, birth));
  for (const { employeeId } of members) await asSystem(vendorId, () => membership.join(actor, { employeeId, teamId }));
  return { teamId, id: toPublicId('team', teamId) };
}
