import { calcPrice } from '@pydantic/genai-prices';
import { calculateCost } from 'ai-sdk-cost-calculator';
import { buildSync } from 'esbuild';
import { PricingCatalog } from 'llm-pricing';
import { devDependencies } from '../../package.json';
import { findModel } from '../../src/pricing/models';
import { PROMPT_OVERHEAD_TOKENS, promptTokens } from '../../src/pricing/prompt-tokens';
import type { Quality } from '../../src/pricing/quality';
import { parseSize } from '../../src/pricing/size';
import { priceGeneration } from '../../src/rates/price-generation';
import { findRate, SHIPPED_TABLE } from '../../src/rates/rate-table';
import { type CountedPrompt, countedPrompts } from '../data/prompts/prompts';
import { FAMILIES, publishedTokens } from '../data/published-script';
import { percentText, tableText } from './table-text';

/** One edit: a prompt, one reference image and the picture. */
export interface EditCall {
  readonly model: string;
  readonly size: string;
  readonly quality: Quality;
  readonly prompt: CountedPrompt;
}

/** A reference of 1024x1024 is 1,024 tokens. */
const REFERENCE_TOKENS = 1024;

/** A prompt that the estimator was never fitted to. */
const PROMPT = countedPrompts.find(
  ({ split, language, tokens }) => split === 'held-out' && language === 'en' && tokens > 80,
) as CountedPrompt;

export const CALLS: readonly EditCall[] = [
  { model: 'gpt-image-2', size: '1024x1024', quality: 'high', prompt: PROMPT },
  { model: 'gpt-image-2', size: '1024x1280', quality: 'high', prompt: PROMPT },
  { model: 'gpt-image-2', size: '2048x1152', quality: 'medium', prompt: PROMPT },
  { model: 'gpt-image-2.5-sunburst', size: '1024x1024', quality: 'xhigh', prompt: PROMPT },
];

/** What is billed: 6 text tokens more than the prompt has, and in 2.5 another 10 for each reference. */
function billedTokens({ model, size, quality, prompt }: EditCall) {
  const family = model.startsWith('gpt-image-2.5') ? 'gpt-image-2.5' : 'gpt-image-2';
  const factor = FAMILIES.find((each) => each.family === family && each.quality === quality)?.factor ?? 0;
  const [width = 0, height = 0] = size.split('x').map(Number);
  return {
    text: prompt.tokens + 6 + (family === 'gpt-image-2.5' ? 10 : 0),
    image: REFERENCE_TOKENS,
    output: publishedTokens(width, height, factor, 1),
  };
}

/** $5, $8 and $30 per 1M: OpenAI's price list for gpt-image-2 and 2.5. */
function truthOf(call: EditCall): number {
  const { text, image, output } = billedTokens(call);
  return (5 * text + 8 * image + 30 * output) / 1_000_000;
}

/** Prepares a call, so that pricing it can be timed alone. Undefined where a library knows no price. */
type Pricer = (call: EditCall) => () => number | undefined;

const ownPrice: Pricer = ({ model, size, quality, prompt }) => {
  const reference = parseSize('1024x1024');
  const rate = findRate(SHIPPED_TABLE, findModel(model).id);
  return () =>
    priceGeneration(rate, {
      size: parseSize(size),
      quality,
      prompt: { textTokens: promptTokens(prompt.text) + PROMPT_OVERHEAD_TOKENS, fromText: true },
      references: [reference],
    }).amount;
};

const genaiPrices: Pricer = (call) => {
  const { text, image, output } = billedTokens(call);
  const usage = {
    input_tokens: text + image,
    input_image_tokens: image,
    output_tokens: output,
  } as Parameters<typeof calcPrice>[0];
  return () => calcPrice(usage, call.model, { providerId: 'openai' })?.total_price;
};

type AiSdkOptions = Parameters<typeof calculateCost>[0];

const aiSdkFromUsage: Pricer = (call) => {
  const { text, image, output } = billedTokens(call);
  const options = {
    model: call.model,
    usage: { inputTokens: text + image, outputTokens: output, totalTokens: text + image + output },
    imageInputTokens: image,
    imageOutputTokens: output,
  } as unknown as AiSdkOptions;
  return () => calculateCost(options).totalCost;
};

/** As it would be asked before the call: size and quality are known, output tokens are not. */
const aiSdkBefore: Pricer = (call) => {
  const { text, image } = billedTokens(call);
  const options = {
    model: call.model,
    usage: { inputTokens: text + image, outputTokens: 0, totalTokens: text + image },
    imageInputTokens: image,
    imageGenerations: 1,
    imageSize: `${call.quality}-${call.size}`,
  } as unknown as AiSdkOptions;
  return () => {
    try {
      return calculateCost(options).totalCost;
    } catch (error) {
      if (/requires output token usage/.test((error as Error).message)) return undefined;
      throw error;
    }
  };
};

/** Its own price list alone: nothing is fetched. */
const catalog = new PricingCatalog({ sources: [] });

/** Knows one price of input, whether text or image. Gives $0 where it knows no price: that is told by `pricing`. */
const llmPricing: Pricer = (call) => {
  const { text, image, output } = billedTokens(call);
  const usage = { model: call.model, inputTokens: text + image, cachedInputTokens: 0, outputTokens: output };
  return () => {
    const { cost, pricing } = catalog.estimate(usage);
    return pricing ? cost : undefined;
  };
};

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
      `edit with a prompt of ${PROMPT.tokens} tokens and one 1024x1024 reference`,
      'price list',
      'Image Cost, before the call',
      'ai-sdk-cost-calculator, before the call',
      'ai-sdk-cost-calculator, from usage',
      '@pydantic/genai-prices, from usage',
      'llm-pricing, from usage',
    ],
    CALLS.map((call) => {
      const truth = truthOf(call);
      const pricers = [ownPrice, aiSdkBefore, aiSdkFromUsage, genaiPrices, llmPricing];
      return [
        `${call.model} ${call.size} ${call.quality}`,
        `$${truth.toFixed(6)}`,
        ...pricers.map((pricer) => errorText(pricer(call)(), truth)),
      ];
    }),
  );

/** How each library prices one edit whose tokens are known. */
export const PEERS: Readonly<Record<string, Pricer>> = {
  'ai-sdk-cost-calculator': aiSdkFromUsage,
  '@pydantic/genai-prices': genaiPrices,
  'llm-pricing': llmPricing,
};

/** The versions that were measured, as package.json pins them. */
export const PEER_VERSIONS = Object.keys(PEERS)
  .map((name) => `${name} ${new Map(Object.entries(devDependencies)).get(name)}`)
  .join(', ');

/** Each library as one script, minified as Code.js is. */
export function peerBundle(name: string): string {
  const { outputFiles } = buildSync({
    stdin: { contents: `export * from '${name}';`, resolveDir: process.cwd() },
    bundle: true,
    minify: true,
    write: false,
    format: 'cjs',
    platform: 'node',
    charset: 'utf8',
  });
  return outputFiles[0]?.text ?? '';
}
