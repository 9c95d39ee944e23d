import { problemsOf } from './problem';
import type { SizeBreach } from './size-rules';

/** What can be wrong with a generation, and the values that say it. */
export interface PricingProblems {
  'size/unreadable': { size: string };
  'size/auto': { size: string };
  'size/ratio-without-preset': { ratio: string; presets: readonly string[] };
  'size/invalid': { size: string; breaches: readonly SizeBreach[]; nearest: string };
  'size/not-offered': { size: string; model: string; offered: readonly string[] };
  'quality/unknown': { quality: string; known: readonly string[] };
  'quality/auto': { model: string; offered: readonly string[] };
  'quality/not-offered': { quality: string; model: string; offered: readonly string[] };
  'model/unknown': { model: string; known: readonly string[] };
  'images/count': { images: number | string; most: number };
  'tokens/not-measured': { model: string; size: string; quality: string; measured: readonly string[] };
  'references/not-a-count': { references: string };
  'references/too-many': { references: number; most: number };
  'references/unreadable': { part: string };
  'references/not-known': { model: string };
  'prompt/too-long': { characters: number };
  'prompt/not-a-count': { prompt: string };
  'price/not-offered': { rate: string; part: string };
  'price/unknown': { rate: string; part: string };
}

/** Makes a problem of this folder. */
export const pricingProblem = problemsOf<PricingProblems>();
