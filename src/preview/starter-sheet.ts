import type { Border, Style } from '@odoo/o-spreadsheet';
import type { DocumentData } from '../host/contract';
import { emptyDocument } from '../host/engine/models';
import type { Language } from '../i18n/language';
import { WORKSHEET_WORDS } from '../i18n/words';
import { INK, LINES, LOOKS, TEAL, TINT } from '../worksheet/looks';
import { starterWords } from './starter-words';

const QUIET = LOOKS.aside.color;
const [BAND, HEAD, TOTAL] = [LOOKS.band.background, LOOKS.headLeft.background, LOOKS.total.background];

/** As in the plan worksheet. */
const head = (align: 'left' | 'center' | 'right'): Style => ({
  ...{ bold: true, fontSize: 9, fillColor: HEAD, textColor: '#3c4043', align },
  ...{ verticalAlign: 'middle', wrapping: 'wrap' },
});

const STYLES = {
  title: { bold: true, fontSize: 18, textColor: INK, verticalAlign: 'middle' },
  lead: { fontSize: 9, textColor: QUIET },
  section: { bold: true, fontSize: 12, textColor: TEAL },
  band: { bold: true, fillColor: BAND, textColor: TEAL },
  head: head('left'),
  headCentre: head('center'),
  headRight: head('right'),
  input: { fillColor: TINT, textColor: INK, align: 'left' },
  inputCentre: { fillColor: TINT, textColor: INK, align: 'center' },
  budget: { bold: true, textColor: INK },
  total: { bold: true, fillColor: TOTAL, textColor: INK },
  totalCentre: { bold: true, fillColor: TOTAL, textColor: INK, align: 'center' },
} satisfies Record<string, Style>;

const LOOKED: Record<keyof typeof STYLES, string[]> = {
  title: ['A1'],
  lead: ['A2', 'A11:A12', 'L19', 'E24:G80'],
  section: ['A4', 'A14', 'H14', 'A22'],
  band: ['A5:J5'],
  head: ['A6:C6', 'A15', 'H15:N15', 'A23:B23', 'E23:N23'],
  headCentre: ['D6:E6', 'G6'],
  headRight: ['F6', 'H6:J6', 'B15:F15', 'C23:D23'],
  input: ['A7:C9', 'A16:A20', 'H16:J19'],
  inputCentre: ['D7:E9', 'G7:G9', 'D12'],
  budget: ['J7:J9'],
  total: ['A10:C10', 'E10:J10'],
  totalCentre: ['D10'],
};

const FORMATS: Record<string, string[]> = {
  '@': ['B7:B9', 'A16:A20', 'H16:H19'],
  '[$$]#,##0.0000': ['I7:I9', 'B16:D20', 'K19', 'C24:C80'],
  '[$$]#,##0.00': ['J7:J10'],
  '#,##0': ['D7:D10', 'F7:F10', 'H7:H10', 'D12'],
  '#,##0.00': ['F16:F20'],
  '0%': ['G7:G9'],
  '+0%;-0%;0%': ['D24:D80'],
};

/** Rows that a thin line parts. */
const LINED = ['A7:J9', 'A16:F20', 'H16:N19'];

const COLUMN_WIDTHS_PX = [178, 76, 76, 64, 76, 80, 66, 70, 76, 80, 80];
const ROW_HEIGHTS_PX: Record<number, number> = { 1: 38, 4: 30, 6: 54, 14: 30, 15: 38, 22: 30, 23: 38 };

/** An empty cell that the marker's name leads to until rates are saved: then the name moves to the marker. */
const MARKER_CELL = 'P1';

/** A new document, in the person's language: a plan, prices, checks and a comparison, all worked out by formulas. */
export function starterSheet(language: Language): DocumentData {
  const data = emptyDocument();
  const [sheet] = data.sheets;
  if (!sheet) throw new Error('A new document has no sheet.');
  const { sheetName } = starterWords(language);
  sheet.name = sheetName;
  data.namedRanges = { IMG_RATES: `'${sheetName}'!${MARKER_CELL}` };
  for (const [corner, rows] of Object.entries(cellsOf(language)))
    Object.assign(sheet.cells, cellsFrom(corner, rows));
  Object.entries(STYLES).forEach(([name, style], index) => {
    data.styles[index + 1] = style;
    for (const zone of LOOKED[name as keyof typeof STYLES]) sheet.styles[zone] = index + 1;
  });
  Object.entries(FORMATS).forEach(([format, zones], index) => {
    data.formats[index + 1] = format;
    for (const zone of zones) sheet.formats[zone] = index + 1;
  });
  const below: Border = { bottom: { style: 'thin', color: LINES.rows } };
  data.borders[1] = below;
  for (const zone of LINED) sheet.borders[zone] = 1;
  COLUMN_WIDTHS_PX.forEach((size, column) => {
    sheet.cols[column] = { size };
  });
  for (const [row, size] of Object.entries(ROW_HEIGHTS_PX)) sheet.rows[Number(row) - 1] = { size };
  sheet.areGridLinesVisible = false;
  return data;
}

/** Cells by their top left corner: rows from there. */
function cellsOf(language: Language): Record<string, readonly (readonly (string | number)[])[]> {
  const words = starterWords(language);
  const { bands, columns, examples } = WORKSHEET_WORDS[language];
  const [before, between, after] = words.suffices;
  const chance = 'ROUND(100*IMGBUDGETCHANCE(J10,I7:I9,D7:D9,E7:E9),0)&"%"';
  return {
    A1: [[words.title], [words.lead]],
    A4: [[words.plan]],
    A5: [[bands.spec, '', '', bands.finals, bands.retries, bands.generations, bands.buffer]],
    A6: [
      [columns.use, columns.ratio, columns.quality, columns.finals, columns.retries],
      [examples.product, '4:5', 'high', 20, 2],
      [examples.ads, '1:1', 'medium', 30, 2.5],
      [examples.screens, '16:9', 'high', 5, 3],
      [words.total, '', '', '=SUM(D7:D9)', '', '=SUM(F7:F9)', '', '=SUM(H7:H9)', '', '=SUM(J7:J9)'],
      [`="${before}"&FIXED(J10,2)&"${between}"&${chance}&"${after}"`],
      [words.promptTokens, '', '', 200],
    ],
    F6: [
      [columns.generations, columns.buffer, columns.toPay, columns.cost, columns.budget],
      [
        '=IMGGENERATIONS(D7:D9,E7:E9)',
        '20%',
        '=IMGGENERATIONS(D7:D9,E7:E9,G7:G9)',
        '=IMGCOST(B7:B9,C7:C9,,D12,,IMG_RATES)',
        '=IMGTOTAL(B7:B9,C7:C9,D7:D9,E7:E9,G7:G9,,D12,,IMG_RATES)',
      ],
      ['', '20%'],
      ['', '20%'],
    ],
    A14: [
      [words.price],
      [words.size, 'low', 'medium', 'high', '', words.highCredits],
      [
        '1024x1024',
        '=IMGCOST(A16:A20,B15:D15,,,,IMG_RATES)',
        ...['', '', ''],
        '=IMGCREDITS(A16:A20,D15,"internal-credits",,,IMG_RATES)',
      ],
      ...['1024x1536', '1536x1024', '4:5', '16:9'].map((size) => [size]),
    ],
    H14: [
      [words.possible],
      [words.size, '', words.quality, words.check],
      ['1920x1080', '', 'high', '=IMGCHECK(H16:H18,J16:J18,,,,IMG_RATES)'],
      ['1024x1024', '', 'auto'],
      ['9:16', '', 'low'],
      ['1920x1080', '', 'high', '=IMGCOST(H19,J19,,,,IMG_RATES)', words.errors],
    ],
    // All its columns but the one against the default rate, the remark last: there is room for it.
    A22: [[words.rates], ['=CHOOSECOLS(IMGCOMPARE(A17,D15,,,,IMG_RATES),1,2,3,4,8,5,6)']],
  };
}

function cellsFrom(corner: string, rows: readonly (readonly (string | number)[])[]): Record<string, string> {
  const firstColumn = corner.charCodeAt(0);
  const firstRow = Number(corner.slice(1));
  const cells = rows.flatMap((row, down) =>
    row.map((content, right) => [
      String.fromCharCode(firstColumn + right) + (firstRow + down),
      String(content),
    ]),
  );
  return Object.fromEntries(cells.filter(([, content]) => content));
}
