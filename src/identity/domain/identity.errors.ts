import { defineErrors } from '../../i18n/messages.js';

defineErrors({
  SIGN_IN_FAILED: { en: 'E-mail or password is wrong.', ru: 'Неверный адрес или пароль.' },
  VENDOR_REQUIRED: {
    en: 'You have accounts at several vendors; name one of them in "vendorId".',
    ru: 'У вас учётные записи у нескольких правообладателей; укажите нужного в «vendorId».',
  },
  SESSION_ENDED: { en: 'The session has ended; sign in again.', ru: 'Сеанс завершён, войдите снова.' },
  ROLES_MIXED: {
    en: 'Roles of the staff and of customers cannot be held together.',
    ru: 'Роли сотрудников и роли заказчиков несовместимы.',
  },
  EMAIL_TAKEN: { en: 'There is an account with this e-mail already.', ru: 'Учётная запись с этим адресом уже есть.' },
  ALREADY_DEACTIVATED: { en: 'The account is deactivated already.', ru: 'Учётная запись уже отключена.' },
  ALREADY_REVOKED: { en: 'The token is revoked already.', ru: 'Токен уже отозван.' },
  DOCUMENT_INVALID: { en: 'The document would be refused: {reason}', ru: 'Документ был бы отклонён: {reason}' },
  EXPIRY_IN_THE_PAST: { en: 'The token would be expired at once.', ru: 'Срок действия токена уже истёк бы.' },
});
