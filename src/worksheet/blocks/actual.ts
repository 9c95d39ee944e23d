import type { Block, Item } from '../block';
import { type ColumnKey, DELIVERABLE_ROWS } from '../columns';
import type { Format, Look } from '../looks';
import { MARK_COLUMN, MARKS } from '../marks';
import type { WorksheetContext } from './context';
import { section } from './section';

const ofRow = (name: string): string => `INDEX({${name}},[index]+1)`;
const given = (...cells: string[]) => cells.map((cell) => `ISNUMBER(${cell})`).join('*');
const FIRST_ROW = 2;

/** What was really generated, kept and paid, row by row, against the plan. Holds no formula of the add-on. */
export function actual({ words: { actual: texts } }: WorksheetContext): Block {
  const column = (
    key: ColumnKey,
    heading: string,
    look: Look,
    rest: { format?: Format; formula?: string; note?: string },
  ): Item[] => {
    const { note, ...cells } = rest;
    return [
      { column: key, row: FIRST_ROW - 1, value: heading, look: 'tableHead', ...(note && { note }) },
      { column: key, row: FIRST_ROW, rows: DELIVERABLE_ROWS, look, ...cells },
    ];
  };
  return {
    rows: FIRST_ROW + DELIVERABLE_ROWS + 1,
    heights: { 0: 28, [FIRST_ROW - 1]: 34 },
    items: [
      ...section(texts.title),
      { column: MARK_COLUMN, value: MARKS.actual },
      { column: MARK_COLUMN, row: FIRST_ROW + DELIVERABLE_ROWS, value: MARKS.actualEnd },
      { column: 'ratio', value: texts.lead, look: 'sectionLead' },
      { column: 'index', to: 'generations', row: FIRST_ROW - 1, look: 'tableHeadText' },
      {
        column: 'index',
        row: FIRST_ROW,
        rows: DELIVERABLE_ROWS,
        look: 'index',
        value: Array.from({ length: DELIVERABLE_ROWS }, (_, index) => index + 1),
      },
      {
        column: 'use',
        row: FIRST_ROW,
        rows: DELIVERABLE_ROWS,
        look: 'text',
        formula: `=IF(${ofRow('use')}="","",${ofRow('use')})`,
      },
      { column: 'ratio', row: FIRST_ROW, rows: DELIVERABLE_ROWS, look: 'text' },
      ...column('yourSize', texts.generated, 'inputCentre', { format: 'count', note: texts.notes.generated }),
      ...column('size', texts.kept, 'inputCentre', { format: 'count', note: texts.notes.kept }),
      ...column('quality', texts.cost, 'inputCentre', { format: 'usd', note: texts.notes.cost }),
      ...column('rate', texts.retries, 'figure', {
        format: 'decimal',
        formula: `=IF(${given('[yourSize]', '[size]')}=0,"",IF([size]>[yourSize],{wordSwapped},IF([size]=0,{wordNone},[yourSize]/[size])))`,
      }),
      ...column('check', texts.each, 'figure', {
        format: 'fineUsd',
        formula: `=IF(${given('[yourSize]', '[quality]')}=0,"",IF([yourSize]=0,"",[quality]/[yourSize]))`,
      }),
      ...column('finals', texts.planRetries, 'figure', {
        format: 'decimal',
        formula: `=IF(ISNUMBER(${ofRow('pricedFinals')}),${ofRow('retries')},"")`,
      }),
      ...column('retries', texts.planUsd, 'figure', {
        format: 'usd',
        formula: `=IF(ISNUMBER(${ofRow('estimate')}),${ofRow('estimate')},"")`,
      }),
      ...column('acceptance', texts.difference, 'figure', {
        format: 'usdDifference',
        formula: `=IF(${given('[quality]', '[retries]')}=0,"",[quality]-[retries])`,
      }),
      ...column('generations', texts.share, 'figure', {
        format: 'difference',
        formula: '=IF(ISNUMBER([acceptance]),IF([retries]=0,"",[acceptance]/[retries]),"")',
      }),
    ],
  };
}
