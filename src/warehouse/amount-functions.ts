import { TEXT_OUTPUT_USD_PER_MILLION } from '../planning/billed/usage-charge';
import type { Price } from '../pricing/cost';
import { TOKEN_KINDS, type TokenKind } from '../pricing/usage';
import { inUsd } from '../rates/price-generation';
import type { ImagePrice, Rate, TokenPrice } from '../rates/schema';
import { byGroup, byPeriod, byRate, RATE_AND_DAY } from './rate-cases';
import { SIZE_PARAMETERS, SIZE_TEXT } from './size-refusal';
import type { Named, SqlFunction } from './sql-function';
import { atRuntime, type SqlBranch, sqlCase, sqlError, sqlNumber, sqlText } from './sql-text';
import { refusals } from './token-functions';

/** The functions that price tokens and pictures in a rate's own unit, and turn that into dollars. */
export const amountFunctions = (rates: readonly Rate[], named: Named): SqlFunction[] => [
  {
    name: '_tokens_amount',
    description:
      'What tokens cost at a rate on a day (UTC), in its own unit. Tokens that were not used need no price.',
    parameters: [...RATE_AND_DAY, ...TOKEN_KINDS.map((kind) => [column(kind), 'INT64'] as const)],
    returns: 'FLOAT64',
    body: byRate(
      rates.filter((rate) => isEverPer('million tokens', rate)),
      (rate) => byPeriod(rate, tokensAmount),
      sqlError('usage/per-image', { rate: atRuntime('rate') }),
    ),
  },
  {
    name: '_picture_amount',
    description:
      'What one picture costs at a rate per image on a day (UTC), in its own unit, without reference images.',
    parameters: [
      ['rate', 'STRING'],
      ['model', 'STRING'],
      ['day', 'DATE'],
      ...SIZE_PARAMETERS,
      ['quality', 'STRING'],
    ],
    returns: 'FLOAT64',
    body: sqlCase(
      pictureRefusals(named),
      byRate(
        rates.filter((rate) => isEverPer('image', rate)),
        (rate) => byPeriod(rate, pictureAmount),
        NOT_PER_IMAGE,
      ),
    ),
  },
  {
    name: '_reference_fee',
    description: 'What a rate per image charges for reference images on a day (UTC), in its own unit.',
    parameters: [...RATE_AND_DAY, ['reference_images', 'INT64']],
    returns: 'FLOAT64',
    body: byGroup(rates, (rate) => byPeriod(rate, referenceFee)),
  },
  {
    name: '_rounded_up',
    description: 'An amount rounded up to whole steps; what doubles add in the 13th digit does not count.',
    parameters: [
      ['amount', 'FLOAT64'],
      ['step', 'FLOAT64'],
    ],
    returns: 'FLOAT64',
    body: `IF(step IS NULL, amount, ${digits(`CEIL(${digits('amount / step', 12)}) * step`, 15)})`,
  },
  {
    name: '_in_usd',
    description:
      'Dollars of an amount in credits; where usd_per_credit is NULL, the amount is dollars already.',
    parameters: [
      ['amount', 'FLOAT64'],
      ['usd_per_credit', 'FLOAT64'],
    ],
    returns: 'FLOAT64',
    body: `IF(usd_per_credit IS NULL, amount, ${digits('amount * usd_per_credit', 15)})`,
  },
];

/** Whether a rate is or was charged in this way. */
const isEverPer = (per: Rate['price']['per'], { price, earlier = [] }: Rate): boolean =>
  [price, ...earlier.map((period) => period.price)].some((each) => each.per === per);

/** Never reached: who prices a picture has asked before how it is charged. */
const NOT_PER_IMAGE = "ERROR(CONCAT('Rate ', rate, ': charged by tokens, not per image.'))";

/** The parameters of a picture at a rate. */
export const PICTURE = [...RATE_AND_DAY, ...SIZE_PARAMETERS, ['quality', 'STRING']] as const;

/** Where `auto` has a price of its own, nothing is to be computed. */
function pictureRefusals(named: Named): SqlBranch[] {
  const [size, [quality, why]] = refusals(named);
  return [size, [`quality != 'auto' AND ${quality}`, why]];
}

/** `text_in_cached` of `textInCached`. */
export const column = (kind: TokenKind): string =>
  kind.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** A double with so many significant digits. */
const digits = (sql: string, count: number): string => `CAST(FORMAT('%.${count - 1}e', ${sql}) AS FLOAT64)`;

/** Each kind of tokens times its price per million, in the order of a bill. */
function tokensAmount(rate: Rate): string {
  const { price } = rate;
  if (price.per === 'image') return sqlError('usage/per-image', { rate: rate.id });
  const parts = TOKEN_KINDS.map((kind) => `${column(kind)} * ${tokenPrice(rate, price, kind)}`);
  return `(${parts.join(' + ')}) / 1000000.0`;
}

function tokenPrice(rate: Rate, price: TokenPrice, kind: TokenKind): string {
  if (kind === 'textOut' && typeof price.textOut !== 'number') return addedTextOutput(rate);
  return priced(price[kind], rate, kind, `${column(kind)} = 0`);
}

/** Text output that a rate has no price for is priced as sellers list it, as IMGUSAGE does. */
function addedTextOutput(rate: Rate): string {
  if (rate.usdPerCredit === 'unknown') return sqlError('rate/credit-value-unknown', { rate: rate.id });
  return sqlNumber(TEXT_OUTPUT_USD_PER_MILLION / inUsd(rate, 1));
}

/** A price, or an error in its place unless it is not needed. */
function priced(price: Price, rate: Rate, part: string, isNotNeeded?: string): string {
  if (typeof price === 'number') return sqlNumber(price);
  const error = sqlError(price === 'unknown' ? 'price/unknown' : 'price/not-offered', {
    rate: rate.id,
    part,
  });
  return isNotNeeded ? `IF(${isNotNeeded}, 0.0, ${error})` : error;
}

/** What reference images beyond the free ones cost. */
function referenceFee(rate: Rate): string {
  const { price } = rate;
  if (price.per !== 'image' || price.perExtraReference === undefined) return '0.0';
  const extra = `GREATEST(reference_images - ${price.freeReferences ?? 0}, 0)`;
  return `${extra} * ${priced(price.perExtraReference, rate, 'extraReference', `${extra} = 0`)}`;
}

function pictureAmount(rate: Rate): string {
  const { price } = rate;
  if (price.per !== 'image') return NOT_PER_IMAGE;
  const { any, ...named } = price.amounts;
  const noQuality = { rate: rate.id, quality: atRuntime('quality'), offered: Object.keys(price.amounts) };
  return sqlCase(
    Object.entries(named).map(
      ([quality, row]): SqlBranch => [sqlText(quality), byTier(rate, price, quality, row)],
    ),
    any ? byTier(rate, price, atRuntime('quality'), any) : sqlError('rate/no-quality', noQuality),
    'quality',
  );
}

type Amounts = NonNullable<ImagePrice['amounts'][keyof ImagePrice['amounts']]>;

/** The amount of the smallest tier that holds the longer edge. */
function byTier(rate: Rate, { tiers }: ImagePrice, quality: string, row: Amounts): string {
  const amountOf = (tier?: string): string => {
    const amount = (tier === undefined ? undefined : row[tier]) ?? row.any;
    if (amount !== undefined)
      return priced(amount, rate, tier === undefined ? quality : `${quality} ${tier}`);
    return sqlError('rate/no-tier', { rate: rate.id, quality, tier: tier ?? 'any' });
  };
  const byEdge = [...tiers].sort((a, b) => a.maxEdge - b.maxEdge);
  const largest = byEdge[byEdge.length - 1];
  if (!largest) return amountOf();
  return sqlCase(
    byEdge.map(({ name, maxEdge }): SqlBranch => [`GREATEST(width, height) <= ${maxEdge}`, amountOf(name)]),
    sqlError('rate/over-tiers', {
      rate: rate.id,
      size: atRuntime(SIZE_TEXT),
      tier: largest.name,
      maxEdge: largest.maxEdge,
    }),
  );
}
