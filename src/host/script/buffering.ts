/**
 * Google keeps what a script writes until something is read, `flush` is called or the script ends. These are the
 * methods whose changes may wait; whatever else changes the document changes it at once.
 */
const WAITING = new Set(
  [
    ['Value', 'Values', 'Formula', 'Formulas', 'Note', 'Notes', 'NumberFormat', 'NumberFormats'],
    ['Background', 'Backgrounds', 'FontColor', 'FontColors', 'FontWeight', 'FontWeights'],
    [
      'FontSize',
      'FontSizes',
      'FontStyle',
      'FontStyles',
      'FontLine',
      'FontLines',
      'FontFamily',
      'FontFamilies',
    ],
    ['HorizontalAlignment', 'HorizontalAlignments', 'VerticalAlignment', 'VerticalAlignments'],
    ['Wrap', 'Wraps', 'WrapStrategy', 'TextRotation', 'Border'],
  ]
    .flat()
    .flatMap((name) => [`Range.set${name}`, `RangeList.set${name}`])
    .concat(
      ['ColumnWidth', 'ColumnWidths', 'RowHeight', 'RowHeights', 'RowHeightsForced'].map(
        (name) => `Sheet.set${name}`,
      ),
    ),
);

/** Objects that show what stands in the document. */
const SHOWING =
  /^(?:Spreadsheet|Sheet|Range|RangeList|TextFinder|Protection|NamedRange|EmbeddedChart|Group)\./;

/** Methods of these that tell nothing that could wait: where a range lies, what a sheet is called. */
const TELLING_NOTHING = new Set([
  ...['getSheetId', 'getName', 'getSheetName', 'getRange', 'getRangeList', 'getParent', 'getType'].map(
    (name) => `Sheet.${name}`,
  ),
  ...['getRow', 'getColumn', 'getNumRows', 'getNumColumns', 'getLastRow', 'getLastColumn'].map(
    (name) => `Range.${name}`,
  ),
  ...['offset', 'getCell', 'getA1Notation', 'getSheet', 'canEdit'].map((name) => `Range.${name}`),
  ...['getSheets', 'getSheetByName', 'getActiveSheet', 'getId', 'getSpreadsheetLocale'].map(
    (name) => `Spreadsheet.${name}`,
  ),
]);

/** Whether a method's changes may wait. */
export const mayWait = (method: string): boolean => WAITING.has(method);

/** Whether what waits has to be applied before a method is called. */
export const needsAll = (method: string): boolean =>
  method === 'SpreadsheetApp.flush' ||
  (SHOWING.test(method) && !WAITING.has(method) && !TELLING_NOTHING.has(method));

/** Methods that tell what formulas give, so that Google answers once all of them are calculated. */
const READING_CELLS = new Set([
  ...[
    'getValue',
    'getValues',
    'getDisplayValue',
    'getDisplayValues',
    'getFormula',
    'getFormulas',
    'isBlank',
  ].map((name) => `Range.${name}`),
  ...['getDataRange', 'getLastRow', 'getLastColumn'].map((name) => `Sheet.${name}`),
  ...['findNext', 'findAll', 'replaceAllWith'].map((name) => `TextFinder.${name}`),
]);

/** Whether a method waits for the formulas that are being calculated. */
export const readsCells = (method: string): boolean => READING_CELLS.has(method);
