import { defineErrors, defineMessages } from '../../i18n/messages.js';

defineErrors({
  VENDOR_CODE_TAKEN: {
    en: 'There is a vendor with this code already.',
    ru: 'Правообладатель с таким кодом уже есть.',
  },
  INN_INVALID: {
    en: 'The INN is not valid: 10 digits for a company, 12 for a sole proprietor, with right check digits.',
    ru: 'Неверный ИНН: 10 цифр у организации, 12 у предпринимателя, контрольные цифры должны сходиться.',
  },
  KPP_INVALID: {
    en: 'The KPP is not valid: nine characters, only for organizations.',
    ru: 'Неверный КПП: девять знаков, только у организаций.',
  },
  OGRN_INVALID: {
    en: 'The OGRN is not valid: 13 digits for a company, 15 for a sole proprietor, with a right check digit.',
    ru: 'Неверный ОГРН: 13 цифр у организации, 15 у предпринимателя, контрольная цифра должна сходиться.',
  },
  PHONE_INVALID: {
    en: 'The telephone number is not valid; write it with its country code, e.g. +74953089283.',
    ru: 'Неверный номер телефона; укажите его с кодом страны, например +74953089283.',
  },
  EMAIL_INVALID: { en: 'The e-mail address is not valid.', ru: 'Неверный адрес электронной почты.' },
  URL_INVALID: {
    en: 'The web address is not valid: http or https, without spaces.',
    ru: 'Неверный адрес в интернете: http или https, без пробелов.',
  },
  ALREADY_WITHDRAWN: { en: 'The record is withdrawn already.', ru: 'Запись уже отозвана.' },
  PRODUCT_CODE_TAKEN: { en: 'There is a product with this code already.', ru: 'Продукт с таким кодом уже есть.' },
  PRODUCT_PART_EXISTS: {
    en: 'The product has this part already.',
    ru: 'У продукта уже есть такая часть.',
  },
  SUPPORT_CALENDAR_MISMATCH: {
    en: 'Exactly the mode BUSINESS_HOURS needs a calendar.',
    ru: 'Календарь нужен только режиму BUSINESS_HOURS, и ему обязателен.',
  },
  OFFERING_EXISTS: { en: 'The product offers this service already.', ru: 'У продукта уже есть эта услуга.' },
  CHANNEL_EXISTS: { en: 'The product has this channel already.', ru: 'У продукта уже есть этот канал.' },
  PRIMARY_PHONE_EXISTS: {
    en: 'The product has a primary telephone number already; there is one single number.',
    ru: 'У продукта уже есть основной телефон; единый номер может быть только один.',
  },
  PRIMARY_CHANNEL_EXISTS: {
    en: 'The product has a primary channel of this kind already.',
    ru: 'У продукта уже есть основной канал этого вида.',
  },
  CALENDAR_CODE_TAKEN: { en: 'There is a calendar with this code already.', ru: 'Календарь с таким кодом уже есть.' },
  CALENDAR_ALWAYS_OPEN: {
    en: 'A calendar that is always open has no versions.',
    ru: 'У круглосуточного календаря нет версий.',
  },
  CALENDAR_HOURS_INVALID: {
    en: 'Opening hours are two times HH:MM, the first before the second; the second may be 24:00.',
    ru: 'Часы работы — два времени ЧЧ:ММ, первое раньше второго; второе может быть 24:00.',
  },
  CALENDAR_HOURS_OVERLAP: {
    en: 'Opening hours of one day overlap.',
    ru: 'Часы работы одного дня пересекаются.',
  },
  CALENDAR_NEVER_OPEN: {
    en: 'The calendar would be closed for 31 days on end from {from}.',
    ru: 'Календарь был бы закрыт 31 день подряд с {from}.',
  },
  EFFECTIVE_FROM_IN_THE_PAST: {
    en: 'A version cannot take effect before it is published.',
    ru: 'Версия не может вступить в силу раньше публикации.',
  },
});

defineMessages({
  'rule.isIn': { en: '"{property}" is none of the possible values.', ru: 'У «{property}» нет такого значения.' },
  'rule.isTimeZone': { en: '"{property}" is an IANA time zone.', ru: '«{property}» — часовой пояс IANA.' },
  'rule.isISO31661Alpha2': {
    en: '"{property}" is a country code of two letters (ISO 3166-1).',
    ru: '«{property}» — код страны из двух букв (ISO 3166-1).',
  },
});
