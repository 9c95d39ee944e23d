import type { LeverFacts, LeverKind } from '../../planning/lever-plan';
import { generationsText, percent, retriesText, usdText } from '../number-text';

/** The words of the table of levers. A lever's two texts: what to do, and what it costs in fidelity or time. */
export interface LeverWords {
  readonly head: readonly [lever: string, usdSaved: string, percent: string, cost: string, kind: string];
  readonly kinds: Readonly<Record<LeverKind, string>>;
  readonly levers: {
    readonly [Name in keyof LeverFacts]: (facts: LeverFacts[Name]) => readonly [lever: string, cost: string];
  };
  readonly none: string;
  readonly atOnce: (facts: {
    n: number;
    images: number;
    wasted: number;
    usd: number;
  }) => readonly [string, string];
}

export const levers: LeverWords = {
  head: ['Lever', 'USD saved', 'Percent', 'What it costs', 'Kind'],
  kinds: {
    size: 'Size and ratio',
    quality: 'Quality',
    images: 'Images a call, baseline',
    prompt: 'Prompt and drift',
    rate: 'Another rate',
  },
  levers: {
    exactSize: ({ from, to, pixels }) => [
      `Size ${to} instead of ${from}`,
      pixels < 1
        ? `Fewer pixels (${percent(pixels)}) of the same ratio: less to crop or enlarge.`
        : 'Another size of the same ratio: lay it out anew.',
    ],
    nearSize: ({ from, to, pixels, away }) => [
      `Size ${to} instead of ${from}`,
      `${pixels < 1 ? `Fewer pixels (${percent(pixels)}), and the` : 'The'} ratio is off by ${percent(away)}: crop or pad a little.`,
    ],
    lowerQuality: ({ from, to }) => [
      `Quality ${to} instead of ${from}`,
      'Less detail and less certain small text: compare a few images first.',
    ],
    newerModel: ({ rate, quality, share, isMeasured }) => [
      `${rate} at ${quality}`,
      `“${quality}” costs ${percent(share)} there, and need not mean the same detail: compare a few images first.${
        isMeasured ? ' Its price rests on one third party’s measurement.' : ''
      }`,
    ],
    batch: ({ rate }) => [rate, 'Results within 24 hours, not at once.'],
    fewerRetries: ({ from, to }) => [
      `${generationsText(to)} per final instead of ${retriesText(from)}`,
      'Time for the prompt: fix what must not change, vary one or two things.',
    ],
    explore: ({ draft, final, retries, to, paysUpTo }) => [
      `Drafts at ${draft}, then finals at ${final}`,
      `Two steps. Figured with ${retriesText(retries)} drafts and then ${generationsText(to)} per final, halfway between the best case of 1 and ${retriesText(retries)}; pays up to ${retriesText(paysUpTo)} per final.`,
    ],
    shorterPrompt: ({ from, to }) => [
      `Prompt of ${to} tokens instead of ${from}`,
      'Says less: details may be lost.',
    ],
    fewerReferences: ({ from }) => [
      `1 reference instead of ${from}`,
      'What only the other images show is lost.',
    ],
    baseline: ({ from, to, paysUpTo }) => [
      'Reuse one baseline as a reference',
      `Variants stay close to it. Figured with retries of ${retriesText(to)} instead of ${retriesText(from)}; pays up to ${retriesText(paysUpTo)}.`,
    ],
  },
  none: 'No lever saves on this plan.',
  atOnce: ({ n, images, wasted, usd }) => [
    `Ask one image a call, not ${n} at once`,
    `Where one keeper is wanted, ${n} at once would take ${images} images, ${wasted} more than planned ($${usdText(usd)}). Use n for variants from one baseline.`,
  ],
};
