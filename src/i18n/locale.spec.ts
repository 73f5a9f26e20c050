import { localeOf } from './locale.js';
import { messageOf } from './messages.js';
import './shared-errors.js';

it.each([
  [undefined, 'en'],
  ['', 'en'],
  ['ru', 'ru'],
  ['ru-RU,ru;q=0.9,en;q=0.8', 'ru'],
  ['en;q=0.5, ru;q=0.7', 'ru'],
  ['de, fr;q=0.9, ru;q=0.1', 'ru'],
  ['ru;q=0, en', 'en'],
  ['de', 'en'],
  ['*', 'en'],
])('Accept-Language %j asks for %s', (header, locale) => {
  expect(localeOf(header)).toBe(locale);
});

it('fills the placeholders of a message, and leaves an unknown code as it is', () => {
  expect(messageOf('STALE_VERSION', 'ru', { current: 7 })).toBe('Запись тем временем изменена; её версия теперь 7.');
  expect(messageOf('NO_SUCH_CODE', 'en')).toBe('NO_SUCH_CODE');
});
