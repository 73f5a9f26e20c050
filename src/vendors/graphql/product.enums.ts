import { registerEnumType } from '@nestjs/graphql';
import {
  Activity,
  ComponentKind,
  DeliveryModel,
  PlatformKind,
  ProductObjectType,
  ProductStage,
  RequestFlow,
  RequesterRole,
  ResponsibleParty,
  RightType,
  ScheduleMode,
  UpdateMode,
} from '../domain/product.enums.js';
import { notDeclared } from './not-declared.js';

registerEnumType(ProductObjectType, {
  name: 'ProductObjectType',
  description: 'What the registry record of a product is about.',
  valuesMap: { HW_SW_COMPLEX: { description: 'Hardware and software together.' }, ...notDeclared },
});
registerEnumType(DeliveryModel, {
  name: 'DeliveryModel',
  description: 'How customers get to use a product.',
  valuesMap: {
    ON_PREMISE: { description: 'Installed at the customer.' },
    CLOUD: { description: 'Run by the vendor.' },
    HYBRID: { description: 'Partly there, partly here.' },
    ...notDeclared,
  },
});
registerEnumType(ProductStage, {
  name: 'ProductStage',
  description: 'Stage between idea and retirement.',
  valuesMap: {
    CONCEPT: { description: 'An idea that is looked into.' },
    DEVELOPMENT: { description: 'Not yet in use at customers.' },
    OPERATION: { description: 'In use at customers.' },
    RETIRED: { description: 'Not maintained any more.' },
  },
});
registerEnumType(ScheduleMode, {
  name: 'ScheduleMode',
  description: 'When the support of a product works.',
  valuesMap: {
    ALWAYS: { description: 'Round the clock.' },
    BUSINESS_HOURS: { description: 'By a business calendar.' },
    ...notDeclared,
  },
});
registerEnumType(RequestFlow, {
  name: 'RequestFlow',
  description: 'How requests for changes are decided.',
  valuesMap: {
    AGREEMENT: { description: 'Feasibility and date are agreed with the customer.' },
    EFFECTIVENESS: { description: 'What proves effective enters the development plan.' },
    ...notDeclared,
  },
});
registerEnumType(RequesterRole, {
  name: 'RequesterRole',
  description: 'In which role a person of a customer asks.',
  valuesMap: {
    ADMINISTRATOR: { description: 'Runs the product at the customer.' },
    REPRESENTATIVE: { description: 'Speaks for the organization.' },
  },
});
registerEnumType(RightType, {
  name: 'RightType',
  description: 'What right to new versions customers are given.',
  valuesMap: { NON_EXCLUSIVE: { description: 'A simple license: the holder may license others.' }, ...notDeclared },
});
registerEnumType(ComponentKind, {
  name: 'ComponentKind',
  description: 'What kind of thing a component is.',
  valuesMap: {
    DB_SCHEMA: { description: 'The structure of a database.' },
    PLUGIN: { description: 'An extension of another component.' },
    DOCS: { description: 'Documentation that is delivered.' },
  },
});
registerEnumType(UpdateMode, {
  name: 'UpdateMode',
  description: 'How a component gets to its next version.',
  valuesMap: {
    AUTO: { description: 'By itself.' },
    SPECIALIST: { description: 'By the work of a specialist.' },
    BOTH: { description: 'Either way.' },
  },
});
registerEnumType(PlatformKind, {
  name: 'PlatformKind',
  description: 'What a product runs on.',
  valuesMap: {
    DBMS: { description: 'A database management system.' },
    VIRTUALIZATION: { description: 'What runs virtual machines, e.g. KVM.' },
    OTHER: { description: 'Something else.' },
  },
});
registerEnumType(Activity, {
  name: 'Activity',
  description: 'Work around an installation that somebody has to do.',
  valuesMap: {
    INITIAL_SETUP: { description: 'The first setting up, before or after the start (A-15).' },
    COMMISSIONING: { description: 'Bringing the product into work at the customer.' },
    OPERATION: { description: 'Everyday use.' },
    UPDATE: { description: 'Installing new versions.' },
  },
});
registerEnumType(ResponsibleParty, {
  name: 'ResponsibleParty',
  description: 'Who does a piece of work.',
  valuesMap: notDeclared,
});
