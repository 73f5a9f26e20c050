/** What a piece of work needs of people. */
export interface WorkNeed {
  readonly skillId: string;
  /** 1 AWARENESS … 5 EXPERT. */
  readonly minLevel: number;
  readonly minutes: number;
  /** True when several people may share it. */
  readonly splittable: boolean;
  /** The smallest part that somebody may be given when it is shared. */
  readonly chunkMinutes: number;
}

/** A piece of work that waits for a sprint, with the tuple by which work is ranked (`modernization.md` 3). */
export interface PlannedItem {
  readonly id: string;
  /** 0 = law or a date that was missed, 1 = a date was agreed, 2 = the rest. */
  readonly rankClass: number;
  readonly slackDays: number;
  readonly score: number;
  /** ISO 8601 instant. */
  readonly submittedAt: string;
  readonly needs: readonly WorkNeed[];
}

/** A person's level of a skill; it counts up to a date when its certificate expires then. */
export interface HeldSkill {
  readonly level: number;
  /** Last local date on which it counts; null = no end. */
  readonly until: string | null;
}

/** An active member of the team in the sprint. */
export interface TeamMember {
  readonly id: string;
  /** Minutes by local date, in order of the dates. */
  readonly days: readonly { readonly day: string; readonly minutes: number }[];
  readonly skills: ReadonlyMap<string, HeldSkill>;
}

/** So much of an item's need for a skill is a person's work. */
export interface PlannedPart {
  readonly itemId: string;
  readonly skillId: string;
  readonly employeeId: string;
  readonly minutes: number;
}

export enum UnplannedReason {
  NO_COMPETENCE = 'NO_COMPETENCE',
  NO_CAPACITY = 'NO_CAPACITY',
  CARRY_OVER = 'CARRY_OVER',
}

/** What does not fit into the sprint: the whole item, or the rest of a need that is carried over. */
export interface UnplannedPart {
  readonly itemId: string;
  readonly skillId: string;
  readonly reason: UnplannedReason;
  readonly minutes: number;
}

export enum PlanWarning {
  /** The item says not what it needs; it stays in the team's pool. */
  NEEDS_NOT_ESTIMATED = 'NEEDS_NOT_ESTIMATED',
  /** Somebody's certificate ends within the sprint; he was planned only up to that date. */
  CERTIFICATE_EXPIRES = 'CERTIFICATE_EXPIRES',
  /** By hand he was given more than he can do. */
  OVERBOOKED = 'OVERBOOKED',
}

export interface PlanRemark {
  readonly warning: PlanWarning;
  readonly itemId: string | null;
  readonly employeeId: string | null;
  readonly skillId: string | null;
}

export interface MemberLoad {
  readonly employeeId: string;
  readonly freeMinutes: number;
  /** Of his capacity, in basis points; null when he has none. */
  readonly utilisationBp: number | null;
}

export interface SprintProposal {
  readonly parts: readonly PlannedPart[];
  readonly unplanned: readonly UnplannedPart[];
  readonly remarks: readonly PlanRemark[];
  readonly loads: readonly MemberLoad[];
}

/** A sprint that is to be planned. */
export interface SprintWish {
  readonly sprintId: string;
  /** First and last day, ISO 8601. */
  readonly firstDay: string;
  readonly lastDay: string;
  /** The team; those of it who are not at work get nothing. */
  readonly teamId: string;
  /** At most 1,000. */
  readonly items: readonly PlannedItem[];
}

/** The order in which work is planned: the tuple ascending, the higher score first. */
export function byRank(one: PlannedItem, other: PlannedItem): number {
  return (
    one.rankClass - other.rankClass ||
    one.slackDays - other.slackDays ||
    other.score - one.score ||
    compare(one.submittedAt, other.submittedAt) ||
    compare(one.id, other.id)
  );
}

/** Plain order of texts, the same on every machine. */
export function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
