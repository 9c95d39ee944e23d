import { FORMATS, LINE, LOOKS, RED, type Style } from '../../worksheet/looks';
import { type Area, absolute } from '../../worksheet/places';
import type { PlacedChart, PlacedChoice, Template } from '../../worksheet/template';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type RangeList = GoogleAppsScript.Spreadsheet.RangeList;

/**
 * Writes the worksheet into an empty sheet. Formulas come last and nothing is read after them: while custom functions
 * are calculated, reading waits.
 */
export function writeWorksheet(sheet: Sheet, template: Template, protectionText: string): void {
  makeRoom(sheet, template);
  // Plain text first: "4:5" would otherwise be taken for a time.
  for (const [format, areas] of template.formats) listOf(sheet, areas).setNumberFormat(FORMATS[format]);
  const all = sheet.getRange(1, 1, template.rows, template.columns);
  all.setValues(template.values as (string | number)[][]);
  all.setNotes(template.notes as string[][]);
  for (const [look, areas] of template.looks) dress(listOf(sheet, areas), LOOKS[look]);
  for (const area of template.merges) rangeOf(sheet, area).merge();
  for (const choice of template.choices) rangeOf(sheet, choice.area).setDataValidation(rule(sheet, choice));
  sheet.setConditionalFormatRules(colours(sheet, template));
  for (const area of template.derived)
    rangeOf(sheet, area).protect().setDescription(protectionText).setWarningOnly(true);
  for (const chart of template.charts) sheet.insertChart(chartOf(sheet, chart));
  arrangeColumns(sheet, template);
  rangeOf(sheet, template.firstInput).activate();
  for (const { area, formulas } of inOrder(template.formulas))
    rangeOf(sheet, area).setFormulas(formulas.map((row) => row.map(withSemicolons)));
}

/** A formula with `;` between arguments, which every locale understands. */
export const withSemicolons = (formula: string): string =>
  formula.replace(/"(?:[^"]|"")*"|,/g, (found) => (found === ',' ? ';' : found));

/** The add-on's own functions last, IMGCHECK before the rest: it decides what the others price, so each runs once. */
const inOrder = (areas: Template['formulas']): Template['formulas'] =>
  [...areas].sort((a, b) => turnOf(a.formulas) - turnOf(b.formulas));

function turnOf(formulas: readonly (readonly string[])[]): number {
  const text = formulas.join();
  return text.includes('IMGCHECK(') ? 1 : /\bIMG[A-Z]+\(/.test(text) ? 2 : 0;
}

const rangeOf = (sheet: Sheet, { row, column, rows, columns }: Area) =>
  sheet.getRange(row, column, rows, columns);

const listOf = (sheet: Sheet, areas: readonly Area[]): RangeList => sheet.getRangeList(areas.map(absolute));

function makeRoom(sheet: Sheet, { rows, columns, heights, widths }: Template): void {
  const [missingColumns, missingRows] = [columns - sheet.getMaxColumns(), rows - sheet.getMaxRows()];
  if (missingColumns > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), missingColumns);
  if (missingRows > 0) sheet.insertRowsAfter(sheet.getMaxRows(), missingRows);
  widths.forEach((width, index) => {
    sheet.setColumnWidth(index + 1, width);
  });
  for (const [row, height] of heights)
    if (height === 0) sheet.hideRows(row);
    else sheet.setRowHeight(row, height);
}

function arrangeColumns(sheet: Sheet, { folded, hidden, frozenRows, frozenColumns, rows }: Template): void {
  sheet.setHiddenGridlines(true);
  sheet.setFrozenRows(frozenRows);
  sheet.setFrozenColumns(frozenColumns);
  sheet.getRange(1, folded.first, rows, folded.count).shiftColumnGroupDepth(1);
  sheet.collapseAllColumnGroups();
  sheet.hideColumns(hidden.first, hidden.count);
}

const SETTERS: {
  readonly [Property in keyof Style]-?: (list: RangeList, value: NonNullable<Style[Property]>) => unknown;
} = {
  background: (list, value) => list.setBackground(value),
  color: (list, value) => list.setFontColor(value),
  bold: (list) => list.setFontWeight('bold'),
  size: (list, value) => list.setFontSize(value),
  align: (list, value) => list.setHorizontalAlignment(value),
  valign: (list, value) => list.setVerticalAlignment(value),
  wrap: (list, value) =>
    list.setWrapStrategy(SpreadsheetApp.WrapStrategy[value === 'wrap' ? 'WRAP' : 'CLIP']),
  line: (list, value) => {
    const [above, below, between] = [value === 'above', value !== 'above', value === 'rows'];
    const style = SpreadsheetApp.BorderStyle.SOLID;
    list.setBorder(above || null, null, below || null, null, null, between || null, LINE, style);
  },
};

function dress(list: RangeList, style: Style): void {
  for (const [property, value] of Object.entries(style))
    (SETTERS[property as keyof Style] as (list: RangeList, value: unknown) => unknown)(list, value);
}

/** Anything may be typed: *Check* says what is wrong with it, and why. */
function rule(
  sheet: Sheet,
  { choice, from, note }: PlacedChoice,
): GoogleAppsScript.Spreadsheet.DataValidation {
  const builder = SpreadsheetApp.newDataValidation().setAllowInvalid(true);
  if (note) builder.setHelpText(note);
  if (from) builder.requireValueInRange(rangeOf(sheet, from), true);
  if (choice.kind === 'list') builder.requireValueInList([...choice.values], true);
  if (choice.kind === 'at least') builder.requireNumberGreaterThanOrEqualTo(choice.least);
  return builder.build();
}

/** `OK` in green, a message in red; the headline in red while there is no total. */
function colours(sheet: Sheet, { check, headline }: Template) {
  const checked = rangeOf(sheet, check);
  const length = `LEN($${checked.getCell(1, 1).getA1Notation()})`;
  const when = (formula: string) => SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied(formula);
  return [
    when(`=${length}>2`).setBackground('#fce8e6').setFontColor(RED).setRanges([checked]).build(),
    when(`=${length}=2`).setFontColor('#188038').setRanges([checked]).build(),
    when(`=ISNA(${absolute(headline.watches)})`)
      .setFontColor(RED)
      .setRanges([rangeOf(sheet, headline.area)])
      .build(),
  ];
}

function chartOf(sheet: Sheet, chart: PlacedChart): GoogleAppsScript.Spreadsheet.EmbeddedChart {
  const type = chart.kind === 'pie' ? Charts.ChartType.PIE : Charts.ChartType.LINE;
  return sheet
    .newChart()
    .setChartType(type)
    .addRange(rangeOf(sheet, chart.labels))
    .addRange(rangeOf(sheet, chart.figures))
    .setNumHeaders(0)
    .setPosition(chart.row, chart.column, 0, 0)
    .setOption('title', chart.title)
    .setOption('titleTextStyle', { fontSize: 12, color: '#5f6368' })
    .setOption('width', chart.width)
    .setOption('height', chart.height)
    .setOption('pieHole', 1 / 2)
    .setOption('legend', { position: chart.kind === 'pie' ? 'right' : 'none' })
    .setOption('colors', ['#1f9e8f', '#7aa7e0', '#e9a54b', '#a58bd6', '#74b98a', '#d98880', '#9aa0a6'])
    .build();
}
