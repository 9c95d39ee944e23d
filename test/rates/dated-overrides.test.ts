import { datedOverrides, isStillToCome } from '../../src/rates/dated-overrides';
import type { Override } from '../../src/rates/overrides';
import type { Rate } from '../../src/rates/schema';
import { SHIPPED_RATES } from '../../src/rates/shipped-rates';
import { newestCheck } from '../../src/rates/shipped-version';

const [shipped, other] = SHIPPED_RATES as readonly Rate[] as [Rate, Rate];
const named = (name: string): Rate => ({ ...shipped, name });
const override = (rate: Rate | null, edited: string, previous: Rate | null): Override => ({
  id: shipped.id,
  rate,
  edited,
  previous,
});

const dated = (overrides: readonly Override[], before: readonly Override[], inForce: Rate | null) =>
  datedOverrides(overrides, before, () => inForce, '2026-11-22');

test('an edited row carries today and the row before', () => {
  const sent = override(named('new'), '1999-01-01', other);
  expect(dated([sent], [], shipped)).toEqual([override(named('new'), '2026-11-22', shipped)]);
});

test('a row that was not edited again keeps its day and its row before', () => {
  const kept = override(named('old'), '2026-01-05', shipped);
  expect(dated([override(named('old'), '2026-11-22', null)], [kept], named('old'))).toEqual([kept]);
});

test('a row edited again keeps the row that it replaces', () => {
  const before = override(named('old'), '2026-01-05', shipped);
  expect(dated([override(named('new'), '2026-01-05', shipped)], [before], named('old'))).toEqual([
    override(named('new'), '2026-11-22', named('old')),
  ]);
});

test('a removed row keeps what it was', () => {
  expect(dated([override(null, '2026-11-22', null)], [], shipped)).toEqual([
    override(null, '2026-11-22', shipped),
  ]);
});

test('a day checked that is still to come is refused where it was changed, and stays where it stood', () => {
  const sent = (checked: string) => override({ ...shipped, checked }, '2026-11-22', null);
  expect(() => dated([sent('2026-11-27')], [], { ...shipped, checked: '2026-11-01' })).toThrow(
    expect.objectContaining({
      code: 'rate/invalid',
      values: {
        rate: shipped.id,
        faults: [{ field: 'checked', value: '2026-11-27', expected: 'not in the future' }],
      },
    }),
  );
  expect(() => dated([sent('2030-01-01')], [], null)).toThrow(
    expect.objectContaining({ code: 'rate/invalid' }),
  );
  expect(dated([sent('2026-11-22')], [], null)).toHaveLength(1);
  const stored = { ...shipped, checked: '2027-01-01' };
  expect(dated([override({ ...stored, name: 'new' }, '2026-11-22', null)], [], stored)).toHaveLength(1);
});

test.each([
  ['a day past', '2029-12-31', '2030-01-01', false],
  ['today', '2030-01-01', '2030-01-01', false],
  ['tomorrow', '2030-01-02', '2030-01-01', true],
  ['the day on which a shipped row was checked, by a slow clock', newestCheck(), '2000-01-01', false],
])('%s is still to come or not', (_, day, today, expected) => {
  expect(isStillToCome(day, today)).toBe(expected);
});
