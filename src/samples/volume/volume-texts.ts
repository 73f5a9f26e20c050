/** Ordinary sentences: after a while every word of theirs stands in many tickets. */
const RUSSIAN = [
  'Не открывается карточка клиента, на экране ошибка.',
  'После обновления перестала работать печать счёта на оплату.',
  'Отчёт по сделкам строится очень долго, иногда более десяти минут.',
  'Просим выдать права на раздел телефонии новому сотруднику.',
  'Обмен с бухгалтерией остановился ночью, документы не загружаются.',
  'Подскажите, пожалуйста, как настроить рассылку уведомлений.',
  'При сохранении договора система сообщает, что поле заполнено неверно.',
  'Пользователь не может войти, пароль сброшен, письмо не приходит.',
  'Журнал звонков пуст, хотя записи разговоров есть на сервере.',
  'Мы проверили настройки и перезапустили службу, это не помогло.',
  'Прошу уточнить версию приложения и приложить снимок экрана.',
  'Мы воспроизвели ситуацию на тестовом стенде и нашли причину.',
  'Исправление включено в план, до его выхода есть обходной путь.',
  'Спасибо, теперь всё работает, можно закрывать обращение.',
  'Коллеги, вопрос срочный: завтра закрытие месяца и сдача отчётности.',
  'Проверьте, пожалуйста, доступность базы данных и свободное место на диске.',
  'Списание со склада проводится дважды, остатки расходятся.',
  'В мобильном приложении не отображаются задачи на сегодня.',
  'Настройка выполнена, просим подтвердить результат с вашей стороны.',
  'Документация по этой функции отправлена вам по почте.',
];

const ENGLISH = [
  'The customer card does not open and shows an error.',
  'Printing of invoices stopped working after the update.',
  'The deals report takes more than ten minutes to build.',
  'Please grant the new employee access to the telephony section.',
  'The exchange with accounting stopped last night and documents do not load.',
  'How do we configure the delivery of notifications?',
  'Saving the contract fails because a field is said to be invalid.',
  'The user cannot sign in and the reset letter never arrives.',
  'We checked the settings and restarted the service, which did not help.',
  'Please tell us the version and attach a screenshot.',
  'We reproduced it on a test stand and found the reason.',
  'Thank you, everything works now, the ticket may be closed.',
];

/** Words that stand in one message of twenty thousand each. */
export const RARE_WORDS = ['палеонтология', 'фосфоресценция', 'катамаран', 'xylophone', 'quicksilver', 'бергамот'];

const TITLES = [
  'Ошибка при открытии карточки',
  'Не работает печать',
  'Вопрос по настройке отчёта',
  'Остановился обмен с бухгалтерией',
  'Права доступа для сотрудника',
  'Долго строится отчёт',
  'Не приходит письмо',
  'Предложение по мобильному приложению',
];
const ENGLISH_TITLES = ['Card does not open', 'Printing stopped', 'Question about a report', 'Access for an employee'];

const oneOf = (texts: readonly string[], die: string): string =>
  `(array[${texts.map((text) => `'${text}'`).join(', ')}])[1 + floor(${texts.length} * ${die})::int]`;

/** A number per message, from which its words follow. */
const MESSAGE_NUMBER = `(n * 256 + public * 2 + is_note::int)`;
const die = (salt: number): string => `pg_temp.chance(${MESSAGE_NUMBER}, ${salt})`;
const sentence = (salt: number): string =>
  `case when contact_no % 8 = 1 then ${oneOf(ENGLISH, die(salt))} else ${oneOf(RUSSIAN, die(salt))} end`;

/** The title of a ticket: what it is about, and the number of somebody's document. */
export const TITLE = `case when contact_no % 8 = 1 then ${oneOf(ENGLISH_TITLES, 'pg_temp.chance(n, 40)')}
  else ${oneOf(TITLES, 'pg_temp.chance(n, 40)')} end || ', документ № ' || 1000 + floor(9000 * pg_temp.chance(n, 41))::int`;

/**
 * Two to five sentences; the first message also names a code that no other ticket has, such as `zx0000001e240`, which is
 * the ticket's number among all in hexadecimal.
 */
export const BODY = `concat_ws(' ', ${sentence(50)}, ${sentence(51)},
  case when ${die(52)} < 0.6 then ${sentence(53)} end, case when ${die(54)} < 0.4 then ${sentence(55)} end,
  case when ${die(56)} < 0.2 then ${sentence(57)} end,
  case when public = 1 and not is_note then 'Код: zx' || lpad(to_hex(n), 11, '0') || '.' end,
  case when ${die(58)} < ${RARE_WORDS.length / 20_000} then initcap(${oneOf(RARE_WORDS, die(59))}) || '.' end)`;
