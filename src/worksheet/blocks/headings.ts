import { RATIO_PRESETS } from '../../pricing/size';
import type { Block, Item } from '../block';
import { type ColumnKey, HIDDEN_COLUMNS, SHOWN_COLUMNS, type ShownColumn, type Step } from '../columns';
import { bandOf, headOf } from '../looks';
import { MARK_COLUMN, MARKS } from '../marks';
import type { WorksheetContext } from './context';
import { faultWords } from './faults';

/** Title, the bands of the five steps, and a heading with its help over each column. */
export function headings(context: WorksheetContext): Block {
  const { words } = context;
  const notes: Partial<Record<ShownColumn, string>> = words.notes;
  return {
    rows: 4,
    heights: { 0: 30, 1: 22, 2: 24, 3: 70 },
    items: [
      { column: 'index', value: words.title, look: 'title' },
      { column: 'ratio', name: 'headline', look: 'headline', formula: HEADLINE },
      { column: 'ratio', row: 1, value: words.lead, look: 'lead' },
      ...Object.entries(words.steps).map(([step, text]) => bandItem(step as Step, text)),
      ...SHOWN_COLUMNS.map(
        ([key, { step }]): Item => ({
          column: key,
          row: 3,
          name: `${key}Head`,
          value: words.columns[key],
          look: headOf(step),
          ...(notes[key] && { note: notes[key] }),
        }),
      ),
      { column: MARK_COLUMN, value: MARKS.plan },
      ...faultWords(context),
      ...presets(),
    ],
  };
}

/** What most people look for first: the totals, or why there are none. */
const HEADLINE =
  '=IF({badRows}>0,{reason},IF(ISNUMBER({totalBudget}),{budgetHead}&" $"&FIXED({totalBudget},2)&"   ·   "&{estimateHead}&" $"&FIXED({totalEstimate},2)&"   ·   "&{finalsHead}&" "&FIXED({totalFinals},0)&"   ·   "&{toPayHead}&" "&FIXED({totalToPay},0),""))';

function bandItem(step: Step, text: string): Item {
  const keys = SHOWN_COLUMNS.filter(([, column]) => column.step === step).map(([key]) => key);
  const [first, last] = [keys[0] as ShownColumn, keys[keys.length - 1] as ShownColumn];
  return { column: first, to: last, row: 2, value: text, look: bandOf(step) };
}

/** The ratios to choose from and the sizes that they stand for, hidden, as texts: a list of its own would hold times. */
function presets(): Item[] {
  const ratios = Object.entries(RATIO_PRESETS);
  const column = HIDDEN_COLUMNS[0] as ColumnKey;
  const to = HIDDEN_COLUMNS[ratios.length - 1] as ColumnKey;
  return [
    { column, to, row: 2, rows: 2, name: 'presets', format: 'text' },
    { column, to, row: 2, name: 'ratios', value: ratios.map(([ratio]) => ratio) },
    { column, to, row: 3, value: ratios.map(([, size]) => size) },
  ];
}
