import type { Table } from '../table/rate-change';
import { ratesInForce } from '../table/table-names';
import { type ForeignTable, foreignTable } from './foreign-table';

const FORMAT = 'image-cost-rates';
const VERSION = 1;
const MOST_CHARACTERS = 2_000_000;
const MOST_ROWS = 1000;

/** What a file is that holds no rates for us. */
export type FileFault =
  | 'empty'
  | 'too-large'
  | 'not-json'
  | 'not-rates'
  | 'newer-version'
  | 'too-many-rows'
  | { readonly looksLike: ForeignTable };

/** One row of a file, as it stands there: a rate, or null for a rate that was removed. */
export interface FileRow {
  readonly id: string;
  readonly rate: unknown;
}

/** What a file holds. */
export interface RateFile {
  readonly rows: readonly FileRow[];
  /** The rates that our own export lists beside its overrides, for other tools to read: they do not count. */
  readonly listed?: readonly FileRow[];
  readonly defaultRateId: string | undefined;
}

/** The table as a file: what a person changed, and every rate in force for other tools to read. */
export const rateFileText = ({ overrides, defaultRateId }: Table, today: string): string =>
  `${JSON.stringify(
    {
      format: FORMAT,
      version: VERSION,
      exported: today,
      defaultRateId,
      overrides,
      rates: ratesInForce(overrides),
    },
    null,
    2,
  )}\n`;

/**
 * Reads a file of rates: our own export, whose overrides count, or a plain list of rates. Rows are not checked yet.
 */
export function readRateFile(text: string): RateFile | FileFault {
  if (text.trim() === '') return 'empty';
  if (text.length > MOST_CHARACTERS) return 'too-large';
  const file = parseJson(text);
  if (file === undefined) return 'not-json';
  if (Array.isArray(file)) return foreignFault(file) ?? fileOf(file.map(rowOfRate), undefined);
  if (typeof file !== 'object' || file === null) return 'not-rates';
  const { format, version, overrides, rates, defaultRateId } = file as Record<string, unknown>;
  if (format === FORMAT && typeof version === 'number' && version > VERSION) return 'newer-version';
  const chosen = typeof defaultRateId === 'string' ? defaultRateId : undefined;
  const listed = Array.isArray(rates) ? rates : undefined;
  if (Array.isArray(overrides))
    return fileOf(overrides.map(rowOfOverride), chosen, listed?.slice(0, MOST_ROWS).map(rowOfRate));
  const foreign = foreignFault(listed ?? [file]);
  if (foreign) return foreign;
  return listed ? fileOf(listed.map(rowOfRate), chosen) : 'not-rates';
}

function fileOf(
  rows: readonly FileRow[],
  defaultRateId: string | undefined,
  listed?: readonly FileRow[],
): RateFile | FileFault {
  if (rows.length > MOST_ROWS) return 'too-many-rows';
  return { rows, defaultRateId, ...(listed && { listed }) };
}

/** Another tool's table; a list in which any row is priced as ours are is no such. */
function foreignFault(rows: readonly unknown[]): FileFault | undefined {
  const isOurs = rows.some((row) => {
    const { price } = Object(row) as { price?: unknown };
    return 'per' in Object(price);
  });
  const looksLike = isOurs ? undefined : foreignTable(rows);
  return looksLike && { looksLike };
}

function rowOfOverride(value: unknown): FileRow {
  const { id, rate } = Object(value) as { id?: unknown; rate?: unknown };
  return { id: shortText(id) || rowOfRate(rate).id, rate };
}

const rowOfRate = (value: unknown): FileRow => {
  const { id, name } = Object(value) as { id?: unknown; name?: unknown };
  return { id: shortText(id) || shortText(name), rate: value };
};

const shortText = (value: unknown): string => (typeof value === 'string' ? value.slice(0, 80) : '');

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}
