import type { Block, Item } from '../block';
import type { WorksheetContext } from './context';

/** What to keep in mind, what is not included, and which rates were used. */
export function remarks({ words: { remarks: texts } }: WorksheetContext): Block {
  const last = texts.lines.length + 1;
  return {
    rows: last + 1,
    heights: { 0: 28 },
    items: [
      { column: 'index', to: 'budgetCredits', value: texts.title, look: 'section' },
      ...texts.lines.map((value, line): Item => ({ column: 'use', row: line + 1, value, look: 'plain' })),
      { column: 'use', row: last, value: texts.rates, look: 'note' },
      { column: 'ratio', row: last, formula: '=IMG_RATES', look: 'note' },
    ],
  };
}
