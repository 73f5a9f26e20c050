import fc from 'fast-check';
import { GraphQLError } from 'graphql';
import { cursorTag, readCursor } from './cursor.js';

const written = (tag: string, key: string, id: string): string =>
  Buffer.from(JSON.stringify([tag, key, id])).toString('base64url');

const TAG = cursorTag(['Ticket'], { field: 'TITLE', direction: 'ASC' }, {});

describe('a cursor', () => {
  it('is read as it was written, whatever the sort key', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.uuid(), (key, id) => {
        expect(readCursor(written(TAG, key, id), TAG, 'text', 'after')).toEqual({ key, id });
      }),
    );
  });

  it.each([
    ['of another list', cursorTag(['Message'], { field: 'TITLE', direction: 'ASC' }, {})],
    ['of another choice of the list', cursorTag(['Ticket', 'OWN'], { field: 'TITLE', direction: 'ASC' }, {})],
    ['of another order', cursorTag(['Ticket'], { field: 'TITLE', direction: 'DESC' }, {})],
    [
      'of another filter',
      cursorTag(['Ticket'], { field: 'TITLE', direction: 'ASC' }, { filter: { title: { eq: 'a' } } }),
    ],
    ['of another time', cursorTag(['Ticket'], { field: 'TITLE', direction: 'ASC' }, { updatedSince: new Date(0) })],
  ])('is refused when it is %s', (_, tag) => {
    const cursor = written(tag, 'a', '018f0000-0000-7000-8000-000000000000');
    expect(() => readCursor(cursor, TAG, 'text', 'after')).toThrow('belongs to another order or filter');
  });

  it('is refused when it is any other text, and never breaks the program', () => {
    const broken = fc.oneof(
      fc.string(),
      fc.base64String(),
      fc.json().map((json) => Buffer.from(json).toString('base64url')),
      fc
        .tuple(fc.jsonValue(), fc.jsonValue())
        .map(([key, id]) => Buffer.from(JSON.stringify([TAG, key, id])).toString('base64url')),
    );
    fc.assert(
      fc.property(broken, (text) => expect(() => readCursor(text, TAG, 'uuid', 'after')).toThrow(GraphQLError)),
    );
  });

  it.each([
    ['timestamptz', '2026-11-22 08:00:00.123456+00', 'yesterday'],
    ['timestamptz', 'infinity', '2026-11-22T08:00:00Z'],
    ['date', 'infinity', '22.11.2026'],
    ['date', '2026-11-22', '2026-11-22 00:00'],
    ['integer', '-5', '1.5'],
    ['uuid', '018f0000-0000-7000-8000-000000000000', 'ticket_1'],
  ])('of the type %s takes %s and not %s', (type, good, bad) => {
    const id = '018f0000-0000-7000-8000-000000000000';
    expect(readCursor(written(TAG, good, id), TAG, type, 'after').key).toBe(good);
    expect(() => readCursor(written(TAG, bad, id), TAG, type, 'after')).toThrow('Not a cursor');
  });
});
