import type { ProblemData } from './problem-data';

/** One rule that a size breaks, with the figure that breaks it. */
export type SizeBreach =
  | { rule: 'edge-zero' }
  | { rule: 'edge-step'; edge: number }
  | { rule: 'longest-edge'; edge: number }
  | { rule: 'long-to-short'; ratio: number }
  | { rule: 'fewest-pixels'; pixels: number }
  | { rule: 'most-pixels'; pixels: number };

/** What a field of a rate should have been; `i18n` words it. */
export type Expectation =
  | 'id'
  | 'name'
  | 'billing'
  | 'model'
  | 'price'
  | 'price range'
  | 'price table'
  | 'quality'
  | 'tier'
  | 'edge'
  | 'unit'
  | 'unit of billing'
  | 'credit value'
  | 'positive'
  | 'count'
  | 'tokens'
  | 'size and quality'
  | 'entries'
  | 'https'
  | 'date'
  | 'periods'
  | 'not before from'
  | 'after the period before'
  | 'before until'
  | 'not in the future'
  | 'text'
  | 'known field'
  | 'present';

/** What one image costs at the cheapest or the dearest quality, in USD. */
export interface QualityBound {
  readonly quality: string;
  readonly usd: number;
}

/** One field of a rate that is not as it should be. */
export interface FieldFault {
  readonly field: string;
  readonly value: string;
  readonly expected: Expectation;
}

/** Quantities of a plan that have a limit, as the arguments are called. */
export type LimitedQuantity = 'finals' | 'retries' | 'generated' | 'costEachUsd';

/** What can be wrong with a generation. */
interface PricingProblems {
  'size/unreadable': { size: string };
  'size/auto': { size: string };
  /** A letter that only looks Latin keeps the text from being read. */
  'text/look-alike': { name: string; value: string; letter: string; latin: string };
  'size/ratio-without-preset': { ratio: string; presets: readonly string[] };
  'size/invalid': { size: string; breaches: readonly SizeBreach[]; nearest?: string };
  'size/not-offered': { size: string; model: string; offered: readonly string[] };
  'quality/unknown': { quality: string; known: readonly string[] };
  'quality/auto': { model: string; offered: readonly string[]; bounds?: readonly QualityBound[] };
  'quality/not-offered': { quality: string; model: string; offered: readonly string[] };
  'model/unknown': { model: string; known: readonly string[] };
  'images/count': { images: number | string; most: number };
  'tokens/not-measured': { model: string; size: string; quality: string; measured: readonly string[] };
  'references/not-a-count': { references: string };
  'references/too-many': { references: number; most: number };
  'references/unreadable': { part: string };
  'references/not-known': { model: string };
  'prompt/too-long': { characters: number };
  'prompt/too-much': { most: number };
  'prompt/not-a-count': { prompt: string };
  'price/not-offered': { rate: string; part: string };
  'price/unknown': { rate: string; part: string };
}

/** What can be wrong with a rate, or with asking it for a price. */
interface RatesProblems {
  'rate/unknown': { rate: string; known: readonly string[] };
  'rate/invalid': { rate: string; faults: readonly FieldFault[] };
  'rate/duplicate-id': { rate: string };
  'rate/duplicate-name': { name: string; rates: readonly string[] };
  /** `example`: the id of a rate that is charged in credits, where one is known. */
  'rate/not-credits': { rate: string; unit: string; example?: string | undefined };
  'rate/field-unknown': { field: string; rate: string; known: readonly string[] };
  'rate/no-quality': { rate: string; quality: string; offered: readonly string[] };
  'rate/no-tier': { rate: string; quality: string; tier: string };
  'rate/over-tiers': { rate: string; size: string; tier: string; maxEdge: number };
  'rate/credit-value-unknown': { rate: string };
  'rate/default-missing': { rate: string };
  'rate/before-from': { rate: string; day: string; from: string };
  'rates/too-many': { rates: number; most: number };
  'store/full': { characters: number; most: number };
  'store/rate-too-long': { rate: string; characters: number; most: number };
}

/** What a plan can ask for that cannot be. */
interface PlanningProblems {
  /** So many that a whole number cannot be told from the next. */
  'generations/too-many': { most: number };
  /** The chosen draft is one reference more, and one too many. */
  'explore/references': { references: number; most: number };
  /** A generation costs nothing, so money sets no limit. */
  'afford/free': object;
  /** More finals than a plan can have. */
  'afford/too-many': { usd: number; most: number };
  /** Nobody has measured any size at this quality. */
  'size/none-measured': { model: string; quality: string; measured: readonly string[] };
  /** No size of the model is as large as asked. */
  'size/edge-too-long': { model: string; minEdgePx: number; mostPx: number };
  /** No size is near enough to the ratio. */
  'size/none-near': { ratio: string; tolerance: number; minEdgePx: number; nearest: string; away: number };
}

/** What cannot be answered about chances. */
interface OddsProblems {
  /** More than the sums are worked out for. */
  'odds/above-limit': { what: LimitedQuantity; value: number; limit: number };
  /** Rows whose costs and retries all differ have too many outcomes together to go through. */
  'odds/plan-above-limit': { rows: number };
  /** A confidence beyond what chances are worked out to. */
  'odds/too-sure': { confidence: number; most: number };
  /** More images kept than generated: probably swapped. */
  'odds/kept-above-generated': { kept: number; generated: number };
  /** No image was generated, so nothing is measured. */
  'odds/none-generated': { kept: number; generated: number };
  /** No image was kept, so retries have a low bound only. */
  'odds/none-kept': { kept: number; generated: number };
  /** No image of the pilot was kept, so it promises nothing. */
  'odds/none-kept-in-pilot': { kept: number; generated: number };
  /** The pilot is too small to be as sure as asked with any number of generations that can be counted. */
  'odds/pilot-too-small': { kept: number; generated: number; confidence: number };
}

/** What can be wrong with a reported usage. */
interface BilledProblems {
  'usage/not-json': { text: string };
  'usage/none': { text: string };
  'usage/side-missing': { side: 'input' | 'output' };
  'usage/count': { field: string; value: string };
  'usage/per-image': { rate: string };
  'usage/several': { responses: number };
  /** Parts that are not what they are parts of. */
  'usage/parts': {
    whole: 'input' | 'output' | 'total' | 'cached' | 'text input' | 'image input';
    tokens: number;
    parts: number;
  };
  /** A response with a picture, or nothing at all, and no tokens for it. */
  'usage/zero': { side: 'input' | 'output' };
  'usage/text-model': { model: string };
  /** A text model's answer with a picture whose tokens are not in it. */
  'usage/picture-apart': { model: string };
  'usage/unknown-model': { model: string };
}

/** Why a file or a text cannot be imported at all. Lines are counted from 1, as an editor shows them. */
export interface ActualsProblems {
  'actuals/empty-text': object;
  'actuals/too-large': { megabytes: number; most: number };
  'actuals/foreign': { found: readonly string[] };
  /** A compressed file, a spreadsheet file or the like in place of text. */
  'actuals/not-text': { kind: 'compressed' | 'spreadsheet' | 'pdf' | 'image' | 'page' | 'other' };
  /** A file that can be read in two ways: what a cell is by each of them. Only a person can tell. */
  'actuals/two-readings': {
    of: 'numbers' | 'days' | 'letters';
    text: string;
    line: number;
    choices: readonly { readonly choice: string; readonly reading: string }[];
  };
  /** A quote within a quoted cell that is not written twice. */
  'actuals/stray-quote': { line: number };
  'actuals/too-deep': { most: number };
  'actuals/foreign-json': { found: readonly string[] };
  'actuals/truncated': { line: number };
  /** A file that holds a second table with other columns. */
  'actuals/two-tables': { line: number };
  'actuals/columns': { line: number; found: number; expected: number };
  'actuals/nothing-to-import': {
    rows: number;
    skipped: readonly { readonly reason: string; readonly rows: number; readonly lines: readonly number[] }[];
  };
  'actuals/too-many-rows': { rows: number; most: number };
  'actuals/not-measured': { field: 'usd' | 'credits' | 'creditsUsed' | 'images'; value: string };
  'actuals/not-for-rate': { rate: string };
  'actuals/free-rate': { rate: string };
}

/** What can be wrong with the arguments of a formula. */
interface FormulaProblems {
  'formula/one-row': { cells: number };
  'formula/too-many-arguments': { given: number; most: number };
  'formula/shapes': { name: string; shape: string; expected: string };
  /** `isHeading`: the first row holds words alone where others have values. */
  'formula/cells': { places: readonly string[]; count: number; first: ProblemData; isHeading: boolean };
  /** `mayBeMarker`: a name that is not there, where the marker of the rates often stands. */
  'argument/error-value': { name: string; value: string; mayBeMarker: boolean };
  'argument/missing': { name: string };
  /** A date where none can stand: Sheets makes one of `1/2`. */
  'argument/date': { name: string; value: string };
  /** What belongs into another argument, which cannot be read either. */
  'argument/swapped': { name: string; value: string; is: string };
  /** A model in the place of what stands before it. */
  'argument/is-a-model': { name: string; value: string };
  /** The marker of the rates where a value belongs. */
  'argument/marker': { name: string };
  'argument/not-a-number': { name: string; value: string };
  'argument/not-whole': { name: string; value: string; least: number };
  'argument/below': { name: string; value: string; least: number };
  'argument/above': { name: string; value: string; most: number };
  /** A percentage was probably meant: what was given, as a percentage, and what was meant. */
  'argument/percent': { name: string; value: string; percent: string; meant: string; share: string };
  'argument/percent-above': { name: string; value: string; most: string };
  'argument/kept-share': { name: string; value: string; percent: string; retries: string };
  'argument/two-readings': { name: string; value: string; readings: readonly string[] };
  'argument/blank-beside': { name: string; beside: string; value: string };
  'argument/not-a-share': { name: string; value: string };
  'argument/not-a-choice': { name: string; value: string; choices: readonly string[] };
  'argument/not-one-value': { name: string; values: readonly string[] };
  'argument/ratio': { value: string };
  'argument/retries': { name: string; value: string };
  'argument/not-a-day': { name: string; value: string };
  'argument/time': { value: string; presets: readonly string[] };
  'rates/not-a-marker': { value: string };
}

/** What can be wrong with keeping the rate table in a document. */
interface StoreProblems {
  'store/busy': { seconds: number };
  'store/quota': object;
  'store/value-too-long': object;
  'store/none': object;
  'store/no-permission': object;
  /** The person declined a permission that the add-on asks for. */
  'store/scope-declined': object;
  'store/protected': { sheet: string };
  'store/name-refused': { names: readonly string[] };
  'store/damaged': { keys: readonly string[] };
  /** The marker in the cells names an edition that this document has never saved. */
  'store/marker-ahead': { marker: number; revision: number };
  'store/not-in-file': { revision: number };
  'store/nothing-to-restore': object;
  'store/mirror-changed': { revision: number };
  'store/request': object;
  'store/from-cell': object;
  'store/service': { reason: string };
  /** No cell is selected: the sheet in front has none. */
  'insert/no-cell': object;
}

/** What can keep a command from a plan worksheet. */
interface PlanProblems {
  /** The sheet in front is no plan worksheet. */
  'plan/not-a-plan': { sheet: string };
  /** A plan cannot be read for want of these headings. */
  'plan/headings-gone': { sheet: string; headings: readonly string[] };
  /** The sheet in front is no plan worksheet of this edition. */
  'plan/not-this-edition': { sheet: string };
  /** The sheet in front is no plan worksheet of version 1.0. */
  'plan/not-first-edition': { sheet: string };
  /** No deliverable has formulas that others could take. */
  'plan/no-whole-row': object;
  /** Fewer than two plans of this edition; those of 1.0 could be upgraded. */
  'plan/too-few': { upgrade: readonly string[] };
  /** No deliverable is filled in. */
  'plan/empty': object;
  /** Rows that have no price, each with why. */
  'plan/not-priced': { rows: readonly string[] };
  /** Formulas have no figures yet. */
  'plan/calculating': object;
}

/** What can be wrong with a request about actuals. */
export interface ActualsStoreProblems {
  'actuals/sheet-gone': object;
  'plan/gone': object;
  'plan/changed': { use: string };
  'plan/undo-gone': object;
}

/** Every problem by its code, with the values that its sentence needs. */
export interface ProblemCodes
  extends PricingProblems,
    RatesProblems,
    PlanningProblems,
    OddsProblems,
    BilledProblems,
    ActualsProblems,
    FormulaProblems,
    StoreProblems,
    PlanProblems,
    ActualsStoreProblems {}
