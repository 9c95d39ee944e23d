import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

/** What a query gave: its rows, or the message of its error. */
export type Answer = { readonly rows: readonly (readonly unknown[])[] } | { readonly error: string };

/** Rows of a table, the first its heading. */
export type Rows = readonly (readonly (string | number)[])[];

/** A query, or one without WHERE that is asked for the row of each of these places alone. */
export interface Query {
  readonly sql: string;
  readonly places?: readonly number[];
}

/**
 * What GoogleSQL answers in DuckDB: its statements first, then tables, then queries in GoogleSQL too. A query with places
 * answers with a list, one for each.
 */
export async function inDuckDb(
  googleSql: string,
  tables: Readonly<Record<string, Rows>>,
  queries: readonly Query[],
): Promise<(Answer | Answer[])[]> {
  const folder = await mkdtemp(join(tmpdir(), 'warehouse-'));
  try {
    const paths: Record<string, string> = {};
    for (const [name, rows] of Object.entries(tables)) {
      paths[name] = join(folder, `${name}.csv`);
      await writeFile(paths[name], `${rows.map((row) => row.map(cell).join(',')).join('\n')}\n`);
    }
    return JSON.parse(await answered(JSON.stringify({ googleSql, tables: paths, queries })));
  } finally {
    await rm(folder, { recursive: true });
  }
}

const cell = (value: string | number): string =>
  typeof value === 'number' ? String(value) : `"${value.replace(/"/g, '""')}"`;

async function answered(input: string): Promise<string> {
  const child = spawn(process.execPath, ['test/support/duck-db-process.mjs'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  child.stdin.end(input);
  const code = new Promise((done) => child.on('close', done));
  const output = await text(child.stdout);
  if ((await code) !== 0) throw new Error('DuckDB ended with an error; see above.');
  return output;
}
