import { listCost, type PricesFor } from './billed-rates';
import type { Charge } from './charge';
import { type Decimal, decimalNumber } from './decimal';
import type { ActualsCell } from './sheet-columns';
import { daySerial } from './utc-day';

/**
 * One row of the sheet a charge. Days as the numbers that Sheets keeps for them, the end exclusive; what is not known
 * stays blank.
 */
export function sheetRow(charge: Charge, pricesFor: PricesFor): ActualsCell[] {
  const { day, lineItem, project, quantity, unit, billed, currency, kept } = charge;
  const number = (decimal: Decimal | undefined): ActualsCell => (decimal ? decimalNumber(decimal) : '');
  const start = day && daySerial(day);
  return [
    start,
    start && start + 1,
    lineItem,
    project,
    number(quantity),
    unit,
    number(billed),
    currency,
    listCost(charge, pricesFor) ?? '',
    number(kept),
  ];
}
