import type { FieldFault } from '../../src/messages/problem-codes';
import { briefly, isIsoDate, parseRate, type Rate } from '../../src/rates/schema';
import { SHIPPED_RATES } from '../../src/rates/shipped-rates';

const TOKENS: Rate = SHIPPED_RATES[0];
const PER_IMAGE = {
  ...TOKENS,
  billing: 'wrapper',
  price: { per: 'image', tiers: [{ name: '1K', maxEdge: 1536 }], amounts: { high: { '1K': 1 } } },
};
const priced = (price: object) => ({ ...PER_IMAGE, price: { ...PER_IMAGE.price, ...price } });
const credits = { ...TOKENS, billing: 'credits', unit: 'credit', usdPerCredit: 0.01 };
const period = (until: string) => ({ until, price: TOKENS.price });
const LONG_SOURCE = `https://${'x'.repeat(500)}`;
const LONG_MODEL = 'x'.repeat(65);
const fault = (field: string, value: string, expected: FieldFault['expected']): FieldFault => ({
  field,
  value,
  expected,
});

const output = (imageOut: number) => ({ ...TOKENS, price: { ...TOKENS.price, imageOut } });
const entries = (count: number, entry: (at: number) => [string, unknown]) =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => entry(at)));
/** Periods of a day each. */
const daysOf = (count: number) =>
  Array.from({ length: count }, (_, at) =>
    period(new Date(Date.UTC(2001, 0, 1 + at)).toISOString().slice(0, 10)),
  );

test('a price per image and credits pass', () => {
  expect(parseRate(PER_IMAGE)).toEqual(PER_IMAGE);
  expect(parseRate(credits)).toEqual(credits);
});

test.each<[string, object]>([
  ['the least that a price may be', output(1e-9)],
  ['the most that a price may be', output(1e9)],
  ['a rate of one day', { ...TOKENS, from: '2026-11-27', until: '2026-11-27' }],
  [
    'credits that were worth something else before',
    { ...credits, earlier: [{ ...period('2026-06-30'), usdPerCredit: 0.02 }] },
  ],
  ['credits sold in packs', { ...credits, usdPerCredit: { packUsd: 20, packCredits: 1000 } }],
  ['a note of several lines', { ...TOKENS, note: `one\n\ttwo\r\n${'x'.repeat(990)}` }],
  ['100 periods', { ...TOKENS, from: undefined, earlier: daysOf(100) }],
  ['500 measured sizes', { ...TOKENS, measuredTokens: entries(500, (at) => [`${100 + at}x1024/high`, 5]) }],
])('%s may be', (_what, row) => {
  expect(parseRate(row)).toEqual(row);
});

test.each<[string, object, FieldFault]>([
  ['a misspelt field', { ...TOKENS, untill: '2026-12-01' }, fault('untill', 'untill', 'known field')],
  ['a field that is left out', { ...TOKENS, source: undefined }, fault('source', '', 'https')],
  ['a text for a price', priced({ perExtraReference: '1' }), fault('price.perExtraReference', '1', 'price')],
  [
    'a negative price',
    priced({ amounts: { any: { any: -1 } } }),
    fault('price.amounts.any.any', '-1', 'price'),
  ],
  ['no prices at all', priced({ amounts: {} }), fault('price', '{…}', 'price table')],
  [
    'one price of another tier than those listed',
    priced({ amounts: { high: { '1K': 1 }, low: { '2K': 1 } } }),
    fault('price', '{…}', 'tier'),
  ],
  ['a price of a tier that is not listed', priced({ tiers: [] }), fault('price', '{…}', 'tier')],
  [
    'a number for the prices of its tiers',
    priced({ amounts: { high: 7 } }),
    fault('price.amounts.high', '7', 'price table'),
  ],
  [
    'a tier named like what every object has',
    priced({ tiers: [{ name: 'constructor', maxEdge: 1536 }], amounts: { any: { any: 1 } } }),
    fault('price.tiers.0.name', 'constructor', 'tier'),
  ],
  [
    'a tier without a name',
    priced({ tiers: [{ name: ' ', maxEdge: 1536 }], amounts: { any: { any: 1 } } }),
    fault('price.tiers.0.name', '', 'tier'),
  ],
  ['credits billed by the API', { ...credits, billing: 'api' }, fault('unit', 'credit', 'unit of billing')],
  ['dollars for credits', { ...TOKENS, billing: 'credits' }, fault('unit', 'USD', 'unit of billing')],
  [
    'credits without a value',
    { ...credits, usdPerCredit: undefined },
    fault('usdPerCredit', '', 'credit value'),
  ],
  ['dollars with a credit value', { ...TOKENS, usdPerCredit: 1 }, fault('usdPerCredit', '1', 'credit value')],
  [
    'half a pack',
    { ...credits, usdPerCredit: { packUsd: 10 } },
    fault('usdPerCredit', '{…}', 'credit value'),
  ],
  [
    'a period that ends before the rate was offered',
    { ...TOKENS, earlier: [period('2026-04-20')] },
    fault('earlier.0.until', '2026-04-20', 'not before from'),
  ],
  [
    'two periods of one day',
    { ...TOKENS, earlier: [period('2026-06-30'), period('2026-06-30')] },
    fault('earlier.1.until', '2026-06-30', 'after the period before'),
  ],
  [
    'periods that are not in order',
    { ...TOKENS, earlier: [period('2026-06-30'), period('2026-05-31')] },
    fault('earlier.1.until', '2026-05-31', 'after the period before'),
  ],
  [
    'a period that ends with the rate itself',
    { ...TOKENS, until: '2026-12-01', earlier: [period('2026-12-01')] },
    fault('earlier.0.until', '2026-12-01', 'before until'),
  ],
  [
    'a rate that ends before it starts',
    { ...TOKENS, until: '2026-04-20' },
    fault('until', '2026-04-20', 'not before from'),
  ],
  [
    'a period without a last day',
    { ...TOKENS, earlier: [{ price: TOKENS.price }] },
    fault('earlier.0.until', '', 'present'),
  ],
  [
    'a credit value in a period of dollars',
    { ...TOKENS, earlier: [{ ...period('2026-06-30'), usdPerCredit: 0.01 }] },
    fault('earlier', '[…]', 'credit value'),
  ],
  [
    '101 periods',
    { ...TOKENS, earlier: Array(101).fill(period('2026-06-30')) },
    fault('earlier', '[…]', 'periods'),
  ],
  ['a day that is none', { ...TOKENS, until: '2026-02-30' }, fault('until', '2026-02-30', 'date')],
  [
    'a source with words before it',
    { ...TOKENS, source: 'see https://example.com/p' },
    fault('source', 'see https://example.com/p', 'https'),
  ],
  [
    'a source of 508 letters',
    { ...TOKENS, source: LONG_SOURCE },
    fault('source', briefly(LONG_SOURCE), 'https'),
  ],
  ['a note that is no text', { ...TOKENS, note: 7 }, fault('note', '7', 'text')],
  ['a note with a bell', { ...TOKENS, note: 'a\u0007' }, fault('note', 'a\u0007', 'text')],
  ['tiers that are no list', priced({ tiers: 7 }), fault('price.tiers', '7', 'tier')],
  [
    'two tiers of one name',
    priced({ tiers: [1536, 2048].map((maxEdge) => ({ name: '1K', maxEdge })) }),
    fault('price', '{…}', 'tier'),
  ],
  [
    'a tier that holds no picture',
    priced({ tiers: [{ name: '1K', maxEdge: 8 }] }),
    fault('price.tiers.0.maxEdge', '8', 'edge'),
  ],
  [
    'a quality that nobody offers',
    priced({ amounts: { ultra: { any: 1 } } }),
    fault('price.amounts.ultra', 'ultra', 'quality'),
  ],
  ['amounts that are no table', priced({ amounts: 7 }), fault('price.amounts', '7', 'price table')],
  ['half a free reference', priced({ freeReferences: 1.5 }), fault('price.freeReferences', '1.5', 'count')],
  ['a price by the page', { ...TOKENS, price: { per: 'page' } }, fault('price.per', 'page', 'price table')],
  ['another unit', { ...TOKENS, unit: 'EUR' }, fault('unit', 'EUR', 'unit')],
  ['a model of 65 letters', { ...TOKENS, model: LONG_MODEL }, fault('model', briefly(LONG_MODEL), 'model')],
  ['earlier prices that are no list', { ...TOKENS, earlier: 7 }, fault('earlier', '7', 'periods')],
  [
    'a credit worth less than nothing',
    { ...credits, usdPerCredit: -1 },
    fault('usdPerCredit', '-1', 'credit value'),
  ],
  ['rounding up to nothing', { ...TOKENS, roundUpTo: 0 }, fault('roundUpTo', '0', 'positive')],
  [
    'measured tokens that are no table',
    { ...TOKENS, measuredTokens: 7 },
    fault('measuredTokens', '7', 'tokens'),
  ],
  [
    'measured tokens of no quality',
    { ...TOKENS, measuredTokens: { '1024x1024/ultra': 5 } },
    fault('measuredTokens.1024x1024/ultra', '1024x1024/ultra', 'size and quality'),
  ],
  [
    'no measured tokens',
    { ...TOKENS, measuredTokens: { '1024x1024/high': 0 } },
    fault('measuredTokens.1024x1024/high', '0', 'tokens'),
  ],
  [
    'half a measured token',
    { ...TOKENS, measuredTokens: { '1024x1024/high': 1.5 } },
    fault('measuredTokens.1024x1024/high', '1.5', 'tokens'),
  ],
  [
    '501 measured sizes',
    { ...TOKENS, measuredTokens: entries(501, (at) => [`${100 + at}x1024/high`, 5]) },
    fault('measuredTokens', '501', 'entries'),
  ],
  [
    '501 qualities',
    priced({ amounts: entries(501, (at) => [`q${at}`, { any: 1 }]) }),
    fault('price.amounts', '501', 'entries'),
  ],
  [
    '501 tiers of a quality',
    priced({ amounts: { high: entries(501, (at) => [`t${at}`, 1]) } }),
    fault('price.amounts', '501', 'entries'),
  ],
  ['measured tokens of null', { ...TOKENS, measuredTokens: null }, fault('measuredTokens', 'null', 'tokens')],
  ['a price above all prices', output(1e10), fault('price.imageOut', '10000000000', 'price range')],
  ['a price next to nothing', output(1e-10), fault('price.imageOut', '1e-10', 'price range')],
  [
    'half a pixel of a tier',
    priced({ tiers: [{ name: '1K', maxEdge: 1536.5 }] }),
    fault('price.tiers.0.maxEdge', '1536.5', 'edge'),
  ],
  [
    '11 tiers',
    priced({ tiers: Array.from({ length: 11 }, (_, at) => ({ name: `${at + 1}K`, maxEdge: 1536 })) }),
    fault('price.tiers', '[…]', 'tier'),
  ],
  [
    'a text for free references',
    priced({ freeReferences: '1' }),
    fault('price.freeReferences', '1', 'count'),
  ],
  [
    'an earlier price by the page',
    { ...TOKENS, earlier: [{ until: '2026-06-30', price: { per: 'page' } }] },
    fault('earlier.0.price.per', 'page', 'price table'),
  ],
  ['a way to bill that nobody knows', { ...TOKENS, billing: 'post' }, fault('billing', 'post', 'billing')],
  [
    'a source with a mark of direction',
    { ...TOKENS, source: 'https://example.com/\u202ep' },
    fault('source', 'https://example.com/\u202ep', 'https'),
  ],
  [
    'a note of 1,001 letters',
    { ...TOKENS, note: 'x'.repeat(1001) },
    fault('note', `${'x'.repeat(57)}…`, 'text'),
  ],
  [
    'the last of 100 periods out of order',
    { ...TOKENS, from: undefined, earlier: [...daysOf(99), period('2000-01-01')] },
    fault('earlier.99.until', '2000-01-01', 'after the period before'),
  ],
])('%s is told by its field, its value and what would be right', (_what, row, expected) => {
  expect(() => parseRate(row)).toThrow(
    expect.objectContaining({ code: 'rate/invalid', values: { rate: 'gpt-image-2', faults: [expected] } }),
  );
});

test.each([
  ['its id', { id: 'Mine', name: 'My rate' }, 'Mine'],
  ['its name where it has no id', { name: 'My rate' }, 'My rate'],
  ['its name where its id is no text', { id: 7, name: 'My rate' }, 'My rate'],
  ['nothing where it has neither', {}, ''],
  ['nothing where it is a number', 7, ''],
])('a faulty rate is named by %s', (_what, row, rate) => {
  expect(() => parseRate(row)).toThrow(
    expect.objectContaining({ values: expect.objectContaining({ rate }) }),
  );
});

test('space around a name is dropped', () => {
  expect(parseRate({ ...TOKENS, name: '  Mine ' }).name).toBe('Mine');
});

test.each(['\u0000', '\u001f', '\u007f', '\u200e', '\u200f', '\u202a', '\u202e', '\u2066', '\u2069'])(
  'a name with the invisible mark %j in it is refused',
  (mark) => {
    expect(() => parseRate({ ...TOKENS, name: `a${mark}b` })).toThrow(
      expect.objectContaining({
        values: {
          rate: 'gpt-image-2',
          faults: [expect.objectContaining({ field: 'name', expected: 'name' })],
        },
      }),
    );
  },
);

test.each(['2026-11-22', '2024-02-29', '0001-01-01', '9999-12-31'])('%s is a day', (text) => {
  expect(isIsoDate(text)).toBe(true);
});

test.each([
  '',
  '2026-02-29',
  '2026-04-31',
  '2026-13-01',
  '2026-00-10',
  '2026-11-00',
  '2026-11',
  '2026-11-2',
  '2026-11-22T00:00:00.000Z',
  '-000001-01-01',
  '+012026-11-22',
  '22.11.2026',
])('"%s" is no day', (text) => {
  expect(isIsoDate(text)).toBe(false);
});

test.each<[string, unknown, string]>([
  ['nothing', undefined, ''],
  ['null', null, 'null'],
  ['a number', 0.5, '0.5'],
  ['a list', [[1]], '[…]'],
  ['an object', { a: 1 }, '{…}'],
  ['lines', 'one\r\n  two\tthree', 'one two three'],
  ['space alone', ' \n ', '" "'],
  ['60 characters', 'x'.repeat(60), 'x'.repeat(60)],
  ['61 characters', 'x'.repeat(61), `${'x'.repeat(57)}…`],
])('%s is one short line in a message', (_what, value, line) => {
  expect(briefly(value)).toBe(line);
});

test.each([
  [' gpt', ' gpt'],
  ['gpt!', 'gpt!'],
  ['Gpt', 'Gpt'],
  [7, 'GPT Image 2'],
])('%p is no id; a rate without one is told by its name', (id, rate) => {
  expect(() => parseRate({ ...TOKENS, id })).toThrow(
    expect.objectContaining({ values: { rate, faults: [fault('id', String(id), 'id')] } }),
  );
});
