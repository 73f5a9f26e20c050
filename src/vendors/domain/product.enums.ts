/** What a registry record is about. */
export enum ProductObjectType {
  COMPUTER_PROGRAM = 'COMPUTER_PROGRAM',
  DATABASE = 'DATABASE',
  HW_SW_COMPLEX = 'HW_SW_COMPLEX',
  NOT_DECLARED = 'NOT_DECLARED',
}

export enum DeliveryModel {
  ON_PREMISE = 'ON_PREMISE',
  CLOUD = 'CLOUD',
  HYBRID = 'HYBRID',
  NOT_DECLARED = 'NOT_DECLARED',
}

/** Where a product stands on the path from idea to retirement. */
export enum ProductStage {
  CONCEPT = 'CONCEPT',
  DEVELOPMENT = 'DEVELOPMENT',
  OPERATION = 'OPERATION',
  RETIRED = 'RETIRED',
}

export enum ScheduleMode {
  ALWAYS = 'ALWAYS',
  BUSINESS_HOURS = 'BUSINESS_HOURS',
  NOT_DECLARED = 'NOT_DECLARED',
}

/** How requests for changes are decided (A-36, C-13). */
export enum RequestFlow {
  AGREEMENT = 'AGREEMENT',
  EFFECTIVENESS = 'EFFECTIVENESS',
  NOT_DECLARED = 'NOT_DECLARED',
}

/** In which role a person of a customer asks. */
export enum RequesterRole {
  END_USER = 'END_USER',
  ADMINISTRATOR = 'ADMINISTRATOR',
  REPRESENTATIVE = 'REPRESENTATIVE',
}

/** What right to new versions the customer is given. */
export enum RightType {
  NON_EXCLUSIVE = 'NON_EXCLUSIVE',
  NOT_DECLARED = 'NOT_DECLARED',
}

export enum ComponentKind {
  SERVER = 'SERVER',
  WEB = 'WEB',
  DESKTOP = 'DESKTOP',
  MOBILE = 'MOBILE',
  DB_SCHEMA = 'DB_SCHEMA',
  PLUGIN = 'PLUGIN',
  DOCS = 'DOCS',
}

/** How a component gets to its next version. */
export enum UpdateMode {
  AUTO = 'AUTO',
  SPECIALIST = 'SPECIALIST',
  BOTH = 'BOTH',
}

export enum PlatformKind {
  OPERATING_SYSTEM = 'OPERATING_SYSTEM',
  DBMS = 'DBMS',
  VIRTUALIZATION = 'VIRTUALIZATION',
  WEB_SERVER = 'WEB_SERVER',
  BROWSER = 'BROWSER',
  OTHER = 'OTHER',
}

/** Work around an installation that somebody has to do. */
export enum Activity {
  INSTALLATION = 'INSTALLATION',
  INITIAL_SETUP = 'INITIAL_SETUP',
  COMMISSIONING = 'COMMISSIONING',
  ADMINISTRATION = 'ADMINISTRATION',
  OPERATION = 'OPERATION',
  BACKUP = 'BACKUP',
  UPDATE = 'UPDATE',
  TRAINING = 'TRAINING',
}

export enum ResponsibleParty {
  CUSTOMER = 'CUSTOMER',
  VENDOR = 'VENDOR',
  SHARED = 'SHARED',
  NOT_DECLARED = 'NOT_DECLARED',
}
