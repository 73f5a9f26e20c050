import { SprintLoad } from './sprint-load.js';
import {
  byRank,
  compare,
  type PlannedItem,
  type PlannedPart,
  type PlanRemark,
  PlanWarning,
  type SprintProposal,
  type TeamMember,
  type UnplannedPart,
  UnplannedReason,
  type WorkNeed,
} from './sprint-plan.js';

/** What is found for one need. */
interface Placement {
  readonly parts: readonly PlannedPart[];
  readonly left: UnplannedPart | null;
}

/**
 * Proposes who does what in a sprint: the same input always gives the same proposal (`personnel.md` 2).
 * What was moved by hand is pinned: it stays as it is, counts first, and may go beyond what somebody can do.
 */
export function proposeSprint(
  items: readonly PlannedItem[],
  team: readonly TeamMember[],
  pinned: readonly PlannedPart[] = [],
): SprintProposal {
  const members = [...team].sort((one, other) => compare(one.id, other.id));
  let load = SprintLoad.empty(members);
  for (const { employeeId, minutes } of pinned) load.take(employeeId, minutes);
  const overbooked = members.filter((member) => load.isOverbooked(member));
  const parts: PlannedPart[] = [...pinned];
  const unplanned: UnplannedPart[] = [];
  for (const item of [...items].sort(byRank)) {
    const trial = load.copy();
    const found = placed(item, trial, pinned);
    parts.push(...found.parts);
    unplanned.push(...found.unplanned);
    if (found.isPlaced) load = trial;
  }
  const remarks = [
    ...items.filter(({ needs }) => needs.length === 0).map(({ id }) => remark(PlanWarning.NEEDS_NOT_ESTIMATED, id)),
    ...overbooked.map(({ id }) => remark(PlanWarning.OVERBOOKED, null, id)),
    ...expiring(items, members),
  ];
  return { parts, unplanned, remarks, loads: load.loads };
}

/** An item is placed over all of its needs or not at all; a need that can be split may leave a rest for the next sprint. */
function placed(item: PlannedItem, load: SprintLoad, pinned: readonly PlannedPart[]) {
  const parts: PlannedPart[] = [];
  const unplanned: UnplannedPart[] = [];
  for (const need of item.needs.map((each) => lessened(each, item.id, pinned))) {
    if (need.minutes === 0) continue;
    const found = placementOf(item.id, need, load);
    const { left } = found;
    if (left && left.reason !== UnplannedReason.CARRY_OVER) return { isPlaced: false, parts: [], unplanned: [left] };
    parts.push(...found.parts);
    if (left) unplanned.push(left);
  }
  return { isPlaced: true, parts, unplanned };
}

/** A need without what somebody has got of it by hand. */
function lessened(need: WorkNeed, itemId: string, pinned: readonly PlannedPart[]): WorkNeed {
  const given = pinned.filter((part) => part.itemId === itemId && part.skillId === need.skillId);
  const minutes = given.reduce((left, part) => left - part.minutes, need.minutes);
  return { ...need, minutes: Math.max(0, minutes) };
}

function placementOf(itemId: string, need: WorkNeed, load: SprintLoad): Placement {
  const { skillId, minutes } = need;
  const refused = (reason: UnplannedReason): Placement => ({ parts: [], left: { itemId, skillId, reason, minutes } });
  if (load.eligibleFor(need).length === 0) return refused(UnplannedReason.NO_COMPETENCE);
  const best = load.bestFor(need);
  if (best) {
    load.take(best.id, minutes);
    return { parts: [{ itemId, skillId, employeeId: best.id, minutes }], left: null };
  }
  const shared = need.splittable ? shareOut(itemId, need, load) : null;
  return shared && shared.parts.length > 0 ? shared : refused(UnplannedReason.NO_CAPACITY);
}

/** Gives parts to those with the most free time first. */
function shareOut(itemId: string, need: WorkNeed, load: SprintLoad): Placement {
  const { skillId } = need;
  const free = load
    .eligibleFor(need)
    .map((member) => ({ id: member.id, minutes: load.freeFor(member, skillId) }))
    .sort((one, other) => other.minutes - one.minutes || compare(one.id, other.id));
  const parts: PlannedPart[] = [];
  let left = need.minutes;
  for (const member of free) {
    const minutes = Math.min(member.minutes, left);
    if (minutes === 0 || minutes < need.chunkMinutes) continue;
    load.take(member.id, minutes);
    parts.push({ itemId, skillId, employeeId: member.id, minutes });
    left -= minutes;
  }
  return {
    parts,
    left: left === 0 ? null : { itemId, skillId, reason: UnplannedReason.CARRY_OVER, minutes: left },
  };
}

/** P3: skills that are needed and end before the sprint does. */
function expiring(items: readonly PlannedItem[], team: readonly TeamMember[]): PlanRemark[] {
  const needed = new Set(items.flatMap(({ needs }) => needs.map(({ skillId }) => skillId)));
  return team.flatMap((member) => {
    const last = member.days.at(-1)?.day;
    return [...member.skills]
      .filter(([skillId, { until }]) => needed.has(skillId) && until !== null && last !== undefined && until < last)
      .map(([skillId]) => ({ ...remark(PlanWarning.CERTIFICATE_EXPIRES, null, member.id), skillId }));
  });
}

function remark(warning: PlanWarning, itemId: string | null, employeeId: string | null = null): PlanRemark {
  return { warning, itemId, employeeId, skillId: null };
}
