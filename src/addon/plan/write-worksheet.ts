import type { WorksheetWords } from '../../i18n/words';
import { FORMATS, type Format, LINES, LOOKS, type Style } from '../../worksheet/looks';
import { type Area, absolute } from '../../worksheet/places';
import type { PlacedChoice, PlacedCondition, Template } from '../../worksheet/template';
import { literalText } from '../literal-text';
import { chartOf } from './worksheet-chart';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;
type RangeList = GoogleAppsScript.Spreadsheet.RangeList;
type Rule = GoogleAppsScript.Spreadsheet.DataValidation;
export type Part = keyof WorksheetWords['parts'];

/** What a worksheet is written with beside its cells. */
export interface Writing {
  readonly protection: string;
  /** The names and ids of the rates, in the sheet that mirrors them. */
  readonly rateNames: Range | undefined;
}

/**
 * Writes the worksheet into an empty sheet. Cells, formulas and the formats that keep texts texts must succeed; every
 * decoration is tried on its own. Formulas come last and nothing is read after them: while custom functions are
 * calculated, reading waits.
 * @returns the decorations that could not be made
 */
export function writeWorksheet(sheet: Sheet, template: Template, writing: Writing): Part[] {
  makeRoom(sheet, template);
  const whole = sheet.getRange(1, 1, template.rows, template.columns);
  // Plain text first: "4:5" would otherwise be taken for a time.
  setFormats(sheet, template, ['text']);
  SpreadsheetApp.flush();
  const decorations = decorationsOf(sheet, template, writing, whole);
  const skipped = (Object.keys(decorations) as Part[]).filter((part) => !isDone(decorations[part]));
  whole.setValues(withFormulas(template));
  // Google may put back the formats of cells that values are written into.
  setFormats(
    sheet,
    template,
    [...template.formats.keys()].filter((format) => format !== 'text'),
  );
  const ours = inOrder(template.formulas.filter(({ formulas }) => turnOf(formulas) > 0));
  const ranges = rangesOf(
    sheet,
    ours.map(({ area }) => area),
  );
  for (const { area, formulas } of ours)
    ranges(area).setFormulas(formulas.map((row) => row.map(withSemicolons)));
  return skipped;
}

/** Values, with the formulas that need no function of the add-on's in their places: one call writes them all. */
function withFormulas({ values, formulas }: Template): (string | number)[][] {
  const cells = values.map((row) =>
    row.map((value) => (typeof value === 'string' ? literalText(value) : value)),
  );
  for (const { area, formulas: rows } of formulas)
    rows.forEach((row, down) => {
      row.forEach((formula, right) => {
        const line = cells[area.row - 1 + down];
        if (line && turnOf([[formula]]) === 0) line[area.column - 1 + right] = withSemicolons(formula);
      });
    });
  return cells;
}

/** The ranges of these areas, asked for together: two calls, however many there are. */
function rangesOf(sheet: Sheet, areas: readonly Area[]): (area: Area) => Range {
  const names = [...new Set(areas.map(absolute))];
  const ranges = names.length > 0 ? sheet.getRangeList(names).getRanges() : [];
  const known = new Map(names.map((name, at) => [name, ranges[at]]));
  return (area) => known.get(absolute(area)) as Range;
}

/** Without the flush, a write that Google rejects would be reported by a later call that is not to blame. */
function isDone(decorate: () => void): boolean {
  try {
    decorate();
    SpreadsheetApp.flush();
    return true;
  } catch {
    return false;
  }
}

const decorationsOf = (
  sheet: Sheet,
  template: Template,
  { protection, rateNames }: Writing,
  whole: Range,
): Record<Part, () => void> => ({
  sizes: () => setSizes(sheet, template),
  notes: () => whole.setNotes(template.notes as string[][]),
  looks: () => {
    whole.setVerticalAlignment('middle');
    for (const { list, set } of stylesOf(template)) set(listOf(sheet, list));
  },
  lines: () => {
    for (const [line, areas] of linesOf(template)) drawLines(listOf(sheet, areas), line);
    const { SOLID } = SpreadsheetApp.BorderStyle;
    if (template.parted.length > 0)
      listOf(sheet, template.parted).setBorder(null, true, null, null, null, null, LINES.steps, SOLID);
  },
  choices: () => {
    const { choices } = template;
    const ranges = rangesOf(
      sheet,
      choices.flatMap(({ from }) => (from ? [from] : [])),
    );
    whole.setDataValidations(rulesOf(template, (choice) => ruleOf(choice, ranges, rateNames)));
  },
  conditions: () => {
    const ranges = rangesOf(
      sheet,
      template.conditions.flatMap(({ areas }) => areas),
    );
    sheet.setConditionalFormatRules(template.conditions.map((each) => conditionOf(each, ranges)));
  },
  protection: () => {
    sheet
      .protect()
      .setDescription(protection)
      .setWarningOnly(true)
      .setUnprotectedRanges(template.inputs.map(rangesOf(sheet, template.inputs)));
  },
  charts: () => {
    for (const chart of template.charts) sheet.insertChart(chartOf(sheet, chart));
  },
  columns: () => arrangeColumns(sheet, template),
});

/** A formula with `;` between arguments, which every locale understands. */
export const withSemicolons = (formula: string): string =>
  formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'|,/g, (found) => (found === ',' ? ';' : found));

/** The add-on's own functions last, IMGCHECK before the rest: it decides what the others price, so each runs once. */
const inOrder = (areas: Template['formulas']): Template['formulas'] =>
  [...areas].sort((a, b) => turnOf(a.formulas) - turnOf(b.formulas));

function turnOf(formulas: readonly (readonly string[])[]): number {
  const text = formulas.join();
  return text.includes('IMGCHECK(') ? 1 : /\bIMG[A-Z]+\(/.test(text) ? 2 : 0;
}

const listOf = (sheet: Sheet, areas: readonly Area[]): RangeList => sheet.getRangeList(areas.map(absolute));

function makeRoom(sheet: Sheet, { rows, columns }: Template): void {
  const [ownColumns, ownRows] = [sheet.getMaxColumns(), sheet.getMaxRows()];
  if (columns > ownColumns) sheet.insertColumnsAfter(ownColumns, columns - ownColumns);
  if (rows > ownRows) sheet.insertRowsAfter(ownRows, rows - ownRows);
}

function setFormats(sheet: Sheet, { formats }: Template, wanted: readonly Format[]): void {
  for (const format of wanted) {
    const areas = formats.get(format) ?? [];
    if (areas.length > 0) listOf(sheet, areas).setNumberFormat(FORMATS[format]);
  }
}

/**
 * The widths that occur most often are set for all columns first, then the others. Heights below the text's must be
 * forced: Google takes the height that is asked for as the least otherwise.
 */
function setSizes(sheet: Sheet, { heights, widths }: Template): void {
  const usual = mostFrequent(widths);
  sheet.setColumnWidths(1, widths.length, usual);
  for (const { first, count, value } of runsOf(widths.map((width, at) => [at + 1, width])))
    if (value !== usual) sheet.setColumnWidths(first, count, value);
  for (const { first, count, value } of runsOf([...heights].sort(([a], [b]) => a - b)))
    if (value === 0) sheet.hideRows(first, count);
    else sheet.setRowHeightsForced(first, count, value);
}

function mostFrequent(numbers: readonly number[]): number {
  const countOf = (wanted: number) => numbers.filter((each) => each === wanted).length;
  return numbers.reduce((most, each) => (countOf(each) > countOf(most) ? each : most), numbers[0] ?? 0);
}

/** Rows or columns side by side with the same size, together. */
function runsOf(
  sizes: readonly (readonly [at: number, size: number])[],
): { first: number; count: number; value: number }[] {
  const runs: { first: number; count: number; value: number }[] = [];
  for (const [at, value] of sizes) {
    const last = runs[runs.length - 1];
    if (last?.value === value && last.first + last.count === at) last.count += 1;
    else runs.push({ first: at, count: 1, value });
  }
  return runs;
}

function arrangeColumns(sheet: Sheet, { folded, hidden, frozenRows, frozenColumns }: Template): void {
  sheet.setHiddenGridlines(true);
  sheet.setFrozenRows(frozenRows);
  sheet.setFrozenColumns(frozenColumns);
  for (const { column, columns } of folded) sheet.getRange(1, column, 1, columns).shiftColumnGroupDepth(1);
  if (folded.length > 0) {
    sheet.setColumnGroupControlPosition(SpreadsheetApp.GroupControlTogglePosition.BEFORE);
    sheet.collapseAllColumnGroups();
  }
  sheet.hideColumns(hidden.first, hidden.count);
}

const SETTERS: {
  readonly [Property in Exclude<keyof Style, 'line'>]-?: (
    list: RangeList,
    value: NonNullable<Style[Property]>,
  ) => unknown;
} = {
  background: (list, value) => list.setBackground(value),
  color: (list, value) => list.setFontColor(value),
  bold: (list) => list.setFontWeight('bold'),
  size: (list, value) => list.setFontSize(value),
  align: (list, value) => list.setHorizontalAlignment(value),
  wrap: (list, value) =>
    list.setWrapStrategy(SpreadsheetApp.WrapStrategy[value === 'wrap' ? 'WRAP' : 'CLIP']),
};

/** Each property of the looks with the cells that have the same value of it: fewer calls than look by look. */
function stylesOf({ looks }: Template): { list: Area[]; set: (list: RangeList) => unknown }[] {
  const found = new Map<string, { list: Area[]; set: (list: RangeList) => unknown }>();
  for (const [look, areas] of looks) {
    const { line: _, ...style }: Style = LOOKS[look];
    for (const [property, value] of Object.entries(style)) {
      const setter = SETTERS[property as keyof typeof SETTERS] as (
        list: RangeList,
        value: unknown,
      ) => unknown;
      const key = `${property} ${value}`;
      const known = found.get(key) ?? { list: [], set: (list: RangeList) => setter(list, value) };
      known.list.push(...areas);
      found.set(key, known);
    }
  }
  return [...found.values()];
}

function linesOf({ looks }: Template): Map<NonNullable<Style['line']>, Area[]> {
  const found = new Map<NonNullable<Style['line']>, Area[]>();
  for (const [look, areas] of looks) {
    const { line }: Style = LOOKS[look];
    if (line) found.set(line, [...(found.get(line) ?? []), ...areas]);
  }
  return found;
}

function drawLines(list: RangeList, line: NonNullable<Style['line']>): void {
  const { SOLID, SOLID_MEDIUM } = SpreadsheetApp.BorderStyle;
  switch (line) {
    case 'above':
      list.setBorder(true, null, null, null, null, null, LINES.sections, SOLID);
      return;
    case 'frame':
      list.setBorder(true, true, true, true, null, null, LINES.frame, SOLID);
      return;
    case 'thick below':
      list.setBorder(null, null, true, null, null, null, LINES.strip, SOLID_MEDIUM);
      return;
    default:
      list.setBorder(null, null, true, null, null, line === 'rows' || null, LINES.rows, SOLID);
  }
}

/** The rule of every cell, null where anything goes; choices that are alike share one, so that one call sets them all. */
function rulesOf(
  { choices, rows, columns }: Template,
  ruleOf: (choice: PlacedChoice) => Rule | null,
): (Rule | null)[][] {
  const rules = Array.from({ length: rows }, () => Array.from({ length: columns }, (): Rule | null => null));
  const known = new Map<string, Rule | null>();
  for (const placed of choices) {
    const { choice, from, note, area } = placed;
    const key = JSON.stringify([choice, from, note]);
    const rule = known.get(key) ?? ruleOf(placed);
    known.set(key, rule);
    for (const line of rules.slice(area.row - 1, area.row - 1 + area.rows))
      line.fill(rule, area.column - 1, area.column - 1 + area.columns);
  }
  return rules;
}

/** Anything may be typed, as Google lets it unless told otherwise: the status says what is wrong with it, and why. */
function ruleOf(
  { choice, from, note }: PlacedChoice,
  ranges: (area: Area) => Range,
  rateNames: Range | undefined,
): Rule | null {
  const builder = SpreadsheetApp.newDataValidation();
  if (note) builder.setHelpText(note);
  if (from) builder.requireValueInRange(ranges(from), true);
  if (choice.kind === 'list') builder.requireValueInList([...choice.values], true);
  if (choice.kind === 'at least') builder.requireNumberGreaterThanOrEqualTo(choice.least);
  if (choice.kind === 'rates') {
    if (!rateNames) return null;
    builder.requireValueInRange(rateNames, true);
  }
  return builder.build();
}

function conditionOf(
  { formula, areas, color, background, isBold }: PlacedCondition,
  ranges: (area: Area) => Range,
): GoogleAppsScript.Spreadsheet.ConditionalFormatRule {
  const builder = SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied(withSemicolons(formula));
  if (color) builder.setFontColor(color);
  if (background) builder.setBackground(background);
  if (isBold) builder.setBold(true);
  return builder.setRanges(areas.map(ranges)).build();
}
