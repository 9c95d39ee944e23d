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
}

/** Why a row was left out. */
export type SkipReason =
  | 'empty day'
  | 'no amount'
  | 'amount unreadable'
  | 'time unreadable'
  | 'count unreadable'
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

/** A recognised file: its records one by one, each read into charges or left out for a reason. */
export interface Source {
  readonly kind: SourceKind;
  readonly size: number;
  /** The line that a person finds the record at, from 1; for JSON that is not in lines, its number. */
  lineOf(index: number): number;
  read(index: number): readonly Charge[] | SkipReason;
  /** The provider has further pages that this file does not hold. */
  readonly hasMore?: boolean;
}

/** Text for one line, blank for an object: control and bidirectional marks could make a cell read as something else. */
export const plainText = (value: unknown): string =>
  String(typeof value === 'object' ? '' : (value ?? ''))
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
    .replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 200);
