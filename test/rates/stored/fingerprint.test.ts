import { fingerprint } from '../../../src/rates/stored/fingerprint';

// FNV-1a's published hashes 811c9dc5, e40c292c and bf9cf968, in base 36.
test.each([
  ['', '0ztntfp'],
  ['a', '1r9wi7g'],
  ['foobar', '1h5yxyg'],
])('the fingerprint of "%s" is its FNV-1a hash, seven digits long', (text, expected) => {
  expect(fingerprint(text)).toBe(expected);
});
