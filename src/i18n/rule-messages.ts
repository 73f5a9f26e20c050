import { defineMessages } from './messages.js';

/** What the rules of input validation say; {limits} are the numbers given to the rule. */
defineMessages({
  'rule.isLength': {
    en: '"{property}" has a length of {limits} characters.',
    ru: 'Длина «{property}» — {limits} символов.',
  },
  'rule.minLength': {
    en: '"{property}" has at least {limits} characters.',
    ru: '«{property}» содержит не менее {limits} символов.',
  },
  'rule.maxLength': {
    en: '"{property}" has at most {limits} characters.',
    ru: '«{property}» содержит не более {limits} символов.',
  },
  'rule.min': { en: '"{property}" is at least {limits}.', ru: '«{property}» — не меньше {limits}.' },
  'rule.max': { en: '"{property}" is at most {limits}.', ru: '«{property}» — не больше {limits}.' },
  'rule.isInt': { en: '"{property}" is a whole number.', ru: '«{property}» — целое число.' },
  'rule.isEmail': { en: '"{property}" is an e-mail address.', ru: '«{property}» — адрес электронной почты.' },
  'rule.isEnum': { en: '"{property}" is none of the possible values.', ru: 'У «{property}» нет такого значения.' },
  'rule.isUuid': { en: '"{property}" is an id.', ru: '«{property}» — идентификатор.' },
  'rule.isNotEmpty': { en: '"{property}" must not be empty.', ru: '«{property}» не может быть пустым.' },
  'rule.isNotBlank': { en: '"{property}" must not be blank.', ru: '«{property}» не может состоять из пробелов.' },
  'rule.isString': { en: '"{property}" is a text.', ru: '«{property}» — текст.' },
  'rule.isBoolean': { en: '"{property}" is true or false.', ru: '«{property}» — да или нет.' },
  'rule.isDate': { en: '"{property}" is a point in time.', ru: '«{property}» — момент времени.' },
  'rule.isDateString': { en: '"{property}" is a date.', ru: '«{property}» — дата.' },
  'rule.isUrl': { en: '"{property}" is a web address.', ru: '«{property}» — адрес в интернете.' },
  'rule.matches': { en: '"{property}" does not have the form that it needs.', ru: 'Неверный формат «{property}».' },
  'rule.isArray': { en: '"{property}" is a list.', ru: '«{property}» — список.' },
  'rule.arrayMinSize': {
    en: '"{property}" has at least {limits} entries.',
    ru: 'В «{property}» не менее {limits} элементов.',
  },
  'rule.arrayMaxSize': {
    en: '"{property}" has at most {limits} entries.',
    ru: 'В «{property}» не более {limits} элементов.',
  },
  'rule.arrayUnique': { en: '"{property}" names something twice.', ru: 'В «{property}» есть повторы.' },
  'rule.hasNoNul': {
    en: '"{property}" holds a character that no text may hold (U+0000).',
    ru: '«{property}» содержит недопустимый символ (U+0000).',
  },
  'rule.isWellFormed': {
    en: '"{property}" holds half of a character.',
    ru: '«{property}» содержит неполный символ.',
  },
  'rule.isObject': { en: '"{property}" is an object.', ru: '«{property}» — объект.' },
  'rule.whitelistValidation': { en: '"{property}" is not known here.', ru: 'Поле «{property}» здесь неизвестно.' },
});
