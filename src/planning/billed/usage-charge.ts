import { problem } from '../../messages/problem';
import { type LineItem, lineItems } from '../../pricing/cost';
import type { TokenKind, TokenUsage } from '../../pricing/usage';
import { inUsd, modelOf, rounded } from '../../rates/price-generation';
import type { Rate, TokenPrice } from '../../rates/schema';
import { cachedByKind } from './cached-by-kind';
import type { ReportedUsage } from './reported-usage';
import { type UnexpectedOutput, unexpectedOutput } from './unexpected-output';
import type { UsageRateRemark } from './usage-rate';

/** Why a part is priced as it is; `i18n` words it. */
export type UsageRemark =
  | 'input not reported'
  | 'output not reported'
  | 'input split missing'
  | 'output split missing'
  | 'output split unknown'
  | 'text output not in rate'
  | 'cached split missing'
  | 'responses model apart'
  | 'rounded up'
  | UsageRateRemark;

/** One line of the bill; per million and amount in USD. What only rounds up has no tokens. */
export interface ChargedPart {
  readonly part: TokenKind | 'rounding';
  readonly tokens: number | undefined;
  readonly usdPerMillion: number | undefined;
  readonly usd: number;
  readonly remarks: readonly UsageRemark[];
}

/** What a response cost. `svgTokens` are billed by another model and not priced. */
export interface UsageCharge {
  readonly usd: number;
  readonly parts: readonly ChargedPart[];
  readonly svgTokens: number;
  /** Output that the response's own size, quality and number do not give. */
  readonly unexpected: UnexpectedOutput | undefined;
  readonly remarks: readonly UsageRemark[];
}

/** USD per 1M text output tokens where a rate has none: what sellers list for gpt-image-2 (fal.ai, Puter, 2026). */
export const TEXT_OUTPUT_USD_PER_MILLION = 10;

/**
 * USD of a reported usage. What the response leaves open is priced at the dearer reading and remarked; a side that it
 * does not report is remarked and not priced.
 * @throws Problem `usage/per-image` for a rate without token prices, or when a used part has no price
 */
export function usageCharge(rate: Rate, reported: ReportedUsage): UsageCharge {
  if (rate.price.per === 'image') throw problem('usage/per-image', { rate: rate.id });
  const { usage, remarks } = splitUsage(reported, rate);
  const { prices, added } = withTextOutput(rate, rate.price, usage.textOut);
  const { items, amount } = rounded(lineItems(usage, prices, rate.id), rate.roundUpTo);
  const remarksOf = (part: LineItem['part']): UsageRemark[] => {
    if (part === 'rounding') return ['rounded up'];
    return part === 'textOut' && added ? ['text output not in rate'] : [];
  };
  return {
    usd: inUsd(rate, amount),
    parts: items.map((item) => ({
      part: item.part,
      tokens: item.tokens,
      usdPerMillion: item.perMillion === undefined ? undefined : inUsd(rate, item.perMillion),
      usd: inUsd(rate, item.amount),
      remarks: remarksOf(item.part),
    })),
    svgTokens: reported.svg,
    unexpected: unexpectedOutput(reported, modelOf(rate), rate.measuredTokens),
    remarks: reported.fromResponses ? [...remarks, 'responses model apart'] : remarks,
  };
}

function withTextOutput(
  rate: Rate,
  price: TokenPrice,
  textOut: number,
): { prices: TokenPrice; added: boolean } {
  if (textOut === 0 || typeof price.textOut === 'number') return { prices: price, added: false };
  return { prices: { ...price, textOut: TEXT_OUTPUT_USD_PER_MILLION / inUsd(rate, 1) }, added: true };
}

function splitUsage(reported: ReportedUsage, rate: Rate): { usage: TokenUsage; remarks: UsageRemark[] } {
  const remarks: UsageRemark[] = reported.unreported.map((side): UsageRemark => `${side} not reported`);
  const input = splitInput(reported, remarks);
  const output = splitOutput(reported, rate, remarks);
  const cached = splitCached(reported, input, remarks);
  return {
    usage: {
      textIn: input.text - cached.text,
      textInCached: cached.text,
      imageIn: input.image - cached.image,
      imageInCached: cached.image,
      ...output,
    },
    remarks,
  };
}

/** Without details, input may be text or images: all of it counts as images, the dearer. */
function splitInput(
  { input, textIn, imageIn }: ReportedUsage,
  remarks: UsageRemark[],
): { text: number; image: number } {
  if (textIn === undefined && imageIn === undefined) {
    if (input > 0) remarks.push('input split missing');
    return { text: 0, image: input };
  }
  const text = textIn ?? Math.max(0, input - (imageIn ?? 0));
  const image = imageIn ?? Math.max(0, input - text);
  return { text, image };
}

/** Without details, output is image output; for a model that also writes text, that is the dearer reading. */
function splitOutput(
  { output, imageOut, textOut }: ReportedUsage,
  rate: Rate,
  remarks: UsageRemark[],
): { imageOut: number; textOut: number } {
  if (imageOut === undefined && textOut === undefined) {
    if (output > 0) remarks.push(modelOf(rate).writesText ? 'output split unknown' : 'output split missing');
    return { imageOut: output, textOut: 0 };
  }
  const image = imageOut ?? Math.max(0, output - (textOut ?? 0));
  const text = textOut ?? Math.max(0, output - image);
  return { imageOut: image, textOut: text };
}

/** Cached tokens whose kind is not told count as uncached, the dearer. */
function splitCached(
  reported: ReportedUsage,
  input: { text: number; image: number },
  remarks: UsageRemark[],
): { text: number; image: number } {
  const told = remarks.includes('input split missing') ? undefined : cachedByKind(reported, input);
  if (!told && reported.cached > 0) remarks.push('cached split missing');
  return told ?? { text: 0, image: 0 };
}
