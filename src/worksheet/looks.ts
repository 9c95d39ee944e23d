import type { Step } from './columns';

/** How cells look; colours as Sheets takes them. */
export interface Style {
  readonly background?: string;
  readonly color?: string;
  readonly bold?: true;
  readonly size?: number;
  readonly align?: 'left' | 'center' | 'right';
  readonly valign?: 'top' | 'middle';
  readonly wrap?: 'wrap' | 'clip';
  /** Lines around the cells: above, below, or between all rows. */
  readonly line?: 'above' | 'below' | 'rows';
}

const INK = '#202124';
const QUIET = '#5f6368';
export const RED = '#c5221f';
export const LINE = '#dadce0';

const band = (background: string) =>
  ({ background, color: INK, bold: true, size: 10, align: 'left', valign: 'middle' }) as const;
const head = (background: string) =>
  ({
    background,
    color: '#3c4043',
    bold: true,
    size: 9,
    align: 'center',
    valign: 'middle',
    wrap: 'wrap',
    line: 'below',
  }) as const;

/** Looks by name; a cell has one. */
export const LOOKS = {
  title: { color: INK, bold: true, size: 15, valign: 'middle' },
  headline: { color: '#0b6b63', bold: true, size: 12, valign: 'middle' },
  lead: { color: QUIET, valign: 'middle' },
  specBand: band('#cfe0f5'),
  finalsBand: band('#cfe8d5'),
  retriesBand: band('#fbe3c0'),
  generationsBand: band('#e2d9f3'),
  bufferBand: band('#c9e6e4'),
  specHead: head('#ebf2fb'),
  finalsHead: head('#ebf6ee'),
  retriesHead: head('#fdf3e2'),
  generationsHead: head('#f4f0fb'),
  bufferHead: head('#e9f5f4'),
  input: { background: '#fffbe8', color: INK, valign: 'middle', line: 'rows' },
  inputCentre: { background: '#fffbe8', color: INK, align: 'center', valign: 'middle', line: 'rows' },
  figure: { color: INK, align: 'right', valign: 'middle', line: 'rows' },
  text: { color: INK, valign: 'middle', line: 'rows', wrap: 'clip' },
  centre: { color: INK, align: 'center', valign: 'middle', line: 'rows' },
  index: { color: QUIET, size: 9, align: 'center', valign: 'middle', line: 'rows' },
  check: { color: QUIET, size: 9, valign: 'middle', wrap: 'clip', line: 'rows' },
  budget: { color: INK, bold: true, align: 'right', valign: 'middle', line: 'rows' },
  total: { background: '#f1f3f4', color: INK, bold: true, align: 'right', valign: 'middle', line: 'above' },
  totalLabel: {
    background: '#f1f3f4',
    color: INK,
    bold: true,
    align: 'left',
    valign: 'middle',
    line: 'above',
  },
  reason: {
    background: '#f1f3f4',
    color: '#c5221f',
    bold: true,
    size: 9,
    align: 'left',
    valign: 'middle',
    line: 'above',
  },
  local: { color: QUIET, align: 'right', valign: 'middle' },
  localLabel: { color: QUIET, align: 'left', valign: 'middle' },
  section: { line: 'above' },
  sectionTitle: { color: '#0b6b63', bold: true, size: 10, valign: 'middle', line: 'above' },
  sectionLead: { color: QUIET, size: 9, valign: 'middle', line: 'above' },
  tableHead: {
    background: '#f1f3f4',
    color: '#3c4043',
    bold: true,
    size: 9,
    align: 'right',
    valign: 'middle',
    wrap: 'wrap',
  },
  tableHeadText: {
    background: '#f1f3f4',
    color: '#3c4043',
    bold: true,
    size: 9,
    align: 'left',
    valign: 'middle',
    wrap: 'wrap',
  },
  plain: { color: INK, valign: 'middle' },
  value: { color: INK, align: 'right', valign: 'middle' },
  strong: { color: INK, bold: true, align: 'right', valign: 'middle' },
  middle: { color: INK, align: 'center', valign: 'middle' },
  note: { color: QUIET, size: 9, valign: 'middle' },
  worked: { background: '#e9f5f4', color: INK, valign: 'middle' },
  workedLabel: { background: '#e9f5f4', color: '#0b6b63', bold: true, valign: 'middle' },
} as const satisfies Record<string, Style>;

export type Look = keyof typeof LOOKS;

export const bandOf = (step: Step): Look => `${step}Band`;
export const headOf = (step: Step): Look => `${step}Head`;

/** Number formats by name, as Sheets writes them in every locale. */
export const FORMATS = {
  text: '@',
  count: '#,##0',
  decimal: '0.00',
  percent: '0%',
  finePercent: '0.0%',
  difference: '+0%;-0%;0%',
  usd: '"$"#,##0.00',
  fineUsd: '"$"#,##0.0000',
  usdDifference: '+"$"#,##0.00;-"$"#,##0.00;"$"0.00',
  perMillion: '"$"#,##0.00',
  credits: '#,##0.0',
  local: '#,##0',
  exchange: '#,##0.00',
  day: 'yyyy-mm-dd',
} as const;

export type Format = keyof typeof FORMATS;
