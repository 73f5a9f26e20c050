import { normalizedUrl } from './url.js';

const normalized = (text: string) => normalizedUrl(text, ['input', 'url']);

describe('a web address', () => {
  it.each([
    ['https://www.CarbonSoft.ru/support/', 'https://www.carbonsoft.ru/support/'],
    [' https://amber-soft.ru ', 'https://amber-soft.ru/'],
    ['https://amber-soft.ru:443/a?b=c', 'https://amber-soft.ru/a?b=c'],
  ])('%s is kept as %s', (text, url) => expect(normalized(text)).toBe(url));

  it.each([
    'https://www.carbonsoft.ru/ support/',
    'ftp://amber-soft.ru/',
    'javascript:alert(1)',
    'https://somebody@amber-soft.ru/',
    'https://localhost/',
    'amber-soft.ru',
    '',
  ])('%s is refused', (text) => expect(() => normalized(text)).toThrow('URL_INVALID'));
});
