import { defineErrors, defineGuards } from '../../i18n/messages.js';

defineErrors({
  CHANNEL_NOT_ACCEPTED: {
    en: 'This product does not take such requests here; it takes them by: {accepted}.',
    ru: 'По этому продукту такие обращения здесь не принимаются; каналы приёма: {accepted}.',
  },
  CALL_TIME_INVALID: {
    en: 'The times of the call do not fit: not in the future, at most {hours} hours back, in their order.',
    ru: 'Время звонка указано неверно: не в будущем, не более {hours} ч назад и по порядку.',
  },
  OFFERING_NOT_FOR_KIND: {
    en: 'This service is for other kinds of tickets: {kinds}.',
    ru: 'Эта услуга — для обращений других видов: {kinds}.',
  },
  PRODUCT_REQUIRED: {
    en: 'A service or module belongs to a product; name the product.',
    ru: 'Услуга и модуль относятся к продукту; укажите продукт.',
  },
  TICKET_TERMINAL: {
    en: 'The ticket is finished ({status}) and takes nothing more; please open a new one.',
    ru: 'Обращение завершено ({status}) и больше не изменяется; создайте, пожалуйста, новое.',
  },
  RESOLUTION_MESSAGE_REQUIRED: {
    en: 'A ticket is resolved with an answer to the customer: a message, or a call that reached him.',
    ru: 'Решение сообщают заказчику: нужно сообщение или состоявшийся звонок.',
  },
  REQUESTER_REQUIRED: {
    en: 'Name the person of the customer whom this is for.',
    ru: 'Укажите, от чьего имени создаётся обращение.',
  },
  ASSIGNEE_NOT_SUITABLE: {
    en: 'Tickets are assigned to active members of the staff who work on them.',
    ru: 'Обращение можно назначить только действующему сотруднику, который ведёт обращения.',
  },
  PARTICIPANT_NOT_SUITABLE: {
    en: 'Name one contact of the customer, or one member of the staff who works on tickets.',
    ru: 'Укажите одного представителя заказчика или одного сотрудника, который ведёт обращения.',
  },
  ALREADY_PARTICIPANT: { en: 'This person takes part already.', ru: 'Этот человек уже участвует.' },
});

defineGuards({
  CLASSIFIED: {
    en: 'The ticket is not classified yet; what is missing: {missing}.',
    ru: 'Обращение ещё не классифицировано; не указано: {missing}.',
  },
  ASSIGNEE_SET: { en: 'Assign the ticket to somebody first.', ru: 'Сначала назначьте исполнителя.' },
  'G-ASK': {
    en: 'The customer has to be asked: in a message, or in a call that reached him.',
    ru: 'Нужен вопрос заказчику: сообщение или состоявшийся звонок.',
  },
  'G-RESOLVE': {
    en: 'What this way of resolving has to show is not there: {needs}.',
    ru: 'Нет того, что требует этот способ решения: {needs}.',
  },
  'G-RESOLVE.RELEASED_DEFECT_OR_REQUEST': {
    en: 'A release resolves a ticket once a defect or request linked to it has been released.',
    ru: 'Выпуском решают обращение, когда в выпуск вошло связанное с ним исправление или модернизация.',
  },
  'G-RESOLVE.FINISHED_WORK_ORDER': {
    en: 'Individual work resolves a ticket once its work order is finished.',
    ru: 'Единичной работой решают обращение, когда наряд на неё выполнен.',
  },
  'G-RESOLVE.DOCUMENT_DELIVERY': {
    en: 'A document resolves a ticket once it has been delivered to the customer.',
    ru: 'Документом решают обращение, когда он передан заказчику.',
  },
  'G-RESOLVE.DUPLICATE_OF_LINK': {
    en: 'A duplicate is linked to the ticket that it repeats.',
    ru: 'Повторное обращение связывают с тем, которое оно повторяет.',
  },
  'G-RESOLVE.UNANSWERED_QUESTION': {
    en: 'The customer has not been asked, so he owes no answer.',
    ru: 'Заказчику не задан вопрос, на который он не ответил.',
  },
  REASON_GIVEN: { en: 'Say why.', ru: 'Укажите причину.' },
  WITHIN_90_DAYS: {
    en: 'A ticket can be reopened for 90 days after it was closed; please open a new one.',
    ru: 'Обращение можно открыть снова в течение 90 дней после закрытия; создайте, пожалуйста, новое.',
  },
});
