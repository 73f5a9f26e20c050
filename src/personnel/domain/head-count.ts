const WEEK_HOURS = 7 * 24;
const WHOLE = 10_000;

/** What a post asks for. */
export interface PostDemand {
  /** Seats that are taken at once. */
  readonly posts: number;
  /** Hours a week in which they are taken: 168 round the clock. */
  readonly coveredHours: number;
  /** Hours that one person works in a week. */
  readonly weeklyHours: number;
  /** Share of his working time in which he is away, in basis points: holidays, illness, training. Below 10,000. */
  readonly absenceBp: number;
}

/** So many people keep a post (`personnel.md` 2): 1 post round the clock, 40 h, 12 % → 5. */
export function headCountFor({ posts, coveredHours, weeklyHours, absenceBp }: PostDemand): number {
  const needed = BigInt(posts) * BigInt(coveredHours) * BigInt(WHOLE);
  const given = BigInt(weeklyHours) * BigInt(WHOLE - absenceBp);
  return Number((needed + given - 1n) / given);
}

export const ROUND_THE_CLOCK_HOURS = WEEK_HOURS;
