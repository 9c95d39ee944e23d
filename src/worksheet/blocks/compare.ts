import type { Block, Item } from '../block';
import type { ColumnKey } from '../columns';
import type { Format, Look } from '../looks';
import type { WorksheetContext } from './context';
import { section } from './section';

/** Columns in sight and the hidden column of the table that each takes from. */
const SHOWN: readonly (readonly [ColumnKey, ColumnKey, Look, Format?])[] = [
  ['ratio', 'rates2', 'cell'],
  ['quality', 'rates3', 'value', 'fineUsd'],
  ['rate', 'rates4', 'value', 'difference'],
  ['generations', 'rates5', 'note'],
  ['toPay', 'rates6', 'note'],
];

/** The looked-at row's image under every rate that can price it, cheapest first. */
export function compare({ words: { compare: texts }, rateCount, rateColumns }: WorksheetContext): Block {
  const rows = Math.max(12, rateCount + 4);
  const [head, first] = [1, 2];
  const heads: readonly (readonly [ColumnKey, string, 'tableHead' | 'tableHeadText'])[] = [
    ['use', texts.rate, 'tableHeadText'],
    ['ratio', texts.billing, 'tableHeadText'],
    ['quality', texts.usd, 'tableHead'],
    ['rate', texts.against, 'tableHead'],
    ['retries', texts.budget, 'tableHead'],
    ['generations', texts.checked, 'tableHeadText'],
    ['toPay', texts.remark, 'tableHeadText'],
  ];
  const place = '[ratesPlace]';
  const at = (column: string) => `INDEX({${column}},${place})`;
  return {
    rows: rows + 5,
    heights: { 0: 30, [head]: 38 },
    items: [
      ...section(texts.title, texts.lead),
      { column: 'use', to: 'message', row: head, look: 'tableHeadText' },
      ...heads.map(([column, value, look]): Item => ({ column, row: head, value, look })),
      {
        column: 'rates1',
        to: 'rates8',
        row: head,
        rows: rows + 1,
        spills: true,
        formula:
          '=IF({lookRow}=0,"",IMGCOMPARE({lookSize},{lookQuality},{lookPrompt},{lookReferences},1,IMG_RATES))',
      },
      ...(['rates1', 'rates2', 'rates3', 'rates4', 'rates5', 'rates6', 'ratesOrder'] as const).map(
        (column): Item => ({ column, row: first, rows, name: `${column}All` }),
      ),
      {
        column: 'ratesOrder',
        row: first,
        rows,
        formula: `=IF(ISNUMBER([rates3]),[rates3]+(ROW()-${'{compareTop}'})/100000000,"")`,
      },
      { column: 'ratesOrder', row: 0, name: 'compareTop', formula: '=ROW()' },
      {
        column: 'ratesPlace',
        row: first,
        rows,
        formula:
          '=IF(COUNT({ratesOrderAll})<ROW()-{compareTop}-1,0,MATCH(SMALL({ratesOrderAll},ROW()-{compareTop}-1),{ratesOrderAll},0))',
      },
      {
        column: 'use',
        row: first,
        rows,
        look: 'cell',
        name: 'comparedIds',
        formula: `=IF(${place}=0,"",IFERROR(INDEX(${rateColumns.id},MATCH(${at('rates1All')},${rateColumns.name},0)),${at('rates1All')}))`,
      },
      ...SHOWN.map(
        ([column, from, look, format]): Item => ({
          column,
          row: first,
          rows,
          look,
          formula: `=IF(${place}=0,"",IF(${at(`${from}All`)}="","",${at(`${from}All`)}))`,
          ...(format && { format }),
        }),
      ),
      {
        column: 'retries',
        row: first,
        rows,
        look: 'value',
        format: 'usd',
        formula: `=IF(ISNUMBER([quality]),[quality]*{lookToPay},"")`,
      },
      {
        column: 'lever1',
        row: first,
        rows,
        name: 'unpriced',
        formula: '=IF([rates1]="","",IF(ISNUMBER([rates3]),"",[rates1]))',
      },
      {
        column: 'ratio',
        row: first + rows,
        look: 'note',
        formula:
          '=IF({lookRow}=0,"",IF(TEXTJOIN({wordComma},TRUE,{unpriced})="","",{wordUnpriced}&TEXTJOIN({wordComma},TRUE,{unpriced})))',
      },
      { column: 'ratio', row: first + rows + 1, value: texts.legend, look: 'note' },
    ],
  };
}
