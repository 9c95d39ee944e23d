import type { SidebarState } from '../../bridge/rates';
import { languageOf } from '../../i18n/language';
import type { Notice } from '../../messages/notice';
import { problemData } from '../../messages/problem';
import { parseOverrides } from '../../rates/overrides';
import type { StoredTable } from '../../rates/stored/stored-table';
import { spreadsheetLocale } from '../persons-language';
import { tableDraftOf, today } from './document-rates';
import { mayEdit } from './put-mirror';

/**
 * What the sidebar shows of a table. Made of what is at hand: after a save no cell is read, which would wait for every
 * formula that follows the rates. Whoever has just written the rates may edit.
 */
export function sidebarState(
  table: StoredTable | undefined,
  notices: readonly Notice[],
  canEdit: boolean = mayEdit(),
): SidebarState {
  const draft = tableDraftOf({ table });
  const { overrides, broken } = parseOverrides(draft.overrides);
  return {
    revision: table?.marker.revision ?? 0,
    token: table?.marker.token ?? '',
    language: languageOf(draft.language),
    locale: spreadsheetLocale(),
    today: today(),
    defaultRateId: draft.defaultRateId,
    overrides,
    broken: broken.map(({ id, stored, problem }) => ({ id, stored, problem: problemData(problem) })),
    notices,
    canEdit,
  };
}
