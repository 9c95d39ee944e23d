import type { UnexpectedOutput } from '../billed/unexpected-output';
import type { Decimal } from './decimal';

/** What a provider charged or counted on a day, as it is kept: without names, e-mails, users or keys. */
export interface Charge {
  /** The UTC day; '' where the source tells no time. */
  readonly day: string;
  /** The provider's own words, or the model and the kind of token or image that was counted. */
  readonly lineItem: string;
  /** The project's id, never its name. */
  readonly project: string;
  readonly quantity: Decimal | undefined;
  /** `tokens`, `1000_tokens`, `images` …; '' where the source does not say. */
  readonly unit: string;
  /** Undefined where the source counts and does not charge. */
  readonly billed: Decimal | undefined;
  /** `USD`; '' where nothing is charged. */
  readonly currency: string;
  /** Images kept: only a table made by hand knows. */
  readonly kept?: Decimal;
  /** What its row does not say; told with the row's line, and not kept with sums. */
  readonly remarks?: readonly RowRemark[];
  /** Output that the response's own size, quality and number do not give; told likewise, by one of its charges. */
  readonly unexpected?: UnexpectedOutput;
}

/**
 * `USD assumed`: the amount names no currency. `rounded time`: a spreadsheet program has rounded the time, its day is
 * lost. `below zero`: the amount is taken off the total. `model not known`: it names a model that is none of ours.
 * `repeated`: the same record stands above. `yen assumed`: `¥` may be the yuan's. `undone`: it says refund or failed, and
 * its amount is above 0. `cached unsplit`: it has cached tokens of no known kind. `first day`: it is a month's or a
 * period's, and stands on the first day of it. `spent below zero`: it is below 0 in a ledger where money that was paid in
 * is above 0 or stands in a column of its own, and counts as a cost. `refund`: it was given back in such a ledger.
 */
export type RowRemark =
  | 'USD assumed'
  | 'rounded time'
  | 'below zero'
  | 'model not known'
  | 'repeated'
  | 'yen assumed'
  | 'undone'
  | 'cached unsplit'
  | 'first day'
  | 'spent below zero'
  | 'refund';

/** Why a row was left out. */
export type SkipReason =
  | 'empty day'
  | 'no amount'
  | 'amount unreadable'
  | 'time unreadable'
  | 'count unreadable'
  | 'currency unreadable'
  | 'currencies differ'
  | 'cell too long'
  | 'cells missing'
  | 'above the header'
  | 'heading again'
  | 'total'
  | 'credits'
  | 'paid in'
  | 'no usage'
  | 'no tokens'
  | 'tokens differ'
  | 'text model'
  | 'picture apart'
  | 'not JSON'
  | 'unknown record';

/** What kind of file it is. */
export type SourceKind =
  | 'cost csv'
  | 'activity csv'
  | 'empty export'
  | 'plain table'
  | 'costs api'
  | 'usage api'
  | 'responses';

/** What a column of a table holds; `count` is one of tokens. */
export type Meaning =
  | 'date'
  | 'images'
  | 'kept'
  | 'cost'
  | 'currency'
  | 'item'
  | 'quantity'
  | 'unit'
  | 'project'
  | 'count';

/** A column that a table's figures were taken from, by its heading. */
export interface UsedColumn {
  readonly meaning: Meaning;
  readonly heading: string;
}

/** What was taken from which column of a table, and which columns were left alone. */
export interface ColumnUse {
  readonly used: readonly UsedColumn[];
  /** Headings of columns of money or counts that were not used: a person should know. */
  readonly unusedFigures: readonly string[];
  /** Headings of the other columns that were not used. */
  readonly others: readonly string[];
}

/** How the letters of a file are written where they are not UTF-8. */
export type Encoding = 'utf-16le' | 'utf-16be' | 'big5' | 'gb18030' | 'shift_jis' | 'windows-1252';

/** How a file was read where it could have been read otherwise, and what it does not say. */
export type Remark =
  /** `text` was read as `reading` because of the other cells, of `;` between cells, or of a person's answer. */
  | {
      readonly kind: 'decimal mark';
      readonly mark: '.' | ',';
      readonly by: 'answer' | 'cells' | 'file';
      readonly text: string;
      readonly reading: string;
      readonly line: number;
    }
  | {
      readonly kind: 'day order';
      readonly order: 'mdy' | 'dmy' | 'ymd';
      readonly by: 'answer' | 'cells' | 'file';
      readonly text: string;
      readonly reading: string;
      readonly line: number;
    }
  /** Decimal points and decimal commas, or days in several orders: each cell was read by itself. */
  | { readonly kind: 'mixed marks' | 'mixed orders' }
  /** Letters that are not written as UTF-8, and some of them as they were read. */
  | { readonly kind: 'encoding'; readonly encoding: Encoding; readonly sample: string }
  /** Rows that do not say something. */
  | {
      readonly kind: 'unexpected output';
      readonly first: UnexpectedOutput;
      readonly rows: number;
      readonly lines: readonly number[];
    }
  | { readonly kind: RowRemark; readonly rows: number; readonly lines: readonly number[] };

/** A recognised file: its records one by one, each read into charges or left out for a reason. */
export interface Source {
  readonly kind: SourceKind;
  readonly size: number;
  /** The line that a person finds the record at, from 1; for JSON that is not in lines, its number. */
  lineOf(index: number): number;
  read(index: number): readonly Charge[] | SkipReason;
  /** The provider has further pages that this file does not hold. */
  readonly hasMore?: boolean;
  /** For a table. */
  readonly columns?: ColumnUse;
  readonly remarks?: readonly Remark[];
}
