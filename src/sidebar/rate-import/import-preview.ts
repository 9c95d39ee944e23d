import { isProblem, type Problem, problem } from '../../messages/problem';
import type { Expectation } from '../../messages/problem-codes';
import type { ProblemData } from '../../messages/problem-data';
import { isStillToCome } from '../../rates/dated-overrides';
import { type ImplausiblePrice, implausiblePrices } from '../../rates/implausible-price';
import { shippedRate } from '../../rates/overrides';
import { parseRate, type Rate } from '../../rates/schema';
import { type ChangedField, changedFields } from '../table/flat-rate';
import {
  type Change,
  changeTo,
  type RowChange,
  resetOf,
  rowAfter,
  rowInForce,
  type Table,
  tableAfter,
} from '../table/rate-change';
import { referenceFor } from '../table/reference-rate';
import { sameValue } from '../table/same-value';
import { ratesInForce } from '../table/table-names';
import type { FileRow, RateFile } from './rate-file';
import { withoutSameNames } from './same-names';

/** What an import would do to one rate. `reset`: back to the shipped row. */
export type ImportRow =
  | { readonly kind: 'removed' | 'unchanged'; readonly id: string; readonly name: string }
  | {
      readonly kind: 'added';
      readonly id: string;
      readonly name: string;
      readonly doubt?: ImplausiblePrice | undefined;
    }
  | {
      readonly kind: 'changed' | 'reset';
      readonly id: string;
      readonly name: string;
      readonly fields: readonly ChangedField[];
      readonly doubt?: ImplausiblePrice | undefined;
    }
  | {
      readonly kind: 'rejected';
      readonly id: string;
      readonly name: string;
      readonly problem: ProblemData | 'too-deep';
    };

/** An import before it is confirmed. */
export interface ImportPreview {
  readonly rows: readonly ImportRow[];
  readonly change: Change;
  /** Where the rates that an exported file lists are not those that its overrides give. */
  readonly disagreements: readonly Disagreement[];
}

/** A listed rate and what counts in its place; without fields: on one side there is no such rate, or none that can be read. */
export interface Disagreement {
  readonly id: string;
  readonly name: string;
  /** Before: what counts. After: what is listed. */
  readonly fields: readonly ChangedField[];
}

/** `keep`: rates that the file does not name stay. `exact`: what it does not name goes back to what ships. */
export type ImportMode = 'keep' | 'exact';

/** What importing a file into a table would do, row by row, and the change that does it. */
export function importPreview(file: RateFile, table: Table, mode: ImportMode, today: string): ImportPreview {
  const firstOf = new Map<string, number>();
  for (const [at, { id }] of file.rows.entries()) if (!firstOf.has(id)) firstOf.set(id, at);
  const read = file.rows.map((row, at) => readRow(row, at, firstOf.get(row.id) === at, table, today));
  const named = new Set(read.flatMap(({ change }) => (change ? [change.id] : [])));
  const leftOut = mode === 'keep' ? [] : table.overrides.filter(({ id }) => !named.has(id));
  const dropped = leftOut.map(({ id }) => ({ change: resetOf(table.overrides, id) }));
  const rows = withoutSameNames<ReadRow>([...read, ...dropped], table, sameName);
  const changes = rows
    .flatMap(({ change }) => (change ? [change] : []))
    .filter(({ from, ...to }) => !sameValue(from, rowAfter({ from, ...to })));
  return {
    rows: rows.map((row) => row.rejected ?? described(row.change as RowChange, table)),
    change: { rows: changes, ...defaultChange(file, table, changes, mode) },
    disagreements: disagreements(file),
  };
}

/** Compares what an export lists with what its own overrides give; of rows that follow what ships, the prices. */
function disagreements({ rows, listed }: RateFile): Disagreement[] {
  if (!listed) return [];
  const ids = new Set([...rows, ...listed].map(({ id }) => id).filter((id) => id !== ''));
  return [...ids].flatMap((id) => {
    const row = rows.find((each) => each.id === id);
    const counts = readable(row ? row.rate : shippedRate(id));
    const other = readable(listed.find((each) => each.id === id)?.rate);
    // A row that cannot be read is rejected with its reason.
    const isRejected = row !== undefined && row.rate !== null && !counts;
    if (isRejected || sameValue(counts, other)) return [];
    const name = (counts ?? other)?.name ?? id;
    if (!counts || !other) return [{ id, name, fields: [] }];
    const compared = row
      ? other
      : {
          ...counts,
          price: other.price,
          ...(other.usdPerCredit !== undefined && { usdPerCredit: other.usdPerCredit }),
        };
    const fields = changedFields(counts, compared);
    return fields.length > 0 ? [{ id, name, fields }] : [];
  });
}

function readable(rate: unknown): Rate | undefined {
  if (isDeeperThan(rate, DEEPEST_ROW)) return undefined;
  try {
    return parseRate(rate);
  } catch (error) {
    if (isProblem(error)) return undefined;
    throw error;
  }
}

type ReadRow =
  | { readonly change: RowChange; readonly rejected?: undefined }
  | { readonly change?: undefined; readonly rejected: ImportRow };

function readRow(row: FileRow, at: number, isFirst: boolean, table: Table, today: string): ReadRow {
  const name = row.id || `#${at + 1}`;
  try {
    if (isDeeperThan(row.rate, DEEPEST_ROW))
      return { rejected: { kind: 'rejected', id: row.id, name, problem: 'too-deep' } };
    if (row.id !== '' && !isFirst) throw problem('rate/duplicate-id', { rate: row.id });
    if (row.rate === null && row.id === '') throw wrongId(name, '');
    if (row.rate === null) return { change: removalOf(row.id, table, today) };
    const rate = parseRate(row.rate);
    if (rate.id !== row.id) throw wrongId(row.id, rate.id);
    if (isCheckedToCome(rate, table, today))
      throw wrongField(rate.id, 'checked', rate.checked, 'not in the future');
    return { change: changeTo(table.overrides, rate.id, rate, today) };
  } catch (error) {
    if (!isProblem(error)) throw error;
    const values = { ...error.values, ...(row.id === '' && { rate: name }) };
    return { rejected: { kind: 'rejected', id: row.id, name, problem: { code: error.code, values } } };
  }
}

const wrongField = (rate: string, field: string, value: string, expected: Expectation): Problem =>
  problem('rate/invalid', { rate, faults: [{ field, value, expected }] });

const wrongId = (rate: string, value: string): Problem => wrongField(rate, 'id', value, 'id');

/** Whether a row says that it was checked on a day to come, and did not say so before. */
const isCheckedToCome = ({ id, checked }: Rate, { overrides }: Table, today: string): boolean =>
  isStillToCome(checked, today) && checked !== rowInForce(overrides, id)?.checked;

/** An added rate that is removed leaves nothing; a shipped one leaves the note that it was removed. */
const removalOf = (id: string, { overrides }: Table, today: string): RowChange =>
  shippedRate(id) ? changeTo(overrides, id, null, today) : resetOf(overrides, id);

/** A rate has five levels at most; deeper data is not one, and would only cost time and stack. */
const DEEPEST_ROW = 6;

function isDeeperThan(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((inner) => isDeeperThan(inner, levels - 1));
}

const sameName = ({ id, name }: Rate, other: string): ReadRow => ({
  rejected: {
    kind: 'rejected',
    id,
    name,
    problem: problem('rate/duplicate-name', { name, rates: [id, other] }),
  },
});

function described(change: RowChange, table: Table): ImportRow {
  const { id, from, to } = change;
  const after = rowAfter(change);
  const name = after?.name ?? from?.name ?? id;
  if (sameValue(from, after)) return { kind: 'unchanged', id, name };
  if (!after) return { kind: 'removed', id, name };
  const doubt = { doubt: implausiblePrices(after, referenceFor(table, id, after.model)?.rate)[0] };
  if (!from) return { kind: 'added', id, name, ...doubt };
  return { kind: to ? 'changed' : 'reset', id, name, fields: changedFields(from, after), ...doubt };
}

function defaultChange(
  { defaultRateId }: RateFile,
  table: Table,
  changes: readonly RowChange[],
  mode: ImportMode,
): Partial<Change> {
  if (mode === 'keep' || defaultRateId === undefined || defaultRateId === table.defaultRateId) return {};
  const rates = ratesInForce(tableAfter(table, { rows: changes }).overrides);
  const isThere = rates.some(({ id }) => id === defaultRateId);
  return isThere ? { defaultRateId: { from: table.defaultRateId, to: defaultRateId } } : {};
}
