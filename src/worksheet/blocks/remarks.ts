import type { Block, Item } from '../block';
import type { WorksheetContext } from './context';
import { section } from './section';

/** What to keep in mind, what is not included, and which rates were used. */
export function remarks({ words: { remarks: texts } }: WorksheetContext): Block {
  const last = texts.lines.length + 1;
  return {
    rows: last + 1,
    heights: { 0: 30 },
    items: [
      ...section(texts.title),
      ...texts.lines.map((value, line): Item => ({ column: 'ratio', row: line + 1, value, look: 'note' })),
      { column: 'ratio', row: last, formula: '=IFERROR({wordRates}&IMG_RATES,"")', look: 'note' },
    ],
  };
}
