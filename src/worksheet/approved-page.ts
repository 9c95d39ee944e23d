import type { Language } from '../i18n/language';
import { APPROVED_WORDS, WORKSHEET_WORDS } from '../i18n/words';
import type { Format, Look } from './looks';
import { MARKS } from './marks';
import { type PageCells, pageTemplate } from './page';
import type { Template } from './template';

/** One deliverable as it was approved. */
export interface ApprovedRow {
  readonly use: string;
  readonly ratio: string;
  readonly size: string;
  readonly quality: string;
  readonly rate: string;
  readonly finals: number;
  readonly retries: number;
  readonly generations: number;
  readonly buffer: number;
  readonly toPay: number;
  readonly usdEach: number;
  readonly budgetUsd: number;
  readonly chance: number;
}

/** What a rate charged, where that was read and when. */
export interface ApprovedPrice {
  readonly rate: string;
  readonly prices: string;
  readonly source: string;
  readonly checked: string;
}

/** A plan as it is approved: values only. Amounts as texts are in the plan's headline currency. */
export interface ApprovedPlan {
  readonly language: Language;
  readonly name: string;
  readonly tab: string;
  readonly day: string;
  readonly budget: string;
  readonly chance: number;
  readonly expected: string;
  readonly budgetUsd: number;
  readonly expectedUsd: number;
  readonly finals: number;
  readonly generations: number;
  readonly toPay: number;
  /** The local currency with its rate; none where the plan is in USD alone. */
  readonly local?: {
    readonly currency: string;
    readonly exchange: string;
    readonly day: string;
    readonly taxShare: number;
    /** How many digits an amount has, and how much of it a USD is, tax and fees included. */
    readonly digits: number;
    readonly factor: number;
  };
  readonly promptTokens: string;
  readonly references: readonly string[];
  readonly odds: readonly { readonly sure: number; readonly amount: string }[];
  readonly rows: readonly ApprovedRow[];
  readonly prices: readonly ApprovedPrice[];
  /** The edition of the rates; '' for those that ship. */
  readonly marker: string;
}

/** A4 landscape at about full size: 1040 px, and without local money one column less. */
const WIDTHS = [144, 48, 80, 62, 92, 66, 78, 66, 54, 64, 68, 72, 76, 70];
const USE = 1;
const RATIO = 2;
const SIZE = 3;
const QUALITY = 4;
const RATE = 5;
const FINALS = 6;
const RETRIES = 7;
const GENERATIONS = 8;
const BUFFER = 9;
const TO_PAY = 10;
const EACH = 11;
const USD = 12;
const LOCAL = 13;
/** Prices that are longer than this, in Latin letters, have a line of their own; a source where it is too wide. */
const ONE_LINE = 56;
const LETTER_PIXELS = 6.6;
/** The longest line of prices that fits the page. */
const LONGEST_LINE = 110;

/** The sheet of an approved plan, one page to sign. */
export function approvedPage(plan: ApprovedPlan): Template {
  const last = plan.local ? WIDTHS.length : WIDTHS.length - 1;
  const heights = new Map<number, number>();
  const cells: PageCells[] = [];
  let next = 1;
  const line = (height: number, ...items: readonly Omit<PageCells, 'row'>[]): number => {
    heights.set(next, height);
    cells.push(...items.map((item) => ({ ...item, row: next })));
    return next++;
  };
  const whole = (look: Look) => ({ column: USE, columns: last, look });

  for (const { height, items } of headLines(plan, whole)) line(height, ...items);
  const bandRow = line(23, whole('band'), ...bands(plan));
  line(50, ...heads(plan, last));
  for (const row of plan.rows) line(26, ...rowCells(plan, row, last));
  const totalRow = line(28, whole('total'), ...totals(plan));
  for (const { height, items } of footLines(plan, whole, last)) line(height, ...items);
  return pageTemplate({
    rows: next - 1,
    columns: last + 1,
    widths: plan.local ? WIDTHS : WIDTHS.filter((_, at) => at !== LOCAL - 1),
    heights,
    cells: [...cells, { row: 1, column: last + 1, value: MARKS.approved }],
    parted: [FINALS, RETRIES, GENERATIONS, BUFFER].map((column) => ({
      row: bandRow,
      column,
      rows: totalRow - bandRow + 1,
      columns: 1,
    })),
    hidden: { first: last + 1, count: 1 },
  });
}

interface Line {
  readonly height: number;
  readonly items: readonly Omit<PageCells, 'row'>[];
}
type Whole = (look: Look) => Omit<PageCells, 'row'>;

const usdText = (usd: number): string => `US$${usd.toFixed(2)}`;
const percent = (share: number): string => `${Number((share * 100).toFixed(2))}%`;
const sureText = (chance: number): string => (chance >= 0.99 ? '> 99%' : `${Math.round(chance * 100)}%`);

/** Name, owner and day; then what was approved, how sure it is and what it is for. */
function headLines(plan: ApprovedPlan, whole: Whole): Line[] {
  const words = APPROVED_WORDS[plan.language];
  const { strip, cells } = WORKSHEET_WORDS[plan.language];
  const counted = (sentence: string, count: number) => sentence.replace('%1', String(count));
  const { local } = plan;
  const tile = (column: number, label: string, value: string, small: string, look: Look = 'tileAmount') => ({
    label: { column, value: label, look: 'quietText' as const },
    value: { column, value, look, format: 'text' as const },
    small: { column, value: small, look: 'quietText' as const, format: 'text' as const },
  });
  const inUsd = (usd: number) => (local ? usdText(usd) : '');
  const tax = local && local.taxShare > 0 ? percent(local.taxShare) : '';
  const approvedSmall = local ? words.exchanged(usdText(plan.budgetUsd), local.exchange, local.day, tax) : '';
  const tiles = [
    tile(USE, words.budget, plan.budget, approvedSmall, 'tileHeadline'),
    tile(RATE, strip.chance, sureText(plan.chance), words.times(timesOf(plan.chance))),
    tile(RETRIES, strip.expected, plan.expected, inUsd(plan.expectedUsd)),
    tile(
      local ? EACH : TO_PAY,
      strip.finals,
      String(plan.finals),
      counted(plan.rows.length === 1 ? cells.wordOneRow : cells.wordRows, plan.rows.length),
    ),
    tile(
      local ? LOCAL : USD,
      strip.toPay,
      String(plan.toPay),
      counted(cells.wordBuffered, plan.toPay - plan.generations),
    ),
  ];
  const about: readonly (readonly [column: number, label: string, value: string])[] = [
    [RETRIES, words.owner, ''],
    [TO_PAY, words.approvedOn, plan.day],
    [USD, words.from, plan.tab],
  ];
  return [
    {
      height: 40,
      items: [
        { column: USE, value: plan.name, look: 'pageTitle', format: 'text' },
        ...about.map(([column, value]) => ({ column, value, look: 'quietText' as const })),
      ],
    },
    {
      height: 24,
      items: [
        whole('pageLine'),
        { column: USE, value: words.subtitle, look: 'pageSubtitle' },
        { column: RETRIES, columns: 3, look: 'pageOwner', format: 'text', input: true },
        ...about.slice(1).map(([column, , value]) => ({
          column,
          value,
          look: 'pageValue' as const,
          format: 'text' as const,
        })),
      ],
    },
    { height: 10, items: [] },
    { height: 20, items: tiles.map(({ label }) => label) },
    { height: 44, items: tiles.map(({ value }) => value) },
    { height: 20, items: tiles.map(({ small }) => small) },
    { height: 12, items: [] },
  ];
}

/** `96`; one more digit where 99 or 100 would say too much. */
const timesOf = (chance: number): string =>
  chance >= 0.99 ? String(Math.min(99.9, Math.floor(chance * 1000) / 10)) : String(Math.round(chance * 100));

const bands = ({ language }: ApprovedPlan): Omit<PageCells, 'row'>[] => {
  const { bands: words } = WORKSHEET_WORDS[language];
  const starts: readonly (readonly [number, string])[] = [
    [USE, words.spec],
    [FINALS, words.finals],
    [RETRIES, words.retries],
    [GENERATIONS, words.generations],
    [BUFFER, words.buffer],
  ];
  return starts.map(([column, value]) => ({ column, value, look: 'band' }));
};

function heads({ language, local }: ApprovedPlan, last: number): Omit<PageCells, 'row'>[] {
  const { columns } = WORKSHEET_WORDS[language];
  const words = APPROVED_WORDS[language].columns;
  const texts = [
    ...[columns.use, columns.ratio, columns.size, columns.quality, columns.rate, columns.finals],
    ...[columns.retries, columns.generations, words.buffer, columns.toPay, columns.cost, words.budget],
    ...(local ? [words.local(local.currency)] : []),
    words.chance,
  ];
  return texts.slice(0, last).map((value, at) => {
    const column = at + 1;
    const look: Look =
      column <= RATE ? 'headLeft' : column <= RETRIES || column === BUFFER ? 'headCentre' : 'headRight';
    return { column, value, look };
  });
}

function rowCells({ local }: ApprovedPlan, row: ApprovedRow, last: number): Omit<PageCells, 'row'>[] {
  const text = (column: number, value: string) => ({
    column,
    value,
    look: 'left' as const,
    format: 'text' as const,
  });
  const figure = (column: number, value: number, format: Format | undefined, look: Look = 'figure') => ({
    column,
    value,
    look,
    ...(format && { format }),
  });
  return [
    text(USE, row.use),
    text(RATIO, row.ratio),
    text(SIZE, row.size),
    text(QUALITY, row.quality),
    text(RATE, row.rate),
    figure(FINALS, row.finals, 'count', 'centre'),
    figure(RETRIES, row.retries, undefined, 'centre'),
    figure(GENERATIONS, row.generations, 'count'),
    figure(BUFFER, row.buffer, 'percent', 'centre'),
    figure(TO_PAY, row.toPay, 'count'),
    figure(EACH, row.usdEach, 'fineUsd'),
    figure(USD, row.budgetUsd, 'usd', 'budget'),
    ...(local ? [figure(LOCAL, inLocal(row.budgetUsd, local), localFormat(local), 'budget')] : []),
    figure(last, row.chance, 'percent'),
  ];
}

type Local = NonNullable<ApprovedPlan['local']>;
const inLocal = (usd: number, { factor, digits }: Local): number => Number((usd * factor).toFixed(digits));
const localFormat = ({ digits }: Local): Format => (digits === 0 ? 'count' : 'amount');

function totals(plan: ApprovedPlan): Omit<PageCells, 'row'>[] {
  const { local } = plan;
  return [
    { column: USE, value: APPROVED_WORDS[plan.language].total, look: 'totalLabel' },
    { column: FINALS, value: plan.finals, format: 'count', look: 'totalCentre' },
    { column: GENERATIONS, value: plan.generations, format: 'count', look: 'total' },
    { column: TO_PAY, value: plan.toPay, format: 'count', look: 'total' },
    { column: USD, value: plan.budgetUsd, format: 'usd', look: 'total' },
    ...(local
      ? [
          {
            column: LOCAL,
            value: inLocal(plan.budgetUsd, local),
            format: localFormat(local),
            look: 'total' as const,
          },
        ]
      : []),
  ];
}

/** How it was worked out, with what prices, what it leaves out, and where it is signed. */
function footLines(plan: ApprovedPlan, whole: Whole, last: number): Line[] {
  const words = APPROVED_WORDS[plan.language];
  const note = (value: string): Line => ({
    height: 22,
    items: [{ column: USE, value, look: 'note', format: 'text' }],
  });
  const gap = (height: number): Line => ({ height, items: [] });
  const title = (value: string): Line => ({
    height: 24,
    items: [{ column: USE, value, look: 'pageSection' }],
  });
  const taxed = plan.local !== undefined && plan.local.taxShare > 0;
  const [own, tax, apart] = words.notIncludedLines;
  return [
    gap(12),
    note(words.formula(plan.promptTokens)),
    ...(plan.references.length > 0 ? [note(words.references(plan.references.join(', ')))] : []),
    {
      height: 22,
      items: [
        { column: USE, value: words.odds, look: 'note' },
        {
          column: SIZE,
          value: plan.odds.map(({ sure, amount }) => `${percent(sure)}  ${amount}`).join('      '),
          look: 'strongSmall',
          format: 'text',
        },
      ],
    },
    gap(12),
    title(words.prices),
    {
      height: 23,
      items: [
        whole('tableHeadText'),
        { column: USE, value: words.rate, look: 'tableHeadText' },
        { column: SIZE, value: words.price, look: 'tableHeadText' },
        { column: GENERATIONS, value: words.source, look: 'tableHeadText' },
        { column: last, value: words.checked, look: 'tableHead' },
      ],
    },
    ...plan.prices.flatMap((price) => priceLines(price, last)),
    note(words.pricedWith(plan.marker || words.shippedRates)),
    gap(12),
    title(words.notIncluded),
    ...[own, ...(taxed ? [] : [tax]), apart].map((text) => note(text ?? '')),
    {
      height: 34,
      items: [
        { column: GENERATIONS, value: words.approvedBy, look: 'note' },
        { column: USD, value: words.date, look: 'quietValue' },
      ],
    },
    {
      height: 8,
      items: [
        { column: BUFFER, columns: 3, look: 'section' },
        { column: LOCAL, columns: last - LOCAL + 1, look: 'section' },
      ],
    },
  ];
}

function priceLines({ rate, prices, source, checked }: ApprovedPrice, last: number): Line[] {
  const text = (column: number, value: string, look: Look) => ({
    column,
    value,
    look,
    format: 'text' as const,
  });
  const isShort = [...prices].reduce((length, each) => length + (each > 'ÿ' ? 2 : 1), 0) <= ONE_LINE;
  const room = WIDTHS.slice(GENERATIONS - 1, last - 1).reduce((sum, width) => sum + width, 0);
  const [first = '', ...others] = linesOf(prices);
  const items = [text(USE, rate, 'small'), text(SIZE, first, 'small'), text(last, checked, 'smallRight')];
  const line = (...each: Line['items']): Line => ({ height: 23, items: each });
  return isShort && source.length * LETTER_PIXELS <= room
    ? [line(...items, text(GENERATIONS, source, 'smallLink'))]
    : [
        line(...items),
        ...others.map((more) => line(text(SIZE, more, 'small'))),
        line(text(SIZE, source, 'smallLink')),
      ];
}

/** A list of prices on as many lines as it takes. */
function linesOf(prices: string): string[] {
  const lines: string[] = [];
  for (const part of prices.split(/(?<=, |、)/)) {
    const last = lines[lines.length - 1];
    if (last !== undefined && last.length + part.length < LONGEST_LINE) lines[lines.length - 1] = last + part;
    else lines.push(part);
  }
  return lines.map((line) => line.replace(/, $|、$/, ''));
}
