export enum Impact {
  ORGANIZATION = 'ORGANIZATION',
  DEPARTMENT = 'DEPARTMENT',
  PERSON = 'PERSON',
  NONE = 'NONE',
}

export enum Urgency {
  CRITICAL = 'CRITICAL',
  HIGH = 'HIGH',
  NORMAL = 'NORMAL',
  LOW = 'LOW',
}

export enum Priority {
  P1 = 'P1',
  P2 = 'P2',
  P3 = 'P3',
  P4 = 'P4',
}

const { P1, P2, P3, P4 } = Priority;

/** The matrix of the specification: impact down, urgency across. */
export const priorityMatrix: Readonly<Record<Impact, Readonly<Record<Urgency, Priority>>>> = {
  ORGANIZATION: { CRITICAL: P1, HIGH: P1, NORMAL: P2, LOW: P3 },
  DEPARTMENT: { CRITICAL: P1, HIGH: P2, NORMAL: P3, LOW: P3 },
  PERSON: { CRITICAL: P2, HIGH: P3, NORMAL: P3, LOW: P4 },
  NONE: { CRITICAL: P3, HIGH: P3, NORMAL: P4, LOW: P4 },
};

/** INV-18. An impact that nobody has described yet counts as that of one person: a ticket has a priority from its birth. */
export function priorityOf(impact: Impact | null, urgency: Urgency): Priority {
  return priorityMatrix[impact ?? Impact.PERSON][urgency];
}
