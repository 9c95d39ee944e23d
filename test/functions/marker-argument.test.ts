import { splitMarker } from '../../src/functions/marker-argument';

const MARKER = 'rates #7-k3f9 · 2026-11-22 · shipped 2026-11-22-0abc123';
const NAMES = ['size', 'quality', 'rate', 'rates'];

test.each([
  ['in its own place', ['1:1', 'high', 'r', MARKER], ['1:1', 'high', 'r'], MARKER],
  ['after two arguments', ['1:1', 'high', MARKER], ['1:1', 'high'], MARKER],
  ['alone', [MARKER], [], MARKER],
  ['as a range of one cell', ['1:1', [[MARKER]]], ['1:1'], MARKER],
  ['before skipped arguments', ['1:1', MARKER, undefined, ''], ['1:1'], MARKER],
  ['after a skipped argument', ['1:1', undefined, MARKER], ['1:1', undefined], MARKER],
  ['not there', ['1:1', 'high'], ['1:1', 'high'], undefined],
  ['a dead name in its own place', ['1:1', 'high', 'r', '#REF!'], ['1:1', 'high', 'r'], undefined],
  ['an unknown name in its own place', ['1:1', 'high', 'r', '#NAME?'], ['1:1', 'high', 'r'], undefined],
  ['an error in another place stays', ['1:1', 'high', '#REF!'], ['1:1', 'high', '#REF!'], undefined],
])('a marker %s', (_name, args, given, marker) => {
  expect(splitMarker(args, NAMES)).toEqual({ given, marker });
});

test.each(['soon', 'rates #7', 7, 'rates #7-k3f9 · yesterday · shipped x'])(
  '%s in its place is no marker',
  (value) => {
    expect(() => splitMarker(['1:1', 'high', 'r', value], NAMES)).toThrow('rates/not-a-marker');
  },
);
