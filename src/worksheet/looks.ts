/** How cells look; colours as Sheets takes them. */
export interface Style {
  readonly background?: string;
  readonly color?: string;
  readonly bold?: true;
  readonly size?: number;
  readonly align?: 'left' | 'center' | 'right';
  readonly wrap?: 'wrap' | 'clip';
  /** Lines around the cells: above, below, between all rows, or a frame. */
  readonly line?: 'above' | 'below' | 'rows' | 'frame' | 'thick below';
}

export const INK = '#202124';
const QUIET = '#5f6368';
export const TEAL = '#0b5f58';
export const RED = { color: '#b3261e', background: '#fce8e6' };
export const AMBER = { color: '#7a4a00', background: '#fdeec4' };
export const GREEN = '#137333';
export const TINT = '#fffbe8';
export const BARS = '#3f8f87';
/** Of what makes a plan dearer. */
export const MORE_BARS = '#c77700';
/** The lines of the chart: what is needed, and what is planned. */
export const CHART_COLOURS = [TEAL, MORE_BARS];
const STRIP = '#f6f8f8';
const TOTAL = '#f1f3f4';
export const CHOSEN = '#e9f5f4';

/** Colours of lines by what they part. */
export const LINES = {
  rows: '#dadce0',
  steps: '#b7cfcc',
  sections: '#9aa0a6',
  frame: '#c9b458',
  strip: TEAL,
};

const head = (align: 'left' | 'center' | 'right') =>
  ({
    background: '#f1f6f5',
    color: '#3c4043',
    bold: true,
    size: 9,
    align,
    wrap: 'wrap',
    line: 'below',
  }) as const;
const tableHead = (align: 'left' | 'right') =>
  ({ background: TOTAL, color: '#3c4043', bold: true, size: 9, align, wrap: 'wrap' }) as const;

/** Looks by name; a cell has one. Text in all cells is vertically centred. */
export const LOOKS = {
  strip: { background: STRIP },
  stripEnd: { background: STRIP, color: QUIET, size: 9, line: 'thick below' },
  name: { background: TINT, bold: true, size: 13, align: 'left' },
  stateLine: { background: STRIP, bold: true, size: 9, align: 'left' },
  label: { background: STRIP, color: QUIET, size: 9, align: 'left' },
  amount: { background: STRIP, color: INK, bold: true, size: 15, align: 'left' },
  headline: { background: STRIP, color: TEAL, bold: true, size: 18, align: 'left' },
  attention: { background: STRIP, color: INK, bold: true, size: 9, align: 'left' },
  aside: { background: STRIP, color: QUIET, size: 9, align: 'left' },
  chosen: { background: TINT, bold: true, size: 12, align: 'center', line: 'frame' },
  chosenLeft: { background: TINT, bold: true, align: 'left', line: 'frame' },
  setting: { background: TINT, align: 'center' },
  settingDay: { background: TINT, size: 9, align: 'center' },
  settingLabel: { color: QUIET, size: 9, align: 'right' },
  settingNote: { color: QUIET, size: 9, align: 'left' },
  settingFigure: { color: QUIET, size: 9, align: 'left' },
  band: { background: '#dcebe9', color: TEAL, bold: true, align: 'left' },
  bandEnd: { background: '#dcebe9', color: TEAL, bold: true, size: 9, align: 'right' },
  headLeft: head('left'),
  headCentre: head('center'),
  headRight: head('right'),
  mark: { bold: true, align: 'center', line: 'rows' },
  left: { color: INK, align: 'left', line: 'rows' },
  centre: { color: INK, align: 'center', line: 'rows' },
  quiet: { color: QUIET, align: 'center', line: 'rows' },
  figure: { color: INK, align: 'right', line: 'rows' },
  budget: { color: INK, bold: true, align: 'right', line: 'rows' },
  message: { color: INK, size: 9, align: 'left', line: 'rows' },
  total: { background: TOTAL, color: INK, bold: true, align: 'right', line: 'above' },
  totalCentre: { background: TOTAL, color: INK, bold: true, align: 'center', line: 'above' },
  totalLabel: { background: TOTAL, color: INK, bold: true, align: 'left', line: 'above' },
  section: { line: 'above' },
  sectionTitle: { color: TEAL, bold: true, size: 12, align: 'left', line: 'above' },
  sectionLead: { color: QUIET, size: 9, align: 'left', line: 'above' },
  tableHead: tableHead('right'),
  tableHeadText: tableHead('left'),
  cell: { color: INK, align: 'left' },
  value: { color: INK, align: 'right' },
  strong: { color: INK, bold: true, align: 'right' },
  strongText: { color: INK, bold: true, align: 'left' },
  quietValue: { color: QUIET, size: 9, align: 'right' },
  bar: { color: BARS, size: 9, align: 'left' },
  yours: { background: CHOSEN, color: TEAL, bold: true, align: 'right' },
  yoursText: { background: CHOSEN, color: TEAL, bold: true, align: 'left' },
  lever: { color: TEAL, bold: true, size: 9, align: 'left' },
  note: { color: QUIET, size: 9, align: 'left' },
  worked: { background: CHOSEN, color: INK, align: 'left' },
  lookAt: { background: TINT, bold: true, align: 'left', line: 'frame' },
  pageTitle: { color: INK, bold: true, size: 20, align: 'left' },
  pageSubtitle: { color: TEAL, bold: true, size: 11, align: 'left', line: 'thick below' },
  pageLine: { line: 'thick below' },
  pageValue: { color: INK, bold: true, align: 'left', line: 'thick below' },
  pageOwner: { background: TINT, color: INK, bold: true, align: 'left', line: 'thick below' },
  pageSection: { color: TEAL, bold: true, size: 11, align: 'left' },
  quietText: { color: QUIET, size: 9, align: 'left' },
  tileHeadline: { color: TEAL, bold: true, size: 26, align: 'left' },
  tileAmount: { color: INK, bold: true, size: 16, align: 'left' },
  strongSmall: { color: INK, bold: true, size: 9, align: 'left' },
  strongLine: { color: INK, bold: true, align: 'left', line: 'rows' },
  barLine: { color: BARS, size: 9, align: 'left', line: 'rows' },
  small: { color: INK, size: 9, align: 'left' },
  smallRight: { color: INK, size: 9, align: 'right' },
  smallLink: { color: TEAL, size: 9, align: 'left' },
} as const satisfies Record<string, Style>;

export type Look = keyof typeof LOOKS;

/** Number formats by name, as Sheets writes them in every locale. */
export const FORMATS = {
  text: '@',
  count: '#,##0',
  decimal: '0.00',
  percent: '0%',
  difference: '+0%;-0%;0%',
  amount: '#,##0.00',
  usd: '"$"#,##0.00',
  fineUsd: '"$"#,##0.0000',
  usdDifference: '+"$"#,##0.00;-"$"#,##0.00;"$"0.00',
  credits: '#,##0.0',
  day: 'yyyy-mm-dd',
} as const;

export type Format = keyof typeof FORMATS;
