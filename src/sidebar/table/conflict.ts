import type { Rate } from '../../rates/schema';
import { type Change, rowAfter, rowInForce, type Table } from './rate-change';
import { sameValue } from './same-value';

/** Whose version of a row is kept. */
export type Choice = 'mine' | 'theirs';

/** One thing that differs between what a person wants to save and what the document holds by now. */
export type Difference =
  | (Versions<Rate | null> & { readonly kind: 'row'; readonly id: string })
  | (Versions<string> & { readonly kind: 'default rate' });

interface Versions<Value> {
  readonly mine: Value;
  readonly theirs: Value;
  /** Undefined where both changed it: the person must choose. */
  readonly choice: Choice | undefined;
}

/** Compares a change with the table as it is now: what both hold alike is no difference. */
export function differences(change: Change, now: Table): Difference[] {
  const rows = change.rows.map((row) => ({
    kind: 'row' as const,
    id: row.id,
    ...versions(row.from, rowAfter(row), rowInForce(now.overrides, row.id)),
  }));
  const { defaultRateId: chosen } = change;
  const rate = chosen && {
    kind: 'default rate' as const,
    ...versions(chosen.from, chosen.to, now.defaultRateId),
  };
  return [...rows, ...(rate ? [rate] : [])].filter(({ mine, theirs }) => !sameValue(mine, theirs));
}

/** Whether applying the change to the table as it is now would silently undo somebody's work. */
export const clashes = (change: Change, now: Table): boolean =>
  differences(change, now).some(({ choice }) => choice === undefined);

/** Ids of the rows that only others changed since: they stay as the others left them. */
export function changedByOthers(change: Change, before: Table, now: Table): string[] {
  const mine = new Set(change.rows.map(({ id }) => id));
  const ids = new Set([...before.overrides, ...now.overrides].map(({ id }) => id));
  return [...ids].filter(
    (id) => !mine.has(id) && !sameValue(rowInForce(before.overrides, id), rowInForce(now.overrides, id)),
  );
}

/** The change that carries out the choices when it is applied to the table as it is now. */
export function changeByChoice(change: Change, now: Table, chosen: readonly Difference[]): Change {
  const mine = chosen.filter(({ choice }) => choice === 'mine');
  const ids = new Set(mine.flatMap((difference) => (difference.kind === 'row' ? [difference.id] : [])));
  const { defaultRateId, ...rest } = change;
  return {
    ...rest,
    rows: change.rows
      .filter(({ id }) => ids.has(id))
      .map((row) => ({ ...row, from: rowInForce(now.overrides, row.id) })),
    ...(defaultRateId &&
      mine.some(({ kind }) => kind === 'default rate') && {
        defaultRateId: { from: now.defaultRateId, to: defaultRateId.to },
      }),
  };
}

/** A difference that only one side made is decided for that side. */
function versions<Value>(from: Value, mine: Value, theirs: Value): Versions<Value> {
  return {
    mine,
    theirs,
    choice: sameValue(from, theirs) ? 'mine' : sameValue(from, mine) ? 'theirs' : undefined,
  };
}
