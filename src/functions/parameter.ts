import { type Problem, problem } from '../messages/problem';
import { visible } from '../pricing/plain-name';
import { CHINESE_GRADES } from '../pricing/quality';
import { type Cell, shownText } from './cell';
import type { Call } from './document';

/** How one argument is read from a cell, and what stands for a blank one. */
export interface Parameter<Value> {
  /** @throws Problem that names the argument, its value and what would be right */
  read(cell: Exclude<Cell, null | undefined>, name: string, call: Call): Value;
  /** @throws Problem `argument/missing` where there is no default */
  missing(name: string, call: Call): Value;
  /** It reads times and dates itself; others are given what the spreadsheet shows. */
  readonly takesTimes?: boolean;
  /** Says a problem better by what the row's other arguments are. */
  explain?(problem: Problem, other: (name: string) => unknown): Problem;
  /** A row whose cell is blank here is left out, as it is where the first argument is blank. */
  readonly leavesOut?: boolean;
  /** Above 0 beside a blank first argument it is an error: images would be dropped in silence. */
  readonly needsFirst?: boolean;
}

/** The parameters of a formula by name, in the order in which they are given. */
// biome-ignore lint/suspicious/noExplicitAny: a table of parameters of different kinds
export type Parameters = Readonly<Record<string, Parameter<any>>>;

/** @throws Problem `argument/missing` */
export const required = (name: string): never => {
  throw problem('argument/missing', { name });
};

/** Whether a cell holds nothing: for formulas that tell "not given" from a value. */
export const optional = <Value>(parameter: Parameter<Value>): Parameter<Value | undefined> => ({
  read: parameter.read,
  missing: () => undefined,
});

/** The most that a count may be: above it doubles lose whole numbers. */
export const MOST_COUNT = 1_000_000_000;

/** What a number is for: a count cannot be a fraction, so its mark may part thousands. */
type Kind = 'count' | 'any';

const PLAIN = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i;
/** Thousands apart: none begin with a 0, so `0,125` is no 125. */
const GROUPED = /^[-+]?[1-9]\d{0,2}(?:([.,])\d{3})(?:\1\d{3})*$/;
const DECIMAL_COMMA = /^[-+]?\d*,\d+$/;
const BOTH_MARKS = /^[-+]?[1-9]\d{0,2}(?:([.,])\d{3})(?:\1\d{3})*([.,])\d+$/;

/**
 * A number as text, as the document writes it: `2,400` is 2,400 where decimals have a point and 2.4 where they have a
 * comma. Undefined for what is no number.
 * @throws Problem `argument/two-readings` for a count that can be read two ways
 */
function numberIn(text: string, name: string, call: Call, kind: Kind): number | undefined {
  const plain = (digits: string) => (PLAIN.test(digits) ? Number(digits) : undefined);
  const [, both, last] = BOTH_MARKS.exec(text) ?? [];
  if (both && both !== last) return plain(text.split(both).join('').replace(',', '.'));
  const [, mark] = GROUPED.exec(text) ?? [];
  if (mark) {
    const thousands = Number(text.split(mark).join(''));
    if (text.indexOf(mark) !== text.lastIndexOf(mark)) return thousands;
    const decimalMark = call.decimalComma?.() ? ',' : '.';
    if (mark !== decimalMark) return thousands;
    const decimal = Number(text.replace(',', '.'));
    if (kind === 'count')
      throw problem('argument/two-readings', {
        name,
        value: text,
        readings: [String(decimal), String(thousands)],
      });
    return decimal;
  }
  if (DECIMAL_COMMA.test(text) && call.decimalComma?.()) return Number(text.replace(',', '.'));
  return plain(text);
}

/** A number, or text that is plainly one ("10", "20%"). */
function readNumber(cell: Cell, name: string, call: Call, kind: Kind): number {
  if (typeof cell === 'number' && Number.isFinite(cell)) return cell;
  const text = typeof cell === 'string' ? visible(cell).normalize('NFKC').trim().replace('\u2212', '-') : '';
  const digits = text.replace(/\s*%$/, '');
  const value = numberIn(digits, name, call, kind);
  if (value === undefined || !Number.isFinite(value))
    throw problem('argument/not-a-number', { name, value: shownText(cell) });
  return digits === text ? value : value / 100;
}

/** Refuses a value that cannot be; `shown` is what stands in the cell. */
export type Check = (value: number, name: string, shown: string) => void;

/** A number that passes `check`; `fallback` where it is blank, or an error where there is none. */
export function number(check: Check, fallback?: number, kind: Kind = 'any'): Parameter<number> {
  return {
    read(cell, name, call) {
      const value = readNumber(cell, name, call, kind);
      check(value, name, typeof cell === 'string' ? shownText(cell) : String(value));
      return value;
    },
    missing: (name) => fallback ?? required(name),
  };
}

/** @throws Problem `argument/above` */
export function notAbove(value: number, name: string, most: number): void {
  if (value > most) throw problem('argument/above', { name, value: String(value), most });
}

/** A whole number of at least `least`. */
export const whole = (least: number, fallback?: number, most = MOST_COUNT): Parameter<number> =>
  number(
    (value, name) => {
      if (!Number.isInteger(value) || value < least)
        throw problem('argument/not-whole', { name, value: String(value), least });
      notAbove(value, name, most);
    },
    fallback,
    'count',
  );

const notBelow =
  (least: number): Check =>
  (value, name) => {
    if (value < least) throw problem('argument/below', { name, value: String(value), least });
    notAbove(value, name, MOST_COUNT);
  };

/** A number of at least `least`. */
export const atLeast = (least: number): Parameter<number> => number(notBelow(least));

/** A count of 0 or more that need not be whole, such as an average. */
export const countOrPart = (fallback: number): Parameter<number> => number(notBelow(0), fallback, 'count');

/** A share as people write it: `20%`, at most four decimals. */
export const percentOf = (share: number): string => `${Number((share * 100).toFixed(4))}%`;

/**
 * Refuses a share that is so large that its percent sign was forgotten: 20 where 20% was meant.
 * @throws Problem `argument/percent`, or `argument/percent-above` where even as a percentage it is too much
 */
export function notPercentSlip(value: number, name: string, shown: string, least: number): void {
  if (value < least) return;
  const meant = value / 100;
  const isSlip = !shown.includes('%') && meant < least;
  throw isSlip
    ? problem('argument/percent', {
        name,
        value: shown,
        percent: percentOf(value),
        meant: percentOf(meant),
        share: String(Number(meant.toPrecision(12))),
      })
    : problem('argument/percent-above', { name, value: shown, most: percentOf(least) });
}

/** Any text. */
export const text: Parameter<string> = {
  read: (cell) => shownText(cell),
  missing: (name) => required(name),
};

/** Text of any length, as it stands. */
export const longText: Parameter<string> = {
  read: (cell) => String(cell),
  missing: (name) => required(name),
};

/** One of these words, in any case; also in Chinese where it has a word. */
export const choice = <Word extends string>(...words: readonly Word[]): Parameter<Word> => ({
  read(cell, name) {
    const asked = visible(shownText(cell)).normalize('NFKC').trim().toLowerCase();
    const word = words.find((known) => known === (CHINESE_GRADES.get(asked) ?? asked));
    if (!word) throw problem('argument/not-a-choice', { name, value: shownText(cell), choices: words });
    return word;
  },
  missing: (name) => required(name),
});

/** TRUE or FALSE; default FALSE. */
export const yesNo: Parameter<boolean> = {
  read: (cell, name) => {
    const answer = YES_NO.get(visible(shownText(cell)).trim().toLowerCase());
    if (answer === undefined)
      throw problem('argument/not-a-choice', {
        name,
        value: shownText(cell),
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

/** The marker cell: taken out before arguments are read, listed for the help that Sheets shows. */
export const rates: Parameter<undefined> = { read: () => undefined, missing: () => undefined };
