import type { Charge, Meaning, SkipReason } from './charge';
import { columnUse } from './column-use';
import { belowZero, isCounted } from './cost-table';
import { isOfCredits, saysCredits } from './credit-words';
import { currencyOf } from './currency';
import { currencyAbove, currencyOfUnits } from './currency-beside';
import { type Decimal, negated } from './decimal';
import type { FileReadings } from './file-readings';
import { type Counted, ledgerOf } from './ledger';
import { isSpentAlone } from './paid-in-words';
import { plainText } from './plain-text';
import { rowCurrency } from './row-currency';
import { rowDay } from './row-day';
import { type PlainColumns, plainColumns, withOwnSigns } from './table-columns';
import type { TableReader } from './table-reader';
import { isTotal } from './total-words';
import { saysUndone } from './undone-words';

type Cell = (meaning: Meaning) => string;

const cellOf =
  (row: readonly string[], { at }: PlainColumns): Cell =>
  (meaning) => {
    const column = at[meaning];
    const cell = column === undefined ? '' : (row[column] ?? '').trim();
    return meaning === 'images' || meaning === 'kept' ? cell.replace(COUNTED, '$1') : cell;
  };

/** What is counted, after the number: `12張`. */
const COUNTED = /(\d) ?(?:images?|imgs?|pcs|pieces|pictures|張|张|枚)\.?$/i;

/** The unit of a quantity: `images` for every word for them. */
const unitOf = (unit: string): string =>
  /^(?:images?|imgs?|pictures?|[張张枚]|圖片|图片)$/i.test(unit) ? 'images' : unit;

/** A table that a person keeps: a date, and images, a cost or a quantity; undefined for a header of another kind. */
export function plainReader(
  header: readonly string[],
  above: readonly (readonly string[])[] = [],
): TableReader | undefined {
  const columns = plainColumns(header);
  if (!columns) return undefined;
  const named = columns.currency ?? currencyAbove(above);
  return {
    kind: 'plain table',
    columns: (rows) => {
      const { at: meanings } = withOwnSigns(columns, header, rows);
      const used = Object.entries(meanings).map(([meaning, at]) => ({
        ...{ meaning: meaning as Meaning, at, heading: header[at] ?? '' },
      }));
      return columnUse(header, rows, used);
    },
    survey: (survey, row, line) => {
      const cell = cellOf(row, columns);
      survey.number(cell('cost'), line, false, [cell('currency'), named ?? '']);
      survey.number(cell('quantity'), line, isCounted(unitOf(cell('unit'))));
      survey.number(cell('images'), line, true);
      survey.number(cell('kept'), line, true);
      survey.day([cell('date')], line);
    },
    rows: (readings, rows) => {
      const withSigns = withOwnSigns(columns, header, rows);
      const columnIsUsed = rows.some((row) => cellOf(row, withSigns)('currency') !== '');
      const heading = named ?? currencyOfUnits(rows[0], columns.at.cost);
      const { costUnit } = columns;
      const figures = new Set(
        Object.entries(withSigns.at).flatMap(([of, at]) => (of === 'item' ? [] : [at])),
      );
      const wordsOf = (row: readonly string[]) => row.map((cell, at) => (figures.has(at) ? '' : cell));
      const saysIn = (row: readonly string[], says: (cell: string) => boolean) =>
        row.some((cell, at) => cell !== '' && !figures.has(at) && says(cell));
      const amountOf = (row: readonly string[]) => readings.amount(cellOf(row, withSigns)('cost'))?.value;
      const ledger = ledgerOf(
        rows,
        wordsOf,
        amountOf,
        isSpentAlone(header[columns.at.cost ?? -1] ?? '', header),
      );
      const { yen, isOpen } = columns;
      const file = { readings, columnIsUsed, heading, yen, isOpen };
      return (row) =>
        plainRow(
          cellOf(row, withSigns),
          {
            unit: costUnit === undefined ? '' : (row[costUnit] ?? '').trim(),
            says: (what) => saysIn(row, what),
            counted: (billed) => ledger(row, billed),
          },
          file,
        );
    },
  };
}

const COUNTS = ['images', 'kept'] as const;

const hasDigits = (cell: string): boolean => /\d/.test(cell);

interface File {
  readonly readings: FileReadings;
  /** Whether rows say their currency in a column. */
  readonly columnIsUsed: boolean;
  readonly heading: string | undefined;
  readonly yen: string | undefined;
  readonly isOpen: boolean;
}

/** What a row says beside its figures. */
interface Beside {
  readonly unit: string;
  readonly says: (what: (cell: string) => boolean) => boolean;
  readonly counted: (billed: Decimal) => Counted;
}

/**
 * Reads a row: amounts are USD unless the cell, the currency column, the heading or the unit says otherwise. Credits are
 * no money.
 */
function plainRow(
  cell: Cell,
  { unit, says, counted }: Beside,
  { readings, columnIsUsed, heading, yen, isOpen }: File,
): readonly Charge[] | SkipReason {
  if ((['images', 'kept', 'quantity', 'cost'] as const).every((each) => cell(each) === ''))
    // Figures in columns that are not used: that nothing was charged is not told.
    return says(hasDigits) ? 'no amount' : 'empty day';
  // Where it names nothing, a note beside the figures tells what they are.
  if (isTotal(cell('date')) || isTotal(cell('item')) || (cell('item') === '' && says(isTotal)))
    return 'total';
  const day = rowDay([cell('date')], readings);
  if (typeof day === 'string') return day;
  const quantity = readings.amount(cell('quantity'))?.value;
  const isUnread = COUNTS.some((each) => cell(each) !== '' && !readings.count(cell(each)));
  if (isUnread || (cell('quantity') !== '' && !quantity)) return 'count unreadable';
  const written = readings.amount(cell('cost'));
  const how = written && counted(written.value);
  if (how === 'paid in') return how;
  const billed = written && how === 'turned' ? { ...written, value: negated(written.value) } : written;
  if (saysCredits(cell('cost')) || (cell('cost') !== '' && saysCredits(unit))) return 'credits';
  if (!billed && cell('cost') !== '') return 'amount unreadable';
  const others = [billed?.currency, heading, currencyOf(unit)];
  const currency = billed
    ? rowCurrency({ cell: cell('currency'), others, columnIsUsed, yen })
    : { currency: '', remarks: [] };
  if (typeof currency === 'string') return currency;
  if (currency.remarks.includes('USD assumed')) {
    if (isOfCredits(cell('item'))) return 'credits';
    if (isOpen) return 'currency unreadable';
  }
  const [images, kept] = COUNTS.map((each) => readings.count(cell(each)));
  const isCharged = billed !== undefined && billed.value.digits > BigInt(0);
  const undone = isCharged && says(saysUndone) ? (['undone'] as const) : [];
  const turned = isCharged ? (['spent below zero'] as const) : (['refund'] as const);
  const signs = how === 'turned' ? turned : belowZero(billed?.value);
  const remarks = [...day.remarks, ...currency.remarks, ...signs, ...undone];
  return [
    {
      day: day.day,
      lineItem: plainText(cell('item')) || 'images',
      project: plainText(cell('project')),
      quantity: images ?? quantity,
      unit: images ? 'images' : quantity ? unitOf(plainText(cell('unit'))) : '',
      billed: billed?.value,
      currency: currency.currency,
      ...(kept && { kept }),
      ...(remarks.length > 0 && { remarks }),
    },
  ];
}
