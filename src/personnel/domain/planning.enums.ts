/** What a post is there for; the levels of support are L1, L2 and L3. */
export enum StaffProcess {
  SUPPORT_L1 = 'SUPPORT_L1',
  SUPPORT_L2 = 'SUPPORT_L2',
  SUPPORT_L3 = 'SUPPORT_L3',
  DEVELOPMENT = 'DEVELOPMENT',
  TESTING = 'TESTING',
  DOCS = 'DOCS',
  RELEASE = 'RELEASE',
  ADMIN = 'ADMIN',
}

export enum DutyCoverage {
  ROUND_THE_CLOCK = 'ROUND_THE_CLOCK',
  BUSINESS_HOURS = 'BUSINESS_HOURS',
}

/** Only who is PRIMARY covers a post; BACKUP is called when he does not answer. */
export enum DutyRole {
  PRIMARY = 'PRIMARY',
  BACKUP = 'BACKUP',
}

export enum AbsenceKind {
  VACATION = 'VACATION',
  SICK = 'SICK',
  TRAINING = 'TRAINING',
  DUTY_REST = 'DUTY_REST',
}

export enum ReplanCause {
  ABSENCE = 'ABSENCE',
  LEAVE = 'LEAVE',
  DISMISSAL = 'DISMISSAL',
}
