import { AssessmentSource, SkillLevel } from './personnel.enums.js';
import type { Period } from './succession.js';

/** What one source has said of a person's skill. */
export interface Assessed extends Period {
  readonly level: SkillLevel;
  readonly source: AssessmentSource;
}

/** A paper that proves a skill; its last day is included, null is for ever. */
export interface Proof {
  readonly issuedOn: string;
  readonly expiresOn: string | null;
}

const LEVELS = Object.values(SkillLevel);
const TRUST: Readonly<Record<AssessmentSource, number>> = { EXAM: 0, MANAGER: 0, IMPORT: 1, SELF: 2 };
const SOURCES = Object.values(AssessmentSource);

/** True when a level is enough; no level is never enough. */
export function isAtLeast(level: SkillLevel | null, wanted: SkillLevel): boolean {
  return level !== null && LEVELS.indexOf(level) >= LEVELS.indexOf(wanted);
}

/**
 * The level that counts on a day; null: he does not have the skill. The function `effective_skill_levels` of the
 * database says the same for all people at once.
 */
export function effectiveLevel(
  day: string,
  assessments: readonly Assessed[],
  certificates: readonly Proof[],
  needsCertificate: boolean,
): SkillLevel | null {
  const isProved = certificates.some((paper) => paper.issuedOn <= day && (paper.expiresOn ?? '9999') >= day);
  if (needsCertificate && !isProved) return null;
  const [said] = assessments.filter((row) => row.validFrom <= day && (row.validTo ?? '9999') >= day).sort(byTrust);
  if (!said) return null;
  return said.source === AssessmentSource.SELF && isAtLeast(said.level, SkillLevel.BASIC)
    ? SkillLevel.BASIC
    : said.level;
}

/** Whom to believe first; among equals the later word, and of the same day the examination. */
function byTrust(a: Assessed, b: Assessed): number {
  if (TRUST[a.source] !== TRUST[b.source]) return TRUST[a.source] - TRUST[b.source];
  if (a.validFrom !== b.validFrom) return a.validFrom > b.validFrom ? -1 : 1;
  return SOURCES.indexOf(b.source) - SOURCES.indexOf(a.source);
}
