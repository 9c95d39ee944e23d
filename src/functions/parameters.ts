import { problem } from '../messages/problem';
import { findModel, type ImageModel, knownModel } from '../pricing/models';
import type { MeasuredTokens } from '../pricing/output-tokens';
import { visible } from '../pricing/plain-name';
import { billedPromptTokens } from '../pricing/prompt-tokens';
import { isQuality, parseQuality, type Quality } from '../pricing/quality';
import { MOST_REFERENCES } from '../pricing/reference-tokens';
import { commonDivisor, parseSize, RATIO_PRESETS, type Size } from '../pricing/size';
import { NO_PROMPT, type PromptUsage } from '../pricing/usage';
import { modelOf } from '../rates/price-generation';
import { defaultRate, findRate, namedRate, officialRate } from '../rates/rate-table';
import { isIsoDate, type Rate } from '../rates/schema';
import { shownText, shownTime } from './cell';
import type { Call } from './document';
import {
  atLeast,
  MOST_COUNT,
  notAbove,
  notPercentSlip,
  number,
  optional,
  type Parameter,
  percentOf,
  whole,
} from './parameter';

/** A size, a name or a ratio with a preset; default 1024x1024. */
export const size: Parameter<Size> = {
  read: (cell, _name, call) => parseSize(cell instanceof Date ? presetFromTime(cell, call) : shownText(cell)),
  missing: () => ({ width: 1024, height: 1024 }),
  takesTimes: true,
  explain(unread, other) {
    if (unread.code !== 'size/unreadable') return unread;
    const { size } = unread.values as { size: string };
    if (knownModel(size)) return problem('argument/is-a-model', { name: 'size', value: size });
    const isSwapped = isQuality(size) && other('quality') === undefined;
    return isSwapped ? problem('argument/swapped', { name: 'size', value: size, is: 'quality' }) : unread;
  },
};

/** low … max, 低 中 高, or `auto`; default medium. */
export const quality: Parameter<Quality | 'auto'> = {
  read: (cell) => parseQuality(shownText(cell)),
  missing: () => 'medium',
  explain(unknown, other) {
    if (unknown.code !== 'quality/unknown') return unknown;
    const asked = (unknown.values as { quality: string }).quality;
    if (knownModel(asked)) return problem('argument/is-a-model', { name: 'quality', value: asked });
    const sold = (other('rate') as Rate | undefined) ?? (other('model') as MeasuredModel | undefined)?.model;
    const offered = sold && ('qualities' in sold ? sold.qualities : modelOf(sold).qualities);
    return offered ? problem('quality/unknown', { quality: asked, known: offered }) : unknown;
  },
};

/** A rate by id or name; default the document's default rate. */
export const rate: Parameter<Rate> = {
  read: (cell, _name, call) =>
    findRate(call.table(), typeof cell === 'boolean' ? shownText(cell) : String(cell)),
  missing: (_name, call) => defaultRate(call.table()),
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
    const rate = knownModel(asked) ? undefined : namedRate(call.table(), asked);
    if (rate) return soldModel(rate, call);
    const found = findModel(shownText(cell));
    return { model: found, measured: officialRate(call.table(), found.id)?.measuredTokens };
  },
  missing: (_name, call) => soldModel(defaultRate(call.table()), call),
};

const soldModel = (sold: Rate, { table }: Call): MeasuredModel => ({
  model: modelOf(sold),
  measured: sold.measuredTokens ?? officialRate(table(), sold.model)?.measuredTokens,
});

/** A count that came as text: `200`, `1,200`. */
const COUNT_AS_TEXT = /^\d{1,10}$|^\d{1,3}(?:[.,]\d{3})+$/;
/** What a count may be said to be of: `200 tokens`, `200 個 token`. */
const COUNT_OF_TOKENS = /^(\d[\d.,]*) *(?:個 *)?tokens?$/i;
/** With characters that nobody sees; what is longer is a prompt, whatever it begins with. */
const LONGEST_COUNT = 100;
const wholeCount = whole(0);

/** A number is billed text tokens, also as text; other text is a prompt to be counted; default none. */
export const prompt: Parameter<PromptUsage> = {
  read(cell, name, call) {
    if (typeof cell === 'string') {
      const typed = cell.trim();
      const plain = typed.length > LONGEST_COUNT ? '' : visible(typed).normalize('NFKC').trim();
      const seen = plain.replace(COUNT_OF_TOKENS, '$1');
      if (COUNT_AS_TEXT.test(seen)) return { textTokens: wholeCount.read(seen, name, call), fromText: false };
      call.countPrompt?.(cell.length);
      return { textTokens: billedPromptTokens(cell), fromText: true };
    }
    if (typeof cell !== 'number' || !Number.isInteger(cell) || cell < 0)
      throw problem('prompt/not-a-count', {
        prompt: cell instanceof Date ? shownTime(call.wallClock(cell)) : shownText(cell),
      });
    notAbove(cell, name, MOST_COUNT);
    return { textTokens: cell, fromText: false };
  },
  missing: () => NO_PROMPT,
  takesTimes: true,
};

/** A count of 1024x1024 images, or their sizes: "1024x1024; 800x600"; default none. */
export const references: Parameter<readonly Size[]> = {
  read: (cell, name, call) => {
    const text = visible(shownText(cell)).normalize('NFKC').trim();
    if (COUNT_AS_TEXT.test(text)) return countedReferences(String(wholeCount.read(text, name, call)));
    return typeof cell === 'number' || /^[-+]?[\d.]+$/.test(text)
      ? countedReferences(text)
      : listedReferences(visible(String(cell)).normalize('NFKC'));
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
    throw problem('references/unreadable', { part: shownText(text) });
  return sizes;
}

function referenceSize(part: string): Size {
  const edges = /^(\d{1,5})\s*[x×*]\s*(\d{1,5})$/i.exec(part);
  const found = { width: Number(edges?.[1] ?? 0), height: Number(edges?.[2] ?? 0) };
  if (found.width === 0 || found.height === 0)
    throw problem('references/unreadable', { part: shownText(part) });
  return found;
}

/** Images kept: a whole number of 0 or more. */
export const finals = whole(0);

/** One image kept of 10,000: nobody means a smaller share, and its percentage would be shown as 0%. */
const LEAST_KEPT = 0.0001;

/** Generations per final on average, the first image included: never below 1. */
export const retries = number((value, name, shown) => {
  if (value >= LEAST_KEPT && value < 1) {
    const kept = { percent: percentOf(value), retries: String(Number((1 / value).toFixed(2))) };
    throw problem('argument/kept-share', { name, value: shown, ...kept });
  }
  if (value < 1) throw problem('argument/retries', { name, value: shown });
  notAbove(value, name, MOST_COUNT);
});

/** From here on a buffer was meant as a percentage. */
const MOST_BUFFER = 5;

/** The extra share on top, as a fraction; default 0. */
export const buffer = number((value, name, shown) => {
  if (value < 0) throw problem('argument/below', { name, value: shown, least: 0 });
  notPercentSlip(value, name, shown, MOST_BUFFER);
}, 0);

/** From here on a tolerance was meant as a percentage. */
const MOST_TOLERANCE = 0.5;

/** How far off a ratio a size may be, as a fraction; blank is told from 0. */
export const tolerance = optional(
  number((value, name, shown) => {
    if (value < 0) throw problem('argument/below', { name, value: shown, least: 0 });
    notPercentSlip(value, name, shown, MOST_TOLERANCE);
  }),
);

/** How sure a plan is to be: between 0 and 1, neither included; default 0.9. */
export const confidence = number((value, name, shown) => {
  if (value > 1 && value < 100) notPercentSlip(value, name, shown, 1);
  if (value <= 0 || value >= 1) throw problem('argument/not-a-share', { name, value: shown });
}, 0.9);

const DAY_OF_TIME = /^1899-12-/;
const YEAR_FIRST = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/;

/** `2026/8/1` as `2026-08-01`; what is no day with its year first stays as it is. */
const isoDay = (text: string): string =>
  text.replace(YEAR_FIRST, (_, year, month, day) =>
    [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-'),
  );

/** A day of the calendar: a date, or a text with its year first, `2026-08-22` or `2026/8/22`; default none. A time alone is no day. */
export const day: Parameter<string | undefined> = {
  read(cell, name, call) {
    const shown =
      cell instanceof Date ? call.wallClock(cell) : visible(shownText(cell)).normalize('NFKC').trim();
    const found = cell instanceof Date ? shown.slice(0, 10) : isoDay(shown);
    if (!isIsoDate(found) || DAY_OF_TIME.test(found))
      throw problem('argument/not-a-day', { name, value: shown });
    return found;
  },
  missing: () => undefined,
  takesTimes: true,
};

/** USD of one generation; a row that has none is left out. */
export const costEach: Parameter<number> = { ...atLeast(0), leavesOut: true };

/**
 * Sheets makes a time of a typed `4:5`. It stands for that ratio when it is whole minutes of the first day.
 * @throws Problem `argument/time` for a time that is no preset
 */
function presetFromTime(time: Date, call: Call): string {
  const ratio = ratioFromTime(time, call);
  const presets = Object.keys(RATIO_PRESETS);
  if (!ratio || !presets.includes(reduced(ratio)))
    throw problem('argument/time', { value: shownTime(call.wallClock(time)), presets });
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
