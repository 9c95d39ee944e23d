import type { Charge } from '../../src/planning/actuals/charge';
import { decimalText } from '../../src/planning/actuals/decimal';

/** A charge on one line: day, line item, project, quantity, amount. */
export function brief({ day, lineItem, project, quantity, unit, billed, currency, kept }: Charge): string {
  const amounts = [
    quantity && `${decimalText(quantity)} ${unit}`,
    billed && `${currency} ${decimalText(billed)}`,
    kept && `${decimalText(kept)} kept`,
  ];
  return [day, lineItem, project, ...amounts].filter(Boolean).join(' | ');
}
