import { plainName } from '../../pricing/plain-name';
import type { Meaning } from './charge';
import { currencyIn } from './currency';
import { type Heading, headingOf } from './headings';

/** Where the columns of a table stand, from 0, by what they mean; those that it lacks are missing. */
export type Columns = Readonly<Partial<Record<Meaning, number>>>;

const MEANINGS = [
  'date',
  'images',
  'kept',
  'cost',
  'currency',
  'item',
  'quantity',
  'unit',
  'project',
] as const;

/** A plain table's columns, by the meaning of their headings, and the currency that its cost column names. */
export interface PlainColumns {
  readonly at: Columns;
  readonly currency: string | undefined;
  /** A column of units that are not those of a quantity: it may tell the currency, or that amounts are credits. */
  readonly costUnit: number | undefined;
  /** Whose `¥` is where nothing else tells: that of the country whose letters the headings have. */
  readonly yen: string | undefined;
  /**
   * Whether costs without a currency are not to be taken for dollars: a bare `Total` beside `Input` and `Output` may count,
   * and where the column of currencies is that of other amounts, these are not the only money.
   */
  readonly isOpen: boolean;
}

/** Letters and words of headings that only mainland China, and only Japan writes. */
const [CHINESE, JAPANESE] = [/[费额时张币单说项图价]/, /[円枚ぁ-んァ-ヶ]|日付|料金|利用/];

const yenOf = (header: readonly string[]): string | undefined => {
  if (header.some((name) => JAPANESE.test(name))) return 'JPY';
  return header.some((name) => CHINESE.test(name)) ? 'CNY' : undefined;
};

/**
 * The columns of a plain table: a date, and images, a cost, or a quantity with its unit. Of several headings of one
 * meaning the one that says it best is taken. Undefined for a header of another kind.
 */
export function plainColumns(header: readonly string[]): PlainColumns | undefined {
  const names = new Set(header.map(plainName));
  const headings = header.map((name) =>
    isPaidIn(name, names) ? { ...headingOf(name), fits: {}, isPrice: false } : headingOf(name),
  );
  const at: Partial<Record<Meaning, number>> = {};
  const taken = new Set<number>();
  for (const meaning of MEANINGS) {
    const best =
      meaning === 'currency'
        ? currencyBeside(header, at.cost, headings, taken)
        : bestFor(meaning, headings, taken);
    if (best < 0) continue;
    at[meaning] = best;
    taken.add(best);
  }
  const costUnit = at.quantity === undefined ? at.unit : undefined;
  // A quantity is of something: without its unit nobody knows of what.
  if (at.images !== undefined || at.unit === undefined || at.quantity === undefined) {
    delete at.quantity;
    delete at.unit;
  }
  if (at.cost === undefined && !headings.some(({ isCount }) => isCount)) {
    const net = headings.findIndex(({ isPrice, isBeforeTax }) => isPrice && isBeforeTax);
    const price = net >= 0 ? net : headings.findIndex(({ isPrice }) => isPrice);
    if (price >= 0) at.cost = price;
  }
  // Of costs by kinds of tokens none is the row's, and nothing tells that there are no others.
  if (headings[at.cost ?? -1]?.isOfTokens && headings.filter(({ isOfTokens }) => isOfTokens).length > 1)
    delete at.cost;
  const currency = at.cost === undefined ? undefined : headings[at.cost]?.currency;
  if (currency !== undefined && at.currency !== undefined && isOfOtherCost(headings, at)) delete at.currency;
  const isForeign = currency === undefined && isOfForeign(header, at);
  if (isForeign) delete at.currency;
  const hasFigures = at.images !== undefined || at.cost !== undefined || at.quantity !== undefined;
  if (at.date === undefined || !hasFigures) return undefined;
  const isBareTotal = currency === undefined && (headings[at.cost ?? -1]?.fits.cost ?? 2) <= 1;
  const isMoney = headings.some(({ isOfTokens, isTotalCount }) => isOfTokens || isTotalCount);
  // One alone may be something else: `Prompt` may hold its words.
  const mayCount = isBareTotal && !isMoney && headings.filter(({ isKind }) => isKind).length > 1;
  return { at, currency, costUnit, yen: yenOf(header), isOpen: mayCount || isForeign };
}

/** `Paid in` beside `Paid out`: what was put into an account. */
const isPaidIn = (name: string, names: ReadonlySet<string>): boolean =>
  IN.test(name) && names.has(plainName(name).replace(IN, 'out'));

const IN = /\bin\b/i;

/** 外幣幣別 is not the currency of 新臺幣金額; beside CostUSD and Cost, the column of currencies is that of Cost. */
const isOfOtherCost = (headings: readonly Heading[], { currency = -1, cost = -1 }: Columns): boolean =>
  (headings[currency]?.fits.currency ?? 1) < 1 ||
  (/^[A-Z]{3}$/.test(headings[cost]?.currency ?? '') &&
    headings.some(({ fits, currency: own }, at) => at !== cost && fits.cost !== undefined && !own));

/** 幣別 beside 外幣金額, and not beside 金額, is the currency of the former. */
function isOfForeign(header: readonly string[], { currency, cost }: Columns): boolean {
  if (currency === undefined || cost === undefined || Math.abs(currency - cost) === 1) return false;
  const isBeside = [currency - 1, currency + 1].some((at) => FOREIGN.test(header[at] ?? ''));
  return isBeside && !FOREIGN.test(header[cost] ?? '');
}

const FOREIGN =
  /(?:外|原)[幣币].*(?:金額|金额)|originalbetrag|fremdwährung|(?:foreign|original|local) (?:currency )?(?:amount|cost)/i;

/**
 * Of several columns of currencies the one that the heading of the amounts names, as `CostInBillingCurrency` does, or the
 * nearest: those further off are of other amounts. Of two that are as near, the one after the amounts, unless others follow
 * it.
 */
function currencyBeside(
  header: readonly string[],
  cost: number | undefined,
  headings: readonly Heading[],
  taken: ReadonlySet<number>,
): number {
  const fitOf = (at: number): number => headings[at]?.fits.currency ?? 0;
  const isOfNext = (at: number): number => Number(headings[at + 1]?.isFigure === true);
  const letters = (name = ''): string => name.toLowerCase().replace(/[^\p{L}]|code$/gu, '');
  const named = letters(header[cost ?? -1]);
  const isOther = (at: number): number => Number(!named.includes(letters(header[at])));
  const farOff = (at: number): number => Math.abs(at - (cost ?? at));
  const [best = -1] = headings
    .map((_, at) => at)
    .filter((at) => !taken.has(at) && fitOf(at) > 0)
    .sort(
      (a, b) =>
        isOther(a) - isOther(b) || farOff(a) - farOff(b) || fitOf(b) - fitOf(a) || isOfNext(a) - isOfNext(b),
    );
  return best;
}

function bestFor(meaning: Meaning, headings: readonly Heading[], taken: ReadonlySet<number>): number {
  const fits = headings.map(({ fits }, at) =>
    taken.has(at) ? Number.NEGATIVE_INFINITY : (fits[meaning] ?? Number.NEGATIVE_INFINITY),
  );
  const best = Math.max(...fits);
  return best === Number.NEGATIVE_INFINITY ? -1 : fits.indexOf(best);
}

/** With the column beside the amounts that has no heading, where it holds currencies: `$` and `€` in cells of their own. */
export function withOwnSigns(
  columns: PlainColumns,
  header: readonly string[],
  rows: readonly (readonly string[])[],
): PlainColumns {
  const { cost, currency } = columns.at;
  if (cost === undefined || currency !== undefined || columns.currency !== undefined) return columns;
  const signs = [cost - 1, cost + 1].find((at) => header[at] === '' && holdsCurrencies(rows, at));
  return signs === undefined ? columns : { ...columns, at: { ...columns.at, currency: signs } };
}

function holdsCurrencies(rows: readonly (readonly string[])[], at: number): boolean {
  const cells = rows.slice(0, ROWS_LOOKED_AT).map((row) => (row[at] ?? '').trim());
  const said = cells.filter((cell) => cell !== '');
  return said.length > 0 && said.every((cell) => currencyIn(cell) !== undefined);
}

/** How many of a table's rows are looked at to tell what a column without a known heading holds. */
export const ROWS_LOOKED_AT = 200;
