import { problemText } from '../../src/i18n/problem-text';
import { isProblem, problem } from '../../src/messages/problem';
import { reportedUsage } from '../../src/planning/billed/reported-usage';
import { usageCharge } from '../../src/planning/billed/usage-charge';
import { findModel } from '../../src/pricing/models';
import { outputTokens } from '../../src/pricing/output-tokens';
import { QUALITIES, type Quality } from '../../src/pricing/quality';
import { referenceTokens } from '../../src/pricing/reference-tokens';
import { parseEdges, type Size } from '../../src/pricing/size';
import { validSizes } from '../../src/pricing/size-rules';
import { inUsd, priceGeneration } from '../../src/rates/price-generation';
import { offeredAt } from '../../src/rates/rate-at';
import { findRate, SHIPPED_TABLE } from '../../src/rates/rate-table';
import type { Rows } from './duck-db';

/** What the core answers to the same question: a figure, or its sentence and its code where it refuses. */
export interface Expected {
  readonly value?: number;
  readonly sentence?: string;
  readonly code?: string;
}

export function expected(compute: () => number): Expected {
  try {
    return { value: compute() };
  } catch (error) {
    if (!isProblem(error)) throw error;
    return { sentence: problemText(error, 'en'), code: error.code };
  }
}

/** Numbers that look like chance and are the same each time. */
export function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Each valid size at each quality, for 1, 4 and 10 images, with its output tokens. */
export function outputRows(id: string): Rows {
  const model = findModel(id);
  const rows: (string | number)[][] = [['w', 'h', 'q', 'n', 'expected']];
  for (const size of validSizes())
    for (const quality of model.qualities)
      for (const images of [1, 4, 10])
        rows.push([size.width, size.height, quality, images, outputTokens(model, size, quality, images)]);
  return rows;
}

/** 10,000 sizes of reference images, tiny and huge, with their tokens by patches and by tiles. */
export function referenceRows(): Rows {
  const next = numbers(7);
  const size = (at: number): Size => ({
    width: 1 + next(at % 2 ? 700 : 6000),
    height: 1 + next(at % 3 ? 900 : 9000),
  });
  const [patch, tile] = [findModel('gpt-image-2'), findModel('gpt-image-1')];
  const rows = Array.from({ length: 10_000 }, (_, at) => {
    const each = size(at);
    return [each.width, each.height, referenceTokens(patch, [each]), referenceTokens(tile, [each])];
  });
  return [['w', 'h', 'patch', 'tile'], ...rows];
}

/** One picture to be priced. */
export interface Request {
  readonly rate: string;
  readonly day: string;
  readonly size: Size;
  readonly quality: string;
  readonly text: number;
  readonly references: readonly string[];
}

const SOME_SIZES: readonly Size[] = [
  { width: 1024, height: 1024 },
  { width: 1024, height: 1536 },
  { width: 1536, height: 1024 },
  { width: 2048, height: 1152 },
  { width: 3840, height: 2160 },
  { width: 1024, height: 672 },
];
const REFERENCES = ['1024x1024', '64x64', '1280x720', '3000x200', '641x777'];
const DAYS = ['2026-08-22', '2026-08-23', '2026-04-20', '2026-11-26', '2027-01-01'];

/** 200 pictures at each rate that ships or once did, on both sides of the days on which prices changed. */
export function requests(table = SHIPPED_TABLE): Request[] {
  const next = numbers(20);
  const pick = <Value>(list: readonly Value[]): Value => list[next(list.length)] as Value;
  const rates = [...table.rates, ...(table.withdrawn ?? [])];
  const others = [...validSizes()];
  return rates.flatMap(({ id }) =>
    Array.from({ length: 200 }, (_, at) => ({
      rate: id,
      day: at % 4 === 0 ? pick(DAYS) : '2026-11-26',
      size: at % 3 === 0 ? pick(others) : pick(SOME_SIZES),
      quality: at % 20 === 0 ? 'auto' : pick(QUALITIES),
      text: at % 2 ? next(4000) : 0,
      references: Array.from({ length: at % 5 === 0 ? next(5) : 0 }, () => pick(REFERENCES)),
    })),
  );
}

export const requestUsd = (
  { rate: id, day, size, quality, text, references }: Request,
  table = SHIPPED_TABLE,
): number => {
  const rate = offeredAt(findRate(table, id), day);
  const { amount } = priceGeneration(rate, {
    size,
    quality: quality as Quality | 'auto',
    prompt: { textTokens: text, fromText: false },
    references: references.map((each) => parseEdges(each) as Size),
  });
  return inUsd(rate, amount);
};

export const requestRow = ({ rate, day, size, quality, text, references }: Request) => [
  rate,
  day,
  size.width,
  size.height,
  quality,
  text,
  references.join(' '),
];

/** A usage to be priced at a rate by tokens. */
export interface Used {
  readonly rate: string;
  readonly json: string;
}

export function usedUsd({ rate, json }: Used): number {
  const reported = reportedUsage(json);
  const { usd } = usageCharge(offeredAt(findRate(SHIPPED_TABLE, rate), '2026-11-26'), reported);
  const [side] = reported.unreported;
  if (side) throw problem('usage/side-missing', { side });
  return usd;
}

/** 5,000 usage objects with and without details, cached tokens and text output; some do not add up. */
export function usages(): Used[] {
  const next = numbers(5000);
  const chance = (percent: number): boolean => next(100) < percent;
  const byTokens = SHIPPED_TABLE.rates.filter(({ price }) => price.per === 'million tokens');
  return Array.from({ length: 5000 }, () => {
    const [text, image] = [chance(85) ? next(3000) : 0, chance(40) ? next(9000) : 0];
    const [picture, written] = [next(15_000), chance(20) ? next(900) : 0];
    const [cachedText, cachedImage] = [next(text + 1), next(image + 1)];
    const cached = cachedText + cachedImage;
    const isCached = chance(20);
    const details = {
      ...(chance(90) && { text_tokens: text }),
      ...(chance(90) && { image_tokens: image }),
      ...(isCached && chance(50) && { cached_tokens: cached }),
      ...(isCached &&
        chance(50) && { cached_tokens_details: { text_tokens: cachedText, image_tokens: cachedImage } }),
    };
    const usage = {
      input_tokens: text + image + (chance(1) ? 1 : 0),
      ...(chance(75) && { input_tokens_details: chance(3) ? null : details }),
      ...(isCached && chance(30) && { cached_tokens: cached }),
      ...(chance(98) && { output_tokens: picture + written }),
      ...(chance(60) && {
        output_tokens_details: {
          ...(chance(90) && { image_tokens: picture }),
          ...(chance(70) && { text_tokens: written }),
        },
      }),
      ...(chance(80) && { total_tokens: text + image + picture + written }),
    };
    return { rate: byTokens[next(byTokens.length)]?.id ?? '', json: JSON.stringify(usage) };
  });
}
