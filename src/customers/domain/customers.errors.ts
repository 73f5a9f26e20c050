import { defineErrors } from '../../i18n/messages.js';

defineErrors({
  CUSTOMER_HAS_LEFT: {
    en: 'The organization is a customer no longer.',
    ru: 'Организация больше не является заказчиком.',
  },
  CUSTOMER_TREE_CYCLE: {
    en: 'An organization cannot stand below itself.',
    ru: 'Организация не может подчиняться самой себе.',
  },
  CUSTOMER_HAS_AGREEMENTS: {
    en: 'Maintenance agreements are still in force: {numbers}. Terminate them first.',
    ru: 'Ещё действуют договоры сопровождения: {numbers}. Сначала расторгните их.',
  },
  SHARING_MODE_NEEDS_PARENT: {
    en: 'Without an organization above there is no mode to inherit; name one.',
    ru: 'Без вышестоящей организации наследовать режим не от кого; укажите его.',
  },
  CONTACT_EMAIL_TAKEN: {
    en: 'Another contact has this e-mail already.',
    ru: 'Этот адрес уже указан у другого контактного лица.',
  },
  CONTACT_HAS_LEFT: {
    en: 'The person does not work at the organization any more.',
    ru: 'Это лицо больше не работает в организации.',
  },
  CONTACT_HAS_ACCOUNT: { en: 'The contact has an account already.', ru: 'У контактного лица уже есть учётная запись.' },
  CONTACT_HAS_NO_EMAIL: {
    en: 'An account needs an e-mail; the contact has none.',
    ru: 'Для учётной записи нужен адрес электронной почты, у контактного лица его нет.',
  },
  AGREEMENT_NUMBER_TAKEN: {
    en: 'There is an agreement with this number already.',
    ru: 'Договор с таким номером уже есть.',
  },
  AGREEMENT_ENDS_BEFORE_START: {
    en: 'The agreement would end before {startsOn}, its first day.',
    ru: 'Договор закончился бы раньше первого дня действия, {startsOn}.',
  },
  AGREEMENT_OVERLAPS: {
    en: 'Agreement {number} covers the same product in this period.',
    ru: 'Договор {number} охватывает тот же продукт в этот период.',
  },
  AGREEMENT_TERMINATED: { en: 'The agreement is terminated.', ru: 'Договор расторгнут.' },
  AGREEMENT_NOT_EXTENDED: {
    en: 'The new end is not later than the present one.',
    ru: 'Новый срок окончания не позже прежнего.',
  },
  TERMINATION_AFTER_END: {
    en: 'The agreement ends on {endsOn} anyway.',
    ru: 'Договор и так заканчивается {endsOn}.',
  },
  SERVICE_PLAN_CODE_TAKEN: {
    en: 'There is a service plan with this code already.',
    ru: 'План обслуживания с таким кодом уже есть.',
  },
});
