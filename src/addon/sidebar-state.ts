import { languageOf } from '../i18n/language';
import type { Problem } from '../pricing/problem';
import { parseOverrides } from '../rates/overrides';
import type { Notice, SidebarState, WordlessProblem } from './bridge';
import { type DocumentRates, draftOf, today } from './document-rates';
import { markerNameAt } from './name-marker';
import { mayEdit } from './put-mirror';
import { countNotFollowing } from './rewrite-formulas';

/** What the sidebar shows of a document's rates. */
export function sidebarState(rates: DocumentRates, notices: readonly Notice[]): SidebarState {
  const { table, mirror } = rates;
  const draft = draftOf(rates);
  const name = mirror && markerNameAt(mirror);
  const { overrides, broken } = parseOverrides(draft.overrides);
  return {
    revision: table?.marker.revision ?? 0,
    token: table?.marker.token ?? '',
    language: languageOf(draft.language),
    today: today(),
    defaultRateId: draft.defaultRateId,
    overrides,
    broken: broken.map(({ id, stored, problem }) => ({ id, stored, problem: wordless(problem) })),
    notices,
    formulasNotFollowing: mirror && name ? countNotFollowing({ ...mirror, name }) : 0,
    canEdit: mayEdit(),
  };
}

export const wordless = ({ code, values }: Problem): WordlessProblem => ({ code, values });
