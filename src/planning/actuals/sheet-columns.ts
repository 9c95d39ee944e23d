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
