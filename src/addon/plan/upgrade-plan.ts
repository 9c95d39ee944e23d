import { MENU_WORDS, WORKSHEET_WORDS } from '../../i18n/words';
import { problem } from '../../messages/problem';
import { requireUi } from '../asked';
import { isGridSheet } from '../grid-sheets';
import { personsLanguage } from '../persons-language';
import { firstUse } from '../rates/first-use';
import { tellProblem } from '../tell-problem';
import { withToasts } from '../with-toasts';
import { dropCopiedApprovals } from './copied-approvals';
import { firstEditionInputs } from './first-edition-inputs';
import { insertedPlan } from './insert-plan';

/** Carries all inputs of a plan of version 1.0 over into a new worksheet of this edition; the old one stays as it is. */
export function upgradePlan(): void {
  tellProblem(() => {
    dropCopiedApprovals();
    firstUse();
    const sheet = SpreadsheetApp.getActive().getActiveSheet();
    const carried = isGridSheet(sheet) ? firstEditionInputs(sheet) : undefined;
    if (!carried) throw problem('plan/not-first-edition', { sheet: sheet.getName() });
    withToasts(() => insertedPlan(carried));
    const language = personsLanguage();
    const { rows, buffer, overrides } = carried;
    const ui = requireUi();
    const percent = `${Number((100 * Number(buffer)).toFixed(2))}%`;
    const sentence = WORKSHEET_WORDS[language].upgrade.done(rows.length, percent, overrides);
    ui.alert(MENU_WORDS[language].title, sentence, ui.ButtonSet.OK);
  });
}
