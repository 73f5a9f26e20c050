import fc from 'fast-check';
import { type Bytes, textOf } from './bytes.js';
import { PublicIds } from './public-ids.js';

const UUID = '018f0000-0000-7000-8000-00000000002a';
const PUBLIC = 'ticket_01hw000000e00800000000001a';

/** What becomes of a JSON on its way. */
const written = (ids: PublicIds, json: string): unknown =>
  JSON.parse(textOf(ids.writeInto(Buffer.from(json).toString('latin1') as Bytes)));

const marking = (): PublicIds => {
  const ids = new PublicIds();
  ids.mark('id', 'ticket');
  return ids;
};

describe('public ids', () => {
  it('stand where the statement has marked them, under the key of the answer', () => {
    const ids = marking();
    const key = ids.mark('other', 'user');
    const json = `{"$0":"${UUID}","title":"a","many":[{"${key}":"${UUID}"}]}`;
    expect(written(ids, json)).toEqual({
      id: PUBLIC,
      title: 'a',
      many: [{ other: PUBLIC.replace('ticket', 'user') }],
    });
  });

  it('are made of uuids only, under keys that were marked', () => {
    for (const json of [`{"$0":"${'z'.repeat(36)}"}`, `{"$1":"${UUID}"}`, `{"$0":"${UUID}0"}`]) {
      expect(written(marking(), json)).toEqual(JSON.parse(json));
    }
  });

  it('are never made of what somebody has written', () => {
    const forgery = fc.constantFrom(
      '"',
      '\\',
      '$0',
      '$',
      '0',
      ':',
      '":"',
      `"$0":"${UUID}"`,
      UUID,
      '"$0":"',
      '"}',
      '\\"',
    );
    const words = fc.array(fc.oneof(forgery, fc.string()), { maxLength: 6 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(words, words, words, (title, text, tag) => {
        const told = { title, tags: [tag, text], text };
        const json = JSON.stringify(told).replace(/^\{/, `{"$0":"${UUID}",`);
        expect(written(marking(), json)).toEqual({ id: PUBLIC, ...told });
      }),
    );
  });
});
