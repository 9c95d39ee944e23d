import { parseMendRequest } from '../../bridge/mend-request';
import type { Reply, SaveRequest } from '../../bridge/rates';
import { languageOf } from '../../i18n/language';
import { MIRROR_WORDS } from '../../i18n/words';
import type { MirrorColumn, MirrorRow, Notice } from '../../messages/notice';
import { changedPrice } from '../../rates/changed-price';
import { type Override, parseOverrides, shippedRate } from '../../rates/overrides';
import { parseRate, type Rate } from '../../rates/schema';
import type { StoredTable } from '../../rates/stored/stored-table';
import { withDocumentLock } from './document-lock';
import { type DocumentRates, documentRates, tableDraftOf, today } from './document-rates';
import { keepTable, putMirror } from './keep-table';
import { seenRows } from './mirror-difference';
import { handChanges, type Repaired, standingNotices } from './repair-rates';
import { draftFrom } from './save-rates';
import { sidebarState } from './sidebar-state';

/**
 * Ends what a hand did to the mirror sheet: writes it anew, or takes over the rows that can be read first. Only the rows
 * that the person was shown are touched; where others have changed since, the new state is answered and nothing is done.
 * @throws Problem `store/request`, or what keeps a row from being a rate
 */
export function mirrorMended(text: unknown): Reply {
  const { take, seen } = parseMendRequest(text);
  const { table, notices } = withDocumentLock((): Repaired => {
    const rates = documentRates();
    const rows = handChanges(rates);
    const { table } = rates.store;
    if (!table || rows.length === 0 || seenRows(rows) !== seen)
      return { table: rates.table, notices: standingNotices(rates) };
    return take ? takenOver(rates, table, rows) : writtenAnew(rates, table);
  });
  return { kind: 'state', state: sidebarState(table, notices, true) };
}

function writtenAnew(rates: DocumentRates, table: StoredTable): Repaired {
  const kept = putMirror(rates, table, () => undefined);
  return { ...kept, notices: [{ kind: 'mirror-repaired' }, ...kept.notices] };
}

function takenOver(rates: DocumentRates, table: StoredTable, rows: readonly MirrorRow[]): Repaired {
  const { overrides } = parseOverrides(table.overrides);
  const taken = new Map(
    rows.flatMap((row) => {
      const rate = rateTaken(row, overrides, languageOf(table.language));
      return rate ? [[row.id, rate] as const] : [];
    }),
  );
  const others = overrides.filter(({ id }) => !taken.has(id));
  const changed = [...taken].map(([id, rate]): Override => ({ id, rate, edited: today(), previous: null }));
  const draft = tableDraftOf(rates);
  const request: SaveRequest = {
    ...{ revision: table.marker.revision, token: table.marker.token },
    ...{ language: draft.language, defaultRateId: draft.defaultRateId },
    overrides: [...others, ...changed],
  };
  const kept = keepTable(rates, draftFrom(request, rates));
  const notice: Notice = { kind: 'rows-taken-over', rates: [...taken.keys()] };
  return { ...kept, notices: [notice, ...kept.notices] };
}

/** A row as the sheet shows it, where every cell that was changed can be read back; the price before stays, until yesterday. */
function rateTaken(
  { id, kind, fields }: MirrorRow,
  overrides: readonly Override[],
  language: keyof typeof MIRROR_WORDS,
): Rate | undefined {
  const override = overrides.find((each) => each.id === id);
  const before = override ? override.rate : shippedRate(id);
  if (kind !== 'changed' || !before) return undefined;
  const row = JSON.parse(JSON.stringify(before)) as Record<string, unknown> & {
    price: Record<string, unknown>;
  };
  for (const { column, sheet } of fields) if (!isTaken(row, column, sheet, language)) return undefined;
  return changedPrice(before, parseRate(row), { validFrom: today(), correctsMistake: false });
}

const TEXTS: readonly MirrorColumn[] = ['name', 'checked', 'until', 'source', 'note'];

/** Puts a cell's text into a row; a cell that sums up several figures cannot be read back. */
function isTaken(
  row: Record<string, unknown> & { price: Record<string, unknown> },
  column: MirrorColumn,
  text: string,
  language: keyof typeof MIRROR_WORDS,
): boolean {
  if (TEXTS.includes(column)) {
    if (text === '' && (column === 'until' || column === 'note')) delete row[column];
    else row[column] = text;
    return true;
  }
  if (column === 'usdPerCredit' && typeof row.usdPerCredit !== 'number') return false;
  const place = column === 'usdPerCredit' ? row : row.price;
  if (!(column in place)) return false;
  place[column] = amountOf(text, language);
  return true;
}

function amountOf(text: string, language: keyof typeof MIRROR_WORDS): unknown {
  const words = Object.entries(MIRROR_WORDS[language].prices);
  const [word] = words.find(([, shown]) => shown === text) ?? [];
  return word ?? (text.trim() === '' ? text : Number(text));
}
