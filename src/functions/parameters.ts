import { problem } from '../messages/problem';
import { findModel, type ImageModel, knownModel } from '../pricing/models';
import type { MeasuredTokens } from '../pricing/output-tokens';
import { billedPromptTokens } from '../pricing/prompt-tokens';
import { parseQuality, type Quality } from '../pricing/quality';
import { MOST_REFERENCES } from '../pricing/reference-tokens';
import { commonDivisor, parseSize, RATIO_PRESETS, type Size } from '../pricing/size';
import { NO_PROMPT, type PromptUsage } from '../pricing/usage';
import { modelOf } from '../rates/price-generation';
import { defaultRate, findRate, namedRate, officialRate } from '../rates/rate-table';
import { isIsoDate, type Rate } from '../rates/schema';
import { type Cell, cellText } from './cell';
import type { Call } from './document';

/** How one argument is read from a cell, and what stands for a blank one. */
export interface Parameter<Value> {
  /** @throws Problem that names the argument, its value and what would be right */
  read(cell: Exclude<Cell, null | undefined>, name: string, call: Call): Value;
  /** @throws Problem `argument/missing` where there is no default */
  missing(name: string, call: Call): Value;
  /** It reads times and dates itself; others are given what the spreadsheet shows. */
  readonly takesTimes?: boolean;
  /** A row whose cell is blank here is left out, as it is where the first argument is blank. */
  readonly leavesOut?: boolean;
}

/** The parameters of a formula by name, in the order in which they are given. */
// biome-ignore lint/suspicious/noExplicitAny: a table of parameters of different kinds
export type Parameters = Readonly<Record<string, Parameter<any>>>;

const required = (name: string): never => {
  throw problem('argument/missing', { name });
};

/** A size, a name or a ratio with a preset; default 1024x1024. */
export const size: Parameter<Size> = {
  read: (cell, _name, call) => parseSize(cell instanceof Date ? presetFromTime(cell, call) : cellText(cell)),
  missing: () => ({ width: 1024, height: 1024 }),
  takesTimes: true,
};

/** low … max, 低 中 高, or `auto`; default medium. */
export const quality: Parameter<Quality | 'auto'> = {
  read: (cell) => parseQuality(cellText(cell)),
  missing: () => 'medium',
};

/** A rate by id or name; default the document's default rate. */
export const rate: Parameter<Rate> = {
  read: (cell, _name, call) => findRate(call.table, String(cell)),
  missing: (_name, call) => defaultRate(call.table),
};

/** A model, with the output tokens that somebody measured for it. */
export interface MeasuredModel {
  readonly model: ImageModel;
  readonly measured: MeasuredTokens | undefined;
}

/** A model by id, snapshot, or a rate that sells it; default the model of the document's default rate. */
export const model: Parameter<MeasuredModel> = {
  read: (cell, _name, call) => {
    const asked = String(cell);
    const rate = knownModel(asked) ? undefined : namedRate(call.table, asked);
    if (rate) return soldModel(rate, call);
    const found = findModel(cellText(cell));
    return { model: found, measured: officialRate(call.table, found.id)?.measuredTokens };
  },
  missing: (_name, call) => soldModel(defaultRate(call.table), call),
};

const soldModel = (sold: Rate, { table }: Call): MeasuredModel => ({
  model: modelOf(sold),
  measured: sold.measuredTokens ?? officialRate(table, sold.model)?.measuredTokens,
});

/** A number is billed text tokens; text is a prompt to be counted; default none. */
export const prompt: Parameter<PromptUsage> = {
  read(cell, name, call) {
    if (typeof cell === 'string') return { textTokens: billedPromptTokens(cell), fromText: true };
    if (typeof cell !== 'number' || !Number.isInteger(cell) || cell < 0)
      throw problem('prompt/not-a-count', {
        prompt: cell instanceof Date ? call.wallClock(cell) : cellText(cell),
      });
    notAbove(cell, name, MOST_COUNT);
    return { textTokens: cell, fromText: false };
  },
  missing: () => NO_PROMPT,
  takesTimes: true,
};

/** A count of 1024x1024 images, or their sizes: "1024x1024; 800x600"; default none. */
export const references: Parameter<readonly Size[]> = {
  read: (cell) => {
    const text = cellText(cell).normalize('NFKC');
    return typeof cell === 'number' || /^[-+]?[\d.]+$/.test(text)
      ? countedReferences(text)
      : listedReferences(String(cell).normalize('NFKC'));
  },
  missing: () => [],
};

function countedReferences(text: string): Size[] {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 0) throw problem('references/not-a-count', { references: text });
  if (count > MOST_REFERENCES)
    throw problem('references/too-many', { references: count, most: MOST_REFERENCES });
  return Array.from({ length: count }, () => ({ width: 1024, height: 1024 }));
}

function listedReferences(text: string): Size[] {
  const parts = text.split(/[;,、\n]/).map((part) => part.trim());
  const sizes = parts.filter((part) => part !== '').map(referenceSize);
  if (sizes.length === 0 && parts.length > 1)
    throw problem('references/unreadable', { part: cellText(text) });
  return sizes;
}

function referenceSize(part: string): Size {
  const edges = /^(\d{1,5})\s*[x×*]\s*(\d{1,5})$/i.exec(part);
  const found = { width: Number(edges?.[1] ?? 0), height: Number(edges?.[2] ?? 0) };
  if (found.width === 0 || found.height === 0)
    throw problem('references/unreadable', { part: cellText(part) });
  return found;
}

const NUMBER_TEXT = /^([-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)\s*(%?)$/i;

/** A number, or text that is plainly one ("10", "20%"). */
function readNumber(cell: Cell, name: string): number {
  if (typeof cell === 'number' && Number.isFinite(cell)) return cell;
  const parts = typeof cell === 'string' ? NUMBER_TEXT.exec(cell.normalize('NFKC').trim()) : null;
  const value = parts ? Number(parts[1]) / (parts[2] ? 100 : 1) : Number.NaN;
  if (!Number.isFinite(value)) throw problem('argument/not-a-number', { name, value: cellText(cell) });
  return value;
}

/** A number that passes `check`; `fallback` where it is blank, or an error where there is none. */
function number(check: (value: number, name: string) => void, fallback?: number): Parameter<number> {
  return {
    read(cell, name) {
      const value = readNumber(cell, name);
      check(value, name);
      return value;
    },
    missing: (name) => fallback ?? required(name),
  };
}

/** The most that a count may be: above it doubles lose whole numbers. */
const MOST_COUNT = 1_000_000_000;

function notAbove(value: number, name: string, most: number): void {
  if (value > most) throw problem('argument/above', { name, value: String(value), most });
}

/** A whole number of at least `least`. */
export const whole = (least: number, fallback?: number, most = MOST_COUNT): Parameter<number> =>
  number((value, name) => {
    if (!Number.isInteger(value) || value < least)
      throw problem('argument/not-whole', { name, value: String(value), least });
    notAbove(value, name, most);
  }, fallback);

/** A number of at least `least`. */
export const atLeast = (least: number, fallback?: number, most = MOST_COUNT): Parameter<number> =>
  number((value, name) => {
    if (value < least) throw problem('argument/below', { name, value: String(value), least });
    notAbove(value, name, most);
  }, fallback);

/** Images kept: a whole number of 0 or more. */
export const finals = whole(0);

/** Generations per final on average, the first image included: never below 1. */
export const retries = number((value, name) => {
  if (value < 1) throw problem('argument/retries', { name, value: String(value) });
  notAbove(value, name, MOST_COUNT);
});

/** The extra share on top, as a fraction; default 0. */
export const buffer = atLeast(0, 0, 1000);

/** How sure a plan is to be: between 0 and 1, neither included; default 0.9. */
export const confidence = number((value, name) => {
  if (value <= 0 || value >= 1) throw problem('argument/not-a-share', { name, value: String(value) });
}, 0.9);

/** Any text. */
export const text: Parameter<string> = {
  read: (cell) => cellText(cell),
  missing: (name) => required(name),
};

const DAY_OF_TIME = /^1899-12-/;

/** A day of the calendar, `2026-08-22`: a date, or a text written so; default none. A time alone is no day. */
export const day: Parameter<string | undefined> = {
  read(cell, name, call) {
    const shown = cell instanceof Date ? call.wallClock(cell) : cellText(cell).normalize('NFKC');
    const found = cell instanceof Date ? shown.slice(0, 10) : shown;
    if (!isIsoDate(found) || DAY_OF_TIME.test(found))
      throw problem('argument/not-a-day', { name, value: shown });
    return found;
  },
  missing: () => undefined,
  takesTimes: true,
};

/** USD of one generation; a row that has none is left out. */
export const costEach: Parameter<number> = { ...atLeast(0), leavesOut: true };

/** One of these words, in any case. */
export const choice = <Word extends string>(...words: readonly Word[]): Parameter<Word> => ({
  read(cell, name) {
    const asked = cellText(cell).normalize('NFKC').toLowerCase();
    const word = words.find((known) => known === asked);
    if (!word) throw problem('argument/not-a-choice', { name, value: cellText(cell), choices: words });
    return word;
  },
  missing: (name) => required(name),
});

/** The marker cell: taken out before arguments are read, listed for the help that Sheets shows. */
export const rates: Parameter<undefined> = { read: () => undefined, missing: () => undefined };

/**
 * Sheets makes a time of a typed `4:5`. It stands for that ratio when it is whole minutes of the first day.
 * @throws Problem `argument/time` for a time that is no preset
 */
function presetFromTime(time: Date, call: Call): string {
  const ratio = ratioFromTime(time, call);
  const presets = Object.keys(RATIO_PRESETS);
  if (!ratio || !presets.includes(reduced(ratio)))
    throw problem('argument/time', { value: call.wallClock(time), presets });
  return `${ratio[0]}:${ratio[1]}`;
}

/** A time as hours and minutes since 1899-12-30 in the spreadsheet's zone; undefined where it is more than that. */
export function ratioFromTime(time: Date, call: Call): [number, number] | undefined {
  const parts = /^1899-12-30 (\d\d):(\d\d):00$/.exec(call.wallClock(time));
  return parts ? [Number(parts[1]), Number(parts[2])] : undefined;
}

function reduced([across, down]: readonly [number, number]): string {
  const divisor = commonDivisor(across, down) || 1;
  return `${across / divisor}:${down / divisor}`;
}

/** Whether a cell holds nothing: for formulas that tell "not given" from a value. */
export const optional = <Value>(parameter: Parameter<Value>): Parameter<Value | undefined> => ({
  read: parameter.read,
  missing: () => undefined,
});

/** Text of any length, as it stands. */
export const longText: Parameter<string> = {
  read: (cell) => String(cell),
  missing: (name) => required(name),
};

/** TRUE or FALSE; default FALSE. */
export const yesNo: Parameter<boolean> = {
  read: (cell, name) => {
    const answer = YES_NO.get(cellText(cell).toLowerCase());
    if (answer === undefined)
      throw problem('argument/not-a-choice', {
        name,
        value: cellText(cell),
        choices: ['TRUE', 'FALSE'],
      });
    return answer;
  },
  missing: () => false,
};

const YES_NO: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['1', true],
  ['false', false],
  ['0', false],
]);
