import { plainName } from '../../pricing/plain-name';
import type { Rate } from '../../rates/schema';
import { type RowChange, rowAfter, type Table, tableAfter } from '../table/rate-change';
import { sameValue } from '../table/same-value';
import { ratesInForce } from '../table/table-names';

/**
 * Rejects rows, the last first, until no two rates in force share a name: a formula may name a rate by it. A rejected
 * row leaves the name that was there before, which later rows may have taken: they are looked at again. Each row is
 * rejected once at most, and each name is read once, so that the work grows as the file.
 */
export function withoutSameNames<Row extends { readonly change?: RowChange | undefined }>(
  rows: readonly Row[],
  table: Table,
  reject: (rate: Rate, otherId: string) => Row,
): readonly Row[] {
  const changes = rows.flatMap(({ change }) => (change ? [change] : []));
  const names = namesOf(ratesInForce(tableAfter(table, { rows: changes }).overrides));
  const taking = rows.map(({ change }) => {
    const after = change && rowAfter(change);
    return after && !sameValue(change.from, after)
      ? { after, from: change.from, key: plainName(after.name) }
      : undefined;
  });
  const takers = new Map<string, number[]>();
  for (const [at, row] of taking.entries()) {
    const known = row && takers.get(row.key);
    if (known) known.push(at);
    else if (row) takers.set(row.key, [at]);
  }
  const result = [...rows];
  const toLookAt = rows.map((_, at) => at);
  for (let at = toLookAt.pop(); at !== undefined; at = toLookAt.pop()) {
    const row = taking[at];
    const other = row && result[at] === rows[at] ? otherOf(names.get(row.key), row.after.id) : undefined;
    if (!row || !other) continue;
    result[at] = reject(row.after, other);
    names.get(row.key)?.delete(row.after.id);
    if (!row.from) continue;
    const before = plainName(row.from.name);
    names.set(before, (names.get(before) ?? new Set()).add(row.from.id));
    toLookAt.push(...(takers.get(before) ?? []));
    takers.delete(before);
  }
  return result;
}

/** The ids of the rates of each name. */
function namesOf(rates: readonly Rate[]): Map<string, Set<string>> {
  const names = new Map<string, Set<string>>();
  for (const { id, name } of rates) {
    const key = plainName(name);
    names.set(key, (names.get(key) ?? new Set()).add(id));
  }
  return names;
}

const otherOf = (ids: ReadonlySet<string> | undefined, own: string): string | undefined => {
  for (const id of ids ?? []) if (id !== own) return id;
  return undefined;
};
