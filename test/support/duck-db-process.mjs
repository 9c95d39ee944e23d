/**
 * Runs GoogleSQL in DuckDB, in a process of its own: the engine does not load within jest.
 * In (JSON on stdin): { googleSql, tables: { name: path of a CSV }, queries: [{ sql, places }] }. Out: for each query its
 * rows or the message of its error; where `places` are given, the same for the row of each place.
 */
import { text } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import { DuckDBInstance } from '@duckdb/node-api';
import { init, transpile } from '@polyglot-sql/sdk';

/**
 * What the transpiler does not carry over, and what stands for it: descriptions are left out; FORMAT with % and
 * SAFE.PARSE_JSON become macros; a literal such as 5.0 is a double in GoogleSQL and would be a decimal in DuckDB; what a
 * macro takes has no type, so that a list that is NULL is given one.
 */
const STAND_INS = [
  "CREATE MACRO google_format(how, value) AS CASE how WHEN '%''d' THEN format('{:,}', CAST(value AS BIGINT)) ELSE printf(how, CAST(value AS DOUBLE)) END",
  'CREATE MACRO json_query(value, path) AS CAST(json_extract(value, path) AS VARCHAR)',
  'CREATE SCHEMA safe',
  'CREATE MACRO safe.parse_json(value, wide_number_mode) AS CASE WHEN json_valid(value) THEN json(value) END',
];

const adapted = (sql) =>
  sql
    .replace(/ OPTIONS \(description ?= ?'(?:[^']|'')*'\)/g, '')
    .replace(/wide_number_mode => /g, '')
    .replace(/UNNEST\(reference_sizes\)/g, 'UNNEST(CAST(reference_sizes AS VARCHAR[]))')
    .replace(/^(CREATE OR REPLACE FUNCTION \S+?)\(([^)]*)\)/, (_, name, parameters) => `${name}(${parameters.replace(/(\w+) [^,]+/g, '$1')})`)
    .replace(/'(?:[^']|'')*'|\bFORMAT\(|\b\d+\.\d+\b(?!e)/g, (found) => {
      if (found.startsWith("'")) return found;
      return found === 'FORMAT(' ? 'google_format(' : `${found}e0`;
    });

await init();

/** GoogleSQL, statement by statement, as DuckDB runs it; fails where it is not BigQuery's dialect. */
export async function asDuckDb(googleSql) {
  const { success, error, sql } = transpile(googleSql, 'bigquery', 'duckdb');
  if (!success) throw new Error(`not BigQuery SQL: ${error}`);
  return sql.map(adapted);
}

/** A connection to a database in memory in which GoogleSQL has run. */
export async function database(googleSql) {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  for (const statement of [...STAND_INS, ...(await asDuckDb(googleSql))]) await connection.run(statement);
  return connection;
}

async function answers({ googleSql, tables, queries }) {
  const connection = await database(googleSql);
  for (const [name, path] of Object.entries(tables))
    await connection.run(`CREATE TABLE ${name} AS SELECT * FROM read_csv('${path}', header = true)`);
  const found = [];
  for (const { sql, places } of queries) {
    const [statement] = await asDuckDb(sql);
    found.push(places ? await each(connection, statement, places) : await answer(() => connection.runAndReadAll(statement)));
  }
  return found;
}

/** One query for many places: planned once. */
async function each(connection, statement, places) {
  const prepared = await connection.prepare(`${statement} WHERE place = $1`);
  const found = [];
  for (const place of places) {
    prepared.bindInteger(1, place);
    found.push(await answer(() => prepared.runAndReadAll()));
  }
  return found;
}

async function answer(run) {
  try {
    return { rows: (await run()).getRowsJson() };
  } catch (error) {
    return { error: error.message };
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  process.stdout.write(JSON.stringify(await answers(JSON.parse(await text(process.stdin)))));
