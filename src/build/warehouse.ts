import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { problemText } from '../i18n/problem-text';
import { Problem } from '../messages/problem';
import { DEFAULT_RATE_ID, type RateTable, SHIPPED_TABLE } from '../rates/rate-table';
import { parseRate } from '../rates/schema';
import { WITHDRAWN_RATES } from '../rates/withdrawn-rates';
import { bigQuerySql, DATASET, isDataset } from '../warehouse/bigquery-sql';

/**
 * The table of an exported rates file: its `rates`.
 * @throws Problem `rate/invalid`; Error where the file holds no list of rates
 */
export function tableOfExport(text: string): RateTable {
  const { rates, defaultRateId } = Object(JSON.parse(text)) as { rates?: unknown; defaultRateId?: unknown };
  if (!Array.isArray(rates))
    throw new Error('The file holds no "rates": export it from the sidebar as JSON.');
  return {
    rates: rates.map(parseRate),
    defaultRateId: typeof defaultRateId === 'string' ? defaultRateId : DEFAULT_RATE_ID,
    withdrawn: WITHDRAWN_RATES,
  };
}

/** `npm run warehouse -- [rates.json] [--dataset=name]` writes dist/bigquery.sql. */
async function write(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    options: { dataset: { type: 'string', default: DATASET } },
    allowPositionals: true,
  });
  const { dataset } = values;
  if (!isDataset(dataset)) throw new Error(`Dataset ${dataset}: use letters, digits and _.`);
  const [file] = positionals;
  const table = file === undefined ? SHIPPED_TABLE : tableOfExport(await readFile(file, 'utf8'));
  await mkdir('dist', { recursive: true });
  await writeFile('dist/bigquery.sql', bigQuerySql(table, dataset));
}

const sentence = (error: unknown): string =>
  error instanceof Problem ? problemText(error, 'en') : (error as Error).message;

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  write(process.argv.slice(2)).catch((error) => {
    console.error(`Not written: ${sentence(error)}`);
    process.exitCode = 1;
  });
