import { defineErrors } from '../i18n/messages.js';

defineErrors({
  FILE_NAME_INVALID: {
    en: 'Name the file in "name": 1 to 200 characters are kept of it.',
    ru: 'Укажите имя файла в «name»: сохраняется от 1 до 200 символов.',
  },
  FILE_EMPTY: { en: 'The file is empty.', ru: 'Файл пуст.' },
  FILE_TOO_LARGE: {
    en: 'The file is larger than {megabytes} MB.',
    ru: 'Размер файла превышает {megabytes} МБ.',
  },
  CHECKSUM_INVALID: {
    en: 'Content-Digest has the form "sha-256=:<Base64>:" (RFC 9530).',
    ru: 'Заголовок Content-Digest имеет вид «sha-256=:<Base64>:» (RFC 9530).',
  },
  CHECKSUM_MISMATCH: {
    en: 'What has arrived is not what was sent: its SHA-256 is {sha256}. Send it again.',
    ru: 'Получено не то, что отправлено: SHA-256 полученного — {sha256}. Отправьте файл ещё раз.',
  },
  FILE_ALREADY_ATTACHED: {
    en: 'The file is attached already; upload it again to attach it elsewhere.',
    ru: 'Файл уже приложен; чтобы приложить его ещё раз, загрузите его снова.',
  },
  FILE_INFECTED: { en: 'Harmful content was found in the file.', ru: 'В файле обнаружено вредоносное содержимое.' },
  RANGE_NOT_SATISFIABLE: {
    en: 'The file has {size} bytes; the range lies beyond.',
    ru: 'Размер файла — {size} Б; запрошенный диапазон лежит за его пределами.',
  },
});
