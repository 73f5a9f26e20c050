import { systemActor } from '../../src/access/actor.js';
import { DutyCoverage, DutyRole, StaffProcess } from '../../src/personnel/domain/planning.enums.js';
import { TurnUnit } from '../../src/personnel/domain/rota-layer.js';
import { StaffingNormsService } from '../../src/personnel/norms/staffing-norms.service.js';
import type { StaffingNormDeclareInput } from '../../src/personnel/norms/staffing-norms.inputs.js';
import { PublicationService } from '../../src/personnel/rota/publication.service.js';
import { RosterService } from '../../src/personnel/rota/roster.service.js';
import type { DutyWindowInput, RotaLayerInput } from '../../src/personnel/rota/rotas.inputs.js';
import { RotasService } from '../../src/personnel/rota/rotas.service.js';
import { toPublicId } from '../../src/shared/ids.js';
import { asSystem } from '../support/actors.js';
import type { TestApp } from '../support/use-app.js';
import { aPosition } from './a-position.js';

export interface TestNorm {
  readonly normId: string;
  /** `norm_…` */
  readonly id: string;
}

export interface TestRota {
  readonly rotaId: string;
  /** `rota_…` */
  readonly id: string;
}

type Vendor = { readonly vendorId: string };

/** A post of first-line support with one seat, round the clock unless wished otherwise. */
export async function aNorm(
  app: TestApp,
  vendor: Vendor,
  wish: Partial<StaffingNormDeclareInput> = {},
): Promise<TestNorm> {
  const { vendorId } = vendor;
  const positionId = wish.positionId ?? (await aPosition(app, vendor)).positionId;
  const seat = { process: StaffProcess.SUPPORT_L1, posts: 1, coverage: DutyCoverage.ROUND_THE_CLOCK };
  const input = { ...seat, weeklyHours: 40, absenceBp: 1_200, basis: 'Пример', ...wish, positionId };
  const norms = app.nest.get(StaffingNormsService, { strict: false });
  const normId = await asSystem(vendorId, () => norms.declare(systemActor(vendorId), input));
  return { normId, id: toPublicId('norm', normId) };
}

/** Turns of a day, from Monday, 30 November 2026, in Moscow unless wished otherwise. */
export function aLayer(
  members: readonly { readonly employeeId: string }[],
  windows: DutyWindowInput[] = [],
  wish: Partial<RotaLayerInput> = {},
): RotaLayerInput {
  const turns = { startsAt: '2026-11-30T00:00', timeZone: 'Europe/Moscow', turnLength: 1, turnUnit: TurnUnit.DAY };
  return { role: DutyRole.PRIMARY, memberIds: members.map(({ employeeId }) => employeeId), windows, ...turns, ...wish };
}

/** A draft for a post, with layers. */
export async function aRota(
  app: TestApp,
  { vendorId }: Vendor,
  { normId }: TestNorm,
  layers: RotaLayerInput[] = [],
  headId: string | null = null,
): Promise<TestRota> {
  const rotas = app.nest.get(RotasService, { strict: false });
  const actor = systemActor(vendorId);
  const rotaId = await asSystem(vendorId, () => rotas.create(actor, { normId, nameRu: 'Дежурство', headId }));
  await asSystem(vendorId, () => rotas.declareLayers(actor, { rotaId, layers }));
  return { rotaId, id: toPublicId('rota', rotaId) };
}

/** Plans a rota between two instants. */
export async function aPlan(
  app: TestApp,
  { vendorId }: Vendor,
  { rotaId }: TestRota,
  from: string,
  to: string,
): Promise<void> {
  const roster = app.nest.get(RosterService, { strict: false });
  const input = { rotaId, from: new Date(from), to: new Date(to) };
  await asSystem(vendorId, () => roster.plan(systemActor(vendorId), input));
}

/** From now on its shifts count, whether or not there are gaps. */
export async function published(app: TestApp, { vendorId }: Vendor, { rotaId }: TestRota): Promise<void> {
  const publication = app.nest.get(PublicationService, { strict: false });
  const input = { rotaId, gapReason: 'Так нужно для проверки' };
  await asSystem(vendorId, () => publication.publish(systemActor(vendorId), input));
}
