import { defineMessages } from './messages.js';

/** What can be wrong with a request itself (BAD_USER_INPUT); {placeholders} are filled by whoever finds the fault. */
defineMessages({
  'request.idOfKind': { en: 'Not an id of the kind "{prefix}_…".', ru: 'Это не идентификатор вида «{prefix}_…».' },
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
  'request.searchLength': { en: '"text" has 2 to 200 characters.', ru: 'Длина «text» — от 2 до 200 символов.' },
});
