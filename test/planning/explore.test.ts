import fc from 'fast-check';
import { type ExplorePlan, explore } from '../../src/planning/explore';
import { NO_PROMPT } from '../../src/pricing/usage';
import { findRate, SHIPPED_TABLE } from '../../src/rates/rate-table';

const plan = (change: Partial<ExplorePlan> = {}): ExplorePlan => ({
  rate: findRate(SHIPPED_TABLE, 'gpt-image-2'),
  generation: { size: { width: 1024, height: 1536 }, prompt: NO_PROMPT, references: [] },
  draftQuality: 'low',
  finalQuality: 'high',
  finals: 20,
  draftRetries: 4,
  finalRetries: 1.2,
  directRetries: 3,
  ...change,
});

test('exploring pays where drafts are cheap beside the finals', () => {
  // OpenAI's script: 158 and 5,488 tokens × $30/1M; the draft as a reference is 1,536 tokens × $8/1M = $0.012288
  const found = explore(plan());
  expect(found.drafts).toEqual({ generations: 80, usdEach: 0.00474, usd: expect.closeTo(0.3792, 12) });
  expect(found.finals).toEqual({
    generations: 24,
    usdEach: expect.closeTo(0.176928, 12),
    usd: expect.closeTo(4.246272, 12),
  });
  expect(found.direct).toEqual({ generations: 60, usdEach: 0.16464, usd: expect.closeTo(9.8784, 12) });
  expect(found.usdSaved).toBeCloseTo(9.8784 - 4.625472, 12);
  expect(found.paysAbove).toBe(Math.floor(4.625472 / 0.16464) / 20);
});

test('exploring does not pay where the finals are as cheap as the drafts', () => {
  // 10 × $0.00474 and 5 × ($0.00474 + $0.012288) against 10 × $0.00474
  const found = explore(
    plan({ finalQuality: 'low', finals: 5, draftRetries: 2, finalRetries: 1, directRetries: 2 }),
  );
  expect(found.usdSaved).toBeCloseTo(-0.08514, 12);
  expect(found.paysAbove).toBe(Math.floor((0.0474 + 0.08514) / 0.00474) / 5);
});

test('a prompt counted from text bills 10 more tokens for the draft at 2.5', () => {
  const rate = findRate(SHIPPED_TABLE, 'gpt-image-2.5-flare');
  const generation = { ...plan().generation, prompt: { textTokens: 8, fromText: true } };
  const { drafts, finals } = explore(plan({ rate, generation, finalQuality: 'low' }));
  // 10 text tokens × $5/1M and 1,536 image tokens × $8/1M
  expect(finals.usdEach - drafts.usdEach).toBeCloseTo(0.00005 + 0.012288, 12);
});

test('no finals: nothing is made, nothing saved, and there is no break-even', () => {
  expect(explore(plan({ finals: 0 }))).toMatchObject({
    usdSaved: 0,
    paysAbove: undefined,
    drafts: { usd: 0 },
  });
});

test('one reference more than a call takes is an error', () => {
  const references = Array.from({ length: 16 }, () => ({ width: 1024, height: 1024 }));
  expect(() => explore(plan({ generation: { ...plan().generation, references } }))).toThrow(
    'explore/references {"references":16,"most":16}',
  );
});

test('3 finals at 1.4 going straight are 5 images, above the 4 whose price exploring costs more than', () => {
  // 12 × $0.00588 and 4 × ($0.21072 + $0.008192), against 5 × $0.21072; 4 images are 3 × 1.333.
  const generation = { ...plan().generation, size: { width: 1024, height: 1024 } };
  const found = explore(
    plan({ generation, finals: 3, draftRetries: 4, finalRetries: 1.2, directRetries: 1.4 }),
  );
  expect(found.usdSaved).toBeCloseTo(1.0536 - 0.946208, 12);
  expect(found.paysAbove).toBe(4 / 3);
});

test('above the break-even exploring pays, and it saves what the two ways differ by', () => {
  const retries = fc.double({ min: 1, max: 12, noNaN: true });
  const quality = fc.constantFrom('low' as const, 'medium' as const, 'high' as const);
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 200 }),
      retries,
      retries,
      retries,
      quality,
      quality,
      (finals, draftRetries, finalRetries, directRetries, draftQuality, finalQuality) => {
        const found = explore(
          plan({ finals, draftRetries, finalRetries, directRetries, draftQuality, finalQuality }),
        );
        expect(found.usdSaved).toBeCloseTo(found.direct.usd - found.drafts.usd - found.finals.usd, 9);
        if (directRetries > (found.paysAbove as number) * (1 + 1e-9))
          expect(found.usdSaved).toBeGreaterThan(0);
        if (directRetries < (found.paysAbove as number) * (1 - 1e-9))
          expect(found.usdSaved).toBeLessThanOrEqual(0);
      },
    ),
  );
});
