import type { RateTable } from '../../rates/rate-table';
import { listCost } from './billed-rates';
import type { Charge } from './charge';
import { type Decimal, decimalNumber } from './decimal';
import { dayAfter, daySerial } from './utc-day';

/**
 * The columns of the sheet of actuals. Names in capitals are those of FOCUS, the open specification of cost data
 * (https://focus.finops.org); ListCost is what the rate table would have charged.
 */
export const ACTUALS_COLUMNS = [
  'ChargePeriodStart',
  'ChargePeriodEnd',
  'lineItem',
  'project',
  'ConsumedQuantity',
  'ConsumedUnit',
  'BilledCost',
  'BillingCurrency',
  'ListCost',
  'kept',
] as const;

/** One cell of the sheet; a day is the number that Sheets keeps for it. */
export type ActualsCell = string | number;

/** One row of the sheet a charge. Days as the numbers that Sheets keeps for them; what is not known stays blank. */
export function sheetRow(charge: Charge, table: RateTable): ActualsCell[] {
  const { day, lineItem, project, quantity, unit, billed, currency, kept } = charge;
  const number = (decimal: Decimal | undefined): ActualsCell => (decimal ? decimalNumber(decimal) : '');
  return [
    day && daySerial(day),
    day && daySerial(dayAfter(day)),
    lineItem,
    project,
    number(quantity),
    unit,
    number(billed),
    currency,
    listCost(charge, table) ?? '',
    number(kept),
  ];
}
