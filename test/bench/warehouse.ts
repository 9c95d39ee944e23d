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
] as const;

interface Summed {
  readonly seconds: number;
  readonly sum: number;
}

/** What the calls of the first rows of the log sum to, and how long that takes: the engine runs and has its log. */
async function inSql(connection: Connection, sql: string, rows: number): Promise<Summed> {
  const [statement = ''] = await asDuckDb(`SELECT SUM(${sql}) FROM log WHERE place <= ${rows}`);
  const start = performance.now();
  const answer = await connection.runAndReadAll(statement);
  return { seconds: (performance.now() - start) / 1000, sum: Number(answer.getRows()[0]?.[0]) };
}

function inCore(core: (at: number) => number, rows: number): Summed {
  const start = performance.now();
  let sum = 0;
  for (let at = 1; at <= rows; at++) sum += core(at);
  return { seconds: (performance.now() - start) / 1000, sum };
}

/** The shorter of two runs, on a machine that does other things as well. */
async function shorter(run: () => Promise<Summed>): Promise<Summed> {
  const [one, other] = [await run(), await run()];
  return one.seconds < other.seconds ? one : other;
}

/** @throws Error where the two do not sum to the same, but for the order of adding */
function requireSame(name: string, sql: Summed, core: Summed): void {
  if (!(Math.abs(sql.sum / core.sum - 1) < 1e-9))
    throw new Error(`${name}: ${sql.sum} in SQL, ${core.sum} by the core`);
}

const inSeconds = ({ seconds }: Summed): string => `${seconds.toFixed(1)} s`;

/** Prints how long the SQL edition takes over many rows in DuckDB, beside the core in one thread over the same rows. */
export async function measureWarehouse(most = 10_000_000): Promise<void> {
  console.log(
    '\nThe SQL edition in DuckDB over a log that is loaded, beside the core in one thread, which makes its rows on the way, over a tenth of them; growth is ten times the rows',
  );
  const connection = await database(bigQuerySql(SHIPPED_TABLE));
  await connection.run(LOG(most));
  const table = [];
  for (const { name, sql, core } of CALLS) {
    await inSql(connection, sql, 1000);
    const few = await shorter(() => inSql(connection, sql, most / 10));
    const many = await inSql(connection, sql, most);
    const ours = inCore(core, most / 10);
    requireSame(name, few, ours);
    table.push({
      function: name,
      [`${most / 1e6}M rows`]: inSeconds(many),
      [`${most / 1e7}M rows`]: inSeconds(few),
      growth: (many.seconds / few.seconds).toFixed(1),
      [`core, ${most / 1e7}M rows`]: inSeconds(ours),
      'core ÷ SQL, a row': (ours.seconds / few.seconds).toFixed(2),
    });
  }
  console.table(table);
  connection.closeSync();
}
