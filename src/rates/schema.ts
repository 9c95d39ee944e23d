import * as v from 'valibot';
import { problem } from '../messages/problem';
import type { Expectation } from '../messages/problem-codes';
import { visible } from '../pricing/plain-name';
import { QUALITIES } from '../pricing/quality';

const says = (expectation: Expectation): Expectation => expectation;

const LOWEST_AMOUNT = 1e-9;
const HIGHEST_AMOUNT = 1_000_000_000;
const finite = (expectation: Expectation, least: number) =>
  v.pipe(
    v.number(says(expectation)),
    v.finite(says(expectation)),
    v.minValue(least, says(expectation)),
    v.maxValue(HIGHEST_AMOUNT, says(expectation)),
  );
const text = (expectation: Expectation, longest: number) =>
  v.pipe(
    v.string(says(expectation)),
    v.trim(),
    v.minLength(1, says(expectation)),
    v.maxLength(longest, says(expectation)),
    v.check((value) => !hasControlCharacter(value), says(expectation)),
  );

/** Control and bidirectional marks could make a stored text read as something else; half a character is none. */
const hasControlCharacter = (value: string): boolean =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u001f\u007f\u200e\u200f\u202a-\u202e\u2066-\u2069]|\p{Surrogate}/u.test(value);

const id = () => v.pipe(v.string('id'), v.regex(/^[a-z0-9][a-z0-9._-]{0,63}$/, says('id')));

/** Within bounds, so that no quotient of two prices leaves the doubles. */
const price = () =>
  v.pipe(
    v.union(
      [v.pipe(v.number(), v.minValue(0, says('price'))), v.picklist(['not offered', 'unknown'])],
      says('price'),
    ),
    v.check(
      (amount) =>
        typeof amount !== 'number' || amount <= 0 || (amount >= LOWEST_AMOUNT && amount <= HIGHEST_AMOUNT),
      says('price range'),
    ),
  );
const isoDate = () =>
  v.pipe(
    v.string('date'),
    v.check((value) => isIsoDate(value), says('date')),
  );

/** Whether this is a day of the calendar, as `2026-11-22`. */
export const isIsoDate = (value: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(value) &&
  !Number.isNaN(Date.parse(value)) &&
  new Date(value).toISOString().startsWith(value);

const strictObject = <Entries extends v.ObjectEntries>(entries: Entries) =>
  v.strictObject(entries, (issue) => (issue.expected === 'never' ? says('known field') : says('present')));

const tokenPrice = () =>
  strictObject({
    per: v.literal('million tokens', says('price table')),
    textIn: price(),
    textInCached: price(),
    imageIn: price(),
    imageInCached: price(),
    imageOut: price(),
    textOut: price(),
  });

/** A name that every object has, such as `constructor`, would be looked up in vain and found. */
const tierName = () =>
  v.pipe(
    text('tier', 20),
    v.check((name) => !(name in {}), says('tier')),
  );
const tier = () => strictObject({ name: tierName(), maxEdge: v.pipe(finite('edge', 16), v.integer('edge')) });
const amountsByTier = () => v.record(text('tier', 20), price(), says('price table'));

const imagePrice = () =>
  v.pipe(
    strictObject({
      per: v.literal('image', says('price table')),
      tiers: v.pipe(v.array(tier(), says('tier')), v.maxLength(10, says('tier'))),
      amounts: v.record(
        v.picklist([...QUALITIES, 'auto', 'any'], says('quality')),
        amountsByTier(),
        says('price table'),
      ),
      perExtraReference: v.optional(price()),
      freeReferences: v.optional(v.pipe(finite('count', 0), v.integer('count'))),
    }),
    v.check(({ amounts }) => Object.keys(amounts).length > 0, says('price table')),
    v.check(({ tiers }) => new Set(tiers.map(({ name }) => name)).size === tiers.length, says('tier')),
    v.check(
      ({ tiers, amounts }) =>
        Object.values(amounts).every((row) => Object.keys(row).every((name) => isTier(name, tiers))),
      says('tier'),
    ),
  );

const isTier = (name: string, tiers: readonly { name: string }[]): boolean =>
  name === 'any' || tiers.some((known) => known.name === name);

const creditValue = () =>
  v.union(
    [
      finite('credit value', 1e-9),
      strictObject({ packUsd: finite('credit value', 1e-6), packCredits: finite('credit value', 1e-6) }),
      v.literal('unknown'),
    ],
    says('credit value'),
  );

const source = () =>
  v.pipe(
    v.string('https'),
    v.maxLength(500, says('https')),
    v.regex(/^https:\/\/[^\s<>"']+$/, says('https')),
    v.check((value) => !hasControlCharacter(value), says('https')),
  );

/** What was charged up to a day, that day included. */
const earlierPrice = () =>
  strictObject({
    until: isoDate(),
    price: v.variant('per', [tokenPrice(), imagePrice()], says('price table')),
    usdPerCredit: v.optional(creditValue()),
    source: v.optional(source()),
    checked: v.optional(isoDate()),
  });
const MOST_PERIODS = 100;

const rateSchema = () =>
  v.pipe(
    strictObject({
      id: id(),
      name: text('name', 80),
      billing: v.picklist(['api', 'credits', 'wrapper'], says('billing')),
      model: text('model', 64),
      price: v.variant('per', [tokenPrice(), imagePrice()], says('price table')),
      unit: v.picklist(['USD', 'credit'], says('unit')),
      usdPerCredit: v.optional(creditValue()),
      roundUpTo: v.optional(finite('positive', 1e-6)),
      measuredTokens: v.optional(
        v.record(
          v.pipe(
            v.string('size and quality'),
            v.regex(/^[1-9]\d{1,4}x[1-9]\d{1,4}\/(low|medium|high|xhigh|max)$/, says('size and quality')),
          ),
          v.pipe(finite('tokens', 1), v.integer('tokens')),
          says('tokens'),
        ),
      ),
      earlier: v.optional(
        v.pipe(v.array(earlierPrice(), says('periods')), v.maxLength(MOST_PERIODS, says('periods'))),
      ),
      source: source(),
      checked: isoDate(),
      from: v.optional(isoDate()),
      until: v.optional(isoDate()),
      note: v.optional(
        v.pipe(
          v.string('text'),
          v.maxLength(1000, says('text')),
          v.check((value) => !hasControlCharacter(value.replace(/[\n\r\t]/g, '')), says('text')),
        ),
      ),
    }),
    v.forward(
      v.check(
        ({ billing, unit }) => (billing === 'credits') === (unit === 'credit'),
        says('unit of billing'),
      ),
      ['unit'],
    ),
    v.forward(
      v.check(
        ({ unit, usdPerCredit }) => (unit === 'credit') === (usdPerCredit !== undefined),
        says('credit value'),
      ),
      ['usdPerCredit'],
    ),
    v.forward(
      v.check(
        ({ unit, earlier = [] }) =>
          unit === 'credit' || earlier.every(({ usdPerCredit }) => usdPerCredit === undefined),
        says('credit value'),
      ),
      ['earlier'],
    ),
    v.forward(
      v.check(({ from, until }) => !isBefore(until, from), says('not before from')),
      ['until'],
    ),
    v.rawCheck(({ dataset, addIssue }) => {
      if (!dataset.typed) return;
      const row = dataset.value;
      for (const { at, until, expected } of periodFaults(row)) {
        const item = (input: Record<string, unknown> | unknown[], key: string | number, value: unknown) =>
          ({ type: 'unknown', origin: 'value', input, key, value }) as const;
        const periods = row.earlier ?? [];
        addIssue({
          input: until,
          message: expected,
          path: [item(row, 'earlier', periods), item(periods, at, periods[at]), item({}, 'until', until)],
        });
      }
    }),
  );

/** Of two days that can be read, whether the first comes before the other. */
const isBefore = (day: string | undefined, other: string | undefined): boolean =>
  day !== undefined && other !== undefined && isIsoDate(day) && isIsoDate(other) && day < other;

interface Periods {
  readonly from?: string | undefined;
  readonly until?: string | undefined;
  readonly earlier?: readonly { readonly until: string }[] | undefined;
}

/** Periods that end before the rate was offered or after it was withdrawn, and those out of order or of one day. */
function periodFaults({ from, until: last, earlier = [] }: Periods) {
  if (earlier.length > MOST_PERIODS) return [];
  return earlier.flatMap(({ until }, at) => {
    const before = earlier[at - 1]?.until;
    const expected =
      (isBefore(until, from) && says('not before from')) ||
      ((until === before || isBefore(until, before)) && says('after the period before')) ||
      ((until === last || isBefore(last, until)) && says('before until'));
    return expected ? [{ at, until, expected }] : [];
  });
}

/** Built when a rate is first read: most formulas read none, and each call of one starts the script anew. */
let schema: ReturnType<typeof rateSchema> | undefined;

/** One published way to be charged. */
export type Rate = v.InferOutput<ReturnType<typeof rateSchema>>;
/** What a rate charged up to a day. */
export type EarlierPrice = v.InferOutput<ReturnType<typeof earlierPrice>>;
export type TokenPrice = v.InferOutput<ReturnType<typeof tokenPrice>>;
export type ImagePrice = v.InferOutput<ReturnType<typeof imagePrice>>;

/**
 * Checks one rate, wherever it comes from.
 * @throws Problem `rate/invalid` with each faulty field, its value and what would be right
 */
export function parseRate(value: unknown): Rate {
  requireFewEntries(value);
  schema ??= rateSchema();
  const result = v.safeParse(schema, value);
  if (result.success) return result.output;
  const faults = result.issues.map((issue) => ({
    field: v.getDotPath(issue) ?? '',
    value: briefly(faultyValue(issue)),
    expected: issue.message as Expectation,
  }));
  throw problem('rate/invalid', { rate: nameOf(value), faults });
}

/** More than any rate has: each entry that is wrong would be told, and cost as much as one that is right. */
const MOST_ENTRIES = 500;

/** @throws Problem `rate/invalid` where a field that may list anything lists more than a rate has */
function requireFewEntries(value: unknown): void {
  const { measuredTokens, price } = Object(value) as { measuredTokens?: unknown; price?: unknown };
  const { amounts } = Object(price) as { amounts?: unknown };
  const lists = [
    ['measuredTokens', measuredTokens, 'entries'],
    ['price.amounts', amounts, 'entries'],
    ...(countOf(amounts) > MOST_ENTRIES ? [] : Object.values(Object(amounts) as object)).map(
      (row: unknown) => ['price.amounts', row, 'entries'] as const,
    ),
  ] as const;
  for (const [field, list, expected] of lists)
    if (countOf(list) > MOST_ENTRIES)
      throw problem('rate/invalid', {
        rate: nameOf(value),
        faults: [{ field, value: `${countOf(list)}`, expected }],
      });
}

const countOf = (list: unknown): number =>
  typeof list === 'object' && list !== null ? Object.keys(list).length : 0;

/** What two fields get wrong together is told at one of them: the value is that field's, not the whole row. */
function faultyValue({ input, path }: v.BaseIssue<unknown>): unknown {
  const last = path?.[path.length - 1];
  return last?.input === input ? last?.value : input;
}

function nameOf(value: unknown): string {
  const row = Object(value) as { id?: unknown; name?: unknown };
  return briefly(typeof row.id === 'string' ? row.id : (row.name ?? ''));
}

/** A value as one short line, for a message. */
export function briefly(value: unknown): string {
  if (value === undefined) return '';
  // A list or an object can be too deep to write out.
  if (Array.isArray(value)) return '[…]';
  if (typeof value === 'object' && value !== null) return '{…}';
  const line = String(value).replace(/\s+/g, ' ');
  if (line !== '' && visible(line).trim() === '') return '" "';
  return line.length > 60 ? `${line.slice(0, 57)}…` : line;
}
