import { problem } from '../../messages/problem';
import type { Encoding, Remark } from './charge';
import { agreedCurrency, currencyIn, markOfCurrency } from './currency';
import { type Decimal, decimalText, isZero, negated } from './decimal';
import { periodStart } from './period-start';
import { plainText } from './plain-text';
import { remembered } from './remembered';
import { type DayOrder, type DayReadings, dayReadings } from './utc-day';
import { type Decision, readBy, type TwoWays, WholeFile } from './whole-file';
import { type WrittenAmount, writtenAmount } from './written-amount';
import type { DecimalMark } from './written-number';

/** What a person says of a file that can be read in several ways, and where the document is. */
export interface Choices {
  readonly decimalMark?: DecimalMark | undefined;
  readonly dayOrder?: DayOrder | undefined;
  readonly encoding?: Encoding | undefined;
  /** The document's, as `en_US`: it settles the order of days where the file does not. */
  readonly locale?: string | undefined;
}

/** How the numbers and days of a whole file are read. */
export interface FileReadings {
  /** An amount, its sign included; undefined where it is none. */
  amount(cell: string): { readonly value: Decimal; readonly currency: string | undefined } | undefined;
  /** A count: whole and not negative. */
  count(cell: string): Decimal | undefined;
  /** The day in the first of these cells that tells one. */
  day(cells: readonly string[]): string | undefined;
  /** The first day of the month or period in the first of these cells that tells one, in a file without days. */
  periodStart(cells: readonly string[]): string | undefined;
  readonly remarks: readonly Remark[];
}

/** Looks at every cell that is to be read, before the first one is. */
export class Survey {
  private readonly numbers = new WholeFile<DecimalMark>();
  private readonly days = new WholeFile<DayOrder>();
  private readonly periods = new WholeFile<DayOrder>();
  private hasDays = false;
  private readonly written = remembered(writtenAmount);
  private readonly dayIn = remembered(dayReadings);
  private readonly startIn = remembered(periodStart);

  /**
   * Takes note of an amount or a count. A fraction of a thing that is counted speaks for thousands; so does a currency,
   * in the cell or in one of those `around` it, whose country parts thousands with a comma.
   */
  number(cell: string, line: number, isCount: boolean, around: readonly string[] = []): void {
    const written = cell === '' ? undefined : this.written(cell);
    if (!written) return;
    const { readings, currency } = written;
    const ways = waysThatDiffer(readings, sameNumber);
    const whole = isCount ? ways.filter((way) => isWhole(readings[way])) : [];
    const mark =
      ways.length > 1 && cell.includes(',')
        ? markOfCurrency(agreedCurrency(currency, ...around.map(currencyIn)))
        : undefined;
    this.numbers.note(
      { text: cell, line, ways },
      whole.length === 1 ? whole[0] : undefined,
      isCount ? undefined : mark,
    );
  }

  /** Takes note of the first of these cells that tells a day; of a period where there were no days yet. */
  day(cells: readonly string[], line: number): void {
    const text = cells.find((cell) => tellsDay(this.dayIn(cell)));
    this.hasDays ||= text !== undefined;
    if (text !== undefined) this.days.note({ text, line, ways: waysThatDiffer(this.dayIn(text), sameDay) });
    if (this.hasDays) return;
    for (const cell of cells)
      this.periods.note({ text: cell, line, ways: waysThatDiffer(this.startIn(cell), sameDay) });
  }

  /**
   * Settles how the file is read. `separator` is what stands between cells: people who put `;` there write decimal commas.
   * @throws Problem `actuals/two-readings` where only a person can tell
   */
  settled(separator: string | undefined, { decimalMark, dayOrder, locale }: Choices): FileReadings {
    const numbers = this.numbers.decide(decimalMark, separator === ';' ? ',' : undefined);
    const dated = this.hasDays ? this.days : this.periods;
    const days = dated.decide(dayOrder, locale === undefined ? undefined : localeOrder(locale));
    if (numbers.open) throw asked('numbers', numbers.open, numberText);
    if (days.open) throw asked('days', days.open, dayText);
    return {
      amount: (cell) => amountOf(this.written(cell), numbers),
      count: (cell) => countOf(this.written(cell), numbers),
      day: (cells) => readBy(cells.map(this.dayIn).find(tellsDay) ?? {}, days.way, sameDay),
      // A month among days may well be the sum of them.
      periodStart: (cells) =>
        this.hasDays ? undefined : readBy(cells.map(this.startIn).find(tellsDay) ?? {}, days.way, sameDay),
      remarks: remarksOn(numbers, days),
    };
  }
}

const tellsDay = (readings: DayReadings): boolean => Object.keys(readings).length > 0;

const waysOf = <Way extends string>(readings: Readonly<Partial<Record<Way, unknown>>>): Way[] =>
  Object.keys(readings) as Way[];

/** Ways that give another result each; none where all give the same, since nothing is to be settled then. */
function waysThatDiffer<Way extends string, Reading>(
  readings: Readonly<Partial<Record<Way, Reading>>>,
  isSame: (a: Reading, b: Reading) => boolean,
): Way[] {
  const ways = waysOf(readings);
  const [first] = Object.values(readings) as Reading[];
  const areSame =
    ways.length > 1 && (Object.values(readings) as Reading[]).every((each) => isSame(each, first as Reading));
  return areSame ? [] : ways;
}

const sameNumber = (a: Decimal, b: Decimal): boolean => decimalText(a) === decimalText(b);

const sameDay = (a: string, b: string): boolean => a === b;

const isWhole = (value: Decimal | undefined): boolean =>
  value !== undefined && !decimalText(value).includes('.');

function amountOf(written: WrittenAmount | undefined, { way }: Decision<DecimalMark>) {
  const value = written && readBy(written.readings, way, sameNumber);
  return value && { value: written.isNegative ? negated(value) : value, currency: written.currency };
}

function countOf(written: WrittenAmount | undefined, { way }: Decision<DecimalMark>): Decimal | undefined {
  if (!written || written.currency !== undefined) return undefined;
  const { readings, isNegative } = written;
  const whole = waysOf(readings).filter((each) => isWhole(readings[each]));
  const value =
    way === undefined && whole.length === 1
      ? readings[whole[0] as DecimalMark]
      : readBy(readings, way, sameNumber);
  return value && isWhole(value) && (!isNegative || isZero(value)) ? value : undefined;
}

/** The order in which a document's locale writes a day in numbers. */
function localeOrder(locale: string): DayOrder | undefined {
  try {
    const parts = new Intl.DateTimeFormat(locale.replace(/_/g, '-'), { dateStyle: 'short' }).formatToParts(0);
    const order = parts.map(({ type }) => type[0] ?? '').filter((type) => 'ymd'.includes(type));
    return (['mdy', 'dmy', 'ymd'] as const).find((each) => each === order.join(''));
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

const numberText = (text: string, way: DecimalMark): string => {
  const value = amountOf(writtenAmount(text), { way } as Decision<DecimalMark>)?.value;
  return value ? decimalText(value) : '';
};

const dayText = (text: string, way: DayOrder): string =>
  dayReadings(text)[way] ?? periodStart(text)[way] ?? '';

const asked = <Way extends DecimalMark | DayOrder>(
  of: 'numbers' | 'days',
  { text, line, ways }: TwoWays<Way>,
  reading: (text: string, way: Way) => string,
) =>
  problem('actuals/two-readings', {
    ...{ of, text: plainText(text), line },
    choices: ways.map((way) => ({ choice: way, reading: reading(text, way) })),
  });

function remarksOn(numbers: Decision<DecimalMark>, days: Decision<DayOrder>): Remark[] {
  const remarks: Remark[] = [];
  if (numbers.isMixed) remarks.push({ kind: 'mixed marks' });
  if (numbers.decided && numbers.way && numbers.by !== 'nothing')
    remarks.push({
      ...{ kind: 'decimal mark', mark: numbers.way, by: numbers.by, line: numbers.decided.line },
      text: plainText(numbers.decided.text),
      reading: numberText(numbers.decided.text, numbers.way),
    });
  if (days.isMixed) remarks.push({ kind: 'mixed orders' });
  if (days.decided && days.way && days.by !== 'nothing')
    remarks.push({
      ...{ kind: 'day order', order: days.way, by: days.by, line: days.decided.line },
      text: plainText(days.decided.text),
      reading: dayText(days.decided.text, days.way),
    });
  return remarks;
}
