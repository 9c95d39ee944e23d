import type { Block, Item } from '../block';
import type { ColumnKey } from '../columns';
import type { Format, Look } from '../looks';
import type { WorksheetContext } from './context';
import { filled } from './money-text';
import { section } from './section';

/**
 * Columns in sight and the hidden column of a table that each takes from: the whole plan's, or for the price of one
 * image that of the looked-at row. Both tables have the rates in the same order.
 */
const SHOWN: readonly (readonly [ColumnKey, ColumnKey, Look, Format?])[] = [
  ['ratio', 'plan2', 'cell'],
  ['quality', 'plan3', 'strong', 'usd'],
  ['retries', 'rates3', 'value', 'fineUsd'],
  ['buffer', 'plan5', 'note'],
  ['cost', 'plan6', 'note'],
];

/** What rates that price the looked-at row, but not the whole plan, come after; those that price neither come last. */
const AFTER = 10_000_000;
const LAST = 20_000_000;
const TIE = '(ROW()-{compareTop})/100000000';

/** The whole plan at every rate that can price it, cheapest first, and beside it an image of the looked-at row. */
export function compare(context: WorksheetContext): Block {
  const { words, rateCount, rateColumns } = context;
  const texts = words.compare;
  const rows = Math.max(12, rateCount + 4);
  const [head, first] = [1, 2];
  const heads: readonly (readonly [ColumnKey, string, 'tableHead' | 'tableHeadText'])[] = [
    ['use', texts.rate, 'tableHeadText'],
    ['ratio', texts.billing, 'tableHeadText'],
    ['quality', texts.plan, 'tableHead'],
    ['retries', texts.usd, 'tableHead'],
    ['generations', texts.budget, 'tableHead'],
    ['buffer', texts.checked, 'tableHeadText'],
    ['cost', texts.remark, 'tableHeadText'],
  ];
  const place = '[ratesPlace]';
  const at = (column: string) => `INDEX({${column}},${place})`;
  const all = [...SHOWN.map(([, from]) => from), 'plan1', 'ratesOrder'] as const;
  return {
    rows: rows + 4,
    heights: { 0: 30, [head]: 52 },
    items: [
      ...section(texts.title, texts.lead),
      { column: 'use', to: 'message', row: head, look: 'tableHeadText' },
      ...heads.map(([column, value, look]): Item => ({ column, row: head, value, look })),
      { column: 'rate', row: head, formula: `=${filled('wordAgainst', '{usualRate}')}`, look: 'tableHead' },
      {
        column: 'plan1',
        to: 'plan8',
        row: head,
        rows: rows + 1,
        spills: true,
        formula:
          '=IF({pricedCount}=0,"",IMGCOMPARE({pricedSize},{quality},{promptUsed},{references},{toPay},IMG_RATES))',
      },
      {
        column: 'rates1',
        to: 'rates8',
        row: head,
        rows: rows + 1,
        spills: true,
        formula:
          '=IF({lookRow}=0,"",IMGCOMPARE({lookSize},{lookQuality},{lookPrompt},{lookReferences},1,IMG_RATES))',
      },
      ...all.map((column): Item => ({ column, row: first, rows, name: `${column}All` })),
      {
        column: 'ratesOrder',
        row: first,
        rows,
        // Equal prices keep the order of the table.
        formula: `=IF([plan1]="","",IF(ISNUMBER([plan3]),[plan3],IF(ISNUMBER([rates3]),${AFTER}+[rates3],${LAST}))+${TIE})`,
      },
      { column: 'ratesOrder', row: 0, name: 'compareTop', formula: '=ROW()' },
      {
        column: 'ratesPlace',
        row: 0,
        name: 'usualUsd',
        formula: `=IFERROR(INDEX({plan3All},MATCH(INDEX(${rateColumns.name},MATCH({usualRate},${rateColumns.id},0)),{plan1All},0)),"")`,
      },
      {
        column: 'ratesPlace',
        row: first,
        rows,
        formula:
          '=IF(COUNT({ratesOrderAll})<ROW()-{compareTop}-1,0,MATCH(SMALL({ratesOrderAll},ROW()-{compareTop}-1),{ratesOrderAll},0))',
      },
      { column: 'use', to: 'message', row: first, rows, name: 'comparedCells' },
      {
        column: 'use',
        row: first,
        rows,
        look: 'cell',
        name: 'comparedIds',
        formula: `=IF(${place}=0,"",IFERROR(INDEX(${rateColumns.id},MATCH(${at('plan1All')},${rateColumns.name},0)),${at('plan1All')}))`,
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
        column: 'rate',
        row: first,
        rows,
        look: 'value',
        format: 'difference',
        formula:
          '=IF(ISNUMBER([quality])*ISNUMBER({usualUsd})=0,"",IF({usualUsd}=0,"",[quality]/{usualUsd}-1))',
      },
      {
        column: 'generations',
        row: first,
        rows,
        look: 'value',
        format: 'usd',
        formula: '=IF(ISNUMBER([retries]),[retries]*{lookToPay},"")',
      },
      { column: 'ratio', row: first + rows, value: texts.legend, look: 'note' },
    ],
  };
}
