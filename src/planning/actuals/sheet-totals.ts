import { listPrice, type PricesFor } from './billed-rates';
import type { Charge } from './charge';

/** What a sheet of actuals says below its rows of one currency; '' for rows that count and are not charged. */
export interface SheetTotal {
  readonly currency: string;
  readonly rows: number;
  /** Rows that the rate table has a price for: only these are in the sum of list costs. */
  readonly listed: number;
}

/** A price that a bill was compared with. */
export interface ComparedPrice {
  readonly name: string;
  readonly checked: string;
  /** Charged before the price that stands in the table now. */
  readonly isEarlier: boolean;
}

/**
 * The totals that a sheet gets, one a currency, and the prices that its rows were compared with. Rows without an amount
 * have a total only where no row has one: the list costs of a bill are those of what it charges.
 */
export function sheetTotals(
  charges: readonly Charge[],
  pricesFor: PricesFor,
): { readonly totals: readonly SheetTotal[]; readonly compared: readonly ComparedPrice[] } {
  const totals = new Map<string, { currency: string; rows: number; listed: number }>();
  const compared = new Map<string, ComparedPrice>();
  const hasAmounts = charges.some(({ billed }) => billed !== undefined);
  for (const charge of charges) {
    const price = listPrice(charge, pricesFor);
    if (price) {
      const { rate, isEarlier } = price;
      compared.set(`${rate.id} ${isEarlier} ${rate.checked}`, {
        ...{ name: rate.name, checked: rate.checked, isEarlier },
      });
    }
    if (hasAmounts && charge.billed === undefined) continue;
    const currency = hasAmounts ? charge.currency : '';
    const total = totals.get(currency) ?? { currency, rows: 0, listed: 0 };
    totals.set(currency, total);
    total.rows++;
    if (price) total.listed++;
  }
  return { totals: [...totals.values()], compared: [...compared.values()] };
}
