import { localeOf } from './locale.js';
import { defineGuards, messageOf } from './messages.js';
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

it('says in words which condition is not met, as particularly as it can', () => {
  const text = (name: string) => ({ en: name, ru: name });
  defineGuards({ OPEN: text('open {what}'), 'OPEN.KEY': text('with a key') });
  expect(messageOf('GUARD_FAILED', 'en', { guard: 'OPEN', what: 1 })).toBe('open 1');
  expect(messageOf('GUARD_FAILED', 'ru', { guard: 'OPEN', needs: 'BELL', what: 2 })).toBe('open 2');
  expect(messageOf('GUARD_FAILED', 'ru', { guard: 'OPEN', needs: 'KEY' })).toBe('with a key');
  expect(messageOf('GUARD_FAILED', 'en', { guard: 'SHUT' })).toBe('A condition is not met: SHUT.');
});
