import type { SidebarState } from '../../bridge/rates';
import { languageOf } from '../../i18n/language';
import type { Notice } from '../../messages/notice';
import { problemData } from '../../messages/problem';
import { parseOverrides } from '../../rates/overrides';
import { type DocumentRates, tableDraftOf, today } from './document-rates';
import { markerNameAt } from './name-marker';
import { mayEdit } from './put-mirror';
import { countNotFollowing } from './rewrite-formulas';

/** What the sidebar shows of a document's rates. */
export function sidebarState(rates: DocumentRates, notices: readonly Notice[]): SidebarState {
  const { table, mirror } = rates;
  const draft = tableDraftOf(rates);
  const name = mirror && markerNameAt(mirror);
  const { overrides, broken } = parseOverrides(draft.overrides);
  return {
    revision: table?.marker.revision ?? 0,
    token: table?.marker.token ?? '',
    language: languageOf(draft.language),
    today: today(),
    defaultRateId: draft.defaultRateId,
    overrides,
    broken: broken.map(({ id, stored, problem }) => ({ id, stored, problem: problemData(problem) })),
    notices,
    formulasNotFollowing: mirror && name ? countNotFollowing({ ...mirror, name }) : 0,
    canEdit: mayEdit(),
  };
}
