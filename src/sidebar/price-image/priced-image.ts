import { readCell } from '../../functions/argument-columns';
import type { Call } from '../../functions/document';
import type { Parameter } from '../../functions/parameter';
import * as parameters from '../../functions/parameters';
import type { Language } from '../../i18n/language';
import { isProblem, type Problem } from '../../messages/problem';
import { compareRates, type RateComparison } from '../../planning/compare-rates';
import { generationsToPay } from '../../planning/generations';
import type { Generation } from '../../pricing/usage';
import { type Bill, inUsd, priceGeneration } from '../../rates/price-generation';
import type { RateTable } from '../../rates/rate-table';
import type { Rate } from '../../rates/schema';
import type { ImageCells, ImageField } from './image-cells';

/** What one image costs, and what there is to say about it. */
export interface PricedImage {
  /** What is wrong, by the field where it can be put right. */
  readonly faults: ReadonlyMap<ImageField, Problem>;
  readonly generation: Generation | undefined;
  readonly rate: Rate | undefined;
  /** The bill of one image in the rate's own unit. */
  readonly bill: Bill | undefined;
  /** USD of one image; undefined where the rate cannot price it, or nobody said what a credit costs. */
  readonly usd: number | undefined;
  /** The same image at every other rate. */
  readonly others: readonly RateComparison[];
  /** The plan, where finals and retries were typed. */
  readonly plan: { readonly generations: number; readonly usd: number } | undefined;
}

/** Prices what a formula's arguments would hold, by the formulas' own parameters and functions. */
export function pricedImage(
  cells: ImageCells,
  table: RateTable,
  language: Language,
  decimalComma = false,
): PricedImage {
  const faults = new Map<ImageField, Problem>();
  const call: Call = {
    table: () => table,
    language: () => language,
    wallClock: String,
    decimalComma: () => decimalComma,
  };
  const read = <Value>(name: ImageField, parameter: Parameter<Value>): Value | undefined =>
    attempt(
      () => readCell(name, parameter, cells[name], call),
      (problem) => faults.set(name, problem),
    );
  const generation = whole({
    size: read('size', parameters.size),
    quality: read('quality', parameters.quality),
    prompt: read('prompt', parameters.prompt),
    references: read('references', parameters.references),
  });
  const rate = read('rate', parameters.rate);
  const priced = generation && rate ? priceAt(rate, generation, faults) : undefined;
  const isPlan = cells.finals !== '' || cells.retries !== '';
  const plan = isPlan
    ? whole({
        finals: read('finals', parameters.finals),
        retries: read('retries', parameters.retries),
        buffer: read('buffer', parameters.buffer),
      })
    : undefined;
  const generations = plan && generationsToPay(plan.finals, plan.retries, plan.buffer);
  const usd = priced?.usd;
  return {
    ...{ faults, generation, rate, usd, bill: priced?.bill },
    others: generation
      ? compareRates(table, [{ generation, generations: 1 }]).filter((other) => other.rate.id !== rate?.id)
      : [],
    plan:
      usd === undefined || generations === undefined ? undefined : { generations, usd: generations * usd },
  };
}

function priceAt(rate: Rate, generation: Generation, faults: Map<ImageField, Problem>) {
  const onProblem = (problem: Problem) => faults.set(fieldOf(problem), problem);
  const bill = attempt(() => priceGeneration(rate, generation), onProblem);
  return bill && { bill, usd: attempt(() => inUsd(rate, bill.amount), onProblem) };
}

/** The field where a problem of pricing can be put right. */
function fieldOf({ code }: Problem): ImageField {
  const [room = ''] = code.split('/');
  return room === 'size' || room === 'quality' || room === 'prompt' || room === 'references' ? room : 'rate';
}

function attempt<Value>(call: () => Value, onProblem: (problem: Problem) => void): Value | undefined {
  try {
    return call();
  } catch (error) {
    if (!isProblem(error)) throw error;
    onProblem(error);
    return undefined;
  }
}

type Whole<Parts> = { readonly [Name in keyof Parts]: Exclude<Parts[Name], undefined> };

/** The parts together, where none is missing. */
const whole = <Parts extends object>(parts: Parts): Whole<Parts> | undefined =>
  Object.values(parts).includes(undefined) ? undefined : (parts as Whole<Parts>);
