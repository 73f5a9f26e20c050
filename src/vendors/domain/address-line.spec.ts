import { englishLine, russianLine } from './address-line.js';

const AMBER = {
  country: 'RU',
  postcode: '105122',
  localityRu: 'г. Москва',
  streetRu: 'Щелковское шоссе',
  buildingRu: '2А',
  floor: '9',
  officeRu: '938',
};

describe('the line of an address', () => {
  it('in Russian is that of the model vendor (A-04)', () => {
    expect(russianLine(AMBER)).toBe('105122, г. Москва, Щелковское шоссе, дом 2А, этаж 9, офис 938');
  });

  it('in English is missing while a part with Russian letters has no English', () => {
    expect(englishLine(AMBER)).toBeNull();
    expect(englishLine({ ...AMBER, localityEn: 'Moscow', streetEn: 'Shchelkovskoe shosse' })).toBeNull();
  });

  it('in English takes numbers as they are', () => {
    const english = { localityEn: 'Moscow', streetEn: 'Shchelkovskoe shosse', buildingEn: '2A' };
    expect(englishLine({ ...AMBER, ...english })).toBe(
      'office 938, floor 9, building 2A, Shchelkovskoe shosse, Moscow, 105122, Russia',
    );
  });

  it('names another country than Russia', () => {
    expect(russianLine({ country: 'KZ', localityRu: 'г. Алматы' })).toBe('Казахстан, г. Алматы');
  });

  it('leaves out what was not entered', () => {
    expect(russianLine({ country: 'RU', localityRu: 'г. Москва' })).toBe('г. Москва');
    expect(englishLine({ country: 'RU', localityRu: 'г. Москва', localityEn: 'Moscow' })).toBe('Moscow, Russia');
  });
});
