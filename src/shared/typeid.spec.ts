import fc from 'fast-check';
import { TypeID } from 'typeid-js';
import { typeidParts, typeidSuffix, writeTypeidSuffix } from './typeid.js';

it('writes what the library writes, wherever in a text the uuid stands', () => {
  fc.assert(
    fc.property(
      fc.uuid({ version: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15] }),
      fc.string(),
      (uuid, before) => {
        const place = Buffer.byteLength(before);
        const room = Buffer.from(`${before}${' '.repeat(26)}"`);
        expect(writeTypeidSuffix(Buffer.from(`${before}${uuid}"`), place, room, place)).toBe(room.length - 1);
        expect(room.toString()).toBe(`${before}${TypeID.fromUUID('', uuid).getSuffix()}"`);
      },
    ),
  );
});

it.each(['00000000-0000-0000-0000-000000000000', 'ffffffff-ffff-ffff-ffff-ffffffffffff'])('knows %s', (uuid) => {
  expect(typeidSuffix(uuid)).toBe(TypeID.fromUUID('', uuid).getSuffix());
});

it('reads what the library writes, and nothing else that the library refuses', () => {
  const prefixes = fc.stringMatching(/^[a-z]{1,20}$/);
  fc.assert(
    fc.property(prefixes, fc.uuid(), (prefix, uuid) => {
      expect(typeidParts(TypeID.fromUUID(prefix, uuid).toString())).toEqual({ prefix, uuid });
    }),
  );
  const library = (text: string): { prefix: string; uuid: string } | null => {
    try {
      const id = TypeID.fromString(text);
      return { prefix: id.getType(), uuid: id.toUUID() };
    } catch {
      return null;
    }
  };
  const almost = fc.stringMatching(/^[a-z]{0,3}_?[0-9a-z]{25,27}$/);
  fc.assert(
    fc.property(fc.oneof(almost, fc.string()), (text) => {
      const parts = typeidParts(text);
      const known = library(text);
      // The library also takes ids without a prefix, and refuses uuids of a version that it does not know.
      if (parts === null) expect(known?.prefix ?? '').toBe('');
      else if (known === null) expect(parts.uuid).not.toMatch(/^.{14}[1-5].{4}[89ab]/);
      else expect(parts).toEqual(known);
    }),
  );
});
