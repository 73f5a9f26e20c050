import { registerEnumType } from '@nestjs/graphql';
import { Channel, ServiceGroup, ServiceOfferingCode, TicketKind } from '../domain/service.enums.js';

registerEnumType(Channel, {
  name: 'Channel',
  description: 'A way to turn to the vendor.',
  valuesMap: { API: { description: "A partner's system; granted by its token, never by the catalogue." } },
});
registerEnumType(TicketKind, {
  name: 'TicketKind',
  description: 'What a registered contact is about.',
  valuesMap: {
    CONSULTATION: { description: 'A question about use, without a change of the product.' },
    SERVICE_REQUEST: { description: 'A standard service: documents, help with an update, access.' },
    INCIDENT: { description: 'A malfunction or failure at an installation.' },
    PROPOSAL: { description: 'An idea for improvement.' },
  },
});
registerEnumType(ServiceGroup, {
  name: 'ServiceGroup',
  description: 'The heading under which a service is printed.',
  valuesMap: {
    SERVICE_PROCESSES: { description: 'Processes that run all the time (A-10…A-12).' },
    SUPPORT: { description: 'Services of technical support.' },
    FAULT_CORRECTION: { description: 'Ways in which faults are corrected (C-06).' },
    MODERNIZATION: { description: 'Services of modernization (A-33…A-42).' },
    IMPROVEMENT: { description: 'How proposals are treated (C-11…C-15).' },
    TRAINING: { description: 'What the vendor teaches (C-21).' },
  },
});
registerEnumType(ServiceOfferingCode, {
  name: 'ServiceOfferingCode',
  description: 'A service that a vendor may offer for a product.',
  valuesMap: {
    TUNING_DEBUGGING: { description: 'Tuning at deployment and in use (A-10).' },
    USER_SUPPORT: { description: 'Technical support of users (A-11).' },
    MODERNIZATION: { description: 'Improvements (A-12).' },
    INSTALLATION_HELP: { description: 'Help with installing (A-20).' },
    CONFIGURATION_ADMIN_HELP: { description: 'Help with configuring and administering (A-21, C-03).' },
    UPDATE_HELP: { description: 'Help with installing updates (A-22).' },
    FUNCTION_EXPLANATION: { description: 'Explaining functions, help in operation (A-23).' },
    MODULE_EXPLANATION: { description: 'Explaining functions of modules (C-04).' },
    DOCUMENTATION_PROVISION: { description: 'Providing up-to-date documentation (A-24, C-05).' },
    ERROR_DETECTION: { description: 'Detecting errors (A-33).' },
    ERROR_CORRECTION: { description: 'Correcting detected errors (A-34).' },
    REQUEST_INTAKE: { description: 'Accepting requests for changes and additions (A-35).' },
    FEASIBILITY_AND_TERM_AGREEMENT: { description: 'Agreeing feasibility and dates (A-36).' },
    CUSTOMER_MODERNIZATION: { description: 'Modernization on requests of customers (A-38).' },
    LEGISLATIVE_MODERNIZATION: { description: 'Modernization because of changes in law (A-39).' },
    NEW_VERSION_SUPPLY: { description: 'Providing new versions (A-40).' },
    DOCUMENTATION_CHANGE_SUPPLY: { description: 'Supplying changes of operating documentation (A-41).' },
    NON_EXCLUSIVE_RIGHTS_GRANT: { description: 'Granting rights to new versions (A-42).' },
    MASS_AUTOMATIC_UPDATE: { description: 'Correction by a mass automatic update (C-07).' },
    INDIVIDUAL_WORK: { description: 'Correction by the work of a specialist (C-08).' },
    PROPOSAL_INTAKE: { description: 'Accepting technical proposals (C-11).' },
    EFFECTIVENESS_REVIEW: { description: 'Examining whether a proposal is effective (C-13).' },
    PLAN_INCLUSION: { description: 'Adding proposals to the development plan (C-14).' },
    ADMIN_TRAINING_AT_COMMISSIONING: { description: 'Training administrators at commissioning (C-21).' },
  },
});
