import { RecentlyUsed } from './recently-used.js';

it('forgets first who was asked for the longest ago, and holds no more than it may', () => {
  const texts = new RecentlyUsed<string>(2);
  texts.set('a', 'A').set('b', 'B');
  expect(texts.get('a')).toBe('A');
  texts.set('c', 'C');
  expect([...texts]).toEqual([
    ['a', 'A'],
    ['c', 'C'],
  ]);
  texts.set('a', 'anew').set('d', 'D');
  expect([texts.get('c'), texts.get('a'), texts.get('d'), texts.size]).toEqual([undefined, 'anew', 'D', 2]);
});
