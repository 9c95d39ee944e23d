import type { Charge, RowRemark, SkipReason } from './charge';
import { columnUse } from './column-use';
import type { Decimal } from './decimal';
import type { FileReadings } from './file-readings';
import { plainText } from './plain-text';
import { remembered } from './remembered';
import { rowCurrency } from './row-currency';
import { rowDay } from './row-day';
import { fieldsOf, type TableReader } from './table-reader';
import { isTotal } from './total-words';

/** What OpenAI's exports hold beside what is read. */
export const EXPORT_COLUMNS: ReadonlySet<string> = new Set(
  (
    'start_time end_time start_time_iso end_time_iso user_id user_email api_key_id api_key_name project_name ' +
    'organization_id organization_name api_source num_model_requests service_tier batch input_uncached_tokens'
  ).split(' '),
);

const USED = [
  ['date', 'start_time_iso'],
  ['date', 'start_time'],
  ['cost', 'amount_value'],
  ['currency', 'amount_currency'],
  ['quantity', 'quantity'],
  ['unit', 'quantity_unit'],
  ['item', 'line_item'],
  ['project', 'project_id'],
] as const;

type Field = (name: string) => string;

const times = (field: Field): string[] => [field('start_time_iso'), field('start_time')];

/** A remark on an amount that is taken off the total. */
export const belowZero = (billed: Decimal | undefined): readonly RowRemark[] =>
  billed !== undefined && billed.digits < BigInt(0) ? ['below zero'] : [];

/** What can only be counted whole. */
export const isCounted = (unit: string): boolean => /^(?:tokens?|images?|requests?)$/i.test(unit);

/** OpenAI's export of costs; undefined for a header of another kind. */
export function costReader(header: readonly string[]): TableReader | undefined {
  const { at, has, of } = fieldsOf(header);
  const hasTime = has('start_time') || has('start_time_iso');
  if (!hasTime || !has('amount_value', 'line_item')) return undefined;
  return {
    kind: 'cost csv',
    columns: (rows) =>
      columnUse(
        header,
        rows,
        USED.filter(([, name]) => has(name)).map(([meaning, name]) => ({
          ...{ meaning, at: at.get(name) ?? -1, heading: header[at.get(name) ?? -1] ?? '' },
        })),
        EXPORT_COLUMNS,
      ),
    survey: (survey, row, line) => {
      const field = of(row);
      survey.number(field('amount_value'), line, false, [field('amount_currency')]);
      survey.number(field('quantity'), line, isCounted(field('quantity_unit')));
      survey.day(times(field), line);
    },
    rows: (readings, rows) => {
      const hasCurrencies = rows.some((row) => of(row)('amount_currency') !== '');
      const file = {
        ...{ readings, columnIsUsed: hasCurrencies },
        ...{ plain: remembered(plainText), isSum: remembered(isTotal) },
      };
      return (row) => costRow(of(row), file);
    },
  };
}

interface File {
  readonly readings: FileReadings;
  readonly columnIsUsed: boolean;
  /** A cell as plain text. */
  readonly plain: (cell: string) => string;
  readonly isSum: (lineItem: string) => boolean;
}

function costRow(
  field: Field,
  { readings, columnIsUsed, plain, isSum }: File,
): readonly Charge[] | SkipReason {
  const amount = field('amount_value');
  const lineItem = plain(field('line_item'));
  if (amount === '') return lineItem === '' ? 'empty day' : 'no amount';
  if (isSum(lineItem)) return 'total';
  const day = rowDay(times(field), readings);
  if (typeof day === 'string') return times(field).some(isTotal) ? 'total' : day;
  const billed = readings.amount(amount);
  if (!billed) return 'amount unreadable';
  const quantity = field('quantity');
  const counted = quantity === '' ? undefined : readings.amount(quantity)?.value;
  // A quotation mark in a unit: the separator beside it was lost, and the cells stand one off.
  const isUnread = !counted || field('quantity_unit').includes('"');
  if (quantity !== '' && isUnread) return 'count unreadable';
  const said = { cell: field('amount_currency'), others: [billed.currency], columnIsUsed };
  const currency = rowCurrency(said);
  if (typeof currency === 'string') return currency;
  const remarks = [...day.remarks, ...currency.remarks, ...belowZero(billed.value)];
  return [
    {
      day: day.day,
      lineItem,
      project: plain(field('project_id')),
      quantity: counted,
      unit: counted ? plain(field('quantity_unit')) : '',
      billed: billed.value,
      currency: currency.currency,
      ...(remarks.length > 0 && { remarks }),
    },
  ];
}
