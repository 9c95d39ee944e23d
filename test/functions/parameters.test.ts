import type { FormulaDocument } from '../../src/functions/document';
import { IMGCOST } from '../../src/functions/IMGCOST';
import { IMGTOKENS } from '../../src/functions/IMGTOKENS';
import { findRate, SHIPPED_TABLE } from '../../src/rates/rate-table';
import { parseRate } from '../../src/rates/schema';

const LONGEST_NAME = `Our  ${'long '.repeat(15)}`.padEnd(80, 'x');
const LONGEST_ID = 'r'.repeat(64);

const official = findRate(SHIPPED_TABLE, 'gpt-image-2');
const own = [
  parseRate({ ...official, id: LONGEST_ID, name: LONGEST_NAME }),
  parseRate({
    ...official,
    id: 'own-2.6',
    name: 'Own 2.6',
    model: 'gpt-image-2.6-flare',
    measuredTokens: { '1024x1024/low': 555 },
  }),
  parseRate({
    ...official,
    id: 'own-other',
    name: 'Own other',
    model: 'another-model',
    measuredTokens: { '500x500/low': 77 },
  }),
];

const DOCUMENT: FormulaDocument = {
  rateTable: () => ({ ...SHIPPED_TABLE, rates: [...SHIPPED_TABLE.rates, ...own] }),
  language: () => 'en',
  wallClock: () => '1899-12-30 00:00:00',
};

test.each([
  ['an id of 64 characters', LONGEST_ID],
  ['a name of 80 characters, two spaces in it', LONGEST_NAME],
])('a rate is found by %s', (_what, name) => {
  // 7,024 tokens × $30/1M
  expect(IMGCOST.evaluate(['1024x1024', 'high', name], DOCUMENT)).toBe(0.21072);
});

test('a long text that names no rate is cut short in the message', () => {
  expect(() => IMGCOST.evaluate(['1024x1024', 'high', 'x'.repeat(5000)], DOCUMENT)).toThrow(
    `Rate ${'x'.repeat(57)}…: not in the rate table.`,
  );
});

test.each([
  ['a rate in place of a model: with its own measurements', '1024x1024', 'own-2.6', 555],
  [
    'a rate without measurements: with those of the model’s API rate',
    '1536x1024',
    'muapi-2.6-flare-edit',
    664,
  ],
  ['a rate of a model that nobody knows', '500x500', 'Own other', 77],
])('tokens by %s', (_what, size, model, expected) => {
  expect(IMGTOKENS.evaluate([size, 'low', model], DOCUMENT)).toBe(expected);
});
