export enum SkillKind {
  TECHNICAL = 'TECHNICAL',
  PRODUCT = 'PRODUCT',
  PROCESS = 'PROCESS',
  LANGUAGE = 'LANGUAGE',
  CERTIFICATE = 'CERTIFICATE',
}

/** In the order of mastery; no level at all is null. */
export enum SkillLevel {
  AWARENESS = 'AWARENESS',
  BASIC = 'BASIC',
  PROFICIENT = 'PROFICIENT',
  ADVANCED = 'ADVANCED',
  EXPERT = 'EXPERT',
}

/** Who says what somebody can. */
export enum AssessmentSource {
  SELF = 'SELF',
  MANAGER = 'MANAGER',
  EXAM = 'EXAM',
  IMPORT = 'IMPORT',
}

/** What a position is there for (C-25). */
export enum StaffFunction {
  IMPROVEMENT = 'IMPROVEMENT',
  FAULT_ELIMINATION = 'FAULT_ELIMINATION',
  SUPPORT = 'SUPPORT',
}
