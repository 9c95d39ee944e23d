import { LANGUAGES } from '../../i18n/language';
import type { CarriedPlan, CarriedRow, Typed } from '../../worksheet/carried-plan';
import { CARRIED_COLUMNS, carriedPlan } from '../../worksheet/carried-plan';
import { FIRST_EDITION_HEADINGS } from '../../worksheet/first-edition';
import { MARKS } from '../../worksheet/marks';
import { literalText } from '../literal-text';
import { tableIn } from './find-plans';
import { planRange } from './plan-cells';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Columns that stand in another table there. */
const ACTUAL = { generated: 'generated', kept: 'kept', billed: 'cost' } as const;

/** What people filled into a plan worksheet of version 1.0; undefined for a sheet that is none. */
export function firstEditionInputs(sheet: Sheet): CarriedPlan | undefined {
  const range = planRange(sheet);
  if (!range) return undefined;
  const values = range.getValues();
  if (!values.some((row) => row.includes(MARKS.plan))) return undefined;
  const [formulas, shown] = [range.getFormulas(), range.getDisplayValues()];
  const cell = (row: number | undefined, column: number): Typed | undefined =>
    row === undefined
      ? undefined
      : typedIn(values[row]?.[column], formulas[row]?.[column], shown[row]?.[column]);
  for (const language of LANGUAGES) {
    const { inputs, actual: actualWords, total } = FIRST_EDITION_HEADINGS[language];
    const planned = tableIn(values, Object.keys(inputs) as (keyof typeof inputs)[], inputs);
    if (!planned) continue;
    const actual = tableIn(values, ['generated', 'kept', 'cost'], actualWords, planned.columns.index);
    const rows = [...planned.rowOf].map(([index, at]): CarriedRow => {
      const entries = CARRIED_COLUMNS.map((column) => {
        if (column === 'generated' || column === 'kept' || column === 'billed')
          return [column, actual && cell(actual.rowOf.get(index), actual.columns[ACTUAL[column]])];
        return [column, cell(at, planned.columns[column])];
      });
      return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
    });
    const totals = values.findIndex((row) => row[planned.columns.use] === total);
    const credits = totals < 0 ? undefined : cell(totals + 1, planned.columns.credits);
    const name = sheet.getName();
    return carriedPlan({ name, creditRateId: typeof credits === 'string' ? credits : undefined }, rows);
  }
  return undefined;
}

/** A cell of another place, whose formula would follow other cells in its new one; an array, which our formulas name places by. */
const REFERENCE = /\$?[A-Z]{1,3}\$?\d|[{[]/i;

/** What was typed: a formula that follows no cell as such, else what it gives; text as plain text. */
function typedIn(value: unknown, formula = '', shown = ''): Typed | undefined {
  if (formula && !REFERENCE.test(formula.replace(/"(?:[^"]|"")*"/g, '""'))) return formula;
  if (typeof value === 'number') return value;
  return shown === '' ? undefined : literalText(shown);
}
