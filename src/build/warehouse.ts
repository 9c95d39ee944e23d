import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { problemText } from '../i18n/problem-text';
import { SIDEBAR_TEXTS } from '../i18n/words';
import { isProblem } from '../messages/problem';
import type { ProblemData } from '../messages/problem-data';
import { tableOf } from '../rates/overrides';
import { DEFAULT_RATE_ID, type RateTable, SHIPPED_TABLE } from '../rates/rate-table';
import { faultText } from '../sidebar/rate-import/fault-text';
import { importPreview } from '../sidebar/rate-import/import-preview';
import { readRateFile } from '../sidebar/rate-import/rate-file';
import { type Table, tableAfter } from '../sidebar/table/rate-change';
import { bigQuerySql, DATASET, isDataset } from '../warehouse/bigquery-sql';

/** The table that a file of rates gives, and the names of rates of which it says two things. */
interface ExportedTable {
  readonly table: RateTable;
  readonly disagreeing: readonly string[];
}

/**
 * The table of a file of rates, read as the sidebar imports it exactly: what an export lists as overrides counts, on top
 * of what ships. A row that the import would leave out is refused.
 * @throws Problem such as `rate/invalid`; Error where the file is no file of rates
 */
export function tableOfExport(text: string, today: string): ExportedTable {
  const file = readRateFile(text);
  if (typeof file === 'string' || 'looksLike' in file)
    throw new Error(faultText(file, SIDEBAR_TEXTS.en.importing));
  const { rows, change, disagreements } = importPreview(file, SHIPPED, 'exact', today);
  for (const row of rows) if (row.kind === 'rejected') throw faultOf(row.name, row.problem);
  const { overrides, defaultRateId } = tableAfter(SHIPPED, change);
  return {
    table: tableOf(overrides, defaultRateId),
    disagreeing: disagreements.map(({ name }) => name),
  };
}

const SHIPPED: Table = { overrides: [], defaultRateId: DEFAULT_RATE_ID, language: 'en' };

const faultOf = (name: string, fault: ProblemData | 'too-deep'): Error =>
  new Error(
    fault === 'too-deep' ? `${name}: ${SIDEBAR_TEXTS.en.importing.tooDeep}` : problemText(fault, 'en'),
  );

/** The rates to write: those that ship, or a file's, and a line on a file that says two things. */
async function tableToWrite(file: string | undefined): Promise<RateTable> {
  if (file === undefined) return SHIPPED_TABLE;
  const today = new Date().toISOString().slice(0, 10);
  const { table, disagreeing } = tableOfExport(await readFile(file, 'utf8'), today);
  if (disagreeing.length > 0)
    console.warn(
      `The file says two things of ${disagreeing.join(', ')}: its "overrides" count, as in the sidebar's import, not its "rates".`,
    );
  return table;
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
  const table = await tableToWrite(file);
  await mkdir('dist', { recursive: true });
  await writeFile('dist/bigquery.sql', bigQuerySql(table, dataset));
}

const sentence = (error: unknown): string =>
  isProblem(error) ? problemText(error, 'en') : (error as Error).message;

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  write(process.argv.slice(2)).catch((error) => {
    console.error(`Not written: ${sentence(error)}`);
    process.exitCode = 1;
  });
