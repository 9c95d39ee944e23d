import type { Rate } from '../schema';
import { SECOND_LOOK, STANDARD } from './shared';

const OPENAI_2 = 'https://developers.openai.com/api/docs/models/gpt-image-2';
const OPENAI_25_FLARE = 'https://developers.openai.com/api/docs/models/gpt-image-2.5-flare';
const OPENAI_25_SUNBURST = 'https://developers.openai.com/api/docs/models/gpt-image-2.5-sunburst';
const OPENAI_26 = 'https://developers.openai.com/api/docs/models/gpt-image-2.6-sunburst';

const usd = { billing: 'api', unit: 'USD', checked: '2026-11-22' } as const;
const usdAgain = { billing: 'api', unit: 'USD', checked: SECOND_LOOK } as const;

const NOTE_CACHED =
  'Cached prices apply through the Responses image tool only, never on the Images endpoints.';
const NOTE_25 =
  'The official changelog of 2026-09-08 gives 2.5 the token prices of GPT Image 2; a kept copy was read. No Batch. Cached prices apply through the Responses image tool only.';

/** https://docs.laozhang.ai/api-capabilities/gpt-image-2-6, measured 2026-11-05; the 4K figure is given as "about". */
const MEASURED_26 = { '1536x1024/low': 664, '1536x1024/high': 1353, '3840x2160/high': 3337 } as const;
const NOTE_26 =
  'Output tokens only where measured (docs.laozhang.ai, 2026-11-05; variant not stated, 4K about): no formula is known.';

/** OpenAI's own prices, those of models that have ended last. */
export const OFFICIAL_RATES = [
  {
    ...usdAgain,
    id: 'gpt-image-2',
    name: 'GPT Image 2',
    model: 'gpt-image-2',
    price: STANDARD,
    source: OPENAI_2,
    from: '2026-04-21',
    note: NOTE_CACHED,
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
    ...usdAgain,
    id: 'gpt-image-2.5-flare',
    name: 'GPT Image 2.5 Flare',
    model: 'gpt-image-2.5-flare',
    price: STANDARD,
    source: OPENAI_25_FLARE,
    from: '2026-09-08',
    note: NOTE_25,
  },
  {
    ...usdAgain,
    id: 'gpt-image-2.5-sunburst',
    name: 'GPT Image 2.5 Sunburst',
    model: 'gpt-image-2.5-sunburst',
    price: STANDARD,
    source: OPENAI_25_SUNBURST,
    from: '2026-09-08',
    note: NOTE_25,
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
    ...usdAgain,
    id: 'gpt-image-1.5',
    name: 'GPT Image 1.5',
    model: 'gpt-image-1.5',
    price: { ...STANDARD, imageOut: 32, textOut: 10 },
    source: 'https://developers.openai.com/api/docs/models/gpt-image-1.5',
    from: '2025-12-16',
    until: '2026-12-01',
    note: 'Also bills text output tokens, whose number varies: not in an estimate.',
  },
  {
    ...usdAgain,
    id: 'chatgpt-image-latest',
    name: 'ChatGPT Image Latest',
    model: 'chatgpt-image-latest',
    price: { ...STANDARD, imageOut: 32, textOut: 10 },
    source: 'https://github.com/Portkey-AI/models',
    until: '2026-12-01',
    note: 'Prices as Portkey’s price list gives them (pricing/openai.json, 2026-08-21): OpenAI’s own figures were not found. Its output tokens are not known, so it prices bills, not plans.',
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
] as const satisfies readonly Rate[];
