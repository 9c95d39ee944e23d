import { isProblem, type Problem, problem } from '../messages/problem';
import { type LineItem, lineItems, requirePrice, totalOf } from '../pricing/cost';
import { type ImageModel, knownModel, unknownModel } from '../pricing/models';
import { requireQuality } from '../pricing/output-tokens';
import type { Quality } from '../pricing/quality';
import { MOST_REFERENCES } from '../pricing/reference-tokens';
import { type Size, sizeText } from '../pricing/size';
import { requireOffered } from '../pricing/size-rules';
import { type Generation, generationUsage, type TokenKind } from '../pricing/usage';
import type { ImagePrice, Rate, TokenPrice } from './schema';

/** What a rate charges, in its own unit: the lines of the bill and their sum. */
export interface Bill {
  readonly amount: number;
  readonly items: readonly LineItem[];
}

/** The model that a rate sells; one that we know nothing of where its name is not ours. */
export const modelOf = ({ model }: Rate): ImageModel => knownModel(model) ?? unknownModel(model);

/**
 * What one generation costs under a rate, in the rate's unit (USD or credits), rounded up where the rate says so.
 * @throws Problem when the model cannot make it or the rate has no price for it
 */
export function priceGeneration(rate: Rate, generation: Generation): Bill {
  const { price } = rate;
  const items =
    price.per === 'image' ? imageItems(rate, price, generation) : tokenItems(rate, price, generation);
  return rounded(items, rate.roundUpTo);
}

/**
 * USD of an amount in the rate's unit.
 * @throws Problem `rate/credit-value-unknown` when nobody has said what a credit costs
 */
export const inUsd = (rate: Rate, amount: number): number =>
  rate.unit === 'USD' ? amount : withoutNoise(amount * usdPerCredit(rate));

/** Takes off what a product of doubles adds in the 16th digit: 16.464 × 0.01 is 0.16464. */
const withoutNoise = (product: number): number => Number(product.toPrecision(15));

/** @throws Problem `rate/not-credits`, `rate/credit-value-unknown` */
export function usdPerCredit({ id, unit, usdPerCredit: value }: Rate): number {
  if (unit !== 'credit') throw problem('rate/not-credits', { rate: id, unit });
  if (value === undefined || value === 'unknown') throw problem('rate/credit-value-unknown', { rate: id });
  return typeof value === 'number' ? value : value.packUsd / value.packCredits;
}

function tokenItems(rate: Rate, prices: TokenPrice, generation: Generation): LineItem[] {
  if (generation.quality === 'auto') throw autoProblem(rate, generation);
  return lineItems(generationUsage(modelOf(rate), generation, rate.measuredTokens), prices, rate.id);
}

/** That `auto` cannot be computed, and what the cheapest and the dearest quality of the model would cost. */
function autoProblem(rate: Rate, generation: Generation): Problem {
  const { id, qualities } = modelOf(rate);
  const bounds = qualities
    .flatMap((quality) => {
      try {
        return [{ quality, usd: inUsd(rate, priceGeneration(rate, { ...generation, quality }).amount) }];
      } catch (error) {
        if (isProblem(error)) return [];
        throw error;
      }
    })
    .sort((a, b) => a.usd - b.usd);
  const [least, most] = [bounds[0], bounds[bounds.length - 1]];
  const ends = least && most && least !== most ? { bounds: [least, most] } : {};
  return problem('quality/auto', { model: id, offered: qualities, ...ends });
}

function imageItems(rate: Rate, price: ImagePrice, { size, quality, references }: Generation): LineItem[] {
  const model = modelOf(rate);
  requireOffered(size, model);
  if (quality !== 'auto') requireQuality(model, quality);
  const fee = referenceAmount(rate, price, references.length);
  const picture = sold('imageOut', pictureAmount(rate, price, size, quality));
  return fee === 0 ? [picture] : [sold('imageIn', fee), picture];
}

const sold = (part: TokenKind, amount: number): LineItem => ({
  part,
  tokens: undefined,
  perMillion: undefined,
  amount,
});

function pictureAmount(rate: Rate, price: ImagePrice, size: Size, quality: Quality | 'auto'): number {
  const row = price.amounts[quality] ?? price.amounts.any;
  if (!row) throw problem('rate/no-quality', { rate: rate.id, quality, offered: Object.keys(price.amounts) });
  const tier = tierOf(rate, price, size);
  const amount = (tier === undefined ? undefined : row[tier]) ?? row.any;
  if (amount === undefined) throw problem('rate/no-tier', { rate: rate.id, quality, tier: tier ?? 'any' });
  return requirePrice(amount, rate.id, tier === undefined ? quality : `${quality} ${tier}`);
}

/**
 * The name of the smallest tier that holds the longer edge; none where a rate has no tiers.
 * @throws Problem `rate/over-tiers`
 */
export function tierOf(rate: Rate, { tiers }: ImagePrice, size: Size): string | undefined {
  if (tiers.length === 0) return undefined;
  const long = Math.max(size.width, size.height);
  const byEdge = [...tiers].sort((a, b) => a.maxEdge - b.maxEdge);
  const tier = byEdge.find(({ maxEdge }) => long <= maxEdge);
  const largest = byEdge[byEdge.length - 1];
  if (!tier && largest)
    throw problem('rate/over-tiers', {
      rate: rate.id,
      size: sizeText(size),
      tier: largest.name,
      maxEdge: largest.maxEdge,
    });
  return tier?.name;
}

function referenceAmount(rate: Rate, price: ImagePrice, references: number): number {
  if (references > MOST_REFERENCES)
    throw problem('references/too-many', { references, most: MOST_REFERENCES });
  const extra = Math.max(0, references - (price.freeReferences ?? 0));
  if (extra === 0 || price.perExtraReference === undefined) return 0;
  return extra * requirePrice(price.perExtraReference, rate.id, 'extraReference');
}

/** $0.0301 rounded up to a cent is $0.04; a hair above $0.03 from adding doubles is still $0.03. */
export function rounded(items: readonly LineItem[], step: number | undefined): Bill {
  const sum = totalOf(items);
  if (step === undefined) return { amount: sum, items };
  const amount = withoutNoise(Math.ceil(Number((sum / step).toPrecision(12))) * step);
  const rounding: LineItem = {
    part: 'rounding',
    tokens: undefined,
    perMillion: undefined,
    amount: amount - sum,
  };
  return { amount, items: [...items, rounding] };
}
