import { editionId, markerText, parseMarker } from '../../../src/rates/stored/marker';
import { cacheKey } from '../../../src/rates/stored/table-store';

const MARKER = { revision: 7, token: 'k3f9', date: '2026-11-22', shipped: '2026-11-20-1a2b' };
const TEXT = 'rates #7-k3f9 · 2026-11-22 · shipped 2026-11-20-1a2b';

test('a marker says its revision, token, day and the shipped table', () => {
  expect(markerText(MARKER)).toBe(TEXT);
  expect(parseMarker(TEXT)).toEqual(MARKER);
});

test('space around a marker does no harm', () => {
  expect(parseMarker(` ${TEXT}\n`)).toEqual(MARKER);
});

test.each([
  [undefined],
  [null],
  [7],
  [[TEXT]],
  [''],
  [`the ${TEXT}`],
  [`${TEXT} or so`],
  [TEXT.replace('7', '1234567890')],
  [TEXT.replace('k3f9', 'K3F9')],
])('%j is no marker', (value) => {
  expect(parseMarker(value)).toBeUndefined();
});

test('the store and the cache name a generation by its revision and token', () => {
  expect(editionId(MARKER)).toBe('7-k3f9');
  expect(cacheKey(MARKER)).toBe('rates/7-k3f9');
});
