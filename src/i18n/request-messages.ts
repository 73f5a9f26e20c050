import { defineMessages } from './messages.js';

/** What can be wrong with a request itself (BAD_USER_INPUT); {placeholders} are filled by whoever finds the fault. */
defineMessages({
  'request.idOfKind': { en: 'Not an id of the kind "{prefix}_…".', ru: 'Это не идентификатор вида «{prefix}_…».' },
  'request.documentNotFound': {
    en: 'No document is registered under this id.',
    ru: 'Документ с таким идентификатором не зарегистрирован.',
  },
  'request.trustedOnly': {
    en: 'This token may only send documents that were registered before.',
    ru: 'Этот токен может отправлять только заранее зарегистрированные документы.',
  },
  'request.id': { en: 'Not an id of this schema.', ru: 'Это не идентификатор данной схемы.' },
  'request.mostIds': { en: 'At most {most} ids.', ru: 'Не более {most} идентификаторов.' },
  'request.aliasLength': {
    en: 'An alias has at most {most} characters.',
    ru: 'Псевдоним поля содержит не более {most} символов.',
  },
  'request.cursor': { en: 'Not a cursor of this list.', ru: 'Это не курсор данного списка.' },
  'request.cursorOfOther': {
    en: 'The cursor belongs to another order or filter.',
    ru: 'Курсор получен при другой сортировке или другом отборе.',
  },
  'request.lostHistory': {
    en: 'The cursor belongs to a history that is no more: the database was restored. Copy anew.',
    ru: 'Курсор относится к утраченной истории: база восстановлена из копии. Скопируйте данные заново.',
  },
  'request.nodeType': { en: '"{name}" is no type of rows with ids.', ru: '«{name}» — не тип строк с идентификатором.' },
  'request.firstOrLast': { en: 'Give either "first" or "last".', ru: 'Укажите либо «first», либо «last».' },
  'request.pageSize': { en: '"{name}" is from 1 to {most}.', ru: 'Значение «{name}» — от 1 до {most}.' },
  'request.beforeWithLast': { en: '"before" goes with "last".', ru: '«before» указывают вместе с «last».' },
  'request.afterWithFirst': { en: '"after" goes with "first".', ru: '«after» указывают вместе с «first».' },
  'request.valueTooLarge': {
    en: 'A value is beyond what can be stored or compared.',
    ru: 'Значение выходит за пределы того, что можно хранить и сравнивать.',
  },
  'request.filterLeaves': {
    en: 'A filter has at most {most} comparisons.',
    ru: 'В отборе не более {most} сравнений.',
  },
  'request.filterDepth': {
    en: 'A filter is at most {most} levels deep.',
    ru: 'Вложенность отбора — не более {most} уровней.',
  },
  'request.filterList': {
    en: '"{name}" takes at most {most} values.',
    ru: '«{name}» принимает не более {most} значений.',
  },
  'request.tooComplex.tokens': {
    en: 'The document is too long: at most {most} words and signs.',
    ru: 'Документ слишком длинный: не более {most} слов и знаков.',
  },
  'request.tooComplex.depth': {
    en: 'The document goes {found} fields deep; at most {most} are allowed.',
    ru: 'Вложенность полей документа — {found}, допускается не более {most}.',
  },
  'request.tooComplex.fields': {
    en: 'The document asks for {found} fields; at most {most} are allowed.',
    ru: 'В документе запрошено полей: {found}, допускается не более {most}.',
  },
  'request.tooComplex.repeats': {
    en: 'The document repeats {found} fields; at most {most} are allowed.',
    ru: 'Повторов полей в документе: {found}, допускается не более {most}.',
  },
  'request.tooComplex.aliases': {
    en: 'The document has {found} aliases; at most {most} are allowed.',
    ru: 'Псевдонимов в документе: {found}, допускается не более {most}.',
  },
  'request.tooComplex.directives': {
    en: 'The document has {found} directives; at most {most} are allowed.',
    ru: 'Директив в документе: {found}, допускается не более {most}.',
  },
  'request.tooComplex.mutationFields': {
    en: 'The request has {found} mutations; at most {most} are allowed here.',
    ru: 'Мутаций в запросе: {found}, здесь допускается не более {most}.',
  },
  'request.tooComplex.cost': {
    en: 'The request costs {found}; at most {most} are allowed. Ask for smaller pages or fewer fields.',
    ru: 'Стоимость запроса — {found}, допускается не более {most}. Запросите страницы меньше или меньше полей.',
  },
  'request.onlyPost': { en: 'Send operations by POST.', ru: 'Отправляйте операции методом POST.' },
  'request.onlyJson': {
    en: 'Send operations as application/json.',
    ru: 'Отправляйте операции в виде application/json.',
  },
  'request.rateLimited': {
    en: 'Too many requests; try again in {retryAfterSeconds} s.',
    ru: 'Слишком много запросов; повторите через {retryAfterSeconds} с.',
  },
  'request.periodLength': {
    en: '"to" is after "from", at most {days} days.',
    ru: '«to» — позже «from», не более чем на {days} дн.',
  },
  'request.searchLength': { en: '"text" has 2 to 200 characters.', ru: 'Длина «text» — от 2 до 200 символов.' },
});
