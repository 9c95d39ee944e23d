import type { Language } from '../i18n/language';
import { COMPARE_PLANS_WORDS, WORKSHEET_WORDS } from '../i18n/words';
import type { ColumnKey } from './columns';
import type { FoundPlan } from './found-plan';
import type { Format, Look } from './looks';
import { AMBER, MORE_BARS, RED } from './looks';
import { type Page, type PageCells, pageTemplate } from './page';
import { type Area, absolute } from './places';
import type { Template } from './template';

/** A plan to compare: its tab, and where its cells stand. */
export interface ComparedPlan {
  readonly tab: string;
  readonly plan: Pick<FoundPlan, 'area' | 'first' | 'rows' | 'column'>;
}

/** What formulas of the comparison take from each plan, by the names of its cells. */
const SCALARS = [
  ...['planName', 'stateLine', 'startedCount', 'pricedCount', 'allPriced', 'totalFinals', 'totalToPay'],
  ...['totalExpected', 'totalBudget', 'budgetChance', 'hasLocal', 'factor', 'currencyName', 'sign', 'digits'],
] as const;
type Scalar = (typeof SCALARS)[number];

/** What is worked out of each plan in hidden cells under those. */
const WORKED = ['tab', 'gone', 'ready', 'generations', 'most', 'best', 'bestSlot', 'cause'] as const;
const PARTS = ['finals', 'retries', 'each', 'rest', 'added'] as const;

/** Columns of a plan's hidden block: its figures, then its deliverables one a row, then what they have in common. */
const COLUMNS = [
  ...['scalar', 'index', 'name', 'key', 'finals', 'retries', 'each', 'budget', 'generations'],
  ...['match', 'mean', 'finalsPart', 'retriesPart', 'eachPart', 'before', 'change'],
] as const;
type Column = (typeof COLUMNS)[number];

/** Rows for deliverables beyond those that a plan has now, and the fewest. */
const SPARE_ROWS = 10;
const FEWEST_ROWS = 30;

const LABEL_WIDTH = 230;
const PLAN_WIDTH = 96;
/** Plans that a screen of 1280 pixels shows at once. */
const FIT_UNFROZEN = 5;
/** The height of a row, in pixels. */
const ROW_HEIGHT = 20;
/** The longest bar, in characters. */
const BAR = 10;

/** A live comparison of plans: a column each, and against the first the difference in budget by what makes it. */
export function plansCompared(
  plans: readonly ComparedPlan[],
  language: Language,
  { hasLocal, remarks }: { readonly hasLocal: boolean; readonly remarks: readonly string[] },
): Template {
  const sheet = sheetOf(plans);
  const visible = visibleCells(sheet, language, hasLocal, remarks);
  const hidden = plans.flatMap((_, at) => hiddenCells(sheet, at, language));
  const columns = sheet.firstHidden + COLUMNS.length * plans.length - 1;
  return pageTemplate({
    rows: Math.max(visible.rows, sheet.rows + 1),
    columns,
    widths: [LABEL_WIDTH, ...Array.from({ length: 2 * plans.length }, () => PLAN_WIDTH)],
    heights: visible.heights,
    cells: [...visible.cells, ...hidden],
    sheets: plans.map(({ tab }) => tab),
    conditions: conditionsOf(visible, language),
    hidden: { first: sheet.firstHidden, count: COLUMNS.length * plans.length },
    // Fewer fit beside their labels, and long sentences end at the freeze.
    frozenColumns: plans.length > FIT_UNFROZEN ? 1 : 0,
  });
}

/** Colours by what a cell or the one at its left says, so that a rule holds for every plan. */
function conditionsOf(
  { states, budgets, bars }: { states: Area; budgets: Area; bars: Area },
  language: Language,
): NonNullable<Page['conditions']> {
  const { gone } = COMPARE_PLANS_WORDS[language].cells;
  return [
    { cells: ['states'], formula: `=B${states.row}=${text(gone)}`, ...RED },
    ...[states, budgets].map(({ row }) => ({
      cells: [row === states.row ? 'states' : 'budgets'],
      formula: `=LEFT(B$${states.row},1)="…"`,
      ...AMBER,
    })),
    {
      cells: ['bars'],
      formula: `=IF(ISNUMBER(A${bars.row}),A${bars.row}>0,FALSE)`,
      color: MORE_BARS,
    },
  ];
}

/** How the sheet is laid out, and what formulas call the cells of a plan's tab. */
interface Sheet {
  readonly plans: readonly ComparedPlan[];
  /** Rows for deliverables. */
  readonly rows: number;
  readonly firstHidden: number;
}

const sheetOf = (plans: readonly ComparedPlan[]): Sheet => ({
  plans,
  rows: Math.max(FEWEST_ROWS, ...plans.map(({ plan }) => plan.rows + SPARE_ROWS)),
  firstHidden: 2 + 2 * plans.length,
});

const valueColumn = (at: number): number => 2 + 2 * at;

/** A text as formulas write it. */
const text = (words: string): string => `"${words.replace(/"/g, '""')}"`;

/** A sentence with its values put in, `%1` first. */
const said = (words: string, ...values: readonly string[]): string =>
  values.reduce((whole, value, at) => `SUBSTITUTE(${whole},"%${at + 1}",${value})`, text(words));

/** `#1!$B$1`: cells in the tab of the second plan. */
const cellOf = (at: number, area: Area): string => `#${at}!${absolute(area)}`;

/** A column of the deliverables with the rows above and below them, so that a row inserted at either end is inside. */
function columnOf(plans: readonly ComparedPlan[], at: number, key: ColumnKey): string {
  const { plan } = plans[at] as ComparedPlan;
  return cellOf(at, { row: plan.first - 1, rows: plan.rows + 2, column: plan.column(key), columns: 1 });
}

function visibleCells(
  { plans }: Sheet,
  language: Language,
  hasLocal: boolean,
  remarks: readonly string[],
): {
  rows: number;
  heights: Map<number, number>;
  cells: PageCells[];
  states: Area;
  budgets: Area;
  bars: Area;
} {
  const words = COMPARE_PLANS_WORDS[language];
  const heights = new Map<number, number>();
  const cells: PageCells[] = [];
  const whole = 1 + 2 * plans.length;
  let row = 1;
  const put = (...items: readonly Omit<PageCells, 'row'>[]) => {
    cells.push(...items.map((item) => ({ ...item, row })));
    return row++;
  };
  /** The cells of the plans in rows. */
  const across = (first: number, count = 1): Area => ({
    row: first,
    column: 2,
    rows: count,
    columns: whole - 1,
  });
  const label = (value: string, look: Look = 'left') => ({ column: 1, value, look });
  /** A figure of each plan. */
  const figures = (
    title: Omit<PageCells, 'row' | 'column'>,
    of: (at: number) => string,
    format?: Format,
    look: Look = 'figure',
  ) =>
    put(
      { column: 1, look: 'left', ...title },
      ...plans.flatMap((_, at) => [
        { column: valueColumn(at), columns: 2, look },
        {
          column: valueColumn(at),
          look,
          formula: `=IF({gone${at}}=1,"",${of(at)})`,
          ...(format && { format }),
        },
      ]),
    );
  const local = (words_: string) => ({
    formula: `=IF({hasLocal0}=1,${text(words_)}&{currencyName0},"")`,
  });
  const inLocal = (usd: string, before = '""') =>
    `IF({hasLocal0}=1,IF(ISNUMBER(${usd}),${before}&{sign0}&FIXED((${usd})*{factor0},{digits0}),""),"")`;
  const number = (value: string) => `IF(ISNUMBER(${value}),${value},"")`;
  const quotient = (above: string, below: string) => `IFERROR(IF(${below}>0,${above}/${below},""),"")`;

  heights.set(row, 36);
  put({ column: 1, value: words.title, look: 'pageTitle' });
  put({ column: 1, value: words.lead, look: 'quietText' });
  for (const at of plans.keys())
    if (at > 0) put({ column: 1, look: 'strongText', formula: sentence(at, language) });
  heights.set(row, 10);
  put();
  put(
    { column: 1, columns: whole, look: 'band' },
    ...plans.map((_, at) => ({ column: valueColumn(at), look: 'band' as const, formula: `={tab${at}}` })),
  );
  put(
    { column: 1, columns: whole, look: 'quietText' },
    ...plans.map((_, at) => ({
      column: valueColumn(at),
      look: 'quietText' as const,
      formula: `=IF({gone${at}}=1,"",{planName${at}}&"")`,
    })),
  );
  const states = across(row);
  put(
    label(words.rows.state),
    ...plans.map((_, at) => ({
      column: valueColumn(at),
      columns: 2,
      look: 'message' as const,
    })),
    ...plans.map((_, at) => ({
      column: valueColumn(at),
      look: 'message' as const,
      formula: `=IF({gone${at}}=1,${text(words.cells.gone)},{stateLine${at}})`,
    })),
  );
  const { rows } = words;
  const { strip } = WORKSHEET_WORDS[language];
  const budgets = across(row);
  figures({ value: rows.budget, look: 'strongLine' }, (at) => `{totalBudget${at}}`, 'usd', 'budget');
  if (hasLocal)
    figures(
      { ...local(rows.budgetLocal), look: 'strongLine' },
      (at) => inLocal(`{totalBudget${at}}`, `IF({allPriced${at}}=1,"","≥ ")`),
      undefined,
      'budget',
    );
  figures({ value: strip.chance }, (at) => number(`{budgetChance${at}}`), 'percent');

  heights.set(row, 28);
  put(
    { column: 1, columns: whole, look: 'section' },
    { column: 1, value: words.split.title, look: 'sectionTitle' },
    { column: 2, look: 'sectionLead', formula: `=${text(words.split.lead)}&{tab0}` },
  );
  const { split } = words;
  const difference = (at: number) => `{totalBudget${at}}-{totalBudget0}`;
  const against = (
    title: Omit<PageCells, 'row' | 'column'>,
    of: (at: number) => string,
    more: (at: number) => Omit<PageCells, 'row' | 'column'>,
    bar?: (at: number) => Omit<PageCells, 'row' | 'column'>,
  ) =>
    put(
      { column: 1, look: 'left', ...title },
      { column: 2, columns: 2, look: 'quiet' },
      ...[...plans.keys()]
        .slice(1)
        .flatMap((at) => [
          { column: valueColumn(at), columns: 2, look: 'figure' as const },
          { column: valueColumn(at), formula: `=IF({ready0}*{ready${at}}=1,${of(at)},"")`, ...more(at) },
          ...(bar ? [{ column: valueColumn(at) + 1, ...bar(at) }] : []),
        ]),
    );
  against({ value: split.difference, look: 'strongLine' }, difference, (at) => ({
    look: 'budget',
    format: 'usdDifference',
    name: `difference${at}`,
  }));
  if (hasLocal)
    against(
      { ...local(split.differenceLocal), look: 'strongLine' },
      (at) =>
        `IF({hasLocal0}=1,IF(ABS(${difference(at)})<1/200,"",IF(${difference(at)}<0,"-","+"))&{sign0}&FIXED(ABS(${difference(at)})*{factor0},{digits0}),"")`,
      () => ({ look: 'budget' }),
    );
  const bars = across(row, PARTS.length);
  for (const part of PARTS)
    against(
      { value: split[part] },
      (at) => `{${part}Part${at}}`,
      () => ({ look: 'figure', format: 'usdDifference' }),
      (at) => ({
        look: 'barLine',
        formula: `=IF(ISNUMBER([part${at}]),IF({most${at}}>0,LEFT("${'█'.repeat(BAR)}",ROUND(${BAR}*ABS([part${at}])/{most${at}},0)),""),"")`,
      }),
    );
  for (const at of [...plans.keys()].slice(1))
    cells.push({ row: bars.row, rows: PARTS.length, column: valueColumn(at), name: `part${at}` });
  heights.set(row, 28);
  put(
    { column: 1, columns: whole, look: 'section' },
    { column: 1, value: words.detailsTitle, look: 'sectionTitle' },
  );
  figures({ value: rows.deliverables }, (at) => `{pricedCount${at}}`, 'count');
  figures({ value: rows.finals }, (at) => `{totalFinals${at}}`, 'count');
  figures({ value: rows.retries }, (at) => quotient(`{generations${at}}`, `{totalFinals${at}}`), 'decimal');
  figures({ value: rows.each }, (at) => quotient(`{totalExpected${at}}`, `{generations${at}}`), 'fineUsd');
  figures(
    { value: rows.buffer },
    (at) => `IFERROR(IF({totalExpected${at}}>0,{totalBudget${at}}/{totalExpected${at}}-1,""),"")`,
    'percent',
  );
  figures({ value: strip.toPay }, (at) => `{totalToPay${at}}`, 'count');
  figures({ value: rows.expected }, (at) => `{totalExpected${at}}`, 'usd');
  if (hasLocal) figures(local(rows.expectedLocal), (at) => inLocal(`{totalExpected${at}}`));
  heights.set(row, 10);
  put();
  for (const value of [...words.notes, ...remarks]) put({ column: 1, value, look: 'note', format: 'text' });
  const all = Array.from({ length: row - 1 }, (_, at) => at + 1);
  cells.push({ ...states, name: 'states' }, { ...budgets, name: 'budgets' }, { ...bars, name: 'bars' });
  return {
    ...{ states, budgets, bars, cells },
    rows: row - 1,
    heights: new Map(all.map((at) => [at, heights.get(at) ?? ROW_HEIGHT])),
  };
}

/** What the difference is, and what makes most of it. */
function sentence(at: number, language: Language): string {
  const { cells: words } = COMPARE_PLANS_WORDS[language];
  const name = `{tab${at}}`;
  const difference = `({totalBudget${at}}-{totalBudget0})`;
  const money = `{sign0}&FIXED(ABS(${difference})*{factor0},{digits0})`;
  const told = (sentence_: string) => said(sentence_, name, money, `{cause${at}}`);
  const priced = `IF(ABS(${difference})<1/200,${said(words.same, name)},IF(${difference}<0,${told(words.less)},${told(words.more)}))`;
  const counted = (each: string) => `COUNT({budget${each}})<{pricedCount${each}}`;
  const open = `IF((${counted('0')})+(${counted(String(at))})>0,${name}&${text(words.colon)}&${text(words.tooMany)},${said(words.unpriced, name)})`;
  return `=IF({gone${at}}=1,${name}&${text(words.colon)}&${text(words.gone)},IF({gone0}=1,${text(words.baseGone)},IF({ready0}*{ready${at}}=1,IFERROR(${priced},""),IFERROR(${open},""))))`;
}

/** What the figures of one plan are worked out from, in columns that nobody needs to see. */
function hiddenCells({ plans, rows, firstHidden }: Sheet, at: number, language: Language): PageCells[] {
  const compared = plans[at] as ComparedPlan;
  const { cells: words } = COMPARE_PLANS_WORDS[language];
  const place = (column: Column): number => firstHidden + COLUMNS.length * at + COLUMNS.indexOf(column);
  const scalar = (row: number, name: string, formula: string): PageCells => ({
    row,
    column: place('scalar'),
    name: `${name}${at}`,
    formula,
  });
  const own = (name: Scalar): string => cellOf(at, compared.plan.area(name));
  const worked = workedFormulas(at, words);
  const figures = [
    ...SCALARS.map(
      (name) => [name, name === 'planName' ? `=${own(name)}` : `=IFERROR(${own(name)},"")`] as const,
    ),
    ...WORKED.map((name) => [name, worked[name]] as const),
    ...(at === 0 ? [] : PARTS.map((part) => [`${part}Part`, partFormula(part, at)] as const)),
  ];
  const first = 2;
  const lines = (column: Column, formula: (slot: number) => string): PageCells[] => [
    { row: first, rows, column: place(column), name: `${column}Of${at}` },
    ...Array.from({ length: rows }, (_, slot) => ({
      row: first + slot,
      column: place(column),
      formula: formula(slot + 1),
    })),
  ];
  const cell = (key: ColumnKey) => (slot: number) => `INDEX(${columnOf(plans, at, key)},${slot})`;
  const figure = (key: ColumnKey) => (slot: number) =>
    `=IF([nameOf${at}]="","",IFERROR(${cell(key)(slot)},""))`;
  const names = `nameOf${at}`;
  const base: PageCells[] = [
    ...figures.map(([name, formula], index) => scalar(1 + index, name, formula)),
    {
      row: first,
      rows,
      column: place('index'),
      name: `index${at}`,
      value: Array.from({ length: rows }, (_, slot) => slot + 1),
    },
    { row: first, rows, column: place('budget'), name: `budget${at}` },
    // What the tab was called at first, for when it is gone.
    { row: 1, column: place('index'), name: `tabThen${at}`, value: compared.tab, format: 'text' },
    ...lines(
      'name',
      (slot) =>
        `=IFERROR(IF(ISNUMBER(${cell('pricedFinals')(slot)}),"x"&LOWER(TRIM(${cell('use')(slot)})),""),"")`,
    ),
    ...lines('key', (slot) => {
      const above = absolute({ row: first, rows: slot, column: place('name'), columns: 1 });
      return `=IF([${names}]="","",SUMPRODUCT((${above}=[${names}])*1)&[${names}])`;
    }),
    ...lines('finals', figure('pricedFinals')),
    ...lines('retries', figure('retries')),
    ...lines('each', figure('cost')),
    ...lines('budget', figure('budget')),
    ...lines('generations', () => `=IFERROR([finalsOf${at}]*[retriesOf${at}],0)`),
  ];
  if (at === 0) return base;
  const partList: PageCells = {
    row: figures.length - PARTS.length + 1,
    rows: PARTS.length,
    column: place('scalar'),
    name: `partList${at}`,
  };
  const matched = (value: string, otherwise = '0') =>
    `=IF([matchOf${at}]=0,${otherwise},IFERROR(${value},0))`;
  const logarithm = (column: string) =>
    matched(`[meanOf${at}]*LN([${column}Of${at}]/INDEX({${column}Of0},[matchOf${at}]))`);
  const changed = (key: ColumnKey, word: string) => (slot: number) => {
    const typed = (value: string) => (key === 'quality' ? `LOWER(TRIM(${value}))` : `TRIM(${value})`);
    const now = typed(cell(key)(slot));
    const before = typed(`INDEX(${columnOf(plans, 0, key)},[matchOf${at}])`);
    const said = key === 'rate' ? `IF(${now}="",${text(words.usualRate)},${now})` : now;
    return `IF(${now}=${before},"",${text(word)}&${said})`;
  };
  return [
    ...base,
    partList,
    ...lines(
      'match',
      () =>
        `=IF([keyOf${at}]="",0,IFERROR(IF([budgetOf${at}]>0,SUMPRODUCT(({keyOf0}=[keyOf${at}])*({budgetOf0}>0)*{index0}),0),0))`,
    ),
    ...lines('before', () => matched(`INDEX({budgetOf0},[matchOf${at}])`)),
    ...lines('mean', () =>
      matched(
        `IF(LN([budgetOf${at}]/[beforeOf${at}])=0,[beforeOf${at}],([budgetOf${at}]-[beforeOf${at}])/LN([budgetOf${at}]/[beforeOf${at}]))`,
      ),
    ),
    ...lines('finalsPart', () => logarithm('finals')),
    ...lines('retriesPart', () => logarithm('retries')),
    ...lines('eachPart', () => logarithm('each')),
    ...lines(
      'change',
      (slot) =>
        `=IF([matchOf${at}]=0,"",IFERROR(TEXTJOIN(${text(words.comma)},TRUE,${changed('rate', words.rate)(slot)},${changed('quality', words.quality)(slot)},${changed('pricedSize', words.size)(slot)}),""))`,
    ),
  ];
}

/** Less than this is what doubles leave over. */
const NOTHING = '1/1000000000';

/** A part of the difference; the last is what remains. */
function partFormula(part: (typeof PARTS)[number], at: number): string {
  const sum = (column: string) => `SUM({${column}Of${at}})`;
  const matched = `SUMIF({matchOf${at}},">0",{budgetOf${at}})`;
  const usd = {
    finals: sum('finalsPart'),
    retries: sum('retriesPart'),
    each: sum('eachPart'),
    rest: `${matched}-${sum('before')}-${sum('finalsPart')}-${sum('retriesPart')}-${sum('eachPart')}`,
    added: `({totalBudget${at}}-${matched})-({totalBudget0}-${sum('before')})`,
  }[part];
  return `=IF({ready0}*{ready${at}}=1,IF(ABS(${usd})<${NOTHING},0,${usd}),"")`;
}

function workedFormulas(
  at: number,
  words: (typeof COMPARE_PLANS_WORDS)[Language]['cells'],
): Record<(typeof WORKED)[number], string> {
  // The name of the tab follows it when it is renamed: it stands in the formula that refers to it.
  const formula = `FORMULATEXT({planName${at}})`;
  // The reference comes behind the last "!$": a tab's own name may hold one too.
  const marks = `(LEN(${formula})-LEN(SUBSTITUTE(${formula},"!$","")))/2`;
  const named = `MID(${formula},2,FIND(CHAR(1),SUBSTITUTE(${formula},"!$",CHAR(1),${marks}))-2)`;
  const unquoted = `IF(LEFT(${named},1)="'",SUBSTITUTE(MID(${named},2,LEN(${named})-2),"''","'"),${named})`;
  const parts = PARTS.map((part) => `{${part}Part${at}}`);
  const sign = `IF({totalBudget${at}}<{totalBudget0},-1,1)`;
  const average = (of: number) => `FIXED({generations${of}}/{totalFinals${of}},2)`;
  const price = `IFERROR(IF(INDEX({changeOf${at}},{bestSlot${at}})="",${text(words.price)},INDEX({changeOf${at}},{bestSlot${at}})),${text(words.price)})`;
  const first = at === 0;
  return {
    tab: `=IFERROR(${unquoted},{tabThen${at}})`,
    gone: `=IF(ISNUMBER({startedCount${at}}),0,1)`,
    ready: `=IF({gone${at}}=1,0,IF({allPriced${at}}=1,IF((COUNT({budgetOf${at}})={pricedCount${at}})*(COUNT({eachOf${at}})={pricedCount${at}})*ISNUMBER({totalBudget${at}})>0,1,0),0))`,
    generations: `=SUM({generationsOf${at}})`,
    most: first ? '=0' : `=IFERROR(MAX(${parts.map((part) => `ABS(${part})`).join(',')}),0)`,
    best: first
      ? '=0'
      : `=IFERROR(MATCH(MAX(${parts.map((part) => `${part}*${sign}`).join(',')})*${sign},{partList${at}},0),0)`,
    // The deliverable whose price makes most of it.
    bestSlot: first
      ? '=0'
      : `=IFERROR(MATCH(IF(${sign}>0,MAX({eachPartOf${at}}),MIN({eachPartOf${at}})),{eachPartOf${at}},0),0)`,
    cause: first
      ? '=""'
      : `=IFERROR(CHOOSE({best${at}},${said(words.finals, 'FIXED({totalFinals0},0)', `FIXED({totalFinals${at}},0)`)},${said(words.retries, average(0), average(at))},${price},${text(words.rest)},${text(words.added)}),"")`,
  };
}
