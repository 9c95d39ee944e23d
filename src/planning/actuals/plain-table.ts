import { type Charge, plainText, type SkipReason } from './charge';
import { type Decimal, parseDecimal } from './decimal';
import { utcDay } from './utc-day';

/** Columns of a table that a person keeps, by their headings in both languages. */
const HEADINGS = {
  date: ['date', 'day', '日期', '日'],
  images: ['images', 'generated', 'generations', 'images generated', '張數', '生成', '生成張數', '生成數'],
  kept: ['kept', 'finals', 'images kept', '採用', '採用張數', '成品', '成品張數'],
  cost: ['cost', 'usd', 'cost usd', 'cost (usd)', 'amount', '費用', '金額', '費用 (usd)', '費用(usd)'],
  item: ['item', 'line item', 'use', 'deliverable', 'model', '項目', '用途', '交付項目', '模型'],
} as const;

type Column = keyof typeof HEADINGS;

/** Where each column stands, from 0; -1 where the table has none. */
export type PlainColumns = Readonly<Record<Column, number>>;

/** The columns of a plain table: a date, and images or a cost. Undefined for a header of another kind. */
export function plainColumns(header: readonly string[]): PlainColumns | undefined {
  const names = header.map((name) => name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim());
  const at = (column: Column): number =>
    names.findIndex((name) => (HEADINGS[column] as readonly string[]).includes(name));
  const columns = {
    date: at('date'),
    images: at('images'),
    kept: at('kept'),
    cost: at('cost'),
    item: at('item'),
  };
  return columns.date >= 0 && (columns.images >= 0 || columns.cost >= 0) ? columns : undefined;
}

/** Reads a row: amounts are USD unless they say otherwise. */
export function plainRow(cells: readonly string[], columns: PlainColumns): readonly Charge[] | SkipReason {
  const cell = (column: Column): string => cells[columns[column]]?.normalize('NFKC').trim() ?? '';
  if (cell('images') === '' && cell('cost') === '' && cell('kept') === '') return 'empty day';
  const day = utcDay(cell('date'));
  if (day === undefined) return 'time unreadable';
  const images = number(cell('images'));
  const kept = number(cell('kept'));
  if (images === 'unreadable' || kept === 'unreadable') return 'count unreadable';
  const { currency, amount } = money(cell('cost'));
  const billed = number(amount);
  if (billed === 'unreadable' || (!billed && cell('cost') !== '')) return 'amount unreadable';
  return [
    {
      day,
      lineItem: plainText(cells[columns.item]) || 'images',
      project: '',
      quantity: images,
      unit: images ? 'images' : '',
      billed,
      currency: billed ? currency : '',
      ...(kept && { kept }),
    },
  ];
}

const money = (text: string): { currency: string; amount: string } => {
  const match = /^([A-Z]{3}|US\$|NT\$|\$)?\s*(.*?)\s*([A-Z]{3})?$/i.exec(text);
  const [, before = '', amount = text, after = ''] = match ?? [];
  const sign = (after || before).toUpperCase();
  return { currency: { '': 'USD', $: 'USD', US$: 'USD', NT$: 'TWD' }[sign] ?? sign, amount };
};

/** `1,234.50` has thousands, `1,5` a decimal comma. */
function number(text: string): Decimal | undefined | 'unreadable' {
  if (text === '') return undefined;
  const plain = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(text) ? text.replace(/,/g, '') : text.replace(',', '.');
  return parseDecimal(plain) ?? 'unreadable';
}
