import fc from 'fast-check';
import { isInn, isKpp, isOgrn, legalFaults } from './legal-codes.js';
import { LegalForm } from './vendor.enums.js';

const digits = (length: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length }).map((list) => list.join(''));

const endings = Array.from({ length: 10 }, (_, digit) => String(digit));

describe('an INN', () => {
  it.each(['7719451083', '7707083893', '500100732259', '7830002293'])('%s is valid', (inn) => {
    expect(isInn(inn)).toBe(true);
  });

  it.each(['7719451084', '771945108', '77194510830', '500100732258', '500100732249', '771945108X', ''])(
    '%s is not valid',
    (inn) => {
      expect(isInn(inn)).toBe(false);
    },
  );

  it('of a company has exactly one right check digit', () => {
    fc.assert(
      fc.property(digits(9), (start) => {
        expect(endings.filter((end) => isInn(start + end))).toHaveLength(1);
      }),
    );
  });

  it('is not valid any more when one digit is mistyped', () => {
    const typo = fc.record({ at: fc.integer({ min: 0, max: 8 }), by: fc.integer({ min: 1, max: 9 }) });
    fc.assert(
      fc.property(digits(9), typo, (start, { at, by }) => {
        const inn = endings.map((end) => start + end).find(isInn) ?? '';
        const mistyped = [...inn].map((digit, place) => (place === at ? String((Number(digit) + by) % 10) : digit));
        // The remainder 10 is written as 0, so only one of eleven remainders may hide a typing error.
        const remainder = (text: string) =>
          [2, 4, 10, 3, 5, 9, 4, 6, 8].reduce((sum, weight, place) => sum + weight * Number(text[place]), 0) % 11;
        fc.pre(remainder(inn) !== 10 && remainder(mistyped.join('')) !== 10);
        expect(isInn(mistyped.join(''))).toBe(false);
      }),
    );
  });
});

describe('a KPP', () => {
  it.each(['771901001', '7719AB001'])('%s has the form', (kpp) => expect(isKpp(kpp)).toBe(true));
  it.each(['77190100', '7719ab001', '77190100A', '7719010011'])('%s has not', (kpp) => expect(isKpp(kpp)).toBe(false));
});

describe('an OGRN', () => {
  it.each(['1027700132195', '1037739010891', '304500116000157'])('%s is valid', (ogrn) => {
    expect(isOgrn(ogrn)).toBe(true);
  });

  it.each(['1027700132196', '102770013219', '304500116000158', 'abc'])('%s is not valid', (ogrn) => {
    expect(isOgrn(ogrn)).toBe(false);
  });

  it.each([12, 14])('has exactly one right check digit after %i digits', (length) => {
    fc.assert(
      fc.property(digits(length), (start) => {
        expect(endings.filter((end) => isOgrn(start + end))).toHaveLength(1);
      }),
    );
  });
});

describe('the codes of a vendor', () => {
  const codesOf = (facts: Parameters<typeof legalFaults>[0]) => legalFaults(facts).map((fault) => fault.code);

  it('may all be undeclared', () => {
    expect(codesOf({ legalForm: LegalForm.LIMITED_LIABILITY_COMPANY })).toEqual([]);
  });

  it('are named one by one when they are wrong', () => {
    const facts = { legalForm: LegalForm.LIMITED_LIABILITY_COMPANY, inn: '1', kpp: '2', ogrn: '3' };
    expect(codesOf(facts)).toEqual(['INN_INVALID', 'KPP_INVALID', 'OGRN_INVALID']);
  });

  it('of a company are those of a company', () => {
    const facts = { legalForm: LegalForm.JOINT_STOCK_COMPANY, inn: '500100732259', ogrn: '304500116000157' };
    expect(codesOf(facts)).toEqual(['INN_INVALID', 'OGRN_INVALID']);
  });

  it('of a sole proprietor have their lengths and no KPP', () => {
    const form = LegalForm.SOLE_PROPRIETOR;
    expect(codesOf({ legalForm: form, inn: '500100732259', ogrn: '304500116000157' })).toEqual([]);
    expect(codesOf({ legalForm: form, inn: '7719451083', kpp: '771901001' })).toEqual(['INN_INVALID', 'KPP_INVALID']);
  });
});
