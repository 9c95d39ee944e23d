import type { Rate } from './schema';

/** Only the output price was ever found for Batch of 2.5. */
const BATCH_25 = {
  per: 'million tokens',
  textIn: 'unknown',
  textInCached: 'unknown',
  imageIn: 'unknown',
  imageInCached: 'unknown',
  imageOut: 15,
  textOut: 'not offered',
} as const;

const withdrawn = {
  billing: 'api',
  unit: 'USD',
  price: BATCH_25,
  source: 'https://github.com/Comfy-Org/ComfyUI/pull/16190',
  checked: '2026-11-26',
  from: '2026-09-08',
  note: 'No longer ships: OpenAI’s model pages of 2.5 mark Batch as not supported (read 2026-09-28). One reseller, of 2026-11-05, says otherwise. Only the output price was published.',
} as const;

/** Rates that shipped once and no longer do: documents name them, so they stay findable, and are listed nowhere. */
export const WITHDRAWN_RATES = [
  {
    ...withdrawn,
    id: 'gpt-image-2.5-flare-batch',
    name: 'GPT Image 2.5 Flare Batch',
    model: 'gpt-image-2.5-flare',
  },
  {
    ...withdrawn,
    id: 'gpt-image-2.5-sunburst-batch',
    name: 'GPT Image 2.5 Sunburst Batch',
    model: 'gpt-image-2.5-sunburst',
  },
] as const satisfies readonly Rate[];
