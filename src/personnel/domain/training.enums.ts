/** Who works with a product: at the customer, or at the vendor. */
export enum PersonnelRole {
  END_USER = 'END_USER',
  ADMINISTRATOR = 'ADMINISTRATOR',
  VENDOR_SPECIALIST = 'VENDOR_SPECIALIST',
}

export enum RequiredDocumentKind {
  USER_GUIDE = 'USER_GUIDE',
  ADMIN_GUIDE = 'ADMIN_GUIDE',
  DEVELOPER_GUIDE = 'DEVELOPER_GUIDE',
  INSTALLATION_GUIDE = 'INSTALLATION_GUIDE',
  OPERATION_GUIDE = 'OPERATION_GUIDE',
  THIRD_PARTY = 'THIRD_PARTY',
}

export enum TrainingProvider {
  VENDOR = 'VENDOR',
  THIRD_PARTY = 'THIRD_PARTY',
}

export enum TrainingStage {
  COMMISSIONING = 'COMMISSIONING',
  REFRESH = 'REFRESH',
  RELEASE = 'RELEASE',
}

export enum AcknowledgementMethod {
  BUTTON = 'BUTTON',
  SIGNED_PAPER = 'SIGNED_PAPER',
}
