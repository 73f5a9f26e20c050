import { readConfig } from './config.js';

it('needs nothing to be set', () => {
  expect(readConfig({})).toMatchObject({ PORT: 4000, HOST: '127.0.0.1', ROLE: 'both', LOAD_SAMPLES: true });
});

it('takes an empty value for none', () => {
  expect(readConfig({ PORT: '', DATABASE_URL: '' })).toMatchObject({ PORT: 4000 });
});

it('names all faults at once', () => {
  const wrong = {
    PORT: 'abc',
    ROLE: 'boss',
    DATABASE_URL: 'http://db',
    LOAD_SAMPLES: 'perhaps',
    WRITE_CONNECTIONS: '0',
  };
  expect(() => readConfig(wrong)).toThrow(/PORT.*\n.*DATABASE_URL.*\n.*WRITE_CONNECTIONS.*\n.*ROLE.*\n.*LOAD_SAMPLES/);
});
