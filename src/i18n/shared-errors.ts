import { defineErrors, defineMessages } from './messages.js';

defineErrors({
  NOT_FOUND: { en: 'There is no such record.', ru: 'Такой записи нет.' },
  VALIDATION_FAILED: { en: 'The value is not valid.', ru: 'Недопустимое значение.' },
  ILLEGAL_TRANSITION: {
    en: '"{event}" is not possible in status {from}; possible: {allowed}.',
    ru: 'Действие «{event}» невозможно в состоянии {from}; возможны: {allowed}.',
  },
  GUARD_FAILED: { en: 'A condition is not met: {guard}.', ru: 'Не выполнено условие: {guard}.' },
  STALE_VERSION: {
    en: 'Somebody has changed the record meanwhile; its version is now {current}.',
    ru: 'Запись тем временем изменена; её версия теперь {current}.',
  },
  FOUR_EYES: {
    en: 'Who created or last edited it cannot approve it.',
    ru: 'Утвердить не может тот, кто создал или последним изменил запись.',
  },
  IDEMPOTENCY_KEY_REUSED: {
    en: 'This idempotency key was used with another input.',
    ru: 'Этот ключ идемпотентности уже использован с другими данными.',
  },
  FORBIDDEN: { en: 'You may not do this.', ru: 'У вас нет права на это действие.' },
  LIMIT_REACHED: { en: 'The limit of {limit} is reached.', ru: 'Достигнут предел: {limit}.' },
  ALREADY_EXISTS: { en: 'Such a record exists already.', ru: 'Такая запись уже есть.' },
});

/** Top-level errors, which are no codes of userErrors. */
defineMessages({
  UNAUTHENTICATED: { en: 'Please sign in.', ru: 'Выполните вход.' },
  INTERNAL_SERVER_ERROR: {
    en: 'Something went wrong on our side. Please name this request: {requestId}.',
    ru: 'На нашей стороне произошла ошибка. Назовите, пожалуйста, номер запроса: {requestId}.',
  },
  OUTAGE: {
    en: 'Steward cannot work for a moment; please try again. Nothing is wrong with your request {requestId}.',
    ru: 'Сервис временно недоступен, повторите попытку. В вашем запросе {requestId} ошибки нет.',
  },
});
