import { COLUMN_COUNT } from '../../worksheet/columns';
import { type FoundPlan, foundPlan } from '../../worksheet/found-plan';
import { MARKS } from '../../worksheet/marks';
import { gridSheets } from '../grid-sheets';
import { planCells } from './plan-cells';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Cells = readonly (readonly unknown[])[];

/**
 * Takes from duplicated plans the approval that was copied with them: an approval names the sheet that it was made for.
 * What cannot be read or written now is left for the next time.
 */
export function dropCopiedApprovals(): void {
  try {
    for (const sheet of gridSheets()) {
      if (sheet.getMaxColumns() < COLUMN_COUNT || !hasPlan(sheet)) continue;
      const cells = planCells(sheet);
      const plan = cells && foundPlan(cells);
      if (cells && plan) dropCopiedApproval(sheet, plan, cells);
    }
  } catch {
    return;
  }
}

/** The mark stands in the first row, unless rows were inserted above it. */
const hasPlan = (sheet: Sheet): boolean =>
  sheet
    .getRange(1, 1, 5, sheet.getMaxColumns())
    .getValues()
    .some((row) => row.includes(MARKS.plan));

/** @throws what Google throws where the plan may not be written */
export function dropCopiedApproval(sheet: Sheet, plan: FoundPlan, cells: Cells): void {
  const [stored, sheetId, seen] = (['approvedStored', 'approvedSheet', 'approved'] as const).map(plan.area);
  if (!stored || !sheetId || !seen) return;
  const madeFor = String(cells[sheetId.row - 1]?.[sheetId.column - 1] ?? '');
  if (madeFor === '' || madeFor === String(sheet.getSheetId())) return;
  const shown = cells[stored.row - 1]?.[stored.column];
  sheet.getRange(stored.row, stored.column, 1, 5).clearContent();
  // What was typed over it by hand is no approval's.
  if (cells[seen.row - 1]?.[seen.column - 1] === shown) sheet.getRange(seen.row, seen.column).clearContent();
}
