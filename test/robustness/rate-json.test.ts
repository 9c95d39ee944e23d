import fc from 'fast-check';
import { parseSaveRequest } from '../../src/bridge/save-request';
import { formulas } from '../../src/functions';
import type { FormulaDocument } from '../../src/functions/document';
import { problemText } from '../../src/i18n/problem-text';
import { isProblem, type Problem } from '../../src/messages/problem';
import { TOKEN_KINDS } from '../../src/pricing/usage';
import { parseOverrides, tableOf } from '../../src/rates/overrides';
import { parseRate, type Rate } from '../../src/rates/schema';
import { SHIPPED_RATES } from '../../src/rates/shipped-rates';
import { faultOfCall } from '../support/faults';

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
    if (isProblem(error)) {
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
  ['lists 100,000 deep', requestOf(`[${deep(100_000)}]`), 'store/request'],
  ['a rate 5,000 lists deep', requestOf(`[{"id":"mine","rate":${deep(5000)}}]`), 'store/request'],
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

const entries = (count: number, key: (at: number) => string): object =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [key(at), 1]));

test.each([
  ['measured sizes', { measuredTokens: entries(100_000, (at) => `k${at}`) }],
  ['qualities', { price: { ...PER_IMAGE.price, amounts: entries(100_000, (at) => `q${at}`) } }],
  ['tiers', { price: { ...PER_IMAGE.price, amounts: { any: entries(100_000, (at) => `t${at}`) } } }],
])('a rate with 100,000 %s is refused by one fault, not by 100,000', (_what, change) => {
  try {
    parseRate({ ...PER_IMAGE, ...change });
    throw new Error('accepted');
  } catch (error) {
    expect((error as Problem).code).toBe('rate/invalid');
    expect((error as Problem & { values: { faults: unknown[] } }).values.faults).toHaveLength(1);
  }
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

const anyAmount = fc.oneof(
  fc.double(),
  fc.constantFrom(0, 1e-9, 1, 1e9, 'unknown', 'not offered'),
  fc.constantFrom(1e-300, 1e308, null, '1'),
);
const anyName = fc.constantFrom('any', '1K', 'constructor', '__proto__', 'high', 'toString');
const anyPrice = fc.record({
  per: fc.constantFrom('image', 'million tokens'),
  tiers: fc.array(fc.record({ name: anyName, maxEdge: fc.constantFrom(16, 1024, 3840, 1e9) }), {
    maxLength: 3,
  }),
  amounts: fc.dictionary(anyName, fc.dictionary(anyName, anyAmount, { maxKeys: 3 }), { maxKeys: 3 }),
  perExtraReference: anyAmount,
  freeReferences: fc.constantFrom(0, 2, 16, 1e9),
});
const anyTokenPrice = fc.record({
  per: fc.constant('million tokens'),
  ...Object.fromEntries(
    TOKEN_KINDS.map((kind) => [kind, fc.constantFrom(0, 1e-9, 5, 1e9, 'unknown', 'not offered')]),
  ),
});

const anyRate = fc
  .record({
    id: fc.constantFrom('mine', 'gpt-image-2'),
    price: fc.oneof(anyPrice, anyTokenPrice),
    roundUpTo: fc.option(anyAmount, { nil: undefined }),
    billing: fc.constantFrom('wrapper', 'credits', 'api'),
    usdPerCredit: fc.constantFrom(0.01, 1e-9, 1e9, 'unknown', { packUsd: 1e9, packCredits: 1e-6 }),
    measuredTokens: fc.constantFrom(undefined, { '1024x1024/high': 1 }, { '1024x1024/high': 1e9 }),
    model: fc.constantFrom('gpt-image-2', 'gpt-image-2.6-flare', 'gpt-image-1.5', 'another'),
  })
  .map(({ id, price, roundUpTo, billing, usdPerCredit, model, measuredTokens }) => ({
    ...PER_IMAGE,
    id,
    ...(measuredTokens && { measuredTokens }),
    ...(billing === 'credits' ? { unit: 'credit', usdPerCredit } : {}),
    ...(roundUpTo === undefined ? {} : { roundUpTo }),
    billing,
    model,
    price,
  }));

/** The document of somebody who added this rate. */
function documentWith(rate: Rate): FormulaDocument {
  const { overrides, broken } = parseOverrides([{ id: rate.id, rate, edited: '2026-11-22', previous: null }]);
  const table = tableOf(overrides, rate.id, broken);
  return { rateTable: () => table, language: () => 'en', wallClock: () => '' };
}

const FORMULAS = new Map(Object.entries(formulas));

const USAGE =
  '{"input_tokens":1051,"input_tokens_details":{"text_tokens":27,"image_tokens":1024},"output_tokens":196}';

/** Formulas that look at no rate. */
const RATELESS = [
  ...['IMGBUDGET', 'IMGBUDGETCHANCE', 'IMGBUFFER', 'IMGCHANCE', 'IMGGENERATIONS', 'IMGNEEDED', 'IMGPILOT'],
  ...['IMGPROMPTTOKENS', 'IMGRETRIES'],
];

/** Every other formula, with arguments that are right in themselves. */
const asked = (id: string, references: number): Readonly<Record<string, readonly unknown[]>> => ({
  IMGCOST: ['1024x1024', 'high', id, 90, references],
  IMGTOTAL: ['4:5', 'low', 20, 2, 0.2, id, 90, references],
  IMGTOKENS: ['1024x1024', 'medium', id],
  IMGCHECK: ['1024x1024', 'high', id, 90, references],
  IMGBREAKDOWN: [[['4:5'], ['1:1']], 'high', id, 90, references, 48],
  IMGCOMPARE: ['1024x1024', 'high', 90, references],
  IMGCREDITS: ['1024x1024', 'high', id, 90, references],
  IMGRATE: [id, [['imageOut'], ['usdPerCredit'], ['high 1K'], ['perExtraReference']]],
  IMGREFTOKENS: [references],
  IMGSIZE: ['4:5', 'high', 512, 0],
  IMGEXPLORE: ['1024x1024', 'low', 'high', 20, 4, 1.2, 3, id, 90, references],
  IMGLEVERS: ['4:5', 'high', 20, 2, id, 90, references],
  IMGAFFORD: [100, '4:5', 'high', 2, 0.2, id, 90, references],
  IMGUSAGE: [USAGE, id, true],
});

test('every formula is asked, or looks at no rate', () => {
  expect([...Object.keys(asked('mine', 0)), ...RATELESS].sort()).toEqual([...FORMULAS.keys()].sort());
});

/** Whether a rate has no figure for a picture of 1024x1024 at high, or for the prompt or references that go with it. */
function lacksFigure({ price }: Rate, references: number): boolean {
  if (price.per === 'million tokens')
    return [price.textIn, price.imageOut, ...(references > 0 ? [price.imageIn] : [])].some(
      (amount) => typeof amount === 'string',
    );
  const isFree = references <= (price.freeReferences ?? 0);
  return (
    (!isFree && typeof price.perExtraReference === 'string') ||
    Object.values(price.amounts).every((row) =>
      Object.values(row).every((amount) => typeof amount === 'string'),
    )
  );
}

test('a rate of any prices is refused, or answered by every formula with finite numbers or a sentence', () => {
  let accepted = 0;
  let priced = 0;
  let lacking = 0;
  fc.assert(
    fc.property(anyRate, fc.constantFrom(0, 1, 3, 16), (given, references) => {
      let rate: Rate | undefined;
      codeOf(() => {
        rate = parseRate(given);
      });
      if (!rate) return;
      accepted++;
      const document = documentWith(rate);
      const evaluate = (name: string, args: readonly unknown[]) =>
        FORMULAS.get(name)?.evaluate(args, document);
      const questions = asked(rate.id, references);
      for (const [name, args] of Object.entries(questions)) {
        const fault = faultOfCall(() => evaluate(name, args));
        if (fault !== undefined) throw new Error(`${name}: ${fault}`);
      }
      const isPriced = evaluate('IMGCHECK', questions.IMGCHECK ?? []) === 'OK';
      if (isPriced) priced++;
      if (!lacksFigure(rate, references)) return;
      lacking++;
      if (isPriced) throw new Error('IMGCOST gives a figure that the rate does not have');
    }),
    { numRuns: 8000 },
  );
  expect(accepted).toBeGreaterThan(500);
  expect(priced).toBeGreaterThan(100);
  expect(lacking).toBeGreaterThan(100);
});
