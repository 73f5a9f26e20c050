import { defineErrors } from '../../i18n/messages.js';

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
