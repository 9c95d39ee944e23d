import fc from 'fast-check';
import { parseSaveRequest } from '../../src/addon/save-request';
import { IMGCOST } from '../../src/functions';
import { problemText } from '../../src/i18n/problem-text';
import { Problem } from '../../src/pricing/problem';
import { parseOverrides, tableOf } from '../../src/rates/overrides';
import { parseRate, type Rate } from '../../src/rates/schema';
import { SHIPPED_RATES } from '../../src/rates/shipped-rates';

const TOKENS = SHIPPED_RATES[0] as unknown as Record<string, unknown>;
const PER_IMAGE = {
  ...TOKENS,
  id: 'mine',
  name: 'Mine',
  billing: 'wrapper',
  price: { per: 'image', tiers: [], amounts: { any: { any: 1 } } },
};

/** The code of the problem that a call throws; fails on any other error. */
function codeOf(call: () => unknown): string {
  try {
    call();
  } catch (error) {
    if (error instanceof Problem) {
      expect(problemText(error, 'en').length).toBeLessThan(3000);
      return error.code;
    }
    throw error;
  }
  return 'accepted';
}

const requestOf = (overrides: string): string =>
  `{"revision":0,"token":"new0","language":"en","defaultRateId":"gpt-image-2","overrides":${overrides}}`;
const overrideOf = (rate: unknown, id = 'mine'): string =>
  JSON.stringify({ id, rate, edited: '2026-11-22', previous: null });
const deep = (levels: number): string => `${'['.repeat(levels)}${']'.repeat(levels)}`;

test.each([
  ['a wrong text', 'x', 'store/request'],
  ['overrides that are no list', requestOf('{}'), 'store/request'],
  ['a text of more than 2 MB', requestOf(`["${'x'.repeat(2_000_001)}"]`), 'store/request'],
  ['lists 100,000 deep', requestOf(`[${deep(100_000)}]`), 'rate/invalid'],
  ['a rate 5,000 lists deep', requestOf(`[{"id":"mine","rate":${deep(5000)}}]`), 'rate/invalid'],
  ['more rates than there may be', requestOf(`[${'{},'.repeat(500)}{}]`), 'rates/too-many'],
  ['an id twice', requestOf(`[${overrideOf(PER_IMAGE)},${overrideOf(PER_IMAGE)}]`), 'rate/duplicate-id'],
  [
    'an id of the prototype',
    requestOf(`[${overrideOf({ ...PER_IMAGE, id: '__proto__' }, '__proto__')}]`),
    'rate/invalid',
  ],
  [
    'a name of 200 KB',
    requestOf(`[${overrideOf({ ...PER_IMAGE, name: 'x'.repeat(200_000) })}]`),
    'rate/invalid',
  ],
  ['a row that is a text', requestOf('["mine"]'), 'rate/invalid'],
  ['a row that is null', requestOf('[null]'), 'rate/invalid'],
])('a save request with %s is refused', (_what, text, code) => {
  expect(codeOf(() => parseSaveRequest(text))).toBe(code);
});

test.each([
  ['a price of 1e308', { price: { ...(TOKENS.price as object), imageOut: 1e308 } }],
  ['a negative price', { price: { ...(TOKENS.price as object), imageOut: -1 } }],
  ['a price as text', { price: { ...(TOKENS.price as object), imageOut: '30' } }],
  ['a price list of its own prototype', { price: JSON.parse('{"__proto__":{"per":"image"}}') as unknown }],
  ['a field that rates do not have', JSON.parse('{"__proto__":{"polluted":true},"extra":1}') as object],
  ['a source that is a script', { source: 'javascript:alert(1)' }],
  ['a source with markup', { source: 'https://x.example/"><script>' }],
  ['a name that turns the reading direction', { name: 'safe \u202egnp.exe' }],
  ['a day that is none', { checked: '2026-02-30' }],
  ['tokens of Infinity', { measuredTokens: { '1024x1024/low': Number.POSITIVE_INFINITY } }],
])('a rate with %s is refused', (_what, change) => {
  expect(codeOf(() => parseRate({ ...TOKENS, ...change }))).toBe('rate/invalid');
});

test('nothing that a rate says reaches the prototype of objects', () => {
  const hostile = JSON.parse(
    '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}',
  ) as object;
  codeOf(() => parseRate(hostile));
  codeOf(() => parseSaveRequest(requestOf(`[${JSON.stringify(hostile)},{"__proto__":{"polluted":1}}]`)));
  expect(({} as { polluted?: number }).polluted).toBeUndefined();
});

test.each(['constructor', 'toString', '__proto__', 'hasOwnProperty', 'valueOf'])(
  'a tier called %s, which every object has, is refused',
  (name) => {
    const price = { per: 'image', tiers: [{ name, maxEdge: 3840 }], amounts: { any: { any: 2 } } };
    expect(codeOf(() => parseRate({ ...PER_IMAGE, price }))).toBe('rate/invalid');
  },
);

const costUnder = (rate: Rate): unknown => {
  const { overrides, broken } = parseOverrides([{ id: rate.id, rate, edited: '2026-11-22', previous: null }]);
  const table = tableOf(overrides, rate.id, broken);
  const document = { rateTable: () => table, language: () => 'en' as const, wallClock: () => '' };
  return IMGCOST.evaluate(['1024x1024', 'high', '', '', 3], document);
};

const anyAmount = fc.oneof(
  fc.double(),
  fc.constantFrom(0, 1e-300, 1e9, 1e308, 'unknown', 'not offered', null, '1'),
);
const anyName = fc.constantFrom('any', '1K', 'constructor', '__proto__', 'high', 'toString');
const anyPrice = fc.record({
  per: fc.constantFrom('image', 'million tokens'),
  tiers: fc.array(fc.record({ name: anyName, maxEdge: fc.constantFrom(16, 1024, 3840, 1e9) }), {
    maxLength: 3,
  }),
  amounts: fc.dictionary(anyName, fc.dictionary(anyName, anyAmount, { maxKeys: 3 }), { maxKeys: 3 }),
  perExtraReference: anyAmount,
  freeReferences: fc.constantFrom(0, 2, 1e9),
});

test('a rate of any prices is refused, or prices a picture with a finite number or a sentence', () => {
  fc.assert(
    fc.property(anyPrice, fc.option(anyAmount, { nil: undefined }), (price, step) => {
      let rate: Rate | undefined;
      codeOf(() => {
        rate = parseRate({ ...PER_IMAGE, price, ...(step === undefined ? {} : { roundUpTo: step }) });
      });
      if (!rate) return;
      let cost: unknown;
      try {
        cost = costUnder(rate);
      } catch (error) {
        expect((error as Error).message).toMatch(/^Rate mine: /);
        return;
      }
      expect(typeof cost === 'number' && Number.isFinite(cost)).toBe(true);
    }),
    { numRuns: 2000 },
  );
});
