import { calcPrice } from '@pydantic/genai-prices';
import { calculateCost } from 'ai-sdk-cost-calculator';
import { buildSync } from 'esbuild';
import { PricingCatalog } from 'llm-pricing';
import { findModel } from '../../src/pricing/models';
import type { Quality } from '../../src/pricing/quality';
import { parseSize } from '../../src/pricing/size';
import { priceGeneration } from '../../src/rates/price-generation';
import { findRate, SHIPPED_TABLE } from '../../src/rates/rate-table';
import { FAMILIES, publishedTokens } from '../data/published-script';
import { percentText, tableText } from './table-text';

/** One edit: a prompt, one reference image and the picture. */
export interface EditCall {
  readonly model: string;
  readonly size: string;
  readonly quality: Quality;
  readonly textTokens: number;
}

/** A reference of 1024x1024 is 1,024 tokens. */
const REFERENCE_TOKENS = 1024;

export const CALLS: readonly EditCall[] = [
  { model: 'gpt-image-2', size: '1024x1024', quality: 'high', textTokens: 90 },
  { model: 'gpt-image-2', size: '1024x1280', quality: 'high', textTokens: 90 },
  { model: 'gpt-image-2', size: '2048x1152', quality: 'medium', textTokens: 90 },
  { model: 'gpt-image-2.5-sunburst', size: '1024x1024', quality: 'xhigh', textTokens: 90 },
];

/** Output tokens by the published script, apart from our own code. */
function outputTokensOf({ model, size, quality }: EditCall): number {
  const family = FAMILIES.find(
    (each) =>
      model.startsWith(each.family) &&
      each.quality === quality &&
      model.startsWith('gpt-image-2.5') === (each.family === 'gpt-image-2.5'),
  );
  const [width = 0, height = 0] = size.split('x').map(Number);
  return publishedTokens(width, height, family?.factor ?? 0, 1);
}

/** $5, $8 and $30 per 1M: OpenAI's price list for gpt-image-2 and 2.5. */
const truthOf = (call: EditCall): number =>
  (5 * call.textTokens + 8 * REFERENCE_TOKENS + 30 * outputTokensOf(call)) / 1_000_000;

export function ownPrice({ model, size, quality, textTokens }: EditCall): number {
  const prompt = { textTokens, fromText: false };
  const generation = { size: parseSize(size), quality, prompt, references: [parseSize('1024x1024')] };
  return priceGeneration(findRate(SHIPPED_TABLE, findModel(model).id), generation).amount;
}

const usageOf = (call: EditCall) => ({
  inputTokens: call.textTokens + REFERENCE_TOKENS,
  outputTokens: outputTokensOf(call),
  totalTokens: call.textTokens + REFERENCE_TOKENS + outputTokensOf(call),
});

export const genaiPrices = (call: EditCall): number | undefined =>
  calcPrice(
    {
      input_tokens: call.textTokens + REFERENCE_TOKENS,
      input_image_tokens: REFERENCE_TOKENS,
      output_tokens: outputTokensOf(call),
    } as Parameters<typeof calcPrice>[0],
    call.model,
    { providerId: 'openai' },
  )?.total_price;

type AiSdkOptions = Parameters<typeof calculateCost>[0];

export const aiSdkFromUsage = (call: EditCall): number =>
  calculateCost({
    model: call.model,
    usage: usageOf(call),
    imageInputTokens: REFERENCE_TOKENS,
    imageOutputTokens: outputTokensOf(call),
  } as unknown as AiSdkOptions).totalCost;

/** Its own price list alone: nothing is fetched. */
const catalog = new PricingCatalog({ sources: [] });

/** Knows one price of input, whether text or image. Gives $0 where it knows no price: that is told by `pricing`. */
export function llmPricing(call: EditCall): number | undefined {
  const { inputTokens, outputTokens } = usageOf(call);
  const { cost, pricing } = catalog.estimate({
    model: call.model,
    inputTokens,
    cachedInputTokens: 0,
    outputTokens,
  });
  return pricing ? cost : undefined;
}

/** As it would be asked before the call: size and quality are known, output tokens are not. */
export function aiSdkBefore(call: EditCall): number | undefined {
  const options = {
    model: call.model,
    usage: { ...usageOf(call), outputTokens: 0, totalTokens: call.textTokens + REFERENCE_TOKENS },
    imageInputTokens: REFERENCE_TOKENS,
    imageGenerations: 1,
    imageSize: `${call.quality}-${call.size}`,
  };
  try {
    return calculateCost(options as unknown as AiSdkOptions).totalCost;
  } catch (error) {
    if (/requires output token usage/.test((error as Error).message)) return undefined;
    throw error;
  }
}

const errorText = (price: number | undefined, truth: number): string =>
  price === undefined
    ? 'not known'
    : `$${price.toFixed(6)} (${price > truth ? '+' : ''}${percentText(price / truth - 1, 2)})`.replace(
        /[-+]0.00%/,
        '0.00%',
      );

/** The same edits priced by each library, with how far each is off. */
export const peersTable = (): string =>
  tableText(
    [
      'edit with a prompt of 90 tokens and one 1024x1024 reference',
      'price list',
      'Image Cost, before the call',
      'ai-sdk-cost-calculator, before the call',
      'ai-sdk-cost-calculator, from usage',
      '@pydantic/genai-prices, from usage',
      'llm-pricing, from usage',
    ],
    CALLS.map((call) => {
      const truth = truthOf(call);
      const prices = [
        ownPrice(call),
        aiSdkBefore(call),
        aiSdkFromUsage(call),
        genaiPrices(call),
        llmPricing(call),
      ];
      return [
        `${call.model} ${call.size} ${call.quality}`,
        `$${truth.toFixed(6)}`,
        ...prices.map((price) => errorText(price, truth)),
      ];
    }),
  );

/** How each library prices one edit whose tokens are known. */
export const PEERS: Readonly<Record<string, (call: EditCall) => number | undefined>> = {
  'ai-sdk-cost-calculator': aiSdkFromUsage,
  '@pydantic/genai-prices': genaiPrices,
  'llm-pricing': llmPricing,
};

/** Each library as one script, as it would ship inside another. */
export function peerBundle(name: string): string {
  const { outputFiles } = buildSync({
    stdin: { contents: `export * from '${name}';`, resolveDir: process.cwd() },
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'node',
    charset: 'utf8',
  });
  return outputFiles[0]?.text ?? '';
}
