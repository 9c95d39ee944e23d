import type { Style } from '@odoo/o-spreadsheet';
import type { DocumentData } from '../host/contract';
import { emptyDocument } from '../host/engine/models';

const USD = '[$$]#,##0.0000';
const CENTS = '[$$]#,##0.00';

const STYLES = {
  title: { bold: true, fontSize: 18, textColor: '#202124' },
  lead: { textColor: '#5F6368' },
  section: { bold: true, fontSize: 11, textColor: '#188038' },
  head: { bold: true, fillColor: '#E6F4EA', textColor: '#202124', verticalAlign: 'middle', wrapping: 'wrap' },
  headRight: {
    bold: true,
    fillColor: '#E6F4EA',
    textColor: '#202124',
    verticalAlign: 'middle',
    wrapping: 'wrap',
    align: 'right',
  },
  input: { fillColor: '#FEF7E0' },
  inputRight: { fillColor: '#FEF7E0', align: 'right' },
  total: { bold: true, fillColor: '#F1F3F4' },
} satisfies Record<string, Style>;

/** Cells by their top left corner: rows from there, cells separated by `|`. */
const CELLS: Record<string, string[]> = {
  A1: ['What does a GPT Image picture cost?'],
  A2: [
    'Every figure here is a formula. Change a yellow cell, or type =IMGCOST("1024x1536","high") anywhere.',
  ],
  A4: [
    'Price of one image, in USD and in credits',
    'Size|low|medium|high|high, credits',
    '1024x1024|=IMGCOST(A6:A10, B5:D5)|||=IMGCREDITS(A6:A10, D5, "internal-credits")',
    '1024x1536',
    '1536x1024',
    '4:5',
    '16:9',
  ],
  G4: [
    'Where the money goes: 1024x1536 high, 200 prompt tokens, 2 references',
    '=IMGBREAKDOWN(A7, D5, , 200, 2)',
  ],
  A12: [
    'A plan: what to pay for until the finals are there',
    'Deliverable|Size|Quality|Finals|Generations per final (retries)|Buffer|Generations to pay for|USD per image|USD in total',
    'Product page|4:5|high|20|2|20%|=IMGGENERATIONS(D14:D16, E14:E16, F14:F16)|=IMGCOST(B14:B16, C14:C16)|=IMGTOTAL(B14:B16, C14:C16, D14:D16, E14:E16, F14:F16)',
    'Ad variants|1:1|medium|30|2.5|20%',
    'UI screenshots|16:9|high|5|3|20%',
    'Total||||||=SUM(G14:G16)||=SUM(I14:I16)',
  ],
  A19: [
    'Is it possible? What is wrong, and what would be right',
    'Size|Quality|Check',
    '1920x1080|high|=IMGCHECK(A21:A23, B21:B23)',
    '1024x1024|auto',
    '9:16|low',
    '1920x1080|high|=IMGCOST(A24, B24)|← an error says the same: point at the cell',
  ],
  A26: ['The same image (1024x1536 high) under every rate', '=IMGCOMPARE(A7, D5)'],
};

const LOOKS: Record<keyof typeof STYLES, string[]> = {
  title: ['A1'],
  lead: ['A2', 'D24'],
  section: ['A4', 'G4', 'A12', 'A19', 'A26'],
  head: ['A5', 'G5', 'A13:C13', 'A20:I20', 'A27:B27', 'E27:K27'],
  headRight: ['B5:E5', 'H5:K5', 'D13:I13', 'C27:D27'],
  input: ['A6:A10', 'A14:C16', 'A21:B24'],
  inputRight: ['D14:F16'],
  total: ['A17:I17', 'G9:K9'],
};

const FORMATS: Record<string, string[]> = {
  [USD]: ['B6:D10', 'J6:J9', 'H14:H16', 'C24', 'C28:C60'],
  [CENTS]: ['I6:I9', 'I14:I17'],
  '#,##0': ['H6:H9', 'G14:G17'],
  '#,##0.00': ['E6:E10'],
  '0%': ['F14:F16'],
  '0.0%': ['K6:K9', 'D28:D60'],
};

const COLUMN_WIDTHS_PX = [190, 92, 92, 92, 122, 92, 128, 92, 96, 92, 72];
const ROW_HEIGHTS_PX: Record<number, number> = { 1: 36, 13: 40, 27: 40 };

/** A new document: prices, a breakdown, a plan, checks and a comparison, all worked out by the add-on's formulas. */
export function starterSheet(): DocumentData {
  const data = emptyDocument();
  const [sheet] = data.sheets;
  if (!sheet) throw new Error('A new document has no sheet.');
  sheet.name = 'Start here';
  for (const [corner, rows] of Object.entries(CELLS)) Object.assign(sheet.cells, cellsFrom(corner, rows));
  Object.entries(STYLES).forEach(([name, style], index) => {
    data.styles[index + 1] = style;
    for (const zone of LOOKS[name as keyof typeof STYLES]) sheet.styles[zone] = index + 1;
  });
  Object.entries(FORMATS).forEach(([format, zones], index) => {
    data.formats[index + 1] = format;
    for (const zone of zones) sheet.formats[zone] = index + 1;
  });
  COLUMN_WIDTHS_PX.forEach((size, column) => {
    sheet.cols[column] = { size };
  });
  for (const [row, size] of Object.entries(ROW_HEIGHTS_PX)) sheet.rows[Number(row) - 1] = { size };
  sheet.areGridLinesVisible = false;
  return data;
}

function cellsFrom(corner: string, rows: string[]): Record<string, string> {
  const firstColumn = corner.charCodeAt(0);
  const firstRow = Number(corner.slice(1));
  const cells = rows.flatMap((row, down) =>
    row
      .split('|')
      .map((content, right) => [String.fromCharCode(firstColumn + right) + (firstRow + down), content]),
  );
  return Object.fromEntries(cells.filter(([, content]) => content));
}
