import { execFileSync } from 'node:child_process';
import { billedRates, pricesIn } from '../../src/planning/actuals/billed-rates';
import { billedParts, imageTotals } from '../../src/planning/actuals/image-totals';
import { finished } from '../../src/planning/actuals/in-steps';
import { sheetRow } from '../../src/planning/actuals/sheet-rows';
import { type Actuals, ActualsReader } from '../../src/planning/actuals/summed-charges';
import { SHIPPED_TABLE } from '../../src/rates/rate-table';
import { readSource } from '../../src/sidebar/actuals/read-source';
import { ROWS_AT_ONCE } from '../../src/sidebar/actuals/send-actuals';
import { newDocument } from '../support/rate-documents';
import { hold } from './limits';
import { collectGarbage } from './timed';

const ROWS = 50_000;
const HEADER = 'start_time,end_time,amount_value,amount_currency,quantity,quantity_unit,line_item,project_id';

/** A cost export: 500 line items a day. */
function costExport(rows: number): string {
  const lines = Array.from({ length: rows }, (_, at) => {
    const start = 1_786_665_600 + 86_400 * Math.floor(at / 500);
    return `${start},${start + 86_400},0.010000000000000000,usd,1000.0,tokens,"gpt-image-2, image output ${at % 500}",p`;
  });
  return [HEADER, ...lines].join('\n');
}

/** What a page has read. */
function read(text: string): Actuals {
  const reader = new ActualsReader(finished(readSource(text, '')));
  reader.read(Number.POSITIVE_INFINITY);
  return reader.result();
}

const MOST_MEGABYTES = 300;

/** What a file of 30 MB takes, by a process that has no more than the limit: where that does not do, it ends. */
const memoryOf = (kind: string): Memory =>
  JSON.parse(
    execFileSync(
      process.execPath,
      [`--max-old-space-size=${MOST_MEGABYTES}`, '--import', 'tsx', 'test/bench/bill-memory.ts', kind],
      { encoding: 'utf8' },
    ),
  );

interface Memory {
  readonly characters: number;
  readonly rows: number;
  readonly most: number;
}

/** Everything that the preview shows. */
function shown({ charges }: Actuals): void {
  billedRates(charges, SHIPPED_TABLE, '2026-11-26');
  imageTotals(charges);
  billedParts(charges);
}

/** Processor time: other work on the machine is not in it. */
function spent(run: () => unknown): number {
  const start = process.cpuUsage();
  run();
  return msSince(start);
}

function msSince(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** Prints what a large bill takes: until its preview stands, until its sheet is written on the local host, and in memory. */
export async function measureBills(): Promise<void> {
  console.log('\nA bill, in processor time');
  const text = costExport(ROWS);
  const previews = Array.from({ length: 7 }, () => {
    collectGarbage();
    return spent(() => shown(read(text)));
  });
  const preview = Math.min(...previews);
  console.log(`${ROWS} rows previewed in ${(preview / 1000).toFixed(2)} s`);
  hold(`Preview of ${ROWS} rows in seconds`, preview / 1000, 1);
  for (const kind of ['csv', 'json']) {
    const { characters, rows, most } = memoryOf(kind);
    console.log(
      `${kind} of ${(characters / 1e6).toFixed(1)} MB, ${rows} rows: at most ${(most / 1e6).toFixed(0)} MB of memory, its text among it`,
    );
    hold(`MB of memory for a ${kind} file of 30 MB`, most / 1e6, MOST_MEGABYTES);
  }
  const written = await writing(read(text));
  console.log(`${ROWS} rows written on the local host in ${written.toFixed(1)} s`);
  hold(`Writing of ${ROWS} rows in seconds`, written, 5);
}

async function writing({ charges }: Actuals): Promise<number> {
  const host = await newDocument();
  const token = 'a1b2c3d4e5f60718';
  const send = async (request: object): Promise<{ sheetId: number }> =>
    JSON.parse(String(await host.run('writeActuals', JSON.stringify({ token, ...request }))));
  const start = process.cpuUsage();
  const pricesFor = pricesIn(SHIPPED_TABLE);
  const headings = Array.from({ length: 10 }, () => 'heading');
  const { sheetId } = await send({ step: 'start', rows: charges.length, headings, intro: '' });
  for (let from = 0; from < charges.length; from += ROWS_AT_ONCE) {
    const cells = charges.slice(from, from + ROWS_AT_ONCE).map((charge) => sheetRow(charge, pricesFor));
    await send({ step: 'rows', sheetId, from, cells });
  }
  await send({ step: 'finish', sheetId, intro: '' });
  return msSince(start) / 1000;
}
