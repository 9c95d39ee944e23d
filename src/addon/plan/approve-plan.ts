import { APPROVED_WORDS } from '../../i18n/words';
import { problem } from '../../messages/problem';
import { approvedPage } from '../../worksheet/approved-page';
import { type FoundPlan, foundPlan, headingsGone, planEdition } from '../../worksheet/found-plan';
import { FORMATS } from '../../worksheet/looks';
import { isGridSheet } from '../grid-sheets';
import { literalText } from '../literal-text';
import { newSheet } from '../new-sheet';
import { withDocumentLock } from '../rates/document-lock';
import { firstUse } from '../rates/first-use';
import { tellProblem } from '../tell-problem';
import { withToasts } from '../with-toasts';
import { dropCopiedApproval, dropCopiedApprovals } from './copied-approvals';
import { freezeFirstEdition } from './freeze-first-edition';
import { mendDateFormats } from './mend-date-formats';
import { planCells } from './plan-cells';
import { type Approval, approvalOf } from './read-approval';
import { tellSkipped } from './tell-skipped';
import { type Part, writeWorksheet } from './write-worksheet';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Keeps the plan in front as it was approved: a page of values to sign, and the approved budget in the plan. */
export function approvePlan(): void {
  tellProblem(() => {
    dropCopiedApprovals();
    firstUse();
    const skipped = withToasts(() => withDocumentLock(approveInFront));
    if (skipped) tellSkipped(skipped.parts, skipped.language);
  });
}

function approveInFront(): { parts: Part[]; language: FoundPlan['language'] } | undefined {
  const sheet = SpreadsheetApp.getActive().getActiveSheet();
  const cells = isGridSheet(sheet) ? planCells(sheet) : undefined;
  const edition = cells && planEdition(cells);
  if (edition === 1) {
    freezeFirstEdition(sheet);
    return undefined;
  }
  const plan = edition && cells ? foundPlan(cells) : undefined;
  const name = sheet.getName();
  if (!plan || !cells) throw headingsGone(name, cells) ?? problem('plan/not-a-plan', { sheet: name });
  const keeping = sheet.getRange(plan.area('approved').row, plan.area('approved').column);
  if (!keeping.canEdit()) throw problem('store/protected', { sheet: name });
  const approval = approvalOf(cells, plan, name);
  dropCopiedApproval(sheet, plan, cells);
  mendDateFormats(sheet, plan);
  return { parts: writePage(sheet, plan, approval), language: plan.language };
}

function writePage(sheet: Sheet, plan: FoundPlan, approval: Approval): Part[] {
  const words = APPROVED_WORDS[plan.language];
  const { name, day } = approval.page;
  return newSheet(words.sheetName(tabName(name), day), (page) => {
    const template = approvedPage(approval.page);
    const [owner] = template.inputs;
    if (owner) page.getRange(owner.row, owner.column).activate();
    const parts = writeWorksheet(page, template, {
      protection: words.protection,
      rateNames: undefined,
    });
    keepApproval(sheet, plan, approval);
    return parts;
  });
}

/** Characters that some programs take in no tab's name, and no more than a tab's name may have. */
const tabName = (name: string): string =>
  name
    .replace(/[\\/?*[\]:']/g, ' ')
    .trim()
    .slice(0, 70) || '–';

/** The plan keeps what was approved, hidden, with its own id, and shows it in the headline's currency. */
function keepApproval(sheet: Sheet, plan: FoundPlan, { shown, currency, page }: Approval): void {
  const [stored, seen] = [plan.area('approvedStored'), plan.area('approved')];
  const format = Number.isInteger(shown) ? 'count' : 'amount';
  const hidden = sheet.getRange(stored.row, stored.column, 1, 5);
  const before = hidden.getValues();
  hidden.setValues([
    [page.budgetUsd, shown, literalText(currency), literalText(page.day), String(sheet.getSheetId())],
  ]);
  try {
    sheet.getRange(seen.row, seen.column).setValue(shown).setNumberFormat(FORMATS[format]);
    SpreadsheetApp.flush();
  } catch (error) {
    hidden.setValues(
      before.map((row) => row.map((value) => (typeof value === 'string' ? literalText(value) : value))),
    );
    throw error;
  }
  openActuals(sheet, plan);
}

/** What really happened is compared from now on; nothing is lost where the columns are not folded. */
function openActuals(sheet: Sheet, plan: FoundPlan): void {
  try {
    sheet.getColumnGroup(plan.column('generated'), 1)?.expand();
  } catch {
    return;
  }
}
