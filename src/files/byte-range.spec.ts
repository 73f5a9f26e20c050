import { BEYOND, rangeOf } from './byte-range.js';

it.each([
  ['bytes=0-4', { start: 0, end: 4 }],
  ['bytes=5-', { start: 5, end: 9 }],
  ['bytes=5-99', { start: 5, end: 9 }],
  ['bytes=-3', { start: 7, end: 9 }],
  ['bytes=-99', { start: 0, end: 9 }],
  ['bytes=9-9', { start: 9, end: 9 }],
  ['bytes=10-', BEYOND],
  ['bytes=-0', BEYOND],
  ['bytes=4-2', null],
  ['bytes=-', null],
  ['bytes=0-1,3-4', null],
  ['pages=0-1', null],
  ['bytes=a-b', null],
  [undefined, null],
])('Range %j of ten bytes is %j', (header, range) => {
  expect(rangeOf(header, 10)).toEqual(range);
});
