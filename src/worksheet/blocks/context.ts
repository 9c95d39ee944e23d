import type { Language } from '../../i18n/language';
import type { WorksheetWords } from '../../i18n/words';
import type { CarriedPlan } from '../carried-plan';

/** What a worksheet is made from. */
export interface WorksheetContext {
  readonly language: Language;
  readonly words: WorksheetWords;
  /** The name of the marker's cell, which every formula with prices ends in. */
  readonly markerName: string;
  /** Columns of the sheet that mirrors the rates, as formulas name them: from the first rate down without end. */
  readonly rateColumns: {
    readonly name: string;
    readonly id: string;
    readonly until: string;
    readonly usdPerCredit: string;
    /** The cell that holds the table's own fields, its default rate among them. */
    readonly head: string;
  };
  /** How many rates the tables below have room for. */
  readonly rateCount: number;
  /** The rates sold in credits. */
  readonly creditRateIds: readonly string[];
  /** The rate of the examples. */
  readonly rateId: string;
  /** The rate that the credits columns count in; '' where the table has none. */
  readonly creditRateId: string;
  /** The inputs of another plan; without them the worksheet begins with examples. */
  readonly carried?: CarriedPlan;
}
