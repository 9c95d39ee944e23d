import type { Meaning } from './charge';
import { agreedCurrency, currencyOf, plainestCurrency } from './currency';
import {
  ASIDES,
  BEFORE_DISCOUNT,
  BEFORE_TAX,
  CJK_COST,
  CJK_CURRENCY,
  CJK_DATE,
  CJK_OTHER,
  CJK_OTHER_DATE,
  COST_WORDS,
  COUNT_WORDS,
  COUNTED_KINDS,
  DATE_WORDS,
  EXACT,
  FILLERS,
  NO_MONEY,
  OTHER_DATES,
  OTHER_MONEY,
  PER_ONE,
  PRICE_WORDS,
  SCALE,
  TOKEN_KINDS,
} from './heading-words';

/** What a heading says. */
export interface Heading {
  /** How well it says what its column holds: the higher the better; none where it says something else. */
  readonly fits: Readonly<Partial<Record<Meaning, number>>>;
  /** The currency of its amounts, an ISO code or a sign that countries share; undefined where it names none. */
  readonly currency: string | undefined;
  /** Whether it is about money or a count, used here or not. */
  readonly isFigure: boolean;
  /** Whether it counts something. */
  readonly isCount: boolean;
  /** Whether it is a price, or a net or gross amount: the cost where a table tells no other. */
  readonly isPrice: boolean;
  /** Whether it says that tax is not in its amounts. */
  readonly isBeforeTax: boolean;
  /** Whether it is the cost of a kind of token, as `Input cost`. */
  readonly isOfTokens: boolean;
  /** Whether it names a kind of what is counted, as `Input`, `Output tokens` or `1024x1024`. */
  readonly isKind: boolean;
  /** Whether it is the sum of what is counted, as `Total tokens`. */
  readonly isTotalCount: boolean;
}

/** What a heading of a table means, in the languages that bills come in. */
export function headingOf(text: string): Heading {
  const all = wordsOf(text);
  const currencies = currenciesIn(text);
  const words = all.filter((word) => currencyIn(word) === undefined);
  const fits = exactFits(words.filter((word) => word !== 'utc' && word !== 'gmt').join(' '));
  if (fits.currency === undefined && (words.some((word) => CJK_CURRENCY.test(word)) || isOfCurrencies(words)))
    fits.currency = 0.5;
  if (fits.date === undefined && moneyFit(words) === undefined && isDate(words))
    fits.date = (words.includes('start') ? 0.6 : 0.5) - (words.includes('period') ? 0.2 : 0);
  const isOneCurrency = agreedCurrency(...currencies) !== undefined;
  const isBare = words.length === 0 && currencies.length > 0;
  const currency = plainestCurrency(currencies);
  const isBeforeTax = BEFORE_TAX.test(text);
  const cost = isBare ? 2 : (moneyFit(words) ?? (isBesideCurrency(words, currency, fits) ? 0.5 : undefined));
  if (cost !== undefined && isOneCurrency && fits.quantity === undefined)
    // Rates are in dollars and without tax: of two columns that are alike, theirs can be compared.
    fits.cost =
      cost +
      (currency === 'USD' || currency === '$' ? 0.1 : 0) +
      (isBeforeTax ? 0.05 : 0) -
      (BEFORE_DISCOUNT.test(text) ? 0.05 : 0);
  const isCount = words.some((word) => COUNT_WORDS.has(word));
  return {
    fits,
    currency,
    isFigure: fits.cost !== undefined || isBare || isCount || isMoney(words),
    isCount: isCount || fits.images !== undefined || fits.quantity !== undefined,
    isPrice: isOneCurrency && isPrice(words.length > 0 ? words : [text.trim()]),
    isBeforeTax,
    isOfTokens: fits.cost !== undefined && words.some((word) => TOKEN_KINDS.has(word)),
    isKind: all.some(isCountedKind) && all.every((word) => isCountedKind(word) || COUNT_WORDS.has(word)),
    isTotalCount: isCount && words.some((word) => (costFit(word) ?? 2) <= 1),
  };
}

const isCountedKind = (word: string): boolean => COUNTED_KINDS.has(word) || /^\d{3,4}x\d{3,4}$/.test(word);

/** `Settled currency`, `Original currency code`; not `Amount (original currency)`. */
const isOfCurrencies = (words: readonly string[]): boolean =>
  /(?:currency|ccy|währung)(?: (?:code|iso|symbol))?$/.test(words.join(' ')) &&
  !words.some((word) => /^(?:amounts?|costs?|totals?|values?|prices?|rates?|betrag|in)$/.test(word));

/** `Usage ($)`: a currency beside words that say nothing else. */
const isBesideCurrency = (
  words: readonly string[],
  currency: string | undefined,
  fits: Heading['fits'],
): boolean =>
  currency !== undefined &&
  Object.keys(fits).length === 0 &&
  !words.some((word) => COUNT_WORDS.has(word) || OTHER_MONEY.has(word) || NO_MONEY.has(word)) &&
  !words.some((word) => CJK_OTHER.test(word) || SCALE.test(word));

function exactFits(name: string): Partial<Record<Meaning, number>> {
  const fits: Partial<Record<Meaning, number>> = {};
  for (const [meaning, names] of Object.entries(EXACT) as [keyof typeof EXACT, readonly string[]][]) {
    const at = names.indexOf(name);
    if (at >= 0) fits[meaning] = names.length - at;
  }
  return fits;
}

const isDate = (words: readonly string[]): boolean =>
  words.some((word) => DATE_WORDS.has(word) || CJK_DATE.test(word)) &&
  !words.some((word) => OTHER_DATES.has(word) || CJK_OTHER_DATE.test(word));

const isMoney = (words: readonly string[]): boolean =>
  words.some((word) => costFit(word) !== undefined || OTHER_MONEY.has(word) || CJK_COST.test(word)) &&
  !words.some((word) => NO_MONEY.has(word)) &&
  !/^units?$/.test(words[words.length - 1] ?? '');

/** A price, or a net or gross amount, and no word that makes it another one. */
const isPrice = (words: readonly string[]): boolean =>
  words.some((word) => PRICE_WORDS.has(word)) &&
  words.every((word) => PRICE_WORDS.has(word) || FILLERS.has(word) || costFit(word) !== undefined);

/** Codes of currencies that are words as well. */
const PLAIN_WORDS = new Set(
  'all top cup mad bob gel sos try pen ron cop ang mop lak kes rs nt tl pound pounds'.split(' '),
);

/** The currencies that a text names. */
export const currenciesIn = (text: string): string[] =>
  wordsOf(text)
    .map(currencyIn)
    .filter((each) => each !== undefined);

const currencyIn = (word: string): string | undefined =>
  PLAIN_WORDS.has(word) ? undefined : currencyOf(word);

/** How well a word says that it is a cost; undefined for other words. */
const costFit = (word: string): number | undefined => {
  if (Object.hasOwn(COST_WORDS, word)) return COST_WORDS[word];
  if (!CJK_COST.test(word) || CJK_OTHER.test(word)) return undefined;
  if (/[總总総]/.test(word)) return 3;
  return /[實实]付/.test(word) ? 2.5 : 2;
};

/** How well the cost of a kind of token fits. */
const OF_TOKENS = 0.6;

function moneyFit(words: readonly string[]): number | undefined {
  const said = words.filter((word) => !FILLERS.has(word));
  if (said.some((word) => OTHER_MONEY.has(word) || NO_MONEY.has(word) || SCALE.test(word))) return undefined;
  const fits = said.map(costFit).filter((fit) => fit !== undefined);
  // An amount may be one of images; a cost of images is money.
  if (fits.length === 0 || (Math.max(...fits) < 3 && said.some((word) => COUNT_WORDS.has(word))))
    return undefined;
  // Even a bare `Total` says more than the cost of a kind of token.
  if (said.some((word) => TOKEN_KINDS.has(word))) return OF_TOKENS;
  const isValueAlone = fits.length === 1 && fits[0] === 0;
  // `Total cost` says more than either word, `Input cost` less than `Cost`.
  const isOfPart = said.length > fits.length;
  return isValueAlone ? undefined : Math.max(...fits) + (fits.length > 1 ? 1 : 0) - (isOfPart ? 0.3 : 0);
}

/** `costUsd`, `cost_usd`, `Cost (USD)` and `費用（美元）` as words. */
function wordsOf(text: string): string[] {
  return text
    .slice(0, 200)
    .normalize('NFKC')
    .replace(/\p{Extended_Pictographic}\ufe0f?/gu, ' ')
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(PER_ONE, ' per ')
    .replace(
      /(新台幣|新臺幣|台幣|臺幣|新台币|台币|美元|美金|歐元|欧元|日圓|日元|日幣|人民幣|人民币|港幣|港元|英鎊|英镑|韓元)/g,
      ' $1 ',
    )
    .split(/[\s_\-–—/\\()[\]{}<>:,;'’"*|.・]+/)
    .join(' ')
    .replace(ASIDES, ' ')
    .split(' ')
    .filter((word) => word !== '');
}
