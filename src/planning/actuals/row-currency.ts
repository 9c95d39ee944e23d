import type { RowRemark, SkipReason } from './charge';
import { saysCredits } from './credit-words';
import { agreedCurrency, currencyIn, isOpenCurrency, isYen } from './currency';

/** In which currency a row's amount is. */
export interface RowCurrency {
  readonly currency: string;
  readonly remarks: readonly RowRemark[];
}

/** What tells a row's currency, and whether other rows of the table have theirs in the same column. */
interface Said {
  readonly cell: string;
  readonly others: readonly (string | undefined)[];
  readonly columnIsUsed: boolean;
  /** Whose `¥` is where nothing else tells. */
  readonly yen?: string | undefined;
}

/**
 * A row's currency by its currency cell, its amount and the heading. USD where none says one; but not where the rows
 * around it say theirs.
 */
export function rowCurrency({ cell, others, columnIsUsed, yen }: Said): RowCurrency | SkipReason {
  const said = cell === '' ? '' : currencyIn(cell);
  if (said === undefined) return saysCredits(cell) ? 'credits' : 'currency unreadable';
  const currency = agreedCurrency(said, ...others);
  if (currency === undefined) return 'currencies differ';
  if (isOpenCurrency(currency)) return 'currency unreadable';
  if (currency === 'JPY' && [said, ...others].every((each) => !each || isYen(each)))
    return { currency: yen ?? currency, remarks: yen === undefined ? ['yen assumed'] : [] };
  if (currency !== '') return { currency, remarks: [] };
  return columnIsUsed ? 'currency unreadable' : { currency: 'USD', remarks: ['USD assumed'] };
}
