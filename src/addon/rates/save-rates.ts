import type { Reply, SaveRequest } from '../../bridge/rates';
import { checkTable } from '../../rates/check-table';
import { datedOverrides } from '../../rates/dated-overrides';
import { parseOverrides, shippedRate, tableOf } from '../../rates/overrides';
import { withDocumentLock } from './document-lock';
import { type DocumentRates, documentRates, type TableDraft, tableDraftOf, today } from './document-rates';
import { keepTable } from './keep-table';
import { standingNotices } from './repair-rates';
import { sidebarState } from './sidebar-state';

/**
 * Saves a whole set of overrides, unless somebody has saved since the sidebar read the table: then nothing is written.
 * @throws Problem when the table is not as it should be, or cannot be kept
 */
export function saveRequested(request: SaveRequest): Reply {
  const saved = withDocumentLock(() => {
    const rates = documentRates();
    const { revision = 0, token = '' } = rates.table?.marker ?? {};
    if (request.revision !== revision || request.token !== token)
      return { table: rates.table, conflict: standingNotices(rates) };
    return keepTable(rates, draftFrom(request, rates));
  });
  return 'conflict' in saved
    ? { kind: 'conflict', theirs: sidebarState(saved.table, saved.conflict) }
    : { kind: 'state', state: sidebarState(saved.table, saved.notices, true) };
}

/** What is to be kept: the request's overrides with their days, and stored ones that cannot be read unless they are dropped. */
export function draftFrom(request: SaveRequest, rates: DocumentRates): TableDraft {
  const { overrides, broken } = parseOverrides(tableDraftOf(rates).overrides);
  const known = new Map(overrides.map((override) => [override.id, override]));
  const rowBefore = (id: string) =>
    known.has(id) ? (known.get(id)?.rate ?? null) : (shippedRate(id) ?? null);
  const dated = datedOverrides(request.overrides, overrides, rowBefore, today());
  const gone = new Set([...(request.dropBroken ?? []), ...dated.map(({ id }) => id)]);
  const kept = broken.filter(({ id }) => !gone.has(id));
  checkTable(tableOf(dated, request.defaultRateId, kept));
  const { defaultRateId, language } = request;
  return { defaultRateId, language, overrides: [...dated, ...kept.map(({ stored }) => stored)] };
}
