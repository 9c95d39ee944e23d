import { problemText } from '../../i18n/problem-text';
import type { Item } from '../block';
import { type ColumnKey, HIDDEN_COLUMNS } from '../columns';
import type { WorksheetContext } from './context';

/** The most that a plan may ask for: what chances are still worked out for. */
const MOST = { mostFinals: 100_000, mostRetries: 1000, mostBuffer: 10 };

/** What stands in a message for the value that is typed. */
const TYPED = '%';

/** Limits and messages of *Check*, in cells, so that formulas are the same in every language. */
export function faultWords({ language, words }: WorksheetContext): Item[] {
  const argument = (code: string, values: object) =>
    problemText({ code, values: { value: TYPED, ...values } }, language);
  const texts = {
    wordSize: words.faults.size,
    wordQuality: words.faults.quality,
    wordUnanswered: words.faults.unanswered,
    wordError: words.faults.error,
    wordFinalsMissing: argument('argument/missing', { name: 'finals' }),
    wordFinals: argument('argument/not-whole', { name: 'finals', least: 0 }),
    wordFinalsAbove: argument('argument/above', { name: 'finals', most: MOST.mostFinals }),
    wordRetriesMissing: argument('argument/missing', { name: 'retries' }),
    wordRetriesText: argument('argument/not-a-number', { name: 'retries' }),
    wordRetries: argument('argument/retries', { name: 'retries' }),
    wordRetriesAbove: argument('argument/above', { name: 'retries', most: MOST.mostRetries }),
    wordBuffer: argument('argument/below', { name: 'buffer', least: 0 }),
    wordBufferText: argument('argument/not-a-number', { name: 'buffer' }),
    wordBufferAbove: argument('argument/above', { name: 'buffer', most: MOST.mostBuffer }),
    wordRow: words.faults.row,
    wordMore: words.faults.more,
    wordNoFormulas: words.faults.noFormulas,
    wordTooSmall: words.faults.tooSmall,
    wordCheapest: words.faults.cheapest,
    wordTokens: words.explain.tokens,
    wordGenerations: words.explain.generations,
    wordRounding: words.explain.rounding,
    wordRates: words.remarks.rates,
    wordSwapped: words.actual.swapped,
    wordNone: words.actual.none,
    ...MOST,
  };
  return keptHidden(texts);
}

/** The first hidden column is for marks. */
const PER_ROW = HIDDEN_COLUMNS.length - 1;

/** Values side by side in the hidden columns of the two top rows, which nobody deletes. */
const keptHidden = (values: Readonly<Record<string, string | number>>): Item[] =>
  Object.entries(values).map(([name, value], index) => ({
    column: HIDDEN_COLUMNS[1 + (index % PER_ROW)] as ColumnKey,
    row: Math.floor(index / PER_ROW),
    name,
    value,
  }));
