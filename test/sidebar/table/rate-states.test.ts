import { shippedRate } from '../../../src/rates/overrides';
import type { Rate } from '../../../src/rates/schema';
import { dateStates } from '../../../src/sidebar/table/rate-states';

const RATE = { ...shippedRate('gpt-image-1.5'), from: undefined, until: '2026-12-01' } as unknown as Rate;

test.each([
  ['more than 60 days before', '2026-10-01', 'ends'],
  ['60 days before', '2026-10-02', 'ends-soon'],
  ['on its last day', '2026-12-01', 'ends-soon'],
  ['the day after', '2026-12-02', 'ended'],
])('a rate that ends on 2026-12-01, %s', (_, today, kind) => {
  expect(dateStates({ ...RATE, checked: today }, today)).toEqual([{ kind, on: '2026-12-01' }]);
});

test('a rate that starts later, was checked long ago or has no end says so', () => {
  const { until: _, ...open } = RATE;
  expect(dateStates({ ...open, checked: '2026-11-26' }, '2026-11-26')).toEqual([]);
  expect(dateStates({ ...open, from: '2026-11-27', checked: '2026-08-01' }, '2026-11-26')).toEqual([
    { kind: 'starts', on: '2026-11-27' },
    { kind: 'stale', checked: '2026-08-01' },
  ]);
});
