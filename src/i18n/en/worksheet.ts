/** What was measured of a deliverable. */
interface Measured {
  readonly day: string;
  readonly retries: number;
  readonly low: number;
  readonly high: number;
  readonly generated: number;
  readonly kept: number;
}

const two = (value: number): string => String(Number(value.toFixed(2)));

export const worksheet = {
  sheetName: 'Image cost plan',
  planName: 'My plan',
  /** Offered beside low, medium and high. */
  qualities: [] as readonly string[],
  bands: {
    spec: '① Output spec',
    finals: '② Finals',
    retries: '③ Retries',
    generations: '④ Total',
    buffer: '⑤ Buffer and budget',
    options: '① Options',
    details: 'Details',
    actual: '⑥ Actual',
    status: 'Status',
    optionsLabel: 'Options ▸',
    actualLabel: '⑥ Actual ▸',
  },
  columns: {
    state: '',
    use: 'Deliverable',
    ratio: 'Ratio',
    size: 'Size',
    quality: 'Quality',
    rate: 'Rate',
    finals: 'images to keep',
    retries: 'made per image kept',
    generations: '② × ③',
    buffer: 'Buffer',
    toPay: 'To pay',
    cost: 'USD each',
    budget: 'Budget USD',
    yourSize: 'Own size',
    minEdge: 'Least short edge',
    prompt: 'Prompt tokens',
    references: 'Reference images',
    baseline: 'Baseline (link)',
    acceptance: 'Acceptance',
    expected: 'Expected USD',
    perFinal: 'USD per final',
    credits: 'Credits each',
    budgetCredits: 'Budget, credits',
    packs: 'Packs to buy',
    sureBuffer: 'Buffer for 90%',
    sureCost: 'USD at 90%',
    chance: 'Chance of all finals',
    generated: 'Generated',
    kept: 'Kept',
    billed: 'Billed USD',
    measured: 'Measured retries',
    forecast: 'Forecast USD',
    overBudget: 'Forecast − budget',
    message: 'What to do',
  },
  columnNotes: {
    ratio:
      'Width to height; each ratio in the list stands for a size that the models make. A size such as 1024x1536 may be typed too.',
    retries:
      'How many images you make for each one you keep, on average, the first included: 1 means every first image is kept.',
    buffer: 'Blank takes the buffer at the top. Type a share such as 30% for a row that is riskier.',
    toPay: 'Finals × retries × (1 + buffer), rounded up once at the end.',
    yourSize: 'Goes before the ratio. Pixels such as 1024x1536: both edges multiples of 16.',
    minEdge: 'Pixels that the shorter edge must have. The status says whether a smaller size would do.',
    prompt:
      'Billed text tokens of one prompt, about 3 for every 2 English words; blank takes those at the top. =IMGPROMPTTOKENS("…") counts them.',
    references: 'How many images go in with each prompt, or their sizes: 1024x1024; 800x600.',
    baseline: 'Where the approved image lies that the others are to follow.',
    chance: 'How likely the generations to pay for give all finals of this row.',
    generated: 'All images made for this row, discarded ones too.',
    kept: 'Finals delivered.',
    billed:
      'What the bill says for this row; it counts once Generated is filled in. Blank: worked out from the images generated.',
    forecast:
      'Spent + finals still to come × retries × USD an image. Retries are measured once 5 are kept, else planned; the price is billed ÷ generated, else planned.',
  },
  strip: {
    budget: 'Budget, buffer included',
    buffer: '⑤ Buffer',
    chance: 'Chance it suffices',
    expected: 'Expected cost',
    finals: 'Finals',
    toPay: 'Generations to pay',
  },
  notes: {
    buffer: 'The extra share on top, for every row that has none of its own: 10 to 30% is usual.',
    chance:
      'How likely the money of all rows together gives all finals. The column at the right is each row’s own chance.',
    approved: 'What has been approved, in the currency above it. Approving the plan fills it in.',
    currency:
      'Your currency, such as EUR. The headline is shown in it once 1 USD is filled in; USD stays the truth.',
    exchange:
      'How much of it one USD buys. Nothing is fetched unless you type =GOOGLEFINANCE("CURRENCY:USDEUR").',
    tax: 'A share on top for tax, card and exchange fees, below 100%. Blank is none.',
    asOf: 'The day of that figure.',
    prompt: 'Billed text tokens of one prompt, for every row that has none of its own.',
    creditRate: 'The credits rate that the credits columns count in; a row sold in USD is converted.',
    billedWhole:
      'The bill of the whole plan, those of rows included. It is spread over the rows that have no bill of their own, by what their images cost.',
  },
  settings: {
    currency: 'Local currency',
    usualCurrency: '',
    oneUsd: '1 USD =',
    tax: '+ tax and fees',
    asOf: 'rate as of',
    prompt: 'Prompt tokens',
    promptOwn: 'or in ① ▸',
    creditRate: 'Credits of',
    usdPerCredit: 'USD a credit',
    billedWhole: 'Billed, all',
  },
  examples: { product: 'Product page', ads: 'Ad variants', screens: 'UI screenshots' },
  exampleNotes: {
    product: 'An example to replace.',
    ads: 'An example to replace. More variants before more pixels: medium quality, more tries.',
    screens: 'An example to replace. Check that small text stays readable.',
  },
  buys: {
    title: 'What a buffer buys',
    sure: 'How sure',
    buffer: 'Buffer',
    yours: 'Your budget',
    budget: 'Budget',
    chart: 'How sure, and the budget it needs',
  },
  goes: {
    title: 'Cost by deliverable',
    use: 'Deliverable',
    usd: 'USD',
    share: 'Share',
  },
  look: {
    title: 'Row to look at',
    note: 'Choose a deliverable by its name. The two tables below are about that row.',
  },
  compare: {
    title: 'Compare the rates',
    lead: 'Official, credits or wrapper: the whole plan at each rate, cheapest first, and beside it an image of that row.',
    rate: 'Rate',
    billing: 'Billing',
    plan: 'Whole plan USD',
    usd: 'That row, an image',
    budget: 'That row, USD',
    checked: 'Price checked',
    remark: 'Remark',
    legend:
      'API token: the model maker’s price list, by tokens in and out. Credits: bought in packs. Wrapper: a reseller’s own price, per image or per token.',
  },
  levers: {
    title: 'Four levers',
    lead: 'What would save on that row. Each stands alone: savings do not add up.',
  },
  remarks: {
    title: 'Good to know',
    lines: [
      'Fix what must not change, vary one or two things, reuse the baseline.',
      'Not included: the Responses model’s own tokens, partial images, people’s time; tax and fees only where a share is typed.',
    ],
  },
  /** Words that formulas put together; `%1`, `%2` … are values. */
  cells: {
    wordUnanswered:
      'The rates cannot be read. Image cost › More › Restore rates from this file, then reload.',
    wordError: 'A cell of this row holds an error. Mend that cell first.',
    wordBareRow: 'A row was added: Image cost › More › Complete rows.',
    wordStray: 'Sorting put a row out of sight: Image cost › More › Complete rows.',
    wordBegin: 'Fill in the tinted cells of the first row to begin.',
    wordAllOne: '✓ The row is priced',
    wordAll: '✓ All %1 rows priced',
    wordSome: '… at least: %1 of %2 rows priced',
    wordEnding: ' · models stopped or ending: %1',
    wordTax: '%2 + %1 tax and fees',
    wordNoRate: '',
    wordSure: '90% sure: %1 = %2',
    wordOneRow: '1 deliverable',
    wordRows: '%1 deliverables',
    wordBuffered: '%1 of them buffer',
    wordApproved: 'Approved budget (%1)',
    wordNeeded: 'Needed %1',
    wordApprovedOn: 'Approved %2 (%1)',
    wordChanged: 'Approved %1, changed since',
    wordUnder: 'under 50% sure',
    wordOrMore: '%1 sure or more',
    wordSame: 'as approved',
    wordAbove: 'budget %1 above it',
    wordBelow: 'budget %1 below it',
    wordForecastAbove: 'forecast %1 above it',
    wordForecastBelow: 'forecast %1 below it',
    wordNotApproved: 'once approved',
    wordForecast: 'Forecast at completion',
    wordKept: 'Kept so far',
    wordKeptOf: '%1 of %2',
    wordBilled: 'Billed so far',
    wordBufferHead: 'Buffer\nblank ',
    wordComma: ', ',
    wordAgainst: 'against\n%1',
    wordRatio: 'ratio',
    wordQuality: 'quality',
    wordFinalsName: 'finals',
    wordRetriesName: 'retries',
    wordToFill: 'To fill in: %1',
    wordNumberText: '“%1” is text, not a number: choose Format › Number and type it again.',
    wordActualDate: '⑥ Actual: a date was typed. Type a number, and choose Format › Number.',
    wordEnds: 'Ends on %1',
    wordStopped: 'Stopped on %1',
    wordActualText: '⑥ Actual: give numbers of 0 or more.',
    wordSwapped: 'Kept more than generated: swapped?',
    wordTooSmall: 'Short edge %1 is too short.',
    wordCheaper: '%1 would do: %2 cheaper.',
    wordCheapest: 'No smaller size is cheaper.',
    wordTotal: 'Total',
    wordAtLeast: 'At least (%1 of %2)',
    wordSureOf: '%1 sure',
    wordAdds: 'The buffer adds %1 generations, %2: it holds while retries rise by up to %3 on average.',
    wordTogether: 'Rows that share one untested prompt may all go wrong together: then plan %1 for 90%.',
    wordShare: '%1 images, budget %2 (%3 sure), 90% sure with %4',
    wordOthers: 'Others',
    wordPacks: 'packs cost %1',
    wordTokens: 'tokens',
    wordGenerations: 'generations',
    wordRounding: 'rounding up',
    wordRates: 'Rates used: ',
    wordBufferError: 'The buffer at the top holds an error. Mend that cell first.',
    wordNotCounted: '“%1” is left out: no number, or none that can be meant. See its note.',
    wordMoved: 'Cells of this row were moved: Image cost › More › Complete rows.',
  },
  /** On the retries that a measurement has replaced. */
  calibration: {
    planned: (retries: string): string => `Planned at first: ${retries}.`,
    measured: (of: Measured): string =>
      `Measured ${of.day}: ${of.retries} (90% sure: ${two(of.low)} to ${two(of.high)}), from ${of.generated} generated and ${of.kept} kept.`,
    blank: 'blank',
  },
  completed: (rows: number): string =>
    rows === 0
      ? 'Every row has its formulas.'
      : `${rows === 1 ? '1 row has' : `${rows} rows have`} formulas, formats and choices now.`,
  upgrade: {
    sheetName: (plan: string): string => `${plan}, upgraded`,
    done: (rows: number, buffer: string, overrides: number): string =>
      `${rows === 1 ? '1 row' : `${rows} rows`} carried over. The plan’s buffer is ${buffer}${
        overrides === 0 ? '' : overrides === 1 ? '; 1 row overrides it' : `; ${overrides} rows override it`
      }. The old worksheet stays as it is.`,
  },
  skipped: (parts: string): string => `The sheet is there and its figures are right. Not done: ${parts}.`,
  parts: {
    sizes: 'column widths and row heights',
    notes: 'notes',
    looks: 'colours and fonts',
    lines: 'lines',
    choices: 'dropdowns',
    conditions: 'colours by state',
    protection: 'protection',
    charts: 'the chart',
    columns: 'frozen and folded columns',
  },
  frozen: {
    sheetName: (plan: string, date: string): string => `${plan}, frozen ${date}`,
    lead: (date: string, marker: string): string =>
      `Frozen on ${date} with ${marker}. Later price edits do not change these figures; type actuals below.`,
    perMillion: (unit: string): string => `${unit} per 1M tokens`,
    perImage: (unit: string): string => `${unit} per image`,
    /** Prices, what they are per, and what a credit costs where that matters. */
    said: (prices: readonly string[], per: string, credit: string): string =>
      `${prices.join(', ')} (${per}${credit && `; USD per credit ${credit}`})`,
    protection: 'A frozen plan is a record.',
  },
  protection: 'Image cost works this out. Change the tinted cells instead.',
};
