import fc from 'fast-check';
import { TypeID } from 'typeid-js';
import { typeidSuffix } from './typeid.js';

it('writes what the library writes, wherever in a text the uuid stands', () => {
  fc.assert(
    fc.property(
      fc.uuid({ version: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15] }),
      fc.string(),
      (uuid, before) => {
        expect(typeidSuffix(`${before}${uuid}"`, before.length)).toBe(TypeID.fromUUID('', uuid).getSuffix());
      },
    ),
  );
});

it.each(['00000000-0000-0000-0000-000000000000', 'ffffffff-ffff-ffff-ffff-ffffffffffff'])('knows %s', (uuid) => {
  expect(typeidSuffix(uuid)).toBe(TypeID.fromUUID('', uuid).getSuffix());
});
