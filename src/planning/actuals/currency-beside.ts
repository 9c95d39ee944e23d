import { agreedCurrency, currencyIn } from './currency';
import { currenciesIn } from './headings';

type Row = readonly string[];

/** A line that says in which money the table below it is: `Currency: TWD`, 幣別, 單位：新台幣元, `All amounts in EUR`. */
const ABOUT_MONEY =
  /currenc|amounts?\b|figures|\bunit|währung|devise|moneda|[幣币]|通貨|單位|单位|単位|金額|金额/i;

/** The currency that lines above a table name for all of it; undefined where none does, or they contradict one another. */
export const currencyAbove = (above: readonly Row[]): string | undefined =>
  agreedCurrency(
    ...above
      .filter((row) => row.some((cell) => ABOUT_MONEY.test(cell)))
      .flatMap((row) => row.flatMap(currenciesIn)),
  ) || undefined;

/** The currency that a line of units right below the headings names in the column of amounts: `(TWD)`. */
export const currencyOfUnits = (below: Row | undefined, cost: number | undefined): string | undefined =>
  cost === undefined ? undefined : currencyIn((below?.[cost] ?? '').replace(/[()（）[\]]/g, ''));
