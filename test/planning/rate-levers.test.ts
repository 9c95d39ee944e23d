import type { LeverPlan } from '../../src/planning/lever-plan';
import { totalUsd, totalUsdWith } from '../../src/planning/lever-plan';
import { rateLevers } from '../../src/planning/rate-levers';
import type { Rate } from '../../src/rates/schema';
import { generation, perImage, rateOf } from '../support/own-rates';

const at = (usd: number, change: Partial<Rate> = {}) => ({ price: perImage(usd), ...change });

/** 20 finals at 2 retries, $0.10 each: $4, of a model that came out in April. */
const current = rateOf('gpt-image-2', at(0.1, { from: '2026-04-21' }));
const plan = (others: readonly Rate[], rate = current): LeverPlan => ({
  table: { rates: [rate, ...others], defaultRateId: rate.id },
  rate,
  generation: generation(),
  finals: 20,
  retries: 2,
  minEdgePx: 0,
});
const found = (others: readonly Rate[], rate?: Rate) =>
  rateLevers(plan(others, rate)).map(({ name, facts, usd }) => [name, { rate: '', ...facts }.rate, usd]);

const flare = { model: 'gpt-image-2.5-flare', from: '2026-09-08' };
const usd = (amount: number) => expect.closeTo(amount, 12);

describe('a newer model', () => {
  test('is proposed with its total and its share of what the plan costs now', () => {
    expect(rateLevers(plan([rateOf('flare', at(0.025, flare))]))).toEqual([
      {
        name: 'newerModel',
        facts: { rate: 'Rate flare', quality: 'medium', share: usd(0.25), isMeasured: false },
        usd: usd(1),
      },
    ]);
  });

  test('is the cheapest of several, of equal ones the first', () => {
    const sunburst = { model: 'gpt-image-2.5-sunburst', from: '2026-09-08' };
    expect(found([rateOf('a', at(0.05, flare)), rateOf('b', at(0.04, sunburst))])).toEqual([
      ['newerModel', 'Rate b', usd(1.6)],
    ]);
    expect(found([rateOf('a', at(0.04, flare)), rateOf('b', at(0.04, sunburst))])).toEqual([
      ['newerModel', 'Rate a', usd(1.6)],
    ]);
  });

  test('is one that can be priced', () => {
    const unpriced = rateOf('a', {
      ...flare,
      price: { per: 'image', tiers: [], amounts: { low: { any: 0.01 } } },
    });
    expect(found([unpriced])).toEqual([]);
    expect(found([unpriced, rateOf('b', at(0.05, flare))])).toEqual([['newerModel', 'Rate b', usd(2)]]);
  });

  test.each([
    ['came out on the same day', { from: '2026-04-21' }],
    ['came out earlier', { from: '2025-12-16' }],
    ['came out nobody says when', { from: undefined }],
    ['stops', { until: '2027-01-01' }],
    ['is sold by somebody else', { billing: 'wrapper' }],
    ['is in Batch, which the plan is not', { name: 'Flare Batch' }],
  ] as const)('is none that %s', (_, change) => {
    expect(found([rateOf('flare', at(0.01, { ...flare, ...change }))])).toEqual([]);
  });

  test('is newer than one of which nobody says when it came out', () => {
    const undated = rateOf('gpt-image-2', at(0.1));
    expect(found([rateOf('flare', at(0.025, flare))], undated)).toHaveLength(1);
  });

  test('came out when its API rate did, which its Batch rate need not say', () => {
    const batch = rateOf('gpt-image-2-batch', at(0.05));
    const others = [
      current,
      rateOf('flare', at(0.05, flare)),
      rateOf('flare-batch', at(0.025, { model: 'gpt-image-2.5-flare' })),
    ];
    expect(found(others, batch)).toEqual([['newerModel', 'Rate flare-batch', usd(1)]]);
  });
});

describe('Batch', () => {
  test('is the cheapest Batch rate of the same model, under a dated name too', () => {
    const others = [
      rateOf('a-batch', at(0.06)),
      rateOf('b-batch', at(0.05, { model: 'gpt-image-2-2026-04-21' })),
      rateOf('other-batch', at(0.01, { model: 'gpt-image-1' })),
      rateOf('same', at(0.02)),
      rateOf('wrapped-batch', at(0.01, { billing: 'wrapper' })),
    ];
    expect(found(others)).toEqual([['batch', 'Rate b-batch', usd(2)]]);
  });

  test('is not proposed to a plan in Batch', () => {
    expect(found([rateOf('b-batch', at(0.02))], rateOf('gpt-image-2-batch', at(0.05)))).toEqual([]);
  });
});

test('a plan at anything but an API rate is not compared with the API', () => {
  const wrapped = rateOf('wrapped', at(0.1, { billing: 'wrapper' }));
  const others = [rateOf('flare', at(0.01, flare)), rateOf('gpt-image-2-batch', at(0.01))];
  expect(found(others, wrapped)).toEqual([]);
});

describe('the total of a plan after a change', () => {
  const asked = plan([]);

  test.each([
    ['none', {}, 4],
    ['its retries: 30 images', { retries: 1.5 }, 3],
    ['its finals', { finals: 7 }, 1.4],
    ['its rate', { rate: rateOf('half', at(0.05)) }, 2],
    ['no finals any more', { finals: 0 }, 0],
  ])('%s', (_, change, total) => expect(totalUsd(asked, change)).toBeCloseTo(total, 12));

  test('to what the rate cannot price is none', () => {
    expect(totalUsdWith(asked, { size: { width: 1000, height: 1000 } })).toBeUndefined();
    expect(totalUsdWith({ ...asked, finals: 0 }, { quality: 'max' })).toBeUndefined();
  });

  test('of the generation leaves the rest of it as it was', () => {
    const byTokens = { ...asked, rate: rateOf('gpt-image-2') };
    const prompted = generation({ prompt: { textTokens: 200, fromText: false } });
    // 40 × 200 tokens × $5/1M beside 40 × $0.05268; 196 tokens at low are $0.00588.
    expect(totalUsd({ ...byTokens, generation: prompted })).toBeCloseTo(0.04 + 2.1072, 12);
    expect(totalUsdWith({ ...byTokens, generation: prompted }, { quality: 'low' })).toBeCloseTo(
      0.04 + 0.2352,
      12,
    );
  });
});
