import type { Language } from '../../i18n/language';
import type { WorksheetWords } from '../../i18n/words';

/** What a worksheet is made from. */
export interface WorksheetContext {
  readonly language: Language;
  readonly words: WorksheetWords;
  /** The name of the marker's cell, which every formula with prices ends in. */
  readonly markerName: string;
  /** The rates to choose from, and those sold in credits. */
  readonly rateIds: readonly string[];
  readonly creditRateIds: readonly string[];
  /** The rate of the examples. */
  readonly rateId: string;
  /** The rate that the credits columns count in; '' where the table has none. */
  readonly creditRateId: string;
}
