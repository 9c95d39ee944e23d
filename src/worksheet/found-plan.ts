import { LANGUAGES, type Language } from '../i18n/language';
import { WORKSHEET_WORDS } from '../i18n/words';
import { type Problem, problem } from '../messages/problem';
import { type ColumnKey, columnNumber, HIDDEN_COLUMNS, SHOWN_COLUMNS, type ShownColumn } from './columns';
import { deliverableTable, WITH_ACTUALS } from './deliverable-table';
import { MARKS } from './marks';
import type { Area } from './places';
import { worksheetTemplate } from './template';

type Cells = readonly (readonly unknown[])[];

/** A plan worksheet as it stands in a sheet, wherever rows and columns have been inserted. */
export interface FoundPlan {
  readonly language: Language;
  /** The first row of the deliverables and how many there are, rows inserted by people too. */
  readonly first: number;
  readonly rows: number;
  /** The number of a column, from 1. */
  column(key: ColumnKey): number;
  /** The cells that formulas call by a name: a column of the deliverables without the rows around them. */
  area(name: string): Area;
}

/** Whether a sheet holds a plan, and of which edition: one of 1.0 has no end mark. */
export function planEdition(cells: Cells): 1 | 2 | undefined {
  const mark = placeOf(cells, MARKS.plan);
  if (!mark) return undefined;
  return cells.some((row) => row[mark.column] === MARKS.planEnd) ? 2 : 1;
}

/** The plan in the cells of a sheet; undefined where there is none of this edition with its headings. */
export function foundPlan(cells: Cells): FoundPlan | undefined {
  for (const language of LANGUAGES) {
    const found = foundIn(cells, language);
    if (found) return found;
  }
  return undefined;
}

/** Why a plan of this edition cannot be read: the headings that it lacks; nothing to say of another sheet. */
export function headingsGone(sheet: string, cells: Cells = []): Problem | undefined {
  if (planEdition(cells) !== 2) return undefined;
  const headings = fewest(LANGUAGES.map((language) => missingIn(cells, language)));
  return headings.length > 0 ? problem('plan/headings-gone', { sheet, headings }) : undefined;
}

function missingIn(cells: Cells, language: Language): string[] {
  const { columns, settings, strip, buys } = WORKSHEET_WORDS[language];
  const headings = [...WITH_ACTUALS, 'budget' as const].map((column) => columns[column]);
  const inOneRow = cells.map((row) => headings.filter((heading) => !row.includes(heading)));
  const labels = [settings.oneUsd, strip.budget, buys.sure];
  return [...fewest(inOneRow), ...labels.filter((label) => !placeOf(cells, label))];
}

const fewest = (lists: readonly string[][]): string[] =>
  lists.reduce((least, list) => (list.length < least.length ? list : least));

/** Headings by which the deliverables are known. */
const KNOWN: readonly ShownColumn[] = ['use', 'quality', 'rate', 'finals', 'retries', 'cost', 'budget'];

function foundIn(cells: Cells, language: Language): FoundPlan | undefined {
  const { settings, strip, buys } = WORKSHEET_WORDS[language];
  const mark = placeOf(cells, MARKS.plan);
  const table = deliverableTable(cells, KNOWN, [language]);
  if (!mark || !table) return undefined;
  const { head, end } = table;
  const [setting, label] = [placeOf(cells, settings.oneUsd), placeOf(cells, strip.budget)];
  const buffer = cells.findIndex((row, at) => at > end && row.includes(buys.sure));
  if (!setting || !label || buffer < 0) return undefined;
  const canonical = placesIn(language);
  const column = (key: ColumnKey): number =>
    columnNumber(key) < columnNumber('mark')
      ? table.place(key as ShownColumn) + 1
      : mark.column + 1 + columnNumber(key) - columnNumber('mark');
  const rowsBefore: readonly (readonly [from: number, moved: number])[] = [
    [rowOf(canonical, 'chartLabels'), buffer + 1],
    [rowOf(canonical, 'totalBudget'), end + 1],
    [rowOf(canonical, 'useHead'), head + 1],
    [rowOf(canonical, 'currency'), setting.row + 1],
    [LABELS, label.row + 1],
    [1, mark.row + 1],
  ];
  return {
    language,
    // Under the headings stands a hidden row of formulas, above the totals an empty one.
    first: head + 3,
    rows: end - head - 3,
    column,
    area(name) {
      const area = canonical.get(name);
      if (!area) throw new Error(`The worksheet has no cells called ${name}.`);
      const key = keyAt(area.column);
      if (isDeliverables(area, canonical))
        return { row: head + 3, column: column(key), rows: end - head - 3, columns: 1 };
      const [from, moved] = rowsBefore.find(([canonicalRow]) => area.row >= canonicalRow) ?? [1, 1];
      return { ...area, row: moved + area.row - from, column: column(key) };
    },
  };
}

/** The row of the strip that holds its labels. */
const LABELS = 2;

const KEYS: readonly ColumnKey[] = [...SHOWN_COLUMNS.map(([key]) => key), ...HIDDEN_COLUMNS];
const keyAt = (column: number): ColumnKey => KEYS[column - 1] as ColumnKey;

const rowOf = (places: ReadonlyMap<string, Area>, name: string): number => places.get(name)?.row ?? 0;

const isDeliverables = (area: Area, places: ReadonlyMap<string, Area>): boolean =>
  area.row === rowOf(places, 'use') && area.rows === places.get('use')?.rows;

function placeOf(cells: Cells, text: string): { row: number; column: number } | undefined {
  const row = cells.findIndex((each) => each.includes(text));
  return row < 0 ? undefined : { row, column: cells[row]?.indexOf(text) ?? -1 };
}

const known = new Map<Language, ReadonlyMap<string, Area>>();

/** Where a new plan has its named cells, laid out once. Prices and rates move none of those above the tables of rates. */
function placesIn(language: Language): ReadonlyMap<string, Area> {
  const places = known.get(language) ?? newPlaces(language);
  known.set(language, places);
  return places;
}

const newPlaces = (language: Language): ReadonlyMap<string, Area> =>
  worksheetTemplate({
    language,
    words: WORKSHEET_WORDS[language],
    markerName: '',
    rateColumns: { name: '', id: '', until: '', usdPerCredit: '', head: '' },
    rateCount: 0,
    creditRateIds: [],
    rateId: '',
    creditRateId: '',
  }).places;
