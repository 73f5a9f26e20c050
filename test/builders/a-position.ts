import { systemActor } from '../../src/access/actor.js';
import { SkillKind, SkillLevel, StaffFunction } from '../../src/personnel/domain/personnel.enums.js';
import { KeySkillsService } from '../../src/personnel/positions/key-skills.service.js';
import type { KeySkillInput } from '../../src/personnel/positions/positions.inputs.js';
import { PositionsService } from '../../src/personnel/positions/positions.service.js';
import { SkillsService } from '../../src/personnel/skills/skills.service.js';
import { newId, toPublicId } from '../../src/shared/ids.js';
import { asSystem } from '../support/actors.js';
import type { TestApp } from '../support/use-app.js';

export interface TestSkill {
  readonly skillId: string;
  /** `skill_…` */
  readonly id: string;
  readonly code: string;
}

export interface TestPosition {
  readonly positionId: string;
  /** `position_…` */
  readonly id: string;
}

interface PositionWish {
  readonly titleRu?: string;
  readonly headCount?: number;
  readonly ordinal?: number;
  readonly functions?: StaffFunction[];
  /** Bare ids. */
  readonly productIds?: string[];
  readonly skills?: (Partial<KeySkillInput> & { readonly skillId: string })[];
}

/** A word of a vendor's dictionary of skills. */
export async function aSkill(
  app: TestApp,
  { vendorId }: { vendorId: string },
  code = `SKILL_${newId().slice(-12).toUpperCase()}`,
): Promise<TestSkill> {
  const skills = app.nest.get(SkillsService, { strict: false });
  const birth = { code, nameRu: `Навык ${code}`, kind: SkillKind.TECHNICAL };
  const skillId = await asSystem(vendorId, () => skills.add(systemActor(vendorId), birth));
  return { skillId, id: toPublicId('skill', skillId), code };
}

/** A position of a vendor, for one person and without key skills unless wished otherwise. */
export async function aPosition(
  app: TestApp,
  { vendorId }: { vendorId: string },
  { skills = [], ...wish }: PositionWish = {},
): Promise<TestPosition> {
  const service = app.nest.get(PositionsService, { strict: false });
  const keySkills = app.nest.get(KeySkillsService, { strict: false });
  const actor = systemActor(vendorId);
  const titleRu = `Должность ${newId().slice(-12)}`;
  const birth = { titleRu, headCount: 1, ordinal: 1, functions: [StaffFunction.SUPPORT], productIds: [], ...wish };
  const positionId = await asSystem(vendorId, () => service.open(actor, birth));
  const asked = skills.map((skill) => ({ level: SkillLevel.PROFICIENT, ...skill }));
  await asSystem(vendorId, () => keySkills.declare(actor, { positionId, skills: asked }));
  return { positionId, id: toPublicId('position', positionId) };
}
