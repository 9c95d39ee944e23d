import type { SidebarState } from '../../bridge/rates';
import type { Language } from '../../i18n/language';
import { type Override, shippedRate } from '../../rates/overrides';
import type { Rate } from '../../rates/schema';
import { sameValue } from './same-value';

/** One row that a person changes: from what they saw, to an override or (null) back to what ships. */
export interface RowChange {
  readonly id: string;
  /** The row that the person saw; null where there was none. */
  readonly from: Rate | null;
  readonly to: Override | null;
}

/** What one save changes. What it leaves out stays as it is. */
export interface Change {
  readonly rows: readonly RowChange[];
  readonly defaultRateId?: { readonly from: string; readonly to: string };
  readonly language?: { readonly from: Language; readonly to: Language };
  readonly dropBroken?: readonly string[];
}

/** What of the document a change is about. */
export type Table = Pick<SidebarState, 'overrides' | 'defaultRateId' | 'language'>;

/** The row in force for an id: the override's, else the shipped one; null where there is none. */
export function rowInForce(overrides: readonly Override[], id: string): Rate | null {
  const override = overrides.find((candidate) => candidate.id === id);
  return override ? override.rate : (shippedRate(id) ?? null);
}

/** The row that a change leaves. */
export const rowAfter = ({ id, to }: RowChange): Rate | null => (to ? to.rate : (shippedRate(id) ?? null));

/** Puts a row into force. A row equal to the shipped one is no override: it follows what ships. */
export function changeTo(
  overrides: readonly Override[],
  id: string,
  rate: Rate | null,
  today: string,
): RowChange {
  const from = rowInForce(overrides, id);
  const shipped = shippedRate(id) ?? null;
  return { id, from, to: sameValue(rate, shipped) ? null : { id, rate, edited: today, previous: from } };
}

/** Takes what a user did to a row back: it is as it ships, or gone where it was added. */
export const resetOf = (overrides: readonly Override[], id: string): RowChange => ({
  id,
  from: rowInForce(overrides, id),
  to: null,
});

/** The change that takes this one back, given the table that it was applied to. */
export function inverseOf({ rows, defaultRateId }: Change, before: Table): Change {
  return {
    rows: rows.map((row) => ({
      id: row.id,
      from: rowAfter(row),
      to: before.overrides.find(({ id }) => id === row.id) ?? null,
    })),
    ...(defaultRateId && { defaultRateId: { from: defaultRateId.to, to: defaultRateId.from } }),
  };
}

/** The table with a change applied: changed overrides keep their place, new ones come last. */
export function tableAfter<Of extends Table>(table: Of, { rows, defaultRateId, language }: Change): Of {
  const overrides = new Map(table.overrides.map((override) => [override.id, override]));
  for (const { id, to } of rows) {
    if (to) overrides.set(id, to);
    else overrides.delete(id);
  }
  return {
    ...table,
    overrides: [...overrides.values()],
    defaultRateId: defaultRateId?.to ?? table.defaultRateId,
    language: language?.to ?? table.language,
  };
}
