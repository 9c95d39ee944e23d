import fc from 'fast-check';
import { generationsToPay } from '../../src/planning/generations';
import type { LeverPlan } from '../../src/planning/lever-plan';
import { type Lever, levers } from '../../src/planning/levers';
import { knownSize } from '../../src/pricing/size-rules';
import { type Generation, NO_PROMPT } from '../../src/pricing/usage';
import { inUsd, priceGeneration } from '../../src/rates/price-generation';
import { findRate, type RateTable, SHIPPED_TABLE } from '../../src/rates/rate-table';
import type { Rate } from '../../src/rates/schema';
import { WITHDRAWN_RATES } from '../../src/rates/withdrawn-rates';

interface Asked {
  size?: string;
  quality?: Generation['quality'];
  prompt?: number;
  references?: number;
  rate?: string;
  finals?: number;
  retries?: number;
  minEdgePx?: number;
  table?: RateTable;
}

const square = { width: 1024, height: 1024 };

function plan({
  size = '1024x1024',
  quality = 'high',
  prompt = 0,
  references = 0,
  table = SHIPPED_TABLE,
  ...asked
}: Asked): LeverPlan {
  return {
    table,
    rate: findRate(table, asked.rate ?? 'gpt-image-2'),
    generation: {
      size: knownSize(size),
      quality,
      prompt: prompt === 0 ? NO_PROMPT : { textTokens: prompt, fromText: false },
      references: Array.from({ length: references }, () => square),
    },
    finals: asked.finals ?? 20,
    retries: asked.retries ?? 2,
    minEdgePx: asked.minEdgePx ?? 0,
  };
}

const names = (asked: Asked) => levers(plan(asked)).map(({ name }) => name);
const lever = (name: Lever['name'], asked: Asked) => levers(plan(asked)).find((each) => each.name === name);

/**
 * 1024x1024 high, 20 finals at 2: 40 × $0.21072 = $8.4288. By hand from OpenAI's script and prices (tokens × $30/1M):
 * 2.5 high and medium 1,756 → $0.05268; low 196 → $0.00588; 816x816 high 6,143 → $0.18429; a reference 1,024 × $8/1M.
 */
test('every lever of a plan, largest first', () => {
  const found = levers(plan({})).map(({ name, usdSaved, facts }) => [
    name,
    Number(usdSaved.toFixed(9)),
    facts,
  ]);
  const paysUpTo = expect.any(Number);
  expect(found).toEqual([
    ['newerModel', 6.3216, { rate: 'GPT Image 2.5 Flare', quality: 'high', share: 0.25, isMeasured: false }],
    ['lowerQuality', 6.3216, { from: 'high', to: 'medium' }],
    ['batch', 4.2144, { rate: 'GPT Image 2 Batch' }],
    ['fewerRetries', 2.1072, { from: 2, to: 1.5 }],
    // 30 × $0.218912 = $6.56736
    ['baseline', 1.86144, { from: 2, to: 1.5, paysUpTo }],
    // 40 × $0.00588 + 30 × ($0.21072 + $0.008192) = $6.80256
    ['explore', 1.62624, { draft: 'low', final: 'high', retries: 2, to: 1.5, paysUpTo }],
    ['exactSize', 1.0572, { from: '1024x1024', to: '816x816', pixels: (816 * 816) / (1024 * 1024) }],
  ]);
});

test('where it pays, in whole generations: 38 of $0.218912 are below $8.4288, 37 below $8.4288 − 40 × $0.00588', () => {
  expect(lever('baseline', {})?.facts).toMatchObject({ paysUpTo: 38 / 20 });
  expect(lever('explore', {})?.facts).toMatchObject({ paysUpTo: 37 / 20 });
});

test('one final at retries of 1.1 takes two images: one with a baseline saves, and pays up to 1', () => {
  const found = lever('baseline', { quality: 'low', references: 1, finals: 1, retries: 1.1 });
  // 2 × ($0.00588 + $0.008192) against 1 × ($0.00588 + 2 × $0.008192)
  expect(found).toMatchObject({ usdSaved: expect.closeTo(0.00588, 12), facts: { to: 1, paysUpTo: 1 } });
});

test('with 16 references neither a baseline nor a draft can be added', () => {
  for (const rate of ['gpt-image-2', 'fal-2'])
    for (const name of ['baseline', 'explore']) expect(names({ references: 16, rate })).not.toContain(name);
});

test('a newer model whose tokens somebody measured is marked so: 1,353 of 2.6 against 5,488', () => {
  expect(lever('newerModel', { size: '1536x1024' })).toMatchObject({
    usdSaved: expect.closeTo(40 * (5488 - 1353) * 0.00003, 9),
    facts: { rate: 'GPT Image 2.6 Flare', isMeasured: true },
  });
});

test('a short prompt keeps its fixed 6 tokens and one of its own', () => {
  expect(lever('shorterPrompt', { prompt: 9 })?.facts).toEqual({ from: 9, to: 7 });
  for (const prompt of [1, 6, 7]) expect(names({ prompt })).not.toContain('shorterPrompt');
});

test('one baseline does not pay at low quality, where a reference costs more than the image', () => {
  expect(names({ quality: 'low' })).not.toContain('baseline');
  expect(names({ quality: 'low', retries: 1.2 })).not.toContain('baseline');
});

describe('sizes', () => {
  test('within 1% of the ratio where that is cheaper still: 736x928 is 0.86% from 4:5', () => {
    // 96 × 76 × 2,683,008 ÷ 4,000,000 = 4,893.8 → 4,894; 768x960: 96 × 77 × 2,737,280 ÷ 4,000,000 = 5,058.5 → 5,059
    expect(lever('nearSize', { size: '1024x1280' })).toMatchObject({
      usdSaved: expect.closeTo((6119 - 4894) * 40 * 0.00003, 9),
      facts: { from: '1024x1280', to: '736x928', away: expect.closeTo(1 - (736 / 928) * 1.25, 9) },
    });
    expect(lever('exactSize', { size: '1024x1280' })).toMatchObject({
      usdSaved: expect.closeTo((6119 - 5059) * 40 * 0.00003, 9),
      facts: { to: '768x960' },
    });
  });

  test('none below the minimum short edge', () => {
    expect(lever('exactSize', { minEdgePx: 1024 })).toBeUndefined();
    expect(lever('exactSize', { minEdgePx: 900 })?.facts).toMatchObject({ from: '1024x1024', to: '912x912' });
  });

  test('a rate per image: the largest of its cheapest tier', () => {
    // muapi-2 high: $0.15 up to 3840, $0.06 up to 1536
    expect(lever('exactSize', { rate: 'muapi-2', size: '3840x2160' })).toMatchObject({
      usdSaved: expect.closeTo(40 * 0.09, 9),
      facts: { to: '1536x864' },
    });
  });

  test('none where the model has one size of the ratio', () => {
    expect(names({ rate: 'gpt-image-1.5' })).not.toContain('exactSize');
    expect(names({ rate: 'gpt-image-2.6-flare', size: '1536x1024' })).not.toContain('exactSize');
  });
});

describe('other rates', () => {
  test('none newer than 2.6, which nobody has measured at medium', () => {
    expect(names({ rate: 'gpt-image-2.6-flare', size: '1536x1024' })).toEqual(['fewerRetries']);
  });

  test('a model that stops is never proposed: from 1 to 2.5, not to 1.5', () => {
    expect(lever('newerModel', { rate: 'gpt-image-1' })?.facts).toMatchObject({
      rate: 'GPT Image 2.5 Flare',
    });
  });

  const table = { ...SHIPPED_TABLE, rates: [...SHIPPED_TABLE.rates, ...WITHDRAWN_RATES] };

  test('a Batch rate that has no price for a prompt is not offered with one', () => {
    expect(names({ table, rate: 'gpt-image-2.5-flare' })).toContain('batch');
    expect(names({ table, rate: 'gpt-image-2.5-flare', prompt: 100 })).not.toContain('batch');
  });

  test('a rate that no longer ships is no lever, and one that a plan still names has levers of its own', () => {
    expect(names({ rate: 'gpt-image-2.5-flare' })).not.toContain('batch');
    expect(names({ rate: 'gpt-image-2.5-flare-batch' })).toContain('fewerRetries');
  });

  test('a plan in Batch stays in Batch', () => {
    expect(names({ rate: 'gpt-image-2-batch' })).not.toContain('batch');
    expect(lever('newerModel', { table, rate: 'gpt-image-2-batch' })?.facts).toMatchObject({
      rate: 'GPT Image 2.5 Flare Batch',
    });
  });

  const withRow = (id: string, changes: Partial<Rate>): RateTable => ({
    ...SHIPPED_TABLE,
    rates: SHIPPED_TABLE.rates.map((row) => (row.id === id ? ({ ...row, ...changes } as Rate) : row)),
  });

  test('of a model of one’s own nothing is called newer', () => {
    const measured = { model: 'ours-1', measuredTokens: { '1024x1024/high': 7024 } };
    expect(names({ table: withRow('gpt-image-2', {}) })).toContain('newerModel');
    expect(names({ table: withRow('gpt-image-2', measured) })).not.toContain('newerModel');
  });

  test('a Batch rate that ends is not proposed', () => {
    expect(names({})).toContain('batch');
    expect(names({ table: withRow('gpt-image-2-batch', { until: '2026-12-31' }) })).not.toContain('batch');
  });

  test('a table without other rates offers none', () => {
    const table = { ...SHIPPED_TABLE, rates: SHIPPED_TABLE.rates.filter(({ id }) => id === 'gpt-image-2') };
    expect(names({ table })).not.toContain('newerModel');
    expect(names({ table })).not.toContain('batch');
  });

  test('credits and wrappers are not compared with the API', () => {
    for (const rate of ['internal-credits', 'fal-2', 'muapi-2'])
      expect(names({ rate }).filter((name) => name === 'newerModel' || name === 'batch')).toEqual([]);
  });
});

test('prompt and references are levers only where there is something to take away', () => {
  expect(names({})).not.toContain('shorterPrompt');
  // 40 × 100 tokens × $5/1M
  expect(lever('shorterPrompt', { prompt: 200 })).toMatchObject({
    usdSaved: expect.closeTo(0.02, 9),
    facts: { from: 200, to: 100 },
  });
  expect(names({ references: 1 })).not.toContain('fewerReferences');
  // 40 × 2 × 1,024 tokens × $8/1M
  expect(lever('fewerReferences', { references: 3 })).toMatchObject({
    usdSaved: expect.closeTo(0.65536, 9),
    facts: { from: 3 },
  });
});

test('nothing to save without finals, or where every generation is free', () => {
  expect(levers(plan({ finals: 0 }))).toEqual([]);
  const free: Rate = {
    ...findRate(SHIPPED_TABLE, 'kie-2'),
    id: 'free',
    price: { per: 'image', tiers: [], amounts: { any: { any: 0 } } },
  };
  expect(levers(plan({ table: { rates: [free], defaultRateId: 'free' }, rate: 'free' }))).toEqual([]);
});

test('exploring is not proposed where the cheapest quality has no price, and the rest is', () => {
  const rate: Rate = {
    ...findRate(SHIPPED_TABLE, 'kie-2'),
    id: 'no-drafts',
    price: { per: 'image', tiers: [], amounts: { medium: { any: 0.05 }, high: { any: 0.2 } } },
  };
  const asked = { table: { rates: [rate], defaultRateId: 'no-drafts' }, rate: 'no-drafts', minEdgePx: 2880 };
  // Both save 10 of 40 images at $0.20 and lowering the quality 40 × $0.15; a reference costs nothing here.
  expect(levers(plan({ ...asked, size: '2880x2880' })).map(({ name, usdSaved }) => [name, usdSaved])).toEqual(
    [
      ['lowerQuality', expect.closeTo(6, 9)],
      ['fewerRetries', expect.closeTo(2, 9)],
      ['baseline', expect.closeTo(2, 9)],
    ],
  );
});

test('a plan that cannot be priced is an error', () => {
  expect(() => levers(plan({ quality: 'auto' }))).toThrow('quality/auto');
});

/** The plan that a lever's own words describe, priced anew; undefined where words alone do not say. */
function pricedAnew(original: LeverPlan, { name, facts }: Lever): number | undefined {
  const of = (generation: Partial<Generation>, retries = original.retries, rate = original.rate) =>
    generationsToPay(original.finals, retries, 0) *
    inUsd(rate, priceGeneration(rate, { ...original.generation, ...generation }).amount);
  const { size, prompt, references } = original.generation;
  if (name === 'exactSize' || name === 'nearSize') return of({ size: knownSize(facts.to) });
  if (name === 'lowerQuality') return of({ quality: facts.to as Generation['quality'] });
  if (name === 'newerModel' || name === 'batch')
    return of({}, undefined, findRate(original.table, facts.rate));
  if (name === 'fewerRetries') return of({}, facts.to);
  if (name === 'shorterPrompt') return of({ prompt: { ...prompt, textTokens: facts.to } });
  if (name === 'fewerReferences') return of({ references: references.slice(0, 1) });
  if (name === 'baseline') return of({ references: [...references, size] }, facts.to);
  return (
    of({ quality: facts.draft as Generation['quality'] }) +
    of({ references: [...references, size] }, facts.to)
  );
}

test('each saves what its own words say, none loses, and they are in order', () => {
  const asked = fc.record({
    size: fc.constantFrom('1024x1024', '1024x1536', '1536x1024'),
    quality: fc.constantFrom('low' as const, 'medium' as const, 'high' as const),
    prompt: fc.nat(3000),
    references: fc.nat(16),
    rate: fc.constantFrom(
      'gpt-image-2',
      'gpt-image-2-batch',
      'gpt-image-2.5-flare',
      'gpt-image-1',
      'gpt-image-1.5',
      'internal-credits',
      'fal-2',
    ),
    finals: fc.nat(100),
    retries: fc.double({ min: 1, max: 10, noNaN: true }),
    minEdgePx: fc.constantFrom(0, 800, 1024),
  });
  fc.assert(
    fc.property(asked, (values) => {
      const original = plan(values);
      const before =
        generationsToPay(original.finals, original.retries, 0) *
        inUsd(original.rate, priceGeneration(original.rate, original.generation).amount);
      const found = levers(original);
      found.forEach((each, index) => {
        expect(each.usdSaved).toBeGreaterThan(0);
        expect(each.usdSaved).toBeLessThanOrEqual(before);
        expect(each.share).toBeCloseTo(each.usdSaved / before, 12);
        expect(each.usdSaved).toBeLessThanOrEqual(found[index - 1]?.usdSaved ?? before);
        expect(before - (pricedAnew(original, each) as number)).toBeCloseTo(each.usdSaved, 9);
        if (each.name === 'baseline' || each.name === 'explore') {
          const { to, paysUpTo } = each.facts;
          const at = (retries: number) =>
            pricedAnew(original, { ...each, facts: { ...each.facts, to: retries } } as Lever) as number;
          expect(to).toBeLessThanOrEqual(paysUpTo * (1 + 1e-12));
          expect(paysUpTo).toBeGreaterThanOrEqual(1);
          expect(at(paysUpTo)).toBeLessThan(before);
          expect(at(paysUpTo + 1 / original.finals)).toBeGreaterThanOrEqual(before * (1 - 1e-9));
        }
        if (each.name === 'exactSize' || each.name === 'nearSize') {
          const { width, height } = knownSize(each.facts.to);
          expect(Math.min(width, height)).toBeGreaterThanOrEqual(original.minEdgePx);
        }
      });
    }),
    { numRuns: 60 },
  );
}, 60_000);
