import type { RateTable } from '../rates/rate-table';
import { amountFunctions } from './amount-functions';
import { generationFunctions } from './generation-function';
import { pricedRates, rateFunctions } from './rate-cases';
import { ratesTable } from './rates-table';
import { createFunction, type Named } from './sql-function';
import { sqlComment } from './sql-text';
import { tokenFunctions } from './token-functions';
import { usageFunctions } from './usage-function';

/** The dataset that functions and table are created in, where no other is named. */
export const DATASET = 'image_cost';

/** Whether BigQuery takes this as the name of a dataset. */
export const isDataset = (name: string): boolean => /^[A-Za-z_]\w{0,1023}$/.test(name);

/** A rate table and the rules of its models as GoogleSQL: functions that carry their prices, and a table for joins. */
export function bigQuerySql(table: RateTable, dataset = DATASET): string {
  const named: Named = (name) => `${dataset}.${name}`;
  const rates = pricedRates(table);
  const read = rates.map(({ checked }) => checked).sort();
  const functions = [
    ...tokenFunctions(named),
    ...rateFunctions(rates),
    ...amountFunctions(rates, named),
    ...generationFunctions(rates, named),
    ...usageFunctions(named),
  ];
  return `${[
    [
      sqlComment(
        `Image Cost: ${table.rates.length} rates${read.length > 0 ? `, read from ${read[0]} to ${read[read.length - 1]}` : ''}.`,
      ),
      sqlComment(
        'Call output_tokens, reference_tokens, generation_usd and usage_usd; names with _ help them.',
      ),
      sqlComment(
        'Prices and their days stand in the functions as literals. What is not known is an error, never NULL or 0.',
      ),
      `CREATE SCHEMA IF NOT EXISTS ${dataset};`,
    ].join('\n'),
    ...functions.map((each) => createFunction(named, each)),
    ratesTable(table.rates, named),
  ].join('\n\n')}\n`;
}
