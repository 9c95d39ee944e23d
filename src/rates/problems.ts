import { problemsOf } from '../pricing/problem';
import type { Expectation } from './schema';

/** One field of a rate that is not as it should be. */
export interface FieldFault {
  readonly field: string;
  readonly value: string;
  readonly expected: Expectation;
}

/** What can be wrong with a rate or with asking it for a price. */
export interface RatesProblems {
  'rate/unknown': { rate: string; known: readonly string[] };
  'rate/invalid': { rate: string; faults: readonly FieldFault[] };
  'rate/duplicate-id': { rate: string };
  'rate/duplicate-name': { name: string; rates: readonly string[] };
  'rate/not-credits': { rate: string; unit: string };
  'rate/field-unknown': { field: string; rate: string; known: readonly string[] };
  'rate/no-quality': { rate: string; quality: string; offered: readonly string[] };
  'rate/no-tier': { rate: string; quality: string; tier: string };
  'rate/over-tiers': { rate: string; size: string; tier: string; maxEdge: number };
  'rate/credit-value-unknown': { rate: string };
  'rate/default-missing': { rate: string };
  'rates/too-many': { rates: number; most: number };
  'store/full': { characters: number; most: number };
  'store/rate-too-long': { rate: string; characters: number; most: number };
}

/** Makes a problem of this folder. */
export const ratesProblem = problemsOf<RatesProblems>();
