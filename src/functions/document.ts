import type { Language } from '../i18n/language';
import type { RateTable } from '../rates/rate-table';

/** What a formula may know of the document it stands in. Each is asked for only when it is needed. */
export interface FormulaDocument {
  /** The rates in force; with a marker, those of its edition. */
  rateTable(marker: string | undefined): RateTable;
  /** The language of headings and messages, the document's own. */
  language(marker: string | undefined): Language;
  /** A time as the spreadsheet shows it, to the nearest second: `1899-12-30 04:05:00`. */
  wallClock(time: Date): string;
  /** Whether the document writes decimals with a comma; a point unless it says so. */
  readonly decimalComma?: () => boolean;
}

/** The document as one call of a formula sees it: the table is read once, however many cells are priced. */
export interface Call {
  table(): RateTable;
  language(): Language;
  /** A time as the spreadsheet shows it, to the nearest second: `1899-12-30 04:05:00`. */
  wallClock(time: Date): string;
  /** Whether the document writes decimals with a comma; a point unless it says so. */
  readonly decimalComma?: () => boolean;
  /**
   * Counts what is read of prompts in this call.
   * @throws Problem `prompt/too-much` beyond what is worked out before Google ends the call
   */
  readonly countPrompt?: (characters: number) => void;
}
