import type { Encoding, Remark, SkipReason } from '../../planning/actuals/charge';
import { count, plural } from '../number-text';
import { unexpectedOutput } from './unexpected-output';

type ColumnMeaning = keyof typeof MEANINGS;
type NotText = keyof typeof NOT_TEXT;

const MEANINGS = {
  date: 'Day',
  images: 'Images',
  kept: 'Images kept',
  cost: 'Cost',
  currency: 'Currency',
  item: 'Line item',
  quantity: 'Quantity',
  unit: 'Unit',
  project: 'Project',
  count: 'Tokens',
};

const NOT_TEXT = {
  compressed: 'A compressed file: unpack it first, then choose what is in it.',
  spreadsheet: 'A spreadsheet file: save it as CSV in the spreadsheet program, then choose that.',
  pdf: 'A PDF: download the bill as CSV instead, or paste its table.',
  image: 'A picture: choose a CSV or JSON file, or paste its text.',
  page: 'A web page or an HTML table: download the bill as CSV, or copy the table and paste it here.',
  other: 'Not a text file: choose CSV or JSON, or paste its text.',
};

interface TwoReadings {
  of: 'numbers' | 'days' | 'letters';
  text: string;
  line: number;
  choices: readonly { readonly choice: string; readonly reading: string }[];
}

const REASONS = {
  'empty day': 'days without costs',
  'no amount': 'no amount',
  'amount unreadable': 'the amount is not a number',
  'time unreadable': 'the date cannot be read',
  'count unreadable': 'a count is not a number',
  'no usage': 'no usage in it',
  'no tokens': '0 tokens beside a picture',
  'tokens differ': 'tokens that do not add up',
  'text model': 'a text model’s answer, without a picture’s tokens',
  'picture apart': 'a picture whose tokens are not in it',
  'not JSON': 'not JSON',
  'unknown record': 'a record of another kind',
  'currency unreadable': 'the currency cannot be read',
  'currencies differ': 'amount, heading and currency column name different currencies',
  'cells missing': 'fewer cells than the header',
  'cell too long': 'a cell of more than 10,000 characters',
  'above the header': 'lines above the header',
  'heading again': 'the headings once more',
  total: 'a total of other rows',
  credits: 'in credits, not in money',
  'paid in': 'money paid in, not spent',
};

interface LeftOut {
  reason: SkipReason;
  rows: number;
  lines: readonly number[];
}

const linesText = ({ rows, lines }: { readonly rows: number; readonly lines: readonly number[] }): string =>
  `line ${lines.join(', ')}${rows > lines.length ? ' …' : ''}`;

const leftOutText = ({ reason, rows, lines }: LeftOut): string =>
  `${count(rows)} × ${REASONS[reason]} (${linesText({ rows, lines })})`;

const SETTLED = {
  answer: 'as you chose',
  cells: 'as other cells show',
  file: 'as `;` between cells means',
};

const DAYS_SETTLED = {
  answer: 'as you chose',
  cells: 'as other cells show',
  file: 'as the document’s locale writes them',
};

const ENCODINGS: Readonly<Record<Encoding, string>> = {
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  big5: 'Traditional Chinese (Big5)',
  gb18030: 'Simplified Chinese (GB 18030)',
  shift_jis: 'Japanese (Shift_JIS)',
  'windows-1252': 'Western European (Windows-1252)',
};

const WAYS = {
  '.': 'Decimal point',
  ',': 'Decimal comma',
  mdy: 'Month, day, year',
  dmy: 'Day, month, year',
  ymd: 'Year, month, day',
};

/** One of two ways to read a file. */
const wayText = (choice: string): string | undefined =>
  WAYS[choice as keyof typeof WAYS] ?? ENCODINGS[choice as Encoding];

const MARKS = { '.': 'a decimal point', ',': 'a decimal comma' };

const ORDERS = { mdy: 'month, day, year', dmy: 'day, month, year', ymd: 'year, month, day' };

function remarkText(remark: Remark): string {
  switch (remark.kind) {
    case 'decimal mark':
      return `Numbers have ${MARKS[remark.mark]}, ${SETTLED[remark.by]}: ${remark.text} (line ${count(remark.line)}) is ${remark.reading}.`;
    case 'day order':
      return `Dates are ${ORDERS[remark.order]}, ${DAYS_SETTLED[remark.by]}: ${remark.text} (line ${count(remark.line)}) is ${remark.reading}.`;
    case 'mixed marks':
      return 'Decimal points and decimal commas both occur: each number was read by itself.';
    case 'mixed orders':
      return 'Dates stand in several orders: each was read by itself.';
    case 'USD assumed':
      return `${plural(remark.rows, 'amount')} without a currency: read as USD (${linesText(remark)}).`;
    case 'below zero':
      return `${plural(remark.rows, 'amount')} below 0, taken off the total (${linesText(remark)}); if they are what was spent, turn all signs first.`;
    case 'model not known':
      return `${plural(remark.rows, 'response')} of a model that is not known here, counted as the model chosen here (${linesText(remark)}).`;
    case 'repeated':
      return `${plural(remark.rows, 'record')} that ${remark.rows === 1 ? 'stands' : 'stand'} further up word for word, counted again (${linesText(remark)}): two exports may overlap.`;
    case 'yen assumed':
      return `${plural(remark.rows, 'amount')} with ¥: read as Japanese yen, not Chinese yuan (${linesText(remark)}).`;
    case 'undone':
      return `${plural(remark.rows, 'row')} with refund, credit, failed or cancelled in it, counted all the same (${linesText(remark)}).`;
    case 'cached unsplit':
      return `${plural(remark.rows, 'record')} with cached tokens not split into text and images, counted as uncached (${linesText(remark)}).`;
    case 'first day':
      return `${plural(remark.rows, 'row')} of a month or another period, put on its first day (${linesText(remark)}).`;
    case 'spent below zero':
      return `${plural(remark.rows, 'amount')} below 0, counted as spent, since money paid in stands above 0 or in a column of its own (${linesText(remark)}).`;
    case 'refund':
      return `${plural(remark.rows, 'refund')} taken off the total (${linesText(remark)}).`;
    case 'rounded time':
      return `${plural(remark.rows, 'row')} without a day: a spreadsheet program has rounded the time (${linesText(remark)}).`;
    case 'encoding':
      return `Letters read as ${ENCODINGS[remark.encoding]}${remark.sample && `: ${remark.sample}`}.`;
    case 'unexpected output': {
      const { tokens, expected, gives, ...said } = remark.first;
      const first = unexpectedOutput({ ...said, tokens: count(tokens), expected: count(expected) }, gives);
      return `Output that the response’s own size and quality do not give in ${plural(remark.rows, 'response')} (${linesText(remark)}): ${first}`;
    }
  }
}

export const actuals = {
  open: 'Actual costs',
  title: 'Actual costs',
  parts: { bill: 'Bill', plan: 'Plan', price: 'Credits' },
  partsLabel: 'What to compare',
  bill: {
    heading: 'Import what was billed',
    intro:
      'A cost or activity export of OpenAI, an answer of its Costs or Usage API, responses line by line, or any table of days with costs or images: another provider’s bill, a statement, your own. No API key is needed. Columns of names, e-mails, users and keys are dropped here, before anything is written; line items and project ids are written, with e-mail addresses and secret keys in them hidden.',
    file: 'File',
    drop: 'or drop it here',
    paste: 'Or paste its text',
    read: 'Preview',
    reading: 'Reading…',
    writing: 'Writing…',
    progress: (percent: number): string => `${percent}%`,
    cancel: 'Cancel',
    cancelled: 'Cancelled. Nothing was written.',
    notDropped: (name: string): string =>
      `Cancelled, but the sheet “${name}” could not be deleted: delete it yourself.`,
    dropLeft: (name: string): string => `Delete the unfinished sheet “${name}”`,
    foundLeft: (name: string): string =>
      `The sheet “${name}” was left unfinished: its import ended early, so rows are missing. Delete it unless somebody is importing now.`,
    leftDropped: (name: string): string => `Sheet “${name}” deleted.`,
    noneUsed: (rows: number): string => `${plural(rows, 'row')} read, and none can be used:`,
    unreadable: 'The file cannot be read. Choose it again.',
    model: 'Model of the responses',
    modelHint: 'Responses do not name it.',
    write: (rows: number): string => `Write ${plural(rows, 'row')} to a new sheet`,
    written: (name: string, rows: number): string => `Sheet “${name}” written: ${plural(rows, 'row')}.`,
    another: 'Choose another file',
    way: (choice: string, text: string, reading: string): string =>
      text === '' ? `${wayText(choice)}: ${reading}` : `${wayText(choice)}:\n${text} is ${reading}`,
    readOnly: 'You may not edit this spreadsheet, so no sheet can be written. The comparison works.',
  },
  kinds: {
    'cost csv': 'OpenAI cost export',
    'activity csv': 'OpenAI activity export (counts, no amounts)',
    'empty export': 'Export without costs',
    'plain table': 'Table of date, images, kept, cost',
    'costs api': 'OpenAI Costs API',
    'usage api': 'OpenAI Usage API (counts, no amounts)',
    responses: 'Responses with their usage',
  },
  preview: {
    title: 'Preview',
    kind: 'Recognised as',
    rows: 'Rows read',
    rowsText: (rows: number): string => count(rows),
    sheetRows: 'Rows for the sheet',
    sheetRowsText: (rows: number): string => `${count(rows)} (one a day and line item)`,
    period: 'Period',
    periodText: (from: string, to: string): string =>
      from === to ? `${from} (UTC day)` : `${from} to ${to} (UTC days)`,
    undated: 'no dates',
    ofImages: 'For images',
    ofRest: 'For other things',
    imagesTitle: 'Images in it',
    imagesOf: (name: string): string => (name === 'images' ? 'No model named' : name),
    imagesMade: (images: string): string => `${images} ${images === '1' ? 'image' : 'images'}`,
    imagesKept: (kept: string): string => `${kept} kept`,
    outputTokens: (tokens: string): string => `${tokens} image output tokens`,
    total: 'Total',
    noTotal: 'no amounts',
    skipped: (rows: number): string => `${plural(rows, 'row')} left out`,
    leftOut: ({ reason, rows, lines }: LeftOut): string =>
      `${REASONS[reason]}: ${count(rows)} (${linesText({ rows, lines })})`,
    hasMore: 'The provider has further pages that are not in this file.',
    remarksTitle: 'How it was read',
    columnUse: (meaning: ColumnMeaning, heading: string): string => `${MEANINGS[meaning]}: ${heading}`,
    unusedFigures: (headings: readonly string[]): string =>
      `Columns of figures not used: ${headings.map((heading) => heading || '(no heading)').join(', ')}.`,
    remark: remarkText,
  },
  lines: {
    title: 'Rates on the bill',
    intro:
      'Billed ÷ quantity against the rate table’s price of each day: totals would differ with the period.',
    counts: (lines: number, compared: number): string => `${compared} of ${plural(lines, 'line')} compared`,
    unnamed: '(no line item)',
    billed: (amount: string, currency: string): string => `${currency} ${amount}`.trim(),
    quantity: (quantity: string, unit: string): string =>
      `${quantity} ${quantity === '1' ? unit.replace(/^(image|token)s$/, '$1') : unit}`.trim(),
    days: (from: string, to: string): string => (from === to ? from : `${from} to ${to}`),
    beforeOffered: (from: string): string =>
      `Before ${from}, when the rate was first offered: its oldest price.`,
    perMillion: (amount: string): string => `billed ${amount} per 1M`,
    perUnit: (amount: string, unit: string): string =>
      `billed ${amount} per ${unit.replace(/s$/, '') || 'unit'}`,
    table: (amount: string, rate: string): string => `${rate}: $${amount}`,
    more: (lines: number): string => `and ${plural(lines, 'more line')}, all in the sheet.`,
    verdicts: {
      agrees: 'agrees',
      differs: (share: string): string => `differs by ${share}`,
      'stale rate': (share: string, checked: string): string =>
        `stale rate: differs by ${share}, last checked ${checked}`,
      'no quantity': 'no quantity',
      'no amount': 'no amount',
      'no price': 'no price in the table',
      'other currency': 'not in USD',
      'not by tokens': 'not counted in tokens',
      'not matched': 'not matched',
    },
  },
  sheet: {
    columns: { lineItem: 'Line item', project: 'Project', kept: 'Images kept' },
    unfinished: 'This import is not finished. If nobody is importing now, delete this sheet.',
    intro: (kind: string, period: string, totals: string, day: string, compared: string): string =>
      `${kind}. ${period}. Total: ${totals}. Imported ${day}. ${compared}`,
    price: (name: string, checked: string, isEarlier: boolean): string =>
      `${name} (${isEarlier ? 'an earlier price, ' : ''}checked ${checked})`,
    compared: (prices: readonly string[], others: number): string =>
      prices.length === 0
        ? 'ListCost is blank: the rate table has no price for these rows.'
        : `ListCost: what the rate table would have charged in USD on each row’s own day, by ${prices.join(', ')}${others > 0 ? ` and ${others} more` : ''}.`,
    total: (currency: string, rows: number, listed: number): string =>
      `Total ${currency}`.trim() +
      (currency === '' || currency === 'USD'
        ? ` (ListCost: ${count(listed)} of ${plural(rows, 'row')})`
        : ''),
  },
  plan: {
    heading: 'Planned and measured retries',
    intro:
      'Generations per final as planned at first and as measured, with a 90% interval. Ticked rows are put into the plan, to 2 decimals.',
    loading: 'Looking for plan worksheets…',
    none: 'There is no plan worksheet in this document. Insert one from the menu: Image cost › Insert plan worksheet.',
    again: 'Look again',
    sheet: 'Plan worksheet',
    row: 'Deliverable',
    rowName: (index: number, use: string, size: string, quality: string): string =>
      [`${index}.`, use, size, quality].filter(Boolean).join(' '),
    countedBy: 'Images are counted by',
    byImages: 'their number',
    byTokens: 'image output tokens',
    imported: (name: string, part: string): string =>
      `Use the imported figures${name && ` of ${name}`}${part && ` (${part})`}`,
    importedPart: (currency: string, isMoneyOnly: boolean): string =>
      currency === '' ? 'without amounts' : isMoneyOnly ? `${currency}, amounts only` : currency,
    fields: {
      generated: { label: 'Images generated', hint: 'All of this deliverable, discarded ones too.' },
      tokens: { label: 'Image output tokens', hint: 'As billed for this deliverable alone.' },
      kept: { label: 'Images kept', hint: 'Finals delivered.' },
      usd: { label: 'Cost in USD', hint: 'Optional: what the bill says for them.' },
    },
    fromTokens: (images: string, each: string): string => `${images} images of ${each} tokens.`,
    notWhole: (images: string, each: string): string =>
      `About ${images} images of ${each} tokens, but not a whole number: other sizes or qualities are among them.`,
    missing: 'Fill in images generated and kept.',
    number: 'Give a number of 0 or more, with a point for decimals.',
    whole: 'Give a whole number of 0 or more.',
    measured: (retries: string, low: string, high: string): string =>
      `${retries} (90% sure: ${low} to ${high})`,
    rows: { planned: 'Planned generations per final', measured: 'Measured generations per final' },
    possible: 'The plan lies within the interval: the difference may be chance.',
    impossible: 'The plan lies outside the interval: correct it.',
    table: { what: 'For the finals kept', forecast: 'Forecast', actual: 'Actual', difference: 'Difference' },
    images: 'Images',
    usd: 'USD',
    noPlan: 'The row has no generations per final yet.',
    planned: 'Planned',
    measuredShort: 'Measured',
    interval: (low: string, high: string): string => `${low} to ${high}`,
    madeAndKept: (generated: number, kept: number): string => `${count(generated)} made, ${count(kept)} kept`,
    now: (retries: string): string => `now ${retries}`,
    firstEdition:
      'A plan of version 1.0: open it and choose Image cost › More › Upgrade plan to carry its inputs over into the new layout.',
    noRows: 'Nothing is planned in this worksheet yet.',
    typeActuals: 'Type Generated and Kept under ⑥ Actual in the plan, then look again.',
    apply: (rows: number): string =>
      rows === 0 ? 'Apply' : rows === 1 ? 'Apply to 1 row' : `Apply to ${rows} rows`,
    applied: (rows: number): string =>
      `${rows === 1 ? '1 row has' : `${rows} rows have`} measured retries now. The notes keep what was planned.`,
    undo: 'Undo',
    undone: 'The retries are what they were.',
    figures: 'Figures of one row, from tokens or an imported bill',
    bill: 'Bill of the whole plan',
    billHint: 'Spread over the rows that have no bill of their own, by what their images cost.',
    putBill: (usd: string, before: string): string =>
      `Put $${usd} into the plan${before && ` in place of $${before}`}`,
    billOfImages: (usd: string, whole: string): string =>
      `$${usd} of it is for images; the file’s $${whole} hold other things too.`,
    billBesides: (amounts: string): string =>
      `Not in it: ${amounts}. Convert that and add it in “Billed, all” of the plan.`,
    billNotInDollars: (currencies: string): string =>
      `The imported bill is in ${currencies}, the plan’s in USD: convert it and type it into “Billed, all” of the plan.`,
    billDone: (usd: string): string => `The plan’s bill is $${usd} now.`,
  },
  price: {
    heading: 'Measure credits or a wrapper',
    intro:
      'What was really spent on images of one size and quality becomes the price in the rate table, once you confirm it.',
    none: 'The rate table has no credits or wrapper rate. Add one first.',
    rate: 'Rate',
    size: { label: 'Size', hint: 'Such as 1024x1024 or 4:5.' },
    quality: 'Quality',
    fields: {
      usd: { label: 'Dollars spent', hint: 'For these images.' },
      packUsd: { label: 'Dollars paid', hint: 'For the credits below.' },
      packCredits: { label: 'Credits received', hint: 'For those dollars.' },
      creditsUsed: { label: 'Credits used', hint: 'On the images below.' },
      images: { label: 'Images generated', hint: 'Discarded ones too.' },
    },
    perCredit: 'USD per credit',
    perImage: { USD: 'USD per image', credit: 'Credits per image' },
    before: 'Table',
    after: 'Measured',
    unknown: 'unknown',
    scaled: (factor: string): string =>
      `This rate is sold by tokens: all its token prices become ${factor} times what they are.`,
    any: 'This rate has one price for every quality: it changes for all of them.',
    confirm: 'Put it into the rate table',
    done: (name: string): string => `${name}: measured prices saved.`,
    note: (day: string, spent: string, images: string): string =>
      `Measured ${day}: ${spent} for ${images} images.`,
    spentUsd: (usd: string): string => `$${usd}`,
    spentCredits: (usd: string, credits: string, used: string): string =>
      `$${usd} for ${credits} credits; ${used} credits`,
    missing: 'Fill in what was spent, and on how many images.',
  },
  problems: {
    'actuals/empty-text': () => 'Choose a file or paste its text first.',
    'actuals/too-large': ({ megabytes, most }: { megabytes: number; most: number }): string =>
      `${megabytes} MB: the most is ${most} MB. Export a shorter period.`,
    'actuals/foreign': ({ found }: { found: readonly string[] }): string =>
      `Not an export that is known here: its columns are ${found.join(', ') || 'without names'}. Needed: start_time, amount_value and line_item; or date with images or cost.`,
    'actuals/not-text': ({ kind }: { kind: NotText }): string => NOT_TEXT[kind],
    'actuals/two-readings': ({ of, text, line, choices }: TwoReadings): string =>
      of === 'letters'
        ? 'The letters of this file can be read in more than one way, and nothing in it tells which. Choose the one that reads right.'
        : `Line ${count(line)}: “${text}” can be ${choices.map(({ reading }) => reading).join(' or ')}, and nothing in the file tells which. ${
            of === 'numbers'
              ? 'Say which mark stands before decimals.'
              : 'Say in which order day, month and year stand.'
          }`,
    'actuals/stray-quote': ({ line }: { line: number }): string =>
      `Line ${count(line)}: a quotation mark within a quoted cell is not written twice, so the cell’s end cannot be told. Nothing was written: export the file again.`,
    'actuals/too-deep': ({ most }: { most: number }): string =>
      `JSON nested more than ${count(most)} deep: no bill is. Export the file again.`,
    'actuals/foreign-json': ({ found }: { found: readonly string[] }): string =>
      `Not JSON that is known here${found.length > 0 ? `: it holds ${found.join(', ')}` : ''}. Needed: a page of the Costs or Usage API, or responses with their usage.`,
    'actuals/truncated': ({ line }: { line: number }): string =>
      `Cut off or damaged at line ${count(line)}. Nothing was written: export the file again.`,
    'actuals/two-tables': ({ line }: { line: number }): string =>
      `Another table begins at line ${count(line)}, with other columns. Nothing was read: import each table by itself.`,
    'actuals/columns': ({
      line,
      found,
      expected,
    }: {
      line: number;
      found: number;
      expected: number;
    }): string =>
      `Line ${count(line)} has ${plural(found, 'cell')} instead of ${expected}. Nothing was written: export the file again.`,
    'actuals/nothing-to-import': ({
      rows,
      skipped,
    }: {
      rows: number;
      skipped: readonly LeftOut[];
    }): string =>
      skipped.every(({ reason }) => reason === 'empty day')
        ? `${plural(rows, 'row')} read, and no cost or usage in any of them. Export another period.`
        : `${plural(rows, 'row')} read, and none can be used. ${skipped.map(leftOutText).join('; ')}.`,
    'actuals/too-many-rows': ({ rows, most }: { rows: number; most: number }): string =>
      `${count(rows)} rows for the sheet: the most is ${count(most)}. Export a shorter period.`,
    'actuals/not-measured': ({ value }: { value: string }): string =>
      `${value || 'Blank'}: give a number above 0.`,
    'actuals/not-for-rate': ({ rate }: { rate: string }): string =>
      `Rate ${rate}: an API rate is published, not measured. Choose a credits or wrapper rate.`,
    'actuals/free-rate': ({ rate }: { rate: string }): string =>
      `Rate ${rate}: its token prices are 0, so there is nothing to scale. Enter prices in the rate first.`,
    'actuals/sheet-gone': () => 'The sheet was deleted or changed while it was being written. Import again.',
    'plan/gone': () => 'The row is no longer in that worksheet. Look again.',
    'plan/undo-gone': () =>
      'What stood there before is no longer known here. Use Undo of the spreadsheet; the notes say what was planned.',
    'plan/changed': ({ use }: { use: string }): string =>
      `The row has changed since it was read${use ? ` (${use})` : ''}. Nothing was written: look again.`,
  },
};
