import { compare, type MemberLoad, type TeamMember, type WorkNeed } from './sprint-plan.js';

const WHOLE = 10_000;

/** What the members of a team have got so far in a sprint; a copy is tried before it is kept. */
export class SprintLoad {
  private constructor(
    private readonly team: readonly TeamMember[],
    private readonly taken: Map<string, number>,
  ) {}

  static empty(team: readonly TeamMember[]): SprintLoad {
    return new SprintLoad(team, new Map());
  }

  copy(): SprintLoad {
    return new SprintLoad(this.team, new Map(this.taken));
  }

  take(employeeId: string, minutes: number): void {
    this.taken.set(employeeId, this.takenBy(employeeId) + minutes);
  }

  /** Who has the skill at the level on some day of the sprint; whoever has it on no day any more is not eligible. */
  eligibleFor({ skillId, minLevel }: WorkNeed): TeamMember[] {
    return this.team.filter(({ skills, days }) => {
      const held = skills.get(skillId);
      const [first] = days;
      return held && held.level >= minLevel && (held.until === null || !first || first.day <= held.until);
    });
  }

  /** Minutes that are left to a member for a skill. Work given before counts as done first. */
  freeFor(member: TeamMember, skillId: string): number {
    const until = member.skills.get(skillId)?.until ?? null;
    const days = member.days.filter(({ day }) => until === null || day <= until);
    return Math.max(0, sumOf(days) - this.takenBy(member.id));
  }

  /** The one who is asked first among those who can do all of it: the lowest level that will do, then the least used. */
  bestFor(need: WorkNeed): TeamMember | undefined {
    const level = (member: TeamMember): number => member.skills.get(need.skillId)?.level ?? 0;
    return this.eligibleFor(need)
      .filter((member) => this.freeFor(member, need.skillId) >= need.minutes)
      .sort((one, other) => level(one) - level(other) || this.lessUsed(one, other) || compare(one.id, other.id))[0];
  }

  isOverbooked(member: TeamMember): boolean {
    return this.takenBy(member.id) > sumOf(member.days);
  }

  get loads(): MemberLoad[] {
    return this.team.map((member) => {
      const capacity = sumOf(member.days);
      const taken = this.takenBy(member.id);
      const utilisationBp = capacity > 0 ? Math.floor((taken * WHOLE) / capacity) : null;
      return { employeeId: member.id, freeMinutes: Math.max(0, capacity - taken), utilisationBp };
    });
  }

  /** Compares shares without dividing. */
  private lessUsed(one: TeamMember, other: TeamMember): number {
    return this.takenBy(one.id) * sumOf(other.days) - this.takenBy(other.id) * sumOf(one.days);
  }

  private takenBy(employeeId: string): number {
    return this.taken.get(employeeId) ?? 0;
  }
}

function sumOf(days: readonly { readonly minutes: number }[]): number {
  return days.reduce((sum, { minutes }) => sum + minutes, 0);
}
