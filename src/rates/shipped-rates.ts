import type { Rate } from './schema';

const CHECKED = '2026-11-22';
const OPENAI_2 = 'https://developers.openai.com/api/docs/models/gpt-image-2';
const OPENAI_26 = 'https://developers.openai.com/api/docs/models/gpt-image-2.6-sunburst';
const GUIDE_25 = 'https://github.com/Comfy-Org/ComfyUI/pull/16190';
/** Whose figures these are: the source is not OpenAI's. */
const NOTE_25 = 'Figures as a third party’s code gives them: OpenAI’s own page was not read.';
const DEPRECATIONS = 'https://developers.openai.com/api/docs/deprecations';

const usd = { billing: 'api', unit: 'USD', checked: CHECKED } as const;
const wrapper = { billing: 'wrapper', unit: 'USD', checked: CHECKED } as const;
const credits = { billing: 'credits', unit: 'credit', checked: CHECKED } as const;

/** USD per 1M tokens of gpt-image-2, 2.5 and 2.6. */
const STANDARD = {
  per: 'million tokens',
  textIn: 5,
  textInCached: 1.25,
  imageIn: 8,
  imageInCached: 2,
  imageOut: 30,
  textOut: 'not offered',
} as const;

/** Only the output price is sourced for 2.5; half on the rest would be an inference. */
const BATCH_25 = {
  per: 'million tokens',
  textIn: 'unknown',
  textInCached: 'unknown',
  imageIn: 'unknown',
  imageInCached: 'unknown',
  imageOut: 15,
  textOut: 'not offered',
} as const;

/** https://docs.laozhang.ai/api-capabilities/gpt-image-2-6, measured 2026-11-05; the 4K figure is given as "about". */
const MEASURED_26 = { '1536x1024/low': 664, '1536x1024/high': 1353, '3840x2160/high': 3337 } as const;
const NOTE_26 =
  'Output tokens only where measured (docs.laozhang.ai, 2026-11-05; variant not stated, 4K about): no formula is known.';

const TIERS = [
  { name: '1K', maxEdge: 1536 },
  { name: '2K', maxEdge: 2048 },
  { name: '4K', maxEdge: 3840 },
];

/** The rates that ship, each as its source gives it. OpenAI's own rows first; the rest are dated examples. */
export const SHIPPED_RATES = [
  {
    ...usd,
    id: 'gpt-image-2',
    name: 'GPT Image 2',
    model: 'gpt-image-2',
    price: STANDARD,
    source: OPENAI_2,
    from: '2026-04-21',
  },
  {
    ...usd,
    id: 'gpt-image-2-batch',
    name: 'GPT Image 2 Batch',
    model: 'gpt-image-2',
    price: {
      per: 'million tokens',
      textIn: 2.5,
      textInCached: 0.625,
      imageIn: 4,
      imageInCached: 1,
      imageOut: 15,
      textOut: 'not offered',
    },
    source: OPENAI_2,
    from: '2026-04-21',
    note: 'Results within 24 hours. Figures from a public copy of OpenAI’s pricing page.',
  },
  {
    ...usd,
    id: 'gpt-image-2.5-flare',
    name: 'GPT Image 2.5 Flare',
    model: 'gpt-image-2.5-flare',
    price: STANDARD,
    source: GUIDE_25,
    from: '2026-09-08',
    note: NOTE_25,
  },
  {
    ...usd,
    id: 'gpt-image-2.5-flare-batch',
    name: 'GPT Image 2.5 Flare Batch',
    model: 'gpt-image-2.5-flare',
    price: BATCH_25,
    source: GUIDE_25,
    from: '2026-09-08',
    note: 'Only the output price is published: a prompt or references cannot be priced.',
  },
  {
    ...usd,
    id: 'gpt-image-2.5-sunburst',
    name: 'GPT Image 2.5 Sunburst',
    model: 'gpt-image-2.5-sunburst',
    price: STANDARD,
    source: GUIDE_25,
    from: '2026-09-08',
    note: NOTE_25,
  },
  {
    ...usd,
    id: 'gpt-image-2.5-sunburst-batch',
    name: 'GPT Image 2.5 Sunburst Batch',
    model: 'gpt-image-2.5-sunburst',
    price: BATCH_25,
    source: GUIDE_25,
    from: '2026-09-08',
    note: 'Only the output price is published: a prompt or references cannot be priced.',
  },
  {
    ...usd,
    id: 'gpt-image-2.6-flare',
    name: 'GPT Image 2.6 Flare',
    model: 'gpt-image-2.6-flare',
    price: STANDARD,
    measuredTokens: MEASURED_26,
    source: OPENAI_26,
    from: '2026-11-04',
    note: NOTE_26,
  },
  {
    ...usd,
    id: 'gpt-image-2.6-sunburst',
    name: 'GPT Image 2.6 Sunburst',
    model: 'gpt-image-2.6-sunburst',
    price: STANDARD,
    measuredTokens: MEASURED_26,
    source: OPENAI_26,
    from: '2026-11-04',
    note: NOTE_26,
  },
  {
    ...usd,
    id: 'gpt-image-1.5',
    name: 'GPT Image 1.5',
    model: 'gpt-image-1.5',
    price: { ...STANDARD, imageOut: 32, textOut: 10 },
    source: DEPRECATIONS,
    from: '2025-12-16',
    until: '2026-12-01',
    note: 'Also bills text output tokens, whose number varies: not in an estimate.',
  },
  {
    ...usd,
    id: 'gpt-image-1-mini',
    name: 'GPT Image 1 mini',
    model: 'gpt-image-1-mini',
    price: { ...STANDARD, textIn: 2, textInCached: 0.2, imageIn: 2.5, imageInCached: 0.25, imageOut: 8 },
    source: 'https://developers.openai.com/api/docs/models/gpt-image-1-mini',
    until: '2026-12-01',
    note: 'The published price of a low image ($0.005) is about double its tokens × rate; bills follow the tokens.',
  },
  {
    ...usd,
    id: 'gpt-image-1',
    name: 'GPT Image 1',
    model: 'gpt-image-1',
    price: { ...STANDARD, imageIn: 10, imageInCached: 2.5, imageOut: 40 },
    source: 'https://developers.openai.com/api/docs/models/gpt-image-1',
    until: '2026-10-23',
    note: 'Kept for old bills.',
  },
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
    ...credits,
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
    note: '$1 = 211 credits.',
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
    note: 'On the Growth plan ($199 for 52,000) a credit is about $0.00383.',
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
    note: 'What a credit costs is not published: enter what you pay for a pack. Auto quality is billed as high.',
  },
  {
    ...wrapper,
    id: 'fal-2',
    name: 'fal.ai GPT Image 2',
    model: 'gpt-image-2',
    price: { ...STANDARD, textOut: 10 },
    source: 'https://fal.ai/models/openai/gpt-image-2/llms.txt',
    note: 'Token prices passed through.',
  },
  {
    ...wrapper,
    id: 'therouter-2',
    name: 'TheRouter GPT Image 2',
    model: 'gpt-image-2',
    price: {
      per: 'million tokens',
      textIn: 6,
      textInCached: 'unknown',
      imageIn: 9.6,
      imageInCached: 2.4,
      imageOut: 36,
      textOut: 'unknown',
    },
    source: 'https://therouter.ai/models/openai--gpt-image-2/',
    note: 'Token prices × 1.2.',
  },
  {
    ...wrapper,
    id: 'kie-2',
    name: 'kie.ai GPT Image 2',
    model: 'gpt-image-2',
    price: {
      per: 'image',
      tiers: TIERS,
      amounts: { any: { '1K': 0.03, '2K': 0.05, '4K': 0.08 } },
      perExtraReference: 'unknown',
    },
    source: 'https://ezkit.app/ai-image/gpt-image-2/kie',
    note: 'By resolution, whatever the quality. Another record says $0.05 a call.',
  },
  {
    ...wrapper,
    id: 'muapi-2',
    name: 'MuAPI GPT Image 2',
    model: 'gpt-image-2',
    price: {
      per: 'image',
      tiers: TIERS,
      amounts: {
        low: { '1K': 0.025, '2K': 0.04, '4K': 0.075 },
        medium: { '1K': 0.03, '2K': 0.045, '4K': 0.09 },
        high: { '1K': 0.06, '2K': 0.09, '4K': 0.15 },
      },
      perExtraReference: 'unknown',
    },
    source: 'https://muapi.ai/pl/playground/gpt-image-2-text-to-image',
  },
  {
    ...wrapper,
    id: 'muapi-2.6-flare-edit',
    name: 'MuAPI GPT Image 2.6 Flare edit',
    model: 'gpt-image-2.6-flare',
    price: {
      per: 'image',
      tiers: TIERS,
      amounts: { any: { '1K': 0.075, '2K': 0.135, '4K': 0.225 } },
      perExtraReference: 0.015,
      freeReferences: 1,
    },
    source: 'https://muapi.ai/zh/playground/gpt-image-2.6-flare-image-to-image',
    note: 'One input image is included.',
  },
  {
    ...wrapper,
    id: 'venice-2',
    name: 'Venice GPT Image 2',
    model: 'gpt-image-2',
    price: {
      per: 'image',
      tiers: TIERS,
      amounts: { any: { '1K': 0.27, '2K': 0.51, '4K': 0.84 } },
      perExtraReference: 'unknown',
    },
    source: 'https://docs.venice.ai/models/gpt-image-2.md',
    note: 'Edits are priced apart.',
  },
] as const satisfies readonly Rate[];
