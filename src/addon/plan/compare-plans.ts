import { problemText } from '../../i18n/problem-text';
import { COMPARE_PLANS_WORDS, MENU_WORDS } from '../../i18n/words';
import { type Problem, problem } from '../../messages/problem';
import { foundPlan, headingsGone, planEdition } from '../../worksheet/found-plan';
import { type ComparedPlan, plansCompared } from '../../worksheet/plans-compared';
import { requireUi } from '../asked';
import { isGridSheet } from '../grid-sheets';
import { newSheet } from '../new-sheet';
import { firstUse } from '../rates/first-use';
import { sheetDocument } from '../rates/sheet-document';
import { tellProblem } from '../tell-problem';
import { withToasts } from '../with-toasts';
import { chosenNumbers } from './chosen-numbers';
import { dropCopiedApproval } from './copied-approvals';
import { planCells } from './plan-cells';
import { tellSkipped } from './tell-skipped';
import { writeWorksheet } from './write-worksheet';

type Words = (typeof COMPARE_PLANS_WORDS)['en'];

/** Most plans that one sheet compares. */
const MOST_PLANS = 10;

/** Inserts a sheet that compares plans, live: a column each, and what makes the difference to the first. */
export function comparePlans(): void {
  tellProblem(() => {
    firstUse();
    withToasts(compared, (isDone) => isDone);
  });
}

/** Whether it was not called off. */
function compared(): boolean {
  const language = sheetDocument().language(undefined);
  const words = COMPARE_PLANS_WORDS[language];
  const { plans, firstEdition, unreadable, localOf, names } = plansOfDocument();
  if (plans.length < 2) throw unreadable[0] ?? problem('plan/too-few', { upgrade: firstEdition });
  const leftOut = [
    ...(firstEdition.length > 0 ? [words.upgradeFirst(firstEdition.join(', '))] : []),
    ...unreadable.map((gone) => problemText(gone, language)),
  ];
  const chosen = plans.length > 2 ? askWhich(plans, leftOut, words, language) : plans;
  if (!chosen) return false;
  const hasLocal = localOf.get(chosen[0] as ComparedPlan) === true;
  const template = plansCompared(chosen, language, { hasLocal, remarks: leftOut });
  const write = (sheet: GoogleAppsScript.Spreadsheet.Sheet) => {
    const { protection } = words;
    const skipped = writeWorksheet(sheet, template, { protection, rateNames: undefined });
    tellSkipped(skipped, language);
  };
  newSheet(words.sheetName, write, names);
  return true;
}

/** The plans of this edition in the order of their tabs, and the names of those of 1.0, and why others cannot be read. */
function plansOfDocument(): {
  plans: ComparedPlan[];
  firstEdition: string[];
  unreadable: Problem[];
  localOf: ReadonlyMap<ComparedPlan, boolean>;
  names: readonly string[];
} {
  const localOf = new Map<ComparedPlan, boolean>();
  const plans: ComparedPlan[] = [];
  const firstEdition: string[] = [];
  const unreadable: Problem[] = [];
  const sheets = SpreadsheetApp.getActive().getSheets();
  const names = sheets.map((sheet) => sheet.getName());
  for (const [at, sheet] of sheets.entries()) {
    const columns = isGridSheet(sheet) ? sheet.getMaxColumns() : 0;
    const cells = columns < FEWEST_COLUMNS ? undefined : planCells(sheet, columns);
    const edition = cells && planEdition(cells);
    const tab = names[at] ?? '';
    if (edition === 1) firstEdition.push(tab);
    const plan = edition === 2 && cells ? foundPlan(cells) : undefined;
    const gone = plan ? undefined : headingsGone(tab, cells);
    if (gone) unreadable.push(gone);
    if (!plan || !cells) continue;
    dropCopiedApproval(sheet, plan, cells);
    const compared = { tab, plan };
    const { row, column } = plan.area('hasLocal');
    localOf.set(compared, cells[row - 1]?.[column - 1] === 1);
    plans.push(compared);
  }
  return { plans, firstEdition, unreadable, localOf, names };
}

/** A plan of either edition has more. */
const FEWEST_COLUMNS = 40;

/** Asks until the answer can be read; nothing where the person goes back. */
function askWhich(
  plans: readonly ComparedPlan[],
  leftOut: readonly string[],
  words: Words,
  language: keyof typeof MENU_WORDS,
): readonly ComparedPlan[] | undefined {
  const ui = requireUi();
  const list = [
    ...plans.map(({ tab }, at) => `${at + 1}  ${tab}`),
    ...(leftOut.length > 0 ? ['', ...leftOut] : []),
  ];
  const asked = words.ask(list.join('\n'));
  for (let question = asked; ; ) {
    const answer = ui.prompt(MENU_WORDS[language].items.comparePlans, question, ui.ButtonSet.OK_CANCEL);
    if (answer.getSelectedButton() !== ui.Button.OK) return undefined;
    const numbers = chosenNumbers(answer.getResponseText(), plans.length, MOST_PLANS);
    if (numbers) return numbers.flatMap((number) => plans[number - 1] ?? []);
    question = `${words.wrong(answer.getResponseText().slice(0, 60))}\n\n${asked}`;
  }
}
