import fc from 'fast-check';
import { normalizedPhone, printedPhone } from './phone.js';

const PATH = ['input', 'value'];
const normalized = (text: string) => normalizedPhone(text, PATH);

describe('a telephone number', () => {
  it.each([
    ['+7 (495) 308-92-83', '+74953089283'],
    ['8 (800) 777-85-00', '+78007778500'],
    ['+4930901820', '+4930901820'],
  ])('%s is kept as %s', (text, e164) => expect(normalized(text)).toBe(e164));

  it.each(['308-92-83', '+7 495 308-92-8', '+7 495 308-92-833', 'phone', '+0123456789', ''])(
    '%s is refused',
    (text) => {
      expect(() => normalized(text)).toThrow('PHONE_INVALID');
    },
  );

  it.each([
    ['+74953089283', '+7 (495) 308-92-83'],
    ['+78007778500', '8 (800) 777-85-00'],
    ['+4930901820', '+4930901820'],
  ])('%s is printed as %s', (e164, text) => expect(printedPhone(e164)).toBe(text));

  it('reads back as the same number when it was printed', () => {
    const russian = fc.integer({ min: 0, max: 9_999_999_999 }).map((number) => `+7${String(number).padStart(10, '0')}`);
    fc.assert(
      fc.property(russian, (e164) => {
        expect(normalized(printedPhone(e164))).toBe(e164);
      }),
    );
  });
});
