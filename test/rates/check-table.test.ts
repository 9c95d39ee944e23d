import { checkTable } from '../../src/rates/check-table';
import { findRate, SHIPPED_TABLE } from '../../src/rates/rate-table';
import type { Rate } from '../../src/rates/schema';

const [first] = SHIPPED_TABLE.rates as readonly [Rate];

test('the shipped table is sound', () => {
  expect(() => checkTable(SHIPPED_TABLE)).not.toThrow();
});

test('two rates of one name, in any case and width, are refused', () => {
  const twin = { ...first, id: 'twin', name: first.name.toUpperCase().replace('G', 'G') };
  expect(() => checkTable({ ...SHIPPED_TABLE, rates: [...SHIPPED_TABLE.rates, twin] })).toThrow(
    /rate\/duplicate-name .*"twin"/,
  );
});

test('a default that is not in the table is refused, unless it is there and cannot be read', () => {
  const gone = { ...SHIPPED_TABLE, defaultRateId: 'gone' };
  expect(() => checkTable(gone)).toThrow('rate/default-missing');
  expect(() => checkTable({ ...gone, broken: new Map([['gone', new Error() as never]]) })).not.toThrow();
});

test('a name that is used twice is told with the rates that use it', () => {
  const twins = [first, { ...first, id: 'twin', name: first.name.toLowerCase() }];
  expect(() => checkTable({ ...SHIPPED_TABLE, rates: twins })).toThrow(
    expect.objectContaining({
      code: 'rate/duplicate-name',
      values: { name: first.name, rates: [first.id, 'twin'] },
    }),
  );
});

test('a default that is missing is told by its id', () => {
  expect(() => checkTable({ rates: [first], defaultRateId: 'gone', broken: new Map() })).toThrow(
    expect.objectContaining({ code: 'rate/default-missing', values: { rate: 'gone' } }),
  );
});

test('a name of which one letter only looks Latin is told with the letter', () => {
  expect(() => findRate(SHIPPED_TABLE, 'gpt-im\u0430ge-2')).toThrow(
    expect.objectContaining({
      code: 'text/look-alike',
      values: { name: 'rate', value: 'gpt-im\u0430ge-2', letter: '\u0430', latin: 'a' },
    }),
  );
  expect(() => findRate(SHIPPED_TABLE, 'gpt-im\u0430ge-9')).toThrow(
    expect.objectContaining({ code: 'rate/unknown' }),
  );
});
