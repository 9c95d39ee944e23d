import { problemText } from '../../i18n/problem-text';
import { MIRROR_WORDS } from '../../i18n/words';
import { QUALITIES } from '../../pricing/quality';
import { RATIO_PRESETS } from '../../pricing/size';
import type { Item } from '../block';
import { type ColumnKey, HIDDEN_COLUMNS } from '../columns';
import { MARKS } from '../marks';
import type { WorksheetContext } from './context';

/** The most that a plan may ask for: what chances are still worked out for, and what is taken for a slip. */
const MOST = { mostFinals: 100_000, mostRetries: 1000, slipBuffer: 5, datesAway: 400, endsSoon: 60 };

/** What stands in a message for the value that is typed. */
const TYPED = '%1';

/** Rows that nobody deletes: those of the strip. */
const ROWS = 4;
/** The first hidden column is for marks. */
const PER_ROW = HIDDEN_COLUMNS.length - 1;

/** Marks, limits and words in hidden cells, so that formulas are the same in every language. */
export function cellWords(context: WorksheetContext): Item[] {
  const values = Object.entries({
    ...context.words.cells,
    ...argumentWords(context),
    ...packWords(context),
    ...MOST,
  });
  if (values.length >= PER_ROW * (ROWS - 2)) throw new Error('The hidden cells hold no more words.');
  return [
    { column: 'mark', value: MARKS.plan },
    ...values.map(
      ([name, value], index): Item => ({
        column: HIDDEN_COLUMNS[1 + (index % PER_ROW)] as ColumnKey,
        row: Math.floor(index / PER_ROW),
        name,
        value,
        ...(typeof value === 'string' && { format: 'text' }),
      }),
    ),
    ...presets(context),
    usualRate(context),
  ];
}

/** The default rate of now, which the sheet of rates keeps beside its marker; where that is gone, the one of then. */
function usualRate({ rateId, rateColumns: { head } }: WorksheetContext): Item {
  const after = `MID(${head},FIND("tRateId"":""",${head})+10,99)`;
  return {
    ...{ column: 'pricedRetries', row: 1, name: 'usualRate' },
    formula: `=IFERROR(LEFT(${after},FIND("""",${after})-1),"${rateId}")`,
  };
}

function argumentWords({ language }: WorksheetContext): Record<string, string> {
  const argument = (code: string, values: object) =>
    problemText({ code, values: { value: TYPED, ...values } }, language);
  const [sizeName = '', sizeEnd = ''] = problemText(
    { code: 'argument/not-a-number', values: { name: 'size', value: TYPED } },
    language,
  ).split(TYPED);
  return {
    wordSizeName: sizeName,
    wordColon: /^\s*[:：]\s*/.exec(sizeEnd)?.[0] ?? '',
    wordFinals: argument('argument/not-whole', { name: 'finals', least: 0 }),
    wordFinalsAbove: argument('argument/above', { name: 'finals', most: MOST.mostFinals }),
    wordRetriesText: argument('argument/not-a-number', { name: 'retries' }),
    wordRetries: argument('argument/retries', { name: 'retries' }),
    wordRetriesAbove: argument('argument/above', { name: 'retries', most: MOST.mostRetries }),
    wordBuffer: argument('argument/below', { name: 'buffer', least: 0 }),
    wordBufferText: argument('argument/not-a-number', { name: 'buffer' }),
    wordBufferSlip: argument('argument/percent', {
      ...{ name: 'buffer', percent: '%2', meant: '%3', share: '%4' },
    }),
    wordDate: argument('argument/date', { name: 'finals' }),
    wordRetriesDate: argument('argument/date', { name: 'retries' }),
    wordBufferDate: argument('argument/date', { name: 'buffer' }),
    wordPromptDate: argument('argument/date', { name: 'prompt' }),
  };
}

/** What stands before, between and after the dollars and the credits of a pack in the sheet of rates. */
function packWords({ language }: WorksheetContext): Record<string, string> {
  const [, wordPackStart = '', wordPackMiddle = '', wordPackEnd = ''] =
    /^(\D*)1(\D+)2(\D*)$/.exec(MIRROR_WORDS[language].pack(1, 2)) ?? [];
  return { wordPackStart, wordPackMiddle, wordPackEnd: wordPackEnd || '|' };
}

/** Deliverables whose own ratios and qualities are offered too: what is typed is not marked as if it were none. */
const MOST_TYPED = 40;
/** Room for qualities before what is typed, so that what rows hold stands under one another in both lists. */
const MOST_QUALITIES = 8;

/**
 * The ratios to choose from and the sizes that they stand for, as texts: a list of its own would hold times. Beside the
 * sizes the qualities. What rows hold besides, sizes above all, follows both lists: the row's own message says whether
 * it can be priced, and a quality may be written in the other language.
 */
function presets({ words }: WorksheetContext): Item[] {
  const ratios = Object.entries(RATIO_PRESETS);
  const qualities = [...QUALITIES, ...words.qualities];
  const hidden = (at: number) => HIDDEN_COLUMNS[at] as ColumnKey;
  const [column, to] = [hidden(1), hidden(ratios.length)];
  const typedFrom = 1 + ratios.length + MOST_QUALITIES;
  const typedTo = hidden(typedFrom + MOST_TYPED - 1);
  const typed = (name: string, known: string, row: number): Item[] =>
    Array.from({ length: MOST_TYPED }, (_, at) => ({
      column: hidden(typedFrom + at),
      row,
      formula: `=IFERROR(IF(ISNUMBER(MATCH(INDEX({${name}},${at + 1}),{${known}},0)),"",INDEX({${name}},${at + 1})&""),"")`,
    }));
  return [
    { column, to, row: 2, rows: 2, name: 'presets', format: 'text' },
    { column, to, row: 2, name: 'knownRatios', value: ratios.map(([ratio]) => ratio) },
    { column, to: typedTo, row: 2, name: 'ratios' },
    ...typed('ratio', 'knownRatios', 2),
    { column, to, row: 3, value: ratios.map(([, size]) => size) },
    {
      column: hidden(1 + ratios.length),
      to: hidden(ratios.length + MOST_QUALITIES),
      row: 3,
      name: 'knownQualities',
      value: qualities,
    },
    { column: hidden(1 + ratios.length), to: typedTo, row: 3, name: 'qualities' },
    ...typed('quality', 'knownQualities', 3),
  ];
}
