import { reportedUsage } from '../../src/planning/billed/reported-usage';
import { usageCharge } from '../../src/planning/billed/usage-charge';
import { findModel } from '../../src/pricing/models';
import { outputTokens } from '../../src/pricing/output-tokens';
import type { Quality } from '../../src/pricing/quality';
import { inUsd, priceGeneration } from '../../src/rates/price-generation';
import { findRate, SHIPPED_TABLE } from '../../src/rates/rate-table';
import { bigQuerySql } from '../../src/warehouse/bigquery-sql';
import { asDuckDb, database } from '../support/duck-db-process.mjs';

type Connection = Awaited<ReturnType<typeof database>>;

const flexible = findModel('gpt-image-2');
const rate = findRate(SHIPPED_TABLE, 'gpt-image-2');
const QUALITIES = ['low', 'medium', 'high'] as const satisfies readonly Quality[];

/** A log of requests and responses: each row another picture and another usage. */
const widthOf = (at: number): number => 1024 + 16 * (at % 60);
const qualityOf = (at: number): Quality => QUALITIES[at % 3] as Quality;
const shortUsageOf = (at: number): string => `{"input_tokens":${at % 500},"output_tokens":${at}}`;
const fullUsageOf = (at: number): string =>
  `{"input_tokens":${500 + (at % 500)},"input_tokens_details":{"text_tokens":${at % 500},"image_tokens":500},"output_tokens":${at},"total_tokens":${500 + (at % 500) + at}}`;
const LOG = (rows: number): string => `CREATE TABLE log AS SELECT
  i AS place, 'gpt-image-2' AS rate, 1024 + 16 * (i % 60) AS width, ['low', 'medium', 'high'][1 + i % 3] AS quality, CAST(NULL AS VARCHAR[]) AS no_sizes,
  '{"input_tokens":' || i % 500 || ',"output_tokens":' || i || '}' AS short,
  '{"input_tokens":' || 500 + i % 500 || ',"input_tokens_details":{"text_tokens":' || i % 500 || ',"image_tokens":500},"output_tokens":' || i || ',"total_tokens":' || 500 + i % 500 + i || '}' AS full_
FROM range(1, ${rows + 1}) AS numbers(i)`;

const usageUsd = (json: string): number => usageCharge(rate, reportedUsage(json)).usd;

/** A function over many rows, and the core over the same. */
const CALLS = [
  {
    name: 'output_tokens',
    sql: 'image_cost.output_tokens(rate, width, 1024, quality, 1)',
    core: (at: number) => outputTokens(flexible, { width: widthOf(at), height: 1024 }, qualityOf(at)),
  },
  {
    name: 'usage_usd, two counts',
    sql: "image_cost.usage_usd(rate, DATE '2026-11-26', short)",
    core: (at: number) => usageUsd(shortUsageOf(at)),
  },
  {
    name: 'usage_usd, with details',
    sql: "image_cost.usage_usd(rate, DATE '2026-11-26', full_)",
    core: (at: number) => usageUsd(fullUsageOf(at)),
  },
  {
    name: 'generation_usd',
    sql: "image_cost.generation_usd(rate, DATE '2026-11-26', width, 1024, quality, MOD(place, 500), no_sizes)",
    core: (at: number) => {
      const size = { width: widthOf(at), height: 1024 };
      const prompt = { textTokens: at % 500, fromText: false };
      return inUsd(
        rate,
        priceGeneration(rate, { size, quality: qualityOf(at), prompt, references: [] }).amount,
      );
    },
  },
] as const;

/** Seconds by the clock and of the processors, which a busy machine does not lengthen, and what the rows sum to. */
interface Summed {
  readonly seconds: number;
  readonly processor: number;
  readonly sum: number;
}

async function measured(run: () => number | Promise<number>): Promise<Summed> {
  const [start, used] = [performance.now(), process.cpuUsage()];
  const sum = await run();
  const { user, system } = process.cpuUsage(used);
  return { seconds: (performance.now() - start) / 1000, processor: (user + system) / 1e6, sum };
}

/** What the calls of the first rows of the log sum to: the engine runs, and has its log and its plan. */
async function inSql(connection: Connection, sql: string, rows: number): Promise<Summed> {
  const [statement = ''] = await asDuckDb(`SELECT SUM(${sql}) FROM log WHERE place <= ${rows}`);
  const prepared = await connection.prepare(statement);
  return measured(async () => Number((await prepared.runAndReadAll()).getRows()[0]?.[0]));
}

const inCore = (core: (at: number) => number, rows: number): Promise<Summed> =>
  measured(() => {
    let sum = 0;
    for (let at = 1; at <= rows; at++) sum += core(at);
    return sum;
  });

/** @throws Error where the two do not sum to the same, but for the order of adding */
function requireSame(name: string, sql: Summed, core: Summed): void {
  if (!(Math.abs(sql.sum / core.sum - 1) < 1e-9))
    throw new Error(`${name}: ${sql.sum} in SQL, ${core.sum} by the core`);
}

const shown = ({ seconds, processor }: Summed): string => `${seconds.toFixed(1)} s (${processor.toFixed(1)})`;

/** Prints how long the SQL edition takes over many rows in DuckDB, beside the core in one thread over the same rows. */
export async function measureWarehouse(most = 10_000_000): Promise<void> {
  console.log(
    `\nThe SQL edition in DuckDB over a log of ${most / 1e6} million rows that is loaded, beside the core in one thread over a tenth of them, which it makes on the way: seconds (of the processors); growth over ten times the rows, and ratio a row, by the latter`,
  );
  const connection = await database(bigQuerySql(SHIPPED_TABLE));
  await connection.run(LOG(most));
  for (const { name, sql, core } of CALLS) {
    const few = await inSql(connection, sql, most / 10);
    const ours = await inCore(core, most / 10);
    requireSame(name, few, ours);
    const many = await inSql(connection, sql, most);
    const growth = (many.processor / few.processor).toFixed(1);
    const ratio = (ours.processor / few.processor).toFixed(2);
    console.log(
      `${name}: ${shown(few)} for a tenth, ${shown(many)} for all; growth ${growth}; core ${shown(ours)}, ${ratio} of SQL`,
    );
  }
  connection.closeSync();
}
