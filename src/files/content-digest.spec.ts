import { promisedSha256 } from './content-digest.js';

const EMPTY = '47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=';
const HEX = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

it.each([
  [`sha-256=:${EMPTY}:`, HEX],
  [`sha-512=:AAAA:, sha-256=:${EMPTY}:`, HEX],
  ['sha-512=:AAAA:', null],
  [undefined, null],
])('Content-Digest %j promises %j', (header, promised) => {
  expect(promisedSha256(header)).toBe(promised);
});

it.each([`sha-256=${EMPTY}`, 'sha-256=:AAAA:', `sha-256=:${HEX}:`, `SHA-256=:${EMPTY}:`])(
  'Content-Digest %j is refused',
  (header) => {
    expect(() => promisedSha256(header)).toThrow('CHECKSUM_INVALID');
  },
);
