import { inUsd, priceGeneration, usdPerCredit } from '../../src/rates/price-generation';
import { defaultRate, findRate, SHIPPED_TABLE } from '../../src/rates/rate-table';
import { parseRate, type Rate } from '../../src/rates/schema';
import { SHIPPED_RATES } from '../../src/rates/shipped-rates';
import { mirrorTexts } from '../../src/rates/stored/mirror';
import { editionOf } from '../../src/rates/stored/table-store';

const TOKENS: Rate = SHIPPED_RATES[0];
const square = { width: 1024, height: 1024 };
const generation = (references = 0, width = 1024) => ({
  size: { width, height: 1024 },
  quality: 'high' as const,
  prompt: { textTokens: 0, fromText: false },
  references: Array(references).fill(square),
});
const flat = (price: object, more: object = {}): Rate =>
  parseRate({
    ...TOKENS,
    id: 'mine',
    billing: 'wrapper',
    price: { per: 'image', tiers: [], amounts: { any: { any: 1 } }, ...price },
    ...more,
  });
const credits = (usdPerCreditOf: unknown): Rate =>
  parseRate({ ...TOKENS, id: 'mine', billing: 'credits', unit: 'credit', usdPerCredit: usdPerCreditOf });
const tiers = [
  { name: '2K', maxEdge: 2048 },
  { name: '1K', maxEdge: 1536 },
];
const table = { rates: [TOKENS], defaultRateId: 'gone' };
const stored = (overrides: readonly unknown[]) => ({
  marker: { revision: 7, token: 'k3f9', date: '2026-11-22', shipped: '2026-11-22-1a2b' },
  language: 'en',
  defaultRateId: 'gpt-image-2',
  overrides,
  shippedRows: {},
});

/** What goes wrong, the code, and the values that a message is worded from. */
const PROBLEMS: readonly (readonly [what: string, call: () => unknown, code: string, values: object])[] = [
  [
    'a rate that is not in the table',
    () => findRate(table, ' Mine '),
    'rate/unknown',
    { rate: ' Mine ', known: ['gpt-image-2'] },
  ],
  ['a default rate that is gone', () => defaultRate(table), 'rate/default-missing', { rate: 'gone' }],
  [
    'a quality without price',
    () => priceGeneration(flat({ amounts: { low: { any: 1 }, medium: { any: 2 } } }), generation()),
    'rate/no-quality',
    { rate: 'mine', quality: 'high', offered: ['low', 'medium'] },
  ],
  [
    'a tier without price',
    () => priceGeneration(flat({ tiers, amounts: { any: { '2K': 1 } } }), generation()),
    'rate/no-tier',
    { rate: 'mine', quality: 'high', tier: '1K' },
  ],
  [
    'prices by tier and no tiers',
    () => priceGeneration(flat({ amounts: { any: {} } }), generation()),
    'rate/no-tier',
    { rate: 'mine', quality: 'high', tier: 'any' },
  ],
  [
    'a size above the largest tier',
    () => priceGeneration(flat({ tiers }), generation(0, 2560)),
    'rate/over-tiers',
    { rate: 'mine', size: '2560x1024', tier: '2K', maxEdge: 2048 },
  ],
  [
    'an unknown price of a tier',
    () => priceGeneration(flat({ tiers, amounts: { high: { '1K': 'unknown' } } }), generation()),
    'price/unknown',
    { rate: 'mine', part: 'high 1K' },
  ],
  [
    'an unknown price of a quality',
    () => priceGeneration(flat({ amounts: { high: { any: 'unknown' } } }), generation()),
    'price/unknown',
    { rate: 'mine', part: 'high' },
  ],
  [
    'an unknown price of references',
    () => priceGeneration(flat({ perExtraReference: 'unknown', freeReferences: 1 }), generation(2)),
    'price/unknown',
    { rate: 'mine', part: 'extraReference' },
  ],
  [
    '17 references',
    () => priceGeneration(flat({}), generation(17)),
    'references/too-many',
    { references: 17, most: 16 },
  ],
  [
    'a credit of unknown value',
    () => inUsd(credits('unknown'), 3),
    'rate/credit-value-unknown',
    { rate: 'mine' },
  ],
  [
    'a credit without any value',
    () => inUsd({ ...credits(1), usdPerCredit: undefined }, 3),
    'rate/credit-value-unknown',
    { rate: 'mine' },
  ],
  [
    'credits of a rate in dollars',
    () => usdPerCredit(TOKENS),
    'rate/not-credits',
    { rate: 'gpt-image-2', unit: 'USD' },
  ],
  [
    'a row too long for a cell',
    () => mirrorTexts(stored([{ id: 'short' }, { id: 'long', note: 'x'.repeat(40_000) }])),
    'store/rate-too-long',
    { rate: 'long', characters: 40_055, most: 40_000 },
  ],
  [
    'a table too large for the store',
    () => editionOf(stored([{ note: 'x'.repeat(250_000) }])),
    'store/full',
    { characters: expect.any(Number), most: 250_000 },
  ],
  [
    'a rate with two faults',
    () => parseRate({ ...TOKENS, unit: 'credit', source: 'http://x.example', name: 'y'.repeat(100) }),
    'rate/invalid',
    {
      rate: 'gpt-image-2',
      faults: expect.arrayContaining([
        { field: 'source', value: 'http://x.example', expected: 'https' },
        { field: 'name', value: `${'y'.repeat(57)}…`, expected: 'name' },
      ]),
    },
  ],
  [
    'a row that is no object',
    () => parseRate(null),
    'rate/invalid',
    { rate: '', faults: [{ field: '', value: 'null', expected: 'present' }] },
  ],
];

test.each(PROBLEMS)('%s is told with its values', (_what, call, code, values) => {
  expect(call).toThrow(expect.objectContaining({ code, values }));
});

/** Each field at its limits: the least and the most that pass, and what is just beyond. */
const LIMITS: readonly (readonly [field: string, passes: unknown[], fails: unknown[]])[] = [
  ['name', ['x', 'x'.repeat(80)], ['', ' ', 'x'.repeat(81), 'a\u0007b', 'a\u202eb', 'a\u2066b', 7]],
  ['id', ['a', '0', `a${'-'.repeat(63)}`, 'a.b_c'], ['', 'A', '-a', `a${'-'.repeat(64)}`, 'a b', 'é']],
  ['model', ['x'.repeat(64)], ['', 'x'.repeat(65)]],
  ['roundUpTo', [1e-6, 1e9], [0, 1e-7, 1e9 + 1, '1', Number.NaN]],
  ['note', ['', 'x'.repeat(1000)], ['x'.repeat(1001), 7]],
  ['checked', ['2026-11-22', '2024-02-29'], ['2026-02-29', '2026-1-1', '22.11.2026', '2026-11-22T00:00', '']],
  ['until', ['2026-12-01'], ['soon']],
  ['from', ['2026-12-01'], ['soon']],
  [
    'source',
    ['https://a', `https://${'a'.repeat(492)}`],
    ['https://', 'http://a', 'https://a b', `https://${'a'.repeat(493)}`],
  ],
  [
    'measuredTokens',
    [{}, { '16x16/low': 1, '99999x10/max': 1e9 }],
    [
      { '1024x1024': 1 },
      { '1024x1024/low': 0 },
      { '1024x1024/low': 1.5 },
      { '0x16/low': 1 },
      { 'a16x16/low': 1 },
      { '16x16/lowest': 1 },
    ],
  ],
  ['usdPerCredit', [undefined], [0.01]],
  ['billing', ['api', 'wrapper'], ['credits', 'other', undefined]],
  ['unit', ['USD'], ['credit', 'EUR']],
];

test.each(LIMITS)('%s is held to its limits', (field, passes, fails) => {
  for (const value of passes)
    expect(parseRate({ ...TOKENS, [field]: value })).toMatchObject({ id: expect.any(String) });
  for (const value of fails)
    expect(() => parseRate({ ...TOKENS, [field]: value })).toThrow(
      expect.objectContaining({ code: 'rate/invalid' }),
    );
});

test('prices per image are held to their limits', () => {
  const passes = [
    { tiers: Array.from({ length: 10 }, (_, at) => ({ name: `${at}`, maxEdge: 16 + at })) },
    { freeReferences: 0, perExtraReference: 0 },
    { amounts: { auto: { any: 1e9 } } },
    { tiers, amounts: { high: { '1K': 'not offered', any: 1 } } },
  ];
  const fails = [
    { tiers: Array.from({ length: 11 }, (_, at) => ({ name: `${at}`, maxEdge: 16 })) },
    { tiers: [{ name: '1K', maxEdge: 15 }] },
    { tiers: [{ name: '1K', maxEdge: 16.5 }] },
    { tiers: [tiers[0], tiers[0]] },
    { tiers: [{ name: 'x'.repeat(21), maxEdge: 16 }] },
    { amounts: {} },
    { amounts: { best: { any: 1 } } },
    { amounts: { high: { '1K': 1 } } },
    { freeReferences: -1 },
    { freeReferences: 0.5 },
    { perExtraReference: -1 },
  ];
  for (const price of passes) expect(flat(price).price).toMatchObject(price);
  for (const price of fails)
    expect(() => flat(price)).toThrow(expect.objectContaining({ code: 'rate/invalid' }));
});

test('a credit is worth what was typed, or its pack', () => {
  expect(usdPerCredit(credits(0.02))).toBe(0.02);
  expect(usdPerCredit(credits({ packUsd: 10, packCredits: 500 }))).toBe(0.02);
  expect(inUsd(credits(0.01), 16.464)).toBe(0.16464);
  for (const value of [
    0,
    1e9 + 1,
    undefined,
    { packUsd: 0, packCredits: 1 },
    { packUsd: 1, packCredits: 0 },
    'free',
  ])
    expect(() => credits(value)).toThrow(expect.objectContaining({ code: 'rate/invalid' }));
});

test('a rate is found by id, name or snapshot, in any case', () => {
  for (const asked of [
    'gpt-image-2',
    ' GPT-Image-2',
    'GPT Image 2',
    'gpt-image-2-2026-04-21',
    'ＧＰＴ Image 2',
  ])
    expect(findRate(SHIPPED_TABLE, asked).id).toBe('gpt-image-2');
});
