import type { Generation } from '../../src/pricing/usage';
import type { Rate } from '../../src/rates/schema';

/** USD per 1M tokens, as OpenAI sells gpt-image-2. */
const TOKENS = {
  per: 'million tokens',
  textIn: 5,
  textInCached: 1.25,
  imageIn: 8,
  imageInCached: 2,
  imageOut: 30,
  textOut: 'not offered',
} as const;

/** A rate in USD for gpt-image-2 by tokens, unless it says otherwise. */
export const rateOf = (id: string, change: Partial<Rate> = {}): Rate => ({
  id,
  name: `Rate ${id}`,
  billing: 'api',
  model: 'gpt-image-2',
  unit: 'USD',
  price: TOKENS,
  source: 'https://example.com',
  checked: '2026-11-22',
  ...change,
});

/** A price by tokens with other figures. */
export const tokens = (change: object): Rate['price'] => ({ ...TOKENS, ...change });

/** The same price for every image. */
export const perImage = (usd: number): Rate['price'] => ({
  per: 'image',
  tiers: [],
  amounts: { any: { any: usd } },
});

/** 1024x1024 at medium without prompt and references, which is 1,756 tokens at gpt-image-2: $0.05268 at $30 per 1M. */
export const generation = (change: Partial<Generation> = {}): Generation => ({
  size: { width: 1024, height: 1024 },
  quality: 'medium',
  prompt: { textTokens: 0, fromText: false },
  references: [],
  ...change,
});
