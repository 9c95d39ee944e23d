import { reportedUsage } from '../../src/planning/billed/reported-usage';
import { usageCharge } from '../../src/planning/billed/usage-charge';
import { findModel } from '../../src/pricing/models';
import { outputTokens } from '../../src/pricing/output-tokens';
import { findRate, SHIPPED_TABLE } from '../../src/rates/rate-table';
import { bigQuerySql } from '../../src/warehouse/bigquery-sql';
import { inDuckDb } from '../support/duck-db';

const flexible = findModel('gpt-image-2');
const rate = findRate(SHIPPED_TABLE, 'gpt-image-2');
const width = (at: number): number => 1024 + 16 * (at % 60);
const usage = (at: number): string => `{"input_tokens":${at % 500},"output_tokens":${1 + at}}`;

/** A function over many rows, each another, and the core over the same. */
const CALLS = [
  {
    name: 'output_tokens',
    sql: "image_cost.output_tokens('gpt-image-2', 1024 + MOD(i, 60) * 16, 1024, 'high', 1)",
    core: (at: number) => outputTokens(flexible, { width: width(at), height: 1024 }, 'high'),
  },
  {
    name: 'usage_usd',
    sql: `image_cost.usage_usd('gpt-image-2', DATE '2026-11-26', CONCAT('{"input_tokens":', CAST(MOD(i, 500) AS STRING), ',"output_tokens":', CAST(1 + i AS STRING), '}'))`,
    core: (at: number) => usageCharge(rate, reportedUsage(usage(at))).usd,
  },
] as const;

async function secondsInDuckDb(sql: string, rows: number): Promise<number> {
  const start = performance.now();
  const query = `SELECT SUM(${sql}) FROM UNNEST(GENERATE_ARRAY(1, ${rows})) AS i`;
  const [answer] = await inDuckDb(bigQuerySql(SHIPPED_TABLE), {}, [{ sql: query }]);
  if (!answer || !('rows' in answer)) throw new Error(JSON.stringify(answer));
  return (performance.now() - start) / 1000;
}

function secondsInCore(core: (at: number) => number, rows: number): number {
  const start = performance.now();
  let sum = 0;
  for (let at = 1; at <= rows; at++) sum += core(at);
  if (!(sum > 0)) throw new Error('no sum');
  return (performance.now() - start) / 1000;
}

/** Prints how long the SQL edition takes over many rows in DuckDB, its start left out, beside the core in one thread. */
export async function measureWarehouse(most = 10_000_000): Promise<void> {
  console.log(
    '\nThe SQL edition in DuckDB, start and plan left out, beside the core; growth is ten times the rows',
  );
  const table = [];
  for (const { name, sql, core } of CALLS) {
    const start = await secondsInDuckDb(sql, 1);
    const [few, many] = [
      (await secondsInDuckDb(sql, most / 10)) - start,
      (await secondsInDuckDb(sql, most)) - start,
    ];
    table.push({
      function: name,
      [`${most / 10} rows`]: `${few.toFixed(1)} s`,
      [`${most} rows`]: `${many.toFixed(1)} s`,
      growth: (many / few).toFixed(1),
      'core, all rows': `${secondsInCore(core, most).toFixed(1)} s`,
    });
  }
  console.table(table);
}
