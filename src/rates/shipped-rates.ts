import type { Rate } from './schema';
import { CREDIT_RATES } from './shipped/credit-rates';
import { OFFICIAL_RATES } from './shipped/official-rates';
import { WRAPPER_RATES } from './shipped/wrapper-rates';

/** The rates that ship, each as its source gives it. OpenAI's own rows first; the rest are dated examples. */
export const SHIPPED_RATES = [
  ...OFFICIAL_RATES,
  ...CREDIT_RATES,
  ...WRAPPER_RATES,
] as const satisfies readonly Rate[];
