import type { DuckDBConnection } from '@duckdb/node-api';

/** GoogleSQL, statement by statement, as DuckDB runs it; fails where it is not BigQuery's dialect. */
export function asDuckDb(googleSql: string): Promise<string[]>;

/** A connection to a database in memory in which GoogleSQL has run. */
export function database(googleSql: string): Promise<DuckDBConnection>;
