import { measuredRate, type Spent } from '../../../src/planning/actuals/measured-rate';
import { parseSize } from '../../../src/pricing/size';
import { NO_PROMPT } from '../../../src/pricing/usage';
import { inUsd, priceGeneration } from '../../../src/rates/price-generation';
import { findRate, SHIPPED_TABLE } from '../../../src/rates/rate-table';
import { parseRate } from '../../../src/rates/schema';

const TODAY = '2026-11-22';
const rate = (id: string) => findRate(SHIPPED_TABLE, id);
const spent = (part: Partial<Spent>): Spent => ({
  usd: 1,
  credits: undefined,
  creditsUsed: undefined,
  images: 1,
  size: parseSize('1024x1024'),
  quality: 'high',
  ...part,
});

const costs = (of: ReturnType<typeof measuredRate>['rate'], { size, quality }: Spent) =>
  inUsd(of, priceGeneration(of, { size, quality, prompt: NO_PROMPT, references: [] }).amount);

test('a pack of credits gives dollars per credit, the images credits each', () => {
  // Apiframe's Growth plan: $199 for 52,000 credits is $0.003827 each; 240 images for 5,520 credits are 23 each.
  const bought = spent({ usd: 199, credits: 52_000, creditsUsed: 5_520, images: 240 });
  const measured = measuredRate(rate('apiframe-2'), bought, TODAY);
  expect(measured.usdPerCredit).toBeCloseTo(199 / 52_000, 15);
  expect([measured.perImage, measured.perImageBefore]).toEqual([23, 23]);
  expect(measured.rate).toMatchObject({
    usdPerCredit: { packUsd: 199, packCredits: 52_000 },
    price: { amounts: { high: { any: 23 }, low: { any: 4 } } },
    checked: TODAY,
  });
  expect(costs(measured.rate, bought)).toBeCloseTo((23 * 199) / 52_000, 12);
});

test('only the tier and quality that were measured change', () => {
  const measured = measuredRate(rate('muapi-2'), spent({ usd: 14, images: 200 }), TODAY);
  expect([measured.perImage, measured.perImageBefore]).toEqual([0.07, 0.06]);
  expect(measured.rate.price).toMatchObject({
    amounts: { high: { '1K': 0.07, '2K': 0.09 }, low: { '1K': 0.025 } },
  });
});

test('a rate with one price for every quality has it measured', () => {
  const measured = measuredRate(rate('kie-2'), spent({ usd: 8, images: 160 }), TODAY);
  expect(measured.rate.price).toMatchObject({ amounts: { any: { '1K': 0.05, '2K': 0.05 } } });
});

test('a rate by tokens keeps the proportions of its prices', () => {
  // 7,024 tokens × $36 ÷ 1M = $0.252864; measured at half as much again.
  const paid = spent({ usd: 0.379296, images: 1 });
  const measured = measuredRate(rate('therouter-2'), paid, TODAY);
  expect(measured.rate.price).toMatchObject({
    imageOut: 54,
    textIn: 9,
    imageIn: 14.4,
    textInCached: 'unknown',
  });
  expect(costs(measured.rate, paid)).toBeCloseTo(0.379296, 12);
});

test.each(['apiframe-2', 'pixapi-2', 'internal-credits', 'comfy-2.5', 'fal-2', 'venice-2'])(
  'the measured row of %s passes the schema and costs what was paid',
  (id) => {
    const of = rate(id);
    const paid = spent({ usd: 30, credits: 1_500, creditsUsed: 700, images: 70 });
    const measured = measuredRate(of, paid, TODAY);
    expect(parseRate(measured.rate)).toEqual(measured.rate);
    const each = of.unit === 'credit' ? (30 / 1_500) * 10 : 30 / 70;
    expect(costs(measured.rate, paid)).toBeCloseTo(each, 10);
  },
);

test.each([
  ['no dollars', { usd: 0 }, 'usd'],
  ['no images', { images: 0 }, 'images'],
  ['half an image', { images: 1.5 }, 'images'],
  ['not a number', { usd: Number.NaN }, 'usd'],
  ['no credits', { credits: undefined, creditsUsed: 5 }, 'credits'],
  ['no credits used', { credits: 5, creditsUsed: 0 }, 'creditsUsed'],
])('%s is an error that names it', (_, part, field) => {
  const given = { credits: 10, creditsUsed: 5, ...part };
  expect(() => measuredRate(rate('apiframe-2'), spent(given), TODAY)).toThrow(
    expect.objectContaining({ code: 'actuals/not-measured', values: expect.objectContaining({ field }) }),
  );
});

test('published API rates are not measured', () => {
  expect(() => measuredRate(rate('gpt-image-2'), spent({}), TODAY)).toThrow('actuals/not-for-rate');
});
