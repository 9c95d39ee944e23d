import { AppsScriptHost } from '../../host/apps-script-host';
import { starterSheet } from '../starter-sheet';
import type { AddOn } from './request-listener';

/** Formulas that a newcomer would try, typed into the starter sheet. */
const FORMULAS = [
  '=IMGCOST("1024x1024", "high")',
  '=IMGCOST("1024x1536", "high")',
  '=IMGCREDITS("1024x1536", "high", "internal-credits")',
  '=IMGTOTAL("4:5", "high", 20, 2, 20%)',
  '=IMGCHECK("1920x1080")',
];

const SCRATCH_COLUMN = 'Z';

/** The figures that the built add-on gives for some formulas, as lines of text. */
export function figures({ code, timeZone }: AddOn): string[] {
  const host = new AppsScriptHost({ code, data: starterSheet('en'), scriptTimeZone: timeZone });
  const sheet = host.model.getters.getSheetName(host.model.getters.getActiveSheetId());
  const width = Math.max(...FORMULAS.map(({ length }) => length));
  return FORMULAS.map((formula, index) => {
    const cell = `${SCRATCH_COLUMN}${index + 1}`;
    host.typeInto(sheet, cell, formula);
    return `  ${formula.padEnd(width)}  ${host.errorMessage(sheet, cell) || host.display(sheet, cell)}`;
  });
}
