import type { Price } from '../pricing/cost';
import { TOKEN_KINDS } from '../pricing/usage';
import { rateAt } from '../rates/rate-at';
import type { ImagePrice, Rate, TokenPrice } from '../rates/schema';
import type { Named } from './sql-function';
import { sqlDay, sqlNumber, sqlText } from './sql-text';

/** A rate as it was charged from a day to a day, both included. */
interface Period {
  readonly rate: Rate;
  readonly from: string;
  readonly to: string;
}

const ALWAYS = { from: '0001-01-01', to: '9999-12-31' } as const;

/** The columns of the table, with what each says. */
const COLUMNS = [
  ['rate', 'STRING', 'Id of the rate, as the functions take it'],
  ['name', 'STRING', 'Name of the rate'],
  ['model', 'STRING', 'Model that the rate sells'],
  ['billing', 'STRING', 'api, credits or wrapper'],
  ['per', 'STRING', 'million tokens or image'],
  ['field', 'STRING', 'What is charged, as IMGRATE names it: imageOut, or "high 1K" of a price per image'],
  ['price', 'FLOAT64', 'Price in the rate’s unit; NULL where status is not priced'],
  ['status', 'STRING', 'priced, unknown or not offered: only priced has a price'],
  ['unit', 'STRING', 'USD or credit'],
  ['usd_per_unit', 'FLOAT64', 'Dollars per unit: 1 for USD; NULL where nobody has said what a credit costs'],
  ['round_up_to', 'FLOAT64', 'What a generation is rounded up to, in the unit; NULL for none'],
  ['valid_from', 'DATE', 'First day (UTC) of this price; 0001-01-01 where it is not known'],
  ['valid_to', 'DATE', 'Last day (UTC) of this price; 9999-12-31 while it holds'],
  ['offered_until', 'DATE', 'Last day on which the rate is sold; NULL where none is known'],
  ['source', 'STRING', 'Page that the price is from'],
  ['checked', 'DATE', 'Day on which the page was last read'],
] as const;

/** The statements that create the table of prices and fill it: a row a price and period. */
export function ratesTable(rates: readonly Rate[], named: Named): string {
  const rows = rates
    .flatMap(periods)
    .flatMap((period) =>
      prices(period.rate.price).map(([field, price]) => `  (${cells(period, field, price).join(', ')})`),
    );
  const columns = COLUMNS.map(
    ([name, type, about]) => `  ${name} ${type} OPTIONS (description = ${sqlText(about)})`,
  );
  return `CREATE OR REPLACE TABLE ${named('rates')} (
${columns.join(',\n')}
) OPTIONS (description = 'Prices of image generation by day, for joins: field and day find one row a rate.');${filled(named, rows)}`;
}

/** A table from which every rate was removed stays empty. */
function filled(named: Named, rows: readonly string[]): string {
  if (rows.length === 0) return '';
  return `\n\nINSERT INTO ${named('rates')} (${COLUMNS.map(([name]) => name).join(', ')}) VALUES\n${rows.join(',\n')};`;
}

function periods(rate: Rate): Period[] {
  const { earlier = [], ...now } = rate;
  const ends = earlier.map(({ until }) => until).sort();
  const starts = [rate.from ?? ALWAYS.from, ...ends.map(dayAfter)];
  const past = ends.map((to, at) => ({ rate: rateAt(rate, to), from: starts[at] ?? ALWAYS.from, to }));
  return [...past, { rate: now, from: starts[ends.length] ?? ALWAYS.from, to: ALWAYS.to }];
}

const DAY_MS = 86_400_000;
const dayAfter = (day: string): string => new Date(Date.parse(day) + DAY_MS).toISOString().slice(0, 10);

function cells({ rate, from, to }: Period, field: string, price: Price): string[] {
  const isPriced = typeof price === 'number';
  return [
    ...[rate.id, rate.name, rate.model, rate.billing, rate.price.per, field].map(sqlText),
    numberOrNull(isPriced ? price : undefined),
    sqlText(isPriced ? 'priced' : price),
    sqlText(rate.unit),
    numberOrNull(usdPerUnit(rate)),
    numberOrNull(rate.roundUpTo),
    sqlDay(from),
    sqlDay(to),
    rate.until === undefined ? 'NULL' : sqlDay(rate.until),
    sqlText(rate.source),
    sqlDay(rate.checked),
  ];
}

const numberOrNull = (value: number | undefined): string => (value === undefined ? 'NULL' : sqlNumber(value));

function usdPerUnit({ unit, usdPerCredit }: Rate): number | undefined {
  if (unit === 'USD') return 1;
  if (typeof usdPerCredit === 'object') return usdPerCredit.packUsd / usdPerCredit.packCredits;
  return typeof usdPerCredit === 'number' ? usdPerCredit : undefined;
}

const prices = (price: TokenPrice | ImagePrice): (readonly [field: string, price: Price])[] =>
  price.per === 'image' ? imagePrices(price) : TOKEN_KINDS.map((kind) => [kind, price[kind]] as const);

function imagePrices({ amounts, perExtraReference }: ImagePrice): [string, Price][] {
  const pictures = Object.entries(amounts).flatMap(([quality, row]) =>
    Object.entries(row ?? {}).map(([tier, amount]): [string, Price] => [fieldOf(quality, tier), amount]),
  );
  return perExtraReference === undefined ? pictures : [...pictures, ['perExtraReference', perExtraReference]];
}

/** "high 1K", "high" or "1K": a dimension that does not matter is left out. */
const fieldOf = (quality: string, tier: string): string =>
  [quality, tier].filter((name) => name !== 'any').join(' ') || 'any';
