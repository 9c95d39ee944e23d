import { CHECK_WORDS, type CheckWords } from '../../i18n/words';
import { problem } from '../../messages/problem';
import { requireUi } from '../asked';
import { personsLanguage } from '../persons-language';
import { markerNames, rangeNamed } from '../rates/find-mirror';
import { mayEdit } from '../rates/put-mirror';
import { tellProblem } from '../tell-problem';
import { withToasts } from '../with-toasts';
import {
  CHECKED_CELLS,
  CHECKED_FORMULAS,
  type CheckedFormula,
  FREE_ROW,
  isAsExpected,
  TIME_ROW,
} from './formulas';
import { namesOnceCopied, OBSERVATIONS } from './observations';
import { type Finding, reportPage, reportText } from './report';
import { removeScratchNames, SCRATCH_NAMES, withScratchSheet } from './sheet';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

const SECONDS_TO_WAIT = 45;
const FORMULAS_COLUMN = 3;

/** Checks in a scratch sheet what is only known of a live spreadsheet, and shows a report to copy. */
export function checkDocument(): void {
  tellProblem(() => {
    if (!mayEdit()) throw problem('store/no-permission', {});
    const words = CHECK_WORDS[personsLanguage()];
    const findings = withToasts(() => withScratchSheet((sheet) => findingsOn(sheet, words)));
    const page = HtmlService.createHtmlOutput(reportPage(reportText(findings, words), words));
    requireUi().showModalDialog(page.setWidth(760).setHeight(520), words.title);
  });
}

function findingsOn(sheet: Sheet, words: CheckWords): Finding[] {
  try {
    return findingsIn(sheet, words);
  } finally {
    removeScratchNames();
  }
}

/** Each step on its own, so that one that Google ends with an error does not hide the others. */
function findingsIn(sheet: Sheet, words: CheckWords): Finding[] {
  const findings: Finding[] = [];
  const attempt = (name: string, step: () => unknown): void => {
    try {
      step();
    } catch (error) {
      findings.push({ name, value: String(error), expected: '' });
    }
  };
  CHECKED_CELLS.forEach((cell, at) => {
    attempt(`A${at + 1}`, () => sheet.getRange(at + 1, 1).setValue(cell));
  });
  attempt(words.formulas, () => {
    sheet.getRange(TIME_ROW, 1).setNumberFormat('hh:mm');
    const marked = markerNames().map(
      ({ name }): CheckedFormula => [`=IMGTOKENS("1024x1024";"high";"gpt-image-2";${name})`, 7024],
    );
    const checks = [...CHECKED_FORMULAS, ...marked];
    checks.forEach(([formula], at) => {
      attempt(formula, () => sheet.getRange(at + 1, FORMULAS_COLUMN).setFormula(formula));
    });
    findings.push(...findingsOnceDone(sheet, checks));
  });
  for (const [what, look] of OBSERVATIONS) findings.push(seen(words.observed[what], () => look(sheet)));
  attempt(words.deadName, () => findings.push(...nameFindings(sheet, words)));
  findings.push(seen(words.observed.copiedTab, () => namesOnceCopied(sheet)));
  return findings;
}

/** What Google answers or throws is what there is to know. */
function seen(name: string, look: () => unknown): Finding {
  try {
    return { name, value: `${look()}`, isSeen: true };
  } catch (error) {
    return { name, value: String(error), isSeen: true };
  }
}

/** Waits until each formula gives what it should, or time is up. */
function findingsOnceDone(sheet: Sheet, checks: readonly CheckedFormula[]): Finding[] {
  for (let second = 1; ; second++) {
    SpreadsheetApp.flush();
    // Read at once, each cell would wait for all that are being calculated.
    Utilities.sleep(1000);
    const values = sheet.getRange(1, FORMULAS_COLUMN, checks.length).getValues();
    const findings = checks.map(([name, expected], at): Finding => {
      const value = values[at]?.[0];
      return { name, value: `${value}`, ...(!isAsExpected(value, expected) && { expected: `${expected}` }) };
    });
    if (second === SECONDS_TO_WAIT || !findings.some(({ expected }) => expected)) return findings;
  }
}

/** A deleted sheet leaves a dead name: it is set again as a repair does, which takes the next name where it must. */
function nameFindings(sheet: Sheet, { deadName }: CheckWords): Finding[] {
  const [first = '', second = ''] = SCRATCH_NAMES;
  // An earlier run may have left it dead for good: then it is as it should be already.
  withScratchSheet((doomed) => setsName(first, doomed.getRange(1, 1)));
  const cell = sheet.getRange(FREE_ROW, 1);
  const name = [first, second].find((each) => setsName(each, cell));
  return name
    ? [{ name: deadName, value: name }, ...followFindings(sheet, name, cell)]
    : [{ name: deadName, value: '', expected: second }];
}

function setsName(name: string, cell: Range): boolean {
  try {
    SpreadsheetApp.getActive().setNamedRange(name, cell);
  } catch {
    // Refused: what the check is there to find out.
    return false;
  }
  return rangeNamed(name)?.getSheet().getSheetId() === cell.getSheet().getSheetId();
}

/** A formula runs again when the cell under the name that it passes changes, as the marker's does at a save. */
function followFindings(sheet: Sheet, name: string, cell: Range): Finding[] {
  const formula = `=describeArguments(${name})`;
  return ['one', 'two'].flatMap((text, at) => {
    cell.setValue(text);
    if (at === 0) sheet.getRange(1, FORMULAS_COLUMN).setFormula(formula);
    return findingsOnceDone(sheet, [[formula, `string "${text}"`]]);
  });
}
