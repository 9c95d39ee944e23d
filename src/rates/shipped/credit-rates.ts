import type { Rate } from '../schema';
import { SECOND_LOOK, TIERS } from './shared';

const credits = { billing: 'credits', unit: 'credit', checked: '2026-11-22' } as const;
const creditsAgain = { billing: 'credits', unit: 'credit', checked: SECOND_LOOK } as const;

const OPENAI_2 = 'https://developers.openai.com/api/docs/models/gpt-image-2';
const SCENARIO = 'https://github.com/scenario-labs/skills/pull/111';

/** Rates in credits: ours for internal budgets, then dated examples of products. */
export const CREDIT_RATES = [
  {
    ...credits,
    id: 'internal-credits',
    name: 'Internal credits',
    model: 'gpt-image-2',
    price: {
      per: 'million tokens',
      textIn: 500,
      textInCached: 125,
      imageIn: 800,
      imageInCached: 200,
      imageOut: 3000,
      textOut: 'not offered',
    },
    usdPerCredit: 0.01,
    source: OPENAI_2,
    note: 'The official token prices of gpt-image-2 at $0.01 a credit, for teams that budget in credits. Edit to taste.',
  },
  {
    ...creditsAgain,
    id: 'comfy-2.5',
    name: 'Comfy Partner Nodes 2.5',
    model: 'gpt-image-2.5-flare',
    price: {
      per: 'million tokens',
      textIn: 1508.65,
      textInCached: 'unknown',
      imageIn: 2413.84,
      imageInCached: 'unknown',
      imageOut: 9051.9,
      textOut: 'unknown',
    },
    usdPerCredit: { packUsd: 1, packCredits: 211 },
    source: 'https://github.com/Comfy-Org/docs/pull/1664',
    note: '$1 = 211 credits. The example in the same page, 196 tokens = 1.86 credits, does not agree with its own price (1.77).',
  },
  {
    ...creditsAgain,
    id: 'scenario-2',
    name: 'Scenario GPT Image 2',
    model: 'gpt-image-2',
    price: {
      per: 'image',
      tiers: [{ name: '1K', maxEdge: 1024 }],
      amounts: { low: { '1K': 2 }, medium: { '1K': 12 }, high: { '1K': 45 } },
      perExtraReference: 'unknown',
    },
    usdPerCredit: 'unknown',
    source: SCENARIO,
    note: 'Given for 1024x1024 only (2026-09-10). What a credit costs was not found: enter what you pay.',
  },
  {
    ...creditsAgain,
    id: 'scenario-2.5',
    name: 'Scenario GPT Image 2.5',
    model: 'gpt-image-2.5-flare',
    price: {
      per: 'image',
      tiers: [{ name: '1K', maxEdge: 1024 }],
      amounts: {
        low: { '1K': 2 },
        medium: { '1K': 3 },
        high: { '1K': 12 },
        xhigh: { '1K': 20 },
        max: { '1K': 45 },
        auto: { '1K': 12 },
      },
      perExtraReference: 'unknown',
    },
    usdPerCredit: 'unknown',
    source: SCENARIO,
    note: 'Given for 1024x1024 only (2026-09-10); 3840x2160 at max is 69 credits. What a credit costs was not found: enter what you pay.',
  },
  {
    ...credits,
    id: 'apiframe-2',
    name: 'Apiframe GPT Image 2',
    model: 'gpt-image-2',
    price: {
      per: 'image',
      tiers: [],
      amounts: { low: { any: 4 }, medium: { any: 9 }, high: { any: 23 }, auto: { any: 23 } },
      perExtraReference: 'unknown',
    },
    usdPerCredit: 0.01,
    source: 'https://apiframe.ai/blog/gpt-image-2-api-providers',
    note: 'On the Growth plan ($199 for 52,000) a credit is about $0.00383. The page read on 2026-11-22 could not be confirmed on 2026-11-26.',
  },
  {
    ...credits,
    id: 'pixapi-2',
    name: 'Pixapi GPT Image 2',
    model: 'gpt-image-2',
    price: {
      per: 'image',
      tiers: TIERS,
      amounts: {
        low: { '1K': 1, '2K': 2, '4K': 4 },
        medium: { '1K': 4, '2K': 17, '4K': 34 },
        high: { '1K': 14, '2K': 67, '4K': 133 },
        auto: { '1K': 14, '2K': 67, '4K': 133 },
      },
      perExtraReference: 'unknown',
    },
    usdPerCredit: 'unknown',
    source: 'https://pixapi.ai/docs/models/gpt-image-2/',
    note: 'What a credit costs is not published: enter what you pay for a pack. Auto quality is billed as high. The page read on 2026-11-22 could not be confirmed on 2026-11-26.',
  },
] as const satisfies readonly Rate[];
