import type { LeverFacts, LeverKind } from '../../planning/lever-plan';
import { percent, retriesText, usdText } from '../number-text';

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
    images: 'Images per call, one baseline',
    prompt: 'Prompt and drift',
    rate: 'Another rate',
  },
  levers: {
    exactSize: ({ from, to }) => [
      `Size ${to} instead of ${from}`,
      'Fewer pixels of the same ratio: less to crop or enlarge.',
    ],
    nearSize: ({ from, to, away }) => [
      `Size ${to} instead of ${from}`,
      `The ratio is off by ${percent(away)}: crop or pad a little.`,
    ],
    lowerQuality: ({ from, to }) => [
      `Quality ${to} instead of ${from}`,
      'Less detail and less certain small text: compare a few images first.',
    ],
    newerModel: ({ rate, quality, share }) => [
      `${rate} at ${quality}`,
      `“${quality}” costs ${percent(share)} there, and need not mean the same detail: compare a few images first.`,
    ],
    batch: ({ rate }) => [rate, 'Results within 24 hours, not at once.'],
    fewerRetries: ({ from, to }) => [
      `${retriesText(to)} generations per final instead of ${retriesText(from)}`,
      'Time for the prompt: fix what must not change, vary one or two things.',
    ],
    explore: ({ draft, final, retries, paysBelow }) => [
      `Drafts at ${draft}, then finals at ${final}`,
      `Two steps. Figured with ${retriesText(retries)} drafts and 1 generation per final; pays while a final takes fewer than ${retriesText(paysBelow)}.`,
    ],
    shorterPrompt: ({ from, to }) => [
      `Prompt of ${to} tokens instead of ${from}`,
      'Says less: details may be lost.',
    ],
    fewerReferences: ({ from }) => [
      `1 reference instead of ${from}`,
      'What only the other images show is lost.',
    ],
    baseline: ({ from, to, paysBelow }) => [
      'Reuse one baseline as a reference',
      `Variants stay close to it. Figured with retries of ${retriesText(to)} instead of ${retriesText(from)}; pays when they fall below ${retriesText(paysBelow)}.`,
    ],
  },
  none: 'No lever saves on this plan.',
  atOnce: ({ n, images, wasted, usd }) => [
    `Ask one image a call, not ${n} at once`,
    `Where one keeper is wanted, ${n} at once would take ${images} images, ${wasted} more than planned ($${usdText(usd)}). Use n for variants from one baseline.`,
  ],
};
