/** Which part of its life at the customer the product is in (`A-10`). */
export enum UsageStage {
  DEPLOYMENT = 'DEPLOYMENT',
  IN_USE = 'IN_USE',
}

/** Line of support that works on a ticket. */
export enum SupportTier {
  L1 = 'L1',
  L2 = 'L2',
  L3 = 'L3',
}

export enum CancelReason {
  WITHDRAWN = 'WITHDRAWN',
  SPAM = 'SPAM',
  OUT_OF_SCOPE = 'OUT_OF_SCOPE',
  CREATED_IN_ERROR = 'CREATED_IN_ERROR',
}

/** How a fault or question was settled (`C-06`, DR-08). */
export enum ResolutionMethod {
  ANSWERED = 'ANSWERED',
  CONFIGURED = 'CONFIGURED',
  DOCUMENT_PROVIDED = 'DOCUMENT_PROVIDED',
  INDIVIDUAL_WORK = 'INDIVIDUAL_WORK',
  MASS_AUTOMATIC_UPDATE = 'MASS_AUTOMATIC_UPDATE',
  REGULAR_RELEASE = 'REGULAR_RELEASE',
  WORKAROUND = 'WORKAROUND',
  NOT_REPRODUCIBLE = 'NOT_REPRODUCIBLE',
  NOT_A_FAULT = 'NOT_A_FAULT',
  CUSTOMER_ENVIRONMENT = 'CUSTOMER_ENVIRONMENT',
  DUPLICATE = 'DUPLICATE',
  DECLINED = 'DECLINED',
  NO_CUSTOMER_RESPONSE = 'NO_CUSTOMER_RESPONSE',
}

/** What somebody is to a ticket. */
export enum ParticipantRole {
  REQUESTER = 'REQUESTER',
  CC = 'CC',
  FOLLOWER = 'FOLLOWER',
  APPROVER = 'APPROVER',
}
