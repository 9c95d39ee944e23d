import { IMGCOST } from '../../../src/functions/IMGCOST';
import { QUALITIES } from '../../../src/pricing/quality';
import { SHIPPED_TABLE } from '../../../src/rates/rate-table';
import { type ImageDraft, imageCells, NEW_IMAGE } from '../../../src/sidebar/price-image/image-cells';
import { pricedImage } from '../../../src/sidebar/price-image/priced-image';
import { suggestedSizes } from '../../../src/sidebar/price-image/suggested-sizes';

const draftOf = (typed: Partial<ImageDraft>): ImageDraft => ({ ...NEW_IMAGE, ...typed });
const priced = (typed: Partial<ImageDraft>, table = SHIPPED_TABLE) =>
  pricedImage(imageCells(draftOf(typed)), table, 'en');

test.each<[says: string, typed: Partial<ImageDraft>, faults: Record<string, string>]>([
  ['nothing but what stands there at first', {}, {}],
  ['a size that no model makes', { size: '1000x1000' }, { size: 'size/invalid' }],
  ['a size of another model', { size: '1024x1280', rate: 'gpt-image-1' }, { size: 'size/not-offered' }],
  ['a word for a size', { size: 'big' }, { size: 'size/unreadable' }],
  [
    'a quality that the model lacks',
    { rate: 'gpt-image-1', quality: 'max' },
    { quality: 'quality/not-offered' },
  ],
  ['a rate that is gone', { rate: 'ours' }, { rate: 'rate/unknown' }],
  ['a rate of unknown prices', { rate: 'gpt-image-2.6-flare' }, { rate: 'tokens/not-measured' }],
  ['a credit of unknown value', { rate: 'pixapi-2' }, { rate: 'rate/credit-value-unknown' }],
  ['too many references', { references: '99' }, { references: 'references/too-many' }],
  ['references that are no sizes', { references: 'two' }, { references: 'references/unreadable' }],
  ['a plan without retries', { finals: '20' }, { retries: 'argument/missing' }],
  ['a plan without finals', { retries: '2' }, { finals: 'argument/missing' }],
  ['half a final', { finals: '2.5', retries: '2' }, { finals: 'argument/not-whole' }],
  ['retries below 1', { finals: '2', retries: '0.5' }, { retries: 'argument/kept-share' }],
  ['retries with a decimal comma', { finals: '2', retries: '1,5' }, { retries: 'argument/not-a-number' }],
  ['finals that may be a thousand', { finals: '1.000', retries: '2' }, { finals: 'argument/two-readings' }],
  ['several at once', { size: 'big', rate: 'ours' }, { size: 'size/unreadable', rate: 'rate/unknown' }],
])('%s is told at its field', (_, typed, faults) => {
  const found = [...priced(typed).faults].map(([field, { code }]) => [field, code]);
  expect(Object.fromEntries(found)).toEqual(faults);
});

test.each<[says: string, typed: Partial<ImageDraft>, generations: number]>([
  // 20 × 1.5, 20 × 1.5 × 1.15 = 34.5, 1,000 × 1.125
  ['decimals with a comma', { finals: '20', retries: '1,5' }, 30],
  ['a share with one', { finals: '20', retries: '1,5', buffer: '0,15' }, 35],
  ['a percentage with one', { finals: '20', retries: '1,5', buffer: '15,0%' }, 35],
  ['thousands with a point', { finals: '1.000', retries: '1,125' }, 1125],
])('where the spreadsheet writes 0,5, %s counts', (_, typed, generations) => {
  const { plan } = pricedImage(imageCells(draftOf(typed), true), SHIPPED_TABLE, 'en', true);
  expect(plan?.generations).toBe(generations);
});

test.each<[size: string, rate: string, sizes: readonly string[]]>([
  ['1000x1000', '', ['1008x1008']],
  ['1024x1280', 'gpt-image-1', ['1024x1024', '1024x1536', '1536x1024']],
  ['1024x1024', '', []],
  ['big', '', []],
])('in place of %s at rate "%s", %p can be taken', (size, rate, sizes) => {
  const draft = draftOf({ size, rate });
  expect([...suggestedSizes(draft, priced(draft))].sort()).toEqual(sizes);
});

test('a ratio without a preset can be taken at its cheapest size', () => {
  const draft = draftOf({ size: '21:9' });
  const [size = ''] = suggestedSizes(draft, priced(draft));
  const [width = 0, height = 0] = size.split('x').map(Number);
  expect(width / height).toBeCloseTo(21 / 9, 2);
  expect(priced({ ...draft, size }).faults.size).toBe(0);
});

test('figures by hand: an image, its credits, a plan, and the same image at other rates', () => {
  // 7,024 tokens of a 1024x1024 high image at $30 per 1M.
  const { usd, bill, others } = priced({ quality: 'high' });
  expect([usd, bill?.amount]).toEqual([0.21072, 0.21072]);
  expect(others.map(({ rate }) => rate.id)).not.toContain('gpt-image-2');
  expect(others).toHaveLength(SHIPPED_TABLE.rates.length - 1);
  expect(others.find(({ rate }) => rate.id === 'gpt-image-2-batch')?.usd).toBe(0.10536);
  // 20 × 2.5 × 1.2 = 60 generations.
  const plan = { quality: 'high', finals: '20', retries: '2.5', buffer: '20%' };
  expect(priced(plan).plan).toEqual({ generations: 60, usd: 60 * 0.21072 });
  expect(priced({ rate: 'pixapi-2' })).toMatchObject({
    usd: undefined,
    bill: { amount: expect.any(Number) },
  });
});

const SIZES = ['1024x1024', '1536x1024', '4:5', '3840x2160', '1000x1000'];
const PROMPTS = ['', '200', 'A red fox in the snow'];

test.each(SHIPPED_TABLE.rates.map(({ id }) => id))(
  'at %s the page and IMGCOST say the same, or both say nothing',
  (rate) => {
    const document = { rateTable: () => SHIPPED_TABLE, language: () => 'en' as const, wallClock: String };
    const costOf = (typed: Partial<ImageDraft>): unknown => {
      const { size, quality, prompt, references } = imageCells(draftOf(typed));
      try {
        return IMGCOST.evaluate([size, quality, rate, prompt, references], document);
      } catch {
        return undefined;
      }
    };
    for (const size of SIZES)
      for (const quality of QUALITIES)
        for (const prompt of PROMPTS)
          for (const references of ['', '3']) {
            const typed = { size, quality, rate, prompt, references };
            const { usd, faults } = priced(typed);
            expect({ ...typed, usd }).toEqual({ ...typed, usd: costOf(typed) });
            expect(usd === undefined).toBe(faults.size > 0);
          }
  },
);

test('a default rate that was removed is told at the rate', () => {
  const gone = { ...SHIPPED_TABLE, defaultRateId: 'gone' };
  expect(priced({}, gone).faults.get('rate')?.code).toBe('rate/default-missing');
});
