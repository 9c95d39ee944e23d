import { isProblem, type Problem } from '../../src/messages/problem';
import { rateField } from '../../src/rates/rate-field';
import { findRate, SHIPPED_TABLE } from '../../src/rates/rate-table';
import { parseRate, type Rate } from '../../src/rates/schema';
import { SHIPPED_RATES } from '../../src/rates/shipped-rates';

const rate = (id: string) => findRate(SHIPPED_TABLE, id);

// Figures of the rows as their sources give them, 2026-11-22.
test.each([
  ['gpt-image-2', 'imageOut', 30],
  ['gpt-image-2', ' IMAGEOUT ', 30],
  ['gpt-image-2', 'model', 'gpt-image-2'],
  ['gpt-image-2', 'roundUpTo', ''],
  ['pixapi-2', 'high 2K', 67],
  ['kie-2', '4k', 0.08],
  ['apiframe-2', 'auto', 23],
  ['apiframe-2', 'usdPerCredit', 0.01],
  ['muapi-2.6-flare-edit', 'perExtraReference', 0.015],
  ['muapi-2', 'freeReferences', ''],
])('%s: %s is %p', (id, field, expected) => expect(rateField(rate(id), field)).toBe(expected));

test.each([
  ['gpt-image-2', 'textOut', 'price/not-offered'],
  ['gpt-image-2.5-flare-batch', 'textIn', 'price/unknown'],
  ['pixapi-2', 'usdPerCredit', 'rate/credit-value-unknown'],
  ['gpt-image-2', 'usdPerCredit', 'rate/not-credits'],
  ['pixapi-2', 'textIn', 'rate/field-unknown'],
  ['gpt-image-2', 'high 2K', 'rate/field-unknown'],
  ['gpt-image-2', 'toString', 'rate/field-unknown'],
])('%s: %s is %s', (id, field, code) => expect(() => rateField(rate(id), field)).toThrow(code));

/** A row with every field that a row can have, each of its own value. */
const FULL = parseRate({
  id: 'mine',
  name: 'Mine',
  billing: 'credits',
  model: 'gpt-image-2',
  price: {
    per: 'image',
    tiers: [{ name: '1K', maxEdge: 1536 }],
    amounts: { high: { '1K': 1, any: 2 }, any: { '1K': 3, any: 4 } },
    perExtraReference: 5,
    freeReferences: 6,
  },
  unit: 'credit',
  usdPerCredit: 0.25,
  roundUpTo: 0.5,
  source: 'https://mine.example',
  checked: '2026-11-22',
  from: '2026-01-01',
  until: '2026-12-31',
  note: 'mine alone',
});

test.each<[string, string | number]>([
  ['id', 'mine'],
  ['name', 'Mine'],
  ['billing', 'credits'],
  ['model', 'gpt-image-2'],
  ['unit', 'credit'],
  ['source', 'https://mine.example'],
  ['checked', '2026-11-22'],
  ['from', '2026-01-01'],
  ['until', '2026-12-31'],
  ['note', 'mine alone'],
  ['usdPerCredit', 0.25],
  ['roundUpTo', 0.5],
  ['perExtraReference', 5],
  ['freeReferences', 6],
  ['high 1K', 1],
  ['high', 2],
  ['1K', 3],
  ['any', 4],
])('%s is read as it was entered, in any case and width', (field, expected) => {
  for (const asked of [field, field.toUpperCase(), ` ${field.toLowerCase()} `, wide(field)])
    expect(rateField(FULL, asked)).toBe(expected);
});

/** As an input method for full-width characters types it. */
const wide = (text: string): string =>
  text.replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));

test.each(['from', 'until', 'note', 'roundUpTo'])('%s is blank where the row leaves it out', (field) => {
  const { from, until, note, roundUpTo, ...bare } = FULL;
  expect(rateField(bare, field)).toBe('');
});

const TEXTS = ['id', 'name', 'billing', 'model', 'unit', 'source', 'checked', 'from', 'until', 'note'];
const TOKEN_PRICES = ['textIn', 'textInCached', 'imageIn', 'imageInCached', 'imageOut', 'textOut'];
const IMAGE_PRICES = ['perExtraReference', 'freeReferences', 'high 1K', 'high', '1K', 'any'];

test.each<[string, Rate, string[]]>([
  ['tokens', rate('gpt-image-2'), [...TEXTS, 'roundUpTo', ...TOKEN_PRICES]],
  ['images in credits', FULL, [...TEXTS, 'usdPerCredit', 'roundUpTo', ...IMAGE_PRICES]],
])('a field that a rate of %s does not have is told with those that it has', (_what, asked, known) => {
  expect(problemOf(() => rateField(asked, ' Price '))).toMatchObject({
    code: 'rate/field-unknown',
    values: { field: ' Price ', rate: asked.id, known },
  });
});

test('a price that is not known is told by the field as it was asked for', () => {
  expect(problemOf(() => rateField(rate('gpt-image-2.5-flare-batch'), 'TextIn')).values).toEqual({
    rate: 'gpt-image-2.5-flare-batch',
    part: 'TextIn',
  });
});

test('the fields that the message offers are fields of that rate', () => {
  for (const each of SHIPPED_RATES) {
    const problem = problemOf(() => rateField(each, 'price'));
    const { known } = problem.values as { known: readonly string[] };
    for (const field of known)
      expect(`${field}: ${codeOf(() => rateField(each, field))}`).not.toMatch(/field-unknown|not-credits/);
  }
});

function problemOf(act: () => unknown): Problem {
  try {
    act();
  } catch (error) {
    if (isProblem(error)) return error;
  }
  throw new Error('no problem');
}

function codeOf(act: () => unknown): string {
  try {
    act();
    return 'none';
  } catch (error) {
    return (error as Problem).code;
  }
}
