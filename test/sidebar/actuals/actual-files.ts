import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decimalText } from '../../../src/planning/actuals/decimal';
import type { Choices } from '../../../src/planning/actuals/file-readings';
import type { Actuals } from '../../../src/planning/actuals/summed-charges';
import { type BillFile, loadActuals } from '../../../src/sidebar/actuals/load-actuals';

/** An example of what providers export; names, e-mails and keys in them are made up. */
export const actualFile = (name: string): string =>
  readFileSync(join(__dirname, '../../data/actuals', name), 'utf8');

/** Reads a file or a text to its end. */
export async function load(file: BillFile, model = 'gpt-image-2', choices: Choices = {}) {
  const work = { onProgress: () => undefined, isCancelled: () => false };
  const actuals = await loadActuals(file, model, work, choices);
  if (!actuals) throw new Error('Nobody has cancelled.');
  return actuals;
}

/** `USD 1.814375`. */
export const totals = (actuals: Actuals): string[] =>
  actuals.totals.map(({ currency, billed }) => `${currency} ${decimalText(billed)}`);

/** Everything that is kept of a file, as text. */
export const everything = (actuals: Actuals): string =>
  JSON.stringify(actuals, (_, value) => (typeof value === 'bigint' ? String(value) : value));
