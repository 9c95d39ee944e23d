import { ACTUALS_TEXTS } from '../../../src/i18n/words';
import { decimalText } from '../../../src/planning/actuals/decimal';
import { brief } from '../../support/brief';
import { actualFile, load, totals } from './actual-files';

/** The charges of a text, what was left out with its lines, and the kinds of remarks. */
async function seen(text: string, choices = {}) {
  const { charges, skipped, remarks } = await load(text, 'gpt-image-2', choices);
  return {
    charges: charges.map(brief),
    skipped: skipped.map(({ reason, lines }) => `${reason}: ${lines}`),
    remarks: remarks.map(({ kind }) => kind),
  };
}

test.each<[file: string, charges: string[]]>([
  [
    'semicolon-decimal-comma.csv',
    [
      '2026-08-14 | images | 1 images | USD 0.042 | 1 kept',
      '2026-08-15 | images | 4 images | USD 0.168 | 2 kept',
    ],
  ],
  ['semicolon-three-decimals.csv', ['2025-03-30 | test | USD 173.9']],
  ['point-thousands.csv', ['2024-02-18 | images | 1210 images | USD -3012.5']],
  ['currency-column.csv', ['2026-08-02 | gpt-image-2 | EUR -5', '2026-08-05 | gpt-image-2 | USD 2000']],
  ['heading-with-sign.csv', ['2026-08-14 | images | 24 images | USD 0.92 | 10 kept']],
  ['heading-with-code.csv', ['2026-01-22 | gpt-image-2 | 24 images | USD 12.45']],
  [
    'us-dates.csv',
    [
      '2026-08-14 | images | 24 images | USD 0.92 | 10 kept',
      '2026-08-15 | images | 6 images | USD 0.23 | 3 kept',
    ],
  ],
  ['euro-suffix.csv', ['2020-12-01 | images | EUR 4711.98', '2023-08-03 | images | EUR -9.13']],
  [
    'costs-resaved.csv',
    [
      '2026-08-14 | gpt-image-1, image output | proj | 50000 tokens | USD 2',
      '2026-08-14 | gpt-image-1, text input | proj | 4567 tokens | USD 0.022835',
    ],
  ],
  ['trailing-cell.tsv', ['2025-10-08 | USD 0.5455665']],
  ['costs-zero-exponent.json', ['2026-08-14 | gpt-image-1, image output | USD 0']],
  [
    'azure-cost.csv',
    [
      '2026-08-14 | gpt-image-1 output tokens | 42.24 1K | USD 1.6896',
      '2026-08-15 | Hot LRS Data Stored | 1.5 1 GB/Month | USD 0.03',
      '2026-08-15 | gpt-image-1 input text tokens | 4.567 1K | USD 0.022835',
    ],
  ],
  [
    'excel-zh-TW.csv',
    [
      '2026-08-14 | 主視覺 | 24 images | TWD 1234 | 10 kept',
      '2026-08-15 | 社群圖 | 1200 images | TWD -200 | 500 kept',
      '2026-08-16 | 海報 | 6 images | TWD 1500.5 | 3 kept',
    ],
  ],
  [
    'openrouter-activity.csv',
    [
      '2026-08-13 | openai/gpt-image-1 | USD 0.17',
      '2026-08-14 | openai/gpt-image-1 | USD 0.0402',
      '2026-08-15 | openai/gpt-image-1 | USD 0.0402',
    ],
  ],
])('%s', async (file, charges) => {
  expect((await seen(actualFile(file))).charges).toEqual(charges);
});

test('currencies are summed apart', async () => {
  expect(totals(await load(actualFile('two-currencies.csv')))).toEqual(['USD 1.6896', 'EUR 1.55']);
});

/** Amounts of a table of a date and a cost, one a row; the separator as given. */
const amounts = (separator: string, ...cells: string[]): string =>
  [
    ['Date', 'Cost'],
    ...cells.map((cell, at) => [`2026-08-${10 + at}`, /["\n,;]/.test(cell) ? `"${cell}"` : cell]),
  ]
    .map((row) => row.join(separator))
    .join('\n');

describe('decimal and thousands marks are those of the whole file', () => {
  test.each<[what: string, separator: string, cells: string[], read: string[]]>([
    ['a comma that another cell shows to be decimal', '\t', ['1,234', '0,5'], ['1.234', '0.5']],
    ['a comma that another cell shows to part thousands', '\t', ['1,234', '0.5'], ['1234', '0.5']],
    ['a point that another cell shows to be decimal', ',', ['1.234', '7.5'], ['1.234', '7.5']],
    ['a point that another cell shows to part thousands', ',', ['1.234', '7,5'], ['1234', '7.5']],
    ['both marks in one cell', ',', ['1.234,56', '9.000'], ['1234.56', '9000']],
    ['both marks the other way', ';', ['1,234.56', '9,000'], ['1234.56', '9000']],
    ['a mark that comes twice', ',', ['1,234,567', '9,000'], ['1234567', '9000']],
    ['a zero before the mark', ',', ['0,042', '1,234'], ['0.042', '1.234']],
    ['semicolons between cells', ';', ['1,234'], ['1.234']],
    ['semicolons between cells, points as thousands', ';', ['1.234'], ['1234']],
    [
      'blanks between thousands',
      ',',
      ['1 234,5', '2\u00a0345,678', '3\u202f000'],
      ['1234.5', '2345.678', '3000'],
    ],
    ['apostrophes between thousands', ',', ["1'234.50", '2’000.5'], ['1234.5', '2000.5']],
    ['lakhs', ',', ['12,34,567.5'], ['1234567.5']],
    ['a power of ten', ';', ['1,5E-3', '2E+2'], ['0.0015', '200']],
  ])('%s', async (_, separator, cells, read) => {
    const { charges } = await load(amounts(separator, ...cells));
    expect(charges.map((charge) => brief(charge).split('USD ')[1])).toEqual(read);
  });

  test('cells that contradict one another are read each by itself, and it is said', async () => {
    const { charges, remarks } = await seen(amounts(',', '1.5', '2,5'));
    expect(charges).toEqual(['2026-08-10 | images | USD 1.5', '2026-08-11 | images | USD 2.5']);
    expect(remarks).toContain('mixed marks');
  });

  test.each([
    ['a lone comma', ',', ['1,234'], { text: '1,234', line: 2 }],
    ['a lone point', '\t', ['1.234'], { text: '1.234', line: 2 }],
    ['numbers without any mark beside it', ',', ['12', '1.234'], { text: '1.234', line: 3 }],
    ['cells that contradict one another beside it', ',', ['1.5', '2,5', '1.234'], { line: 4 }],
  ])('%s is asked about', async (_, separator, cells, values) => {
    await expect(load(amounts(separator, ...cells))).rejects.toMatchObject({
      code: 'actuals/two-readings',
      values: { of: 'numbers', ...values },
    });
  });

  test('what is asked shows both readings, and the answer settles it', async () => {
    const text = amounts(',', '1,234', '12');
    await expect(load(text)).rejects.toMatchObject({
      values: {
        choices: [
          { choice: '.', reading: '1234' },
          { choice: ',', reading: '1.234' },
        ],
      },
    });
    expect(totals(await load(text, '', { decimalMark: '.' }))).toEqual(['USD 1246']);
    expect(totals(await load(text, '', { decimalMark: ',' }))).toEqual(['USD 13.234']);
  });

  test('images are whole, so a fraction of one is thousands', async () => {
    const { charges, remarks } = await seen('date,images\n2026-08-14,1.200');
    expect(charges).toEqual(['2026-08-14 | images | 1200 images']);
    expect(remarks).toEqual([]);
    expect((await seen('date,images,cost\n2026-08-14,1.200,0.5\n2026-08-14,3,1')).skipped).toEqual([
      'count unreadable: 2',
    ]);
  });

  test.each(['0..92', '0,9,2', '1.23,4.5', '092', '00', '1,23,4', '1 23', '5²', '.', '½', '1e', '12%'])(
    'an amount of %s is left out with its line',
    async (cell) => {
      const { skipped } = await seen(`date;cost\n2026-08-14;1\n2026-08-15;"${cell}"`);
      expect(skipped).toEqual(['amount unreadable: 3']);
    },
  );
});

describe('currencies', () => {
  test.each([
    ['0.50 €', 'EUR 0.5'],
    ['€0.50', 'EUR 0.5'],
    ['0.50 EUR', 'EUR 0.5'],
    ['EUR 0.50', 'EUR 0.5'],
    ['£0.50', 'GBP 0.5'],
    ['¥50', 'JPY 50'],
    ['￥50', 'JPY 50'],
    ['NT$28', 'TWD 28'],
    ['28 元新台幣', undefined],
    ['新台幣 28', 'TWD 28'],
    ['US$0.50', 'USD 0.5'],
    ['$0.50 USD', 'USD 0.5'],
    ['0.50 US dollars', 'USD 0.5'],
    ['￥0.50元', 'CNY 0.5'],
    ['$0.50 CAD', 'CAD 0.5'],
    ['CHF 1.50', 'CHF 1.5'],
    ['Rs.500', 'INR 500'],
    ['(0.50)', 'USD -0.5'],
    ['($0.50)', 'USD -0.5'],
    ['$(0.50)', 'USD -0.5'],
    ['−0.50', 'USD -0.5'],
    ['－0.50', 'USD -0.5'],
    ['-$0.50', 'USD -0.5'],
    ['$-0.50', 'USD -0.5'],
    ['$ -0.50', 'USD -0.5'],
    ['0.50-', 'USD -0.5'],
    ['0.50- €', 'EUR -0.5'],
    ['-0.50 €', 'EUR -0.5'],
    ['+0.50', 'USD 0.5'],
    ['€ 0.50 $', undefined],
    ['0.50 XQQ', undefined],
    ['--0.50', undefined],
    ['-(0.50)', undefined],
    ['(0.50', undefined],
    ['0.50)', undefined],
    ['€', undefined],
  ])('%s', async (cell, read) => {
    const { charges, skipped } = await seen(`date;cost\n2026-08-13;1.5\n2026-08-14;${cell}`);
    expect(charges[1]?.replace('2026-08-14 | images | ', '')).toBe(read);
    expect(skipped).toEqual(read === undefined ? ['amount unreadable: 3'] : []);
  });

  test.each([
    ['Cost (EUR)', '5', 'EUR 5'],
    ['Kosten in €', '5', 'EUR 5'],
    ['cost_eur', '5', 'EUR 5'],
    ['costGbp', '5', 'GBP 5'],
    ['費用（新台幣）', '5', 'TWD 5'],
    ['金額(NT$)', '5', 'TWD 5'],
    ['Amount $', '5', 'USD 5'],
    ['Cost (EUR)', '5 €', 'EUR 5'],
    ['Cost (CAD)', '$5', 'CAD 5'],
  ])('the heading %s makes %s %s', async (heading, cell, read) => {
    const { charges, remarks } = await seen(`date;${heading}\n2026-08-14;${cell}`);
    expect(charges).toEqual([`2026-08-14 | images | ${read}`]);
    expect(remarks).toEqual([]);
  });

  test.each([
    ['2026-08-14;5;eur', 'EUR 5'],
    ['2026-08-14;5;€', 'EUR 5'],
    ['2026-08-14;$5;TWD', 'TWD 5'],
    ['2026-08-14;5;USD ($)', 'USD 5'],
    ['2026-08-14;5;US Dollar', 'USD 5'],
    ['2026-08-14;5;EUR (USD)', 'currency unreadable: 3'],
    ['2026-08-14;5 EUR;$', 'currencies differ: 3'],
    ['2026-08-14;€5;USD', 'currencies differ: 3'],
    ['2026-08-14;5;shells', 'currency unreadable: 3'],
    ['2026-08-14;5;coins', 'credits: 3'],
    ['2026-08-14;5;', 'currency unreadable: 3'],
  ])('the row %s beside one in EUR', async (row, read) => {
    const { charges, skipped } = await seen(`date;cost;currency\n2026-08-13;1;EUR\n${row}`);
    expect([...charges.slice(1), ...skipped]).toEqual([
      read.includes(':') ? read : `2026-08-14 | images | ${read}`,
    ]);
  });

  test.each([
    ['¥120;CNY', 'CNY 120'],
    ['NT$30元', 'TWD 30'],
    ['30元;TWD', 'TWD 30'],
    ['30元', 'currency unreadable: 3'],
    ['$30元', 'currency unreadable: 3'],
  ])('a sign that countries share: %s', async (cells, read) => {
    const [cost = '', currency = 'USD'] = cells.split(';');
    const own = cells.includes(';') ? `;${currency}` : '';
    const { charges, skipped } = await seen(
      `date;cost${own && ';currency'}\n2026-08-13;€1${own && ';EUR'}\n2026-08-14;${cost}${own}`,
    );
    expect([...charges.slice(1), ...skipped]).toEqual([
      read.includes(':') ? read : `2026-08-14 | images | ${read}`,
    ]);
  });

  test.each([
    ['日付,金額', 'JPY 120', []],
    ['时间,金额', 'CNY 120', []],
    ['date,cost', 'JPY 120', ['yen assumed']],
    ['date,Cost (CNY)', 'CNY 120', []],
  ])('¥ below %s is the money of %s', async (header, read, said) => {
    const { charges, remarks } = await seen(`${header}\n2026-08-14,¥120`);
    expect([charges, remarks]).toEqual([[`2026-08-14 | images | ${read}`], said]);
  });

  test.each([
    ['Currency: TWD\nDate,Cost', 'TWD 30'],
    ['幣別,新台幣\n日期,費用', 'TWD 30'],
    ['八月帳單\n（單位：新台幣元）\n日期,費用', 'TWD 30'],
    ['All amounts in EUR,\nDate,Cost', 'EUR 30'],
    ['Date,Cost\n,(TWD)', 'TWD 30'],
    ['Currency: TWD\nDate,Cost (EUR)', 'EUR 30'],
    ['We won EUR 5 in Rome\nDate,Cost', 'USD 30'],
    ['單位：元\n日期,費用', 'currency unreadable'],
    ['Currency: TWD or EUR\nDate,Cost', 'USD 30'],
  ])('%j names the money of a table', async (above, read) => {
    const text = `${above}\n2026-08-14,30`;
    if (read.includes('unreadable'))
      await expect(load(text)).rejects.toMatchObject({
        values: { skipped: expect.arrayContaining([expect.objectContaining({ reason: read })]) },
      });
    else expect((await seen(text)).charges).toEqual([`2026-08-14 | images | ${read}`]);
  });

  test('below a heading in 元, ¥ is the sign of the yuan', async () => {
    const { charges, remarks } = await seen('日期,金額(元)\n2026-08-14,¥5');
    expect(charges).toEqual(['2026-08-14 | images | CNY 5']);
    expect(remarks).toEqual([]);
  });

  test('a heading in 元 names no currency', async () => {
    await expect(load('日期,費用（元）\n2026-08-14,30')).rejects.toMatchObject({
      values: { skipped: [{ reason: 'currency unreadable', rows: 1, lines: [2] }] },
    });
  });

  test.each([
    ['NT$1,234', 'date,cost', 'TWD 1234'],
    ['"¥1,234"', 'date;cost', undefined],
    ['"1,234"', 'date,Cost (TWD)', 'TWD 1234'],
    ['$1,234', 'date,cost', undefined],
    ['NT$1.234', 'date,cost', undefined],
    ['1,234 €', 'date,cost', undefined],
  ])(
    '%s below %s: a comma that no country of that money writes before decimals',
    async (cell, header, read) => {
      const separator = header.includes(';') ? ';' : ',';
      const text = `${header}\n2026-08-14${separator}"${cell.replace(/"/g, '')}"`;
      if (read === undefined)
        await expect(load(text)).rejects.toMatchObject({ values: { of: 'numbers', line: 2 } });
      else expect((await seen(text)).charges).toEqual([`2026-08-14 | images | ${read}`]);
    },
  );

  test('other cells have the word before the currency, and it is said', async () => {
    const { charges, remarks } = await seen('date,cost\n2026-08-14,"NT$1,234"\n2026-08-15,"NT$0,5"');
    expect(charges[0]).toBe('2026-08-14 | images | TWD 1.234');
    expect(remarks).toEqual(['decimal mark']);
  });

  test('a refund or a failed charge above 0 is counted, and said', async () => {
    const { remarks, totals: sums } = await load(
      'date,cost,type,status\n2026-08-14,$5,charge,paid\n2026-08-15,$1,Refund,paid\n2026-08-16,-$2,Refund,\n2026-08-17,$3,charge,Failed',
    );
    expect(remarks).toEqual([
      { kind: 'undone', rows: 2, lines: [3, 5] },
      { kind: 'below zero', rows: 1, lines: [4] },
    ]);
    expect(sums.map(({ billed }) => decimalText(billed))).toEqual(['7']);
  });

  test.each([
    ['Refund for images', true],
    ['Partial refund', true],
    ['Credit note 2026-17', true],
    ['部分退款', true],
    ['作廢', true],
    ['交易失敗', true],
    ['已撤銷', true],
    ['REVERTED', true],
    ['Storniert', true],
    ['annulé', true],
    ['Rechazada', true],
    ['환불', true],
    ['Not refunded', false],
    ['未退款', false],
    ['500 credits', false],
  ])('an amount above 0 beside %s is said to be one: %s', async (text, isSaid) => {
    const { remarks } = await seen(`date,cost,note\n2026-08-14,$5,${text}`);
    expect(remarks).toEqual(isSaid ? ['undone'] : []);
  });

  test('amounts below 0 are said with their lines', async () => {
    const { remarks } = await load('date,cost\n2026-08-14,$5\n2026-08-15,-$1\n2026-08-16,($2)');
    expect(remarks).toEqual([{ kind: 'below zero', rows: 2, lines: [3, 4] }]);
  });

  const LEDGERS = [
    ['a wrapper’s account', 'Date,Description,Amount', ',Top-up,$50', ',m,-$3'],
    ['a German account', 'Buchungstag,Verwendungszweck,Betrag', ',Guthaben aufgeladen,50 $', ',m,-3 $'],
    ['a Taiwanese account', '日期,項目,金額', ',儲值,$50', ',m,-$3'],
    ['a Japanese account', '日付,内容,金額', ',チャージ,$50', ',m,-$3'],
    ['a Korean account', '날짜,내용,금액', ',충전,$50', ',m,-$3'],
    ['a bank', 'Date,Description,Amount,Balance', ',Salary,$5000,$9', ',m,-$3,$6'],
    ['Revolut', 'Date,Type,Description,Amount', ',TOPUP,Top-Up by *1,$50', ',CARD_PAYMENT,m,-$3'],
    ['a card that counts payments above 0', 'Date,Description,Amount', ',Payment Thank You,$50', ',m,-$3'],
    [
      'a card that counts payments below 0',
      'Date,Description,Amount',
      ',AUTOPAY PAYMENT - THANK YOU,-$50',
      ',m,$3',
    ],
    ['a seller who gives credits', 'Date,Description,Amount', ',Promotional credit grant,$50', ',m,-$3'],
    ['funds that are added', 'Date,Description,Amount', ',Added funds,$50', ',m,-$3'],
    ['an account that loads itself', 'Date,Description,Amount', ',Auto-reload,$50', ',m,-$3'],
    ['a Taiwanese seller who gives points', '日期,項目,金額', ',首儲贈送,$50', ',m,-$3'],
    ['amounts without signs', 'Date,Type,Amount,Description', ',topup,$50,', ',usage,$3,m'],
    ['amounts without signs in Chinese', '交易时间,商品,收/支,金额', ',x,收入,$50', ',m,支出,$3'],
    ['amounts without signs in Dutch', 'Datum,Omschrijving,Bedrag,Af Bij', ',x,$50,Bij', ',m,$3,Af'],
  ] as const;

  test.each(LEDGERS)('in the ledger of %s what was paid in is no cost', async (_, header, paidIn, spent) => {
    const rows = `${header}\n2026-08-14${paidIn}\n2026-08-15${spent}`;
    const { charges, skipped, remarks } = await seen(rows);
    expect(charges).toEqual(['2026-08-15 | m | USD 3']);
    expect(skipped).toEqual(['paid in: 2']);
    expect(remarks).toEqual(spent.includes('-') ? ['spent below zero'] : []);
  });

  test.each([
    ['with signs', 'date,item,cost\n2026-08-14,Salary,$50\n2026-08-14,m,-$3\n2026-08-15,Refund of m,$1'],
    [
      'without signs',
      'date,item,side,cost\n2026-08-14,x,income,$50\n2026-08-14,m,out,$3\n2026-08-15,Refund of m,income,$1',
    ],
  ])('in a ledger %s a refund is taken off', async (_, text) => {
    const { charges, remarks } = await seen(text);
    expect(charges).toEqual(['2026-08-14 | m | USD 3', '2026-08-15 | Refund of m | USD -1']);
    expect(remarks).toContain('refund');
  });

  test.each([
    'Debit,Credit',
    'Débit,Crédit',
    'Paid out,Paid in',
    'Betrag Soll,Betrag Haben',
    'Withdrawals,Deposits',
    '支出,存入',
  ])('amounts below 0 in a statement of %s were spent where none is above 0', async (sides) => {
    const rows = '2026-08-14,m,-$3,\n2026-08-15,Salary,,$50';
    const { charges, remarks } = await seen(`Date,Item,${sides}\n${rows}`);
    expect([charges, remarks]).toEqual([['2026-08-14 | m | USD 3'], ['spent below zero']]);
    expect(totals(await load(`Date,Item,${sides}\n${rows}\n2026-08-16,m,$5,`))).toEqual(['USD 2']);
  });

  test('in and out of a model are both spent', async () => {
    const rows = '2026-08-14,gpt-image-2,in,100,$1\n2026-08-14,gpt-image-2,out,900,$9';
    expect(totals(await load(`Date,Model,Direction,Tokens,Cost\n${rows}`))).toEqual(['USD 10']);
  });

  test.each([
    ['credits that are bought', '2026-08-14,Top-up,$20\n2026-08-15,Subscription,$30', ['USD 50']],
    ['credits bought by bank', '2026-08-14,Salary,$50\n2026-08-15,OPENAI TOP-UP,-$20', ['USD 20']],
    ['refunds alone', '2026-08-14,m,-$20\n2026-08-15,m,-$3', ['USD -23']],
  ])('%s are counted', async (_, rows, sums) => {
    expect(totals(await load(`date,item,cost\n${rows}`))).toEqual(sums);
  });

  test('amounts without a currency count as USD, and it is said with their lines', async () => {
    const { remarks } = await load('date,cost\n2026-08-14,$1\n2026-08-14,2.5\n2026-08-15,3');
    expect(remarks).toEqual([{ kind: 'USD assumed', rows: 2, lines: [3, 4] }]);
  });
});

describe('days', () => {
  test.each([
    ['14.08.2026', '2026-08-14'],
    ['14.8.2026', '2026-08-14'],
    ['08.07.2026', '2026-07-08'],
    ['14.08.26', '2026-08-14'],
    ['14/08/2026', '2026-08-14'],
    ['8/14/2026 3:45 PM', '2026-08-14'],
    ['8/14/26', '2026-08-14'],
    ['2026/8/14 上午 12:00:00', '2026-08-14'],
    ['2026.8.14', '2026-08-14'],
    ['20260814', '2026-08-14'],
    ['46248', '2026-08-14'],
    ['115/08/14', '2026-08-14'],
    ['115.8.14', '2026-08-14'],
    ['115年8月14日', '2026-08-14'],
    ['民國115年8月14日', '2026-08-14'],
    ['中華民國 115 年 8 月 14 日', '2026-08-14'],
    ['民國99/8/14', '2010-08-14'],
    ['14 Aug 2026', '2026-08-14'],
    ['Aug 14, 2026', '2026-08-14'],
    ['Friday, August 14, 2026', '2026-08-14'],
    ['14. März 2026', '2026-03-14'],
    ['14-Aug-26', '2026-08-14'],
    ['2026/8/14 (五)', '2026-08-14'],
    ['1.7866656E+09', '2026-08-14'],
    ['1,7866656E+09', '2026-08-14'],
    ['8/8/2026', '2026-08-08'],
    ['202608140000', undefined],
    ['99999999999', undefined],
    ['2026-08', undefined],
    ['31/02/2026', undefined],
    ['13/13/2026', undefined],
    ['0/8/2026', undefined],
    ['Marketing 14 2026', undefined],
    ['14 Aug', undefined],
    ['8/14', undefined],
  ])('%s', async (cell, day) => {
    const { charges, skipped } = await seen(`date,images\n1786579200,1\n"${cell}",2`);
    const read = charges.find((charge) => charge.includes('2 images'));
    expect(read?.split(' | ')[0]).toBe(day);
    expect(skipped).toEqual(day === undefined ? ['time unreadable: 3'] : []);
  });

  test.each([
    ['2026-08', '2026-08-01'],
    ['2026/8', '2026-08-01'],
    ['08/2026', '2026-08-01'],
    ['202608', '2026-08-01'],
    ['2026年8月份', '2026-08-01'],
    ['115年8月', '2026-08-01'],
    ['2026년 8월', '2026-08-01'],
    ['Aug 2026', '2026-08-01'],
    ['août 2026', '2026-08-01'],
    ['agosto de 2026', '2026-08-01'],
    ['2026-08-03 - 2026-09-02', '2026-08-03'],
    ['03.08.2026 bis 31.08.2026', '2026-08-03'],
    ['2026/8/3～8/31', '2026-08-03'],
    ['Aug 3 – Aug 31, 2026', '2026-08-03'],
    ['2026-13', undefined],
    ['2026-09-02 - 2026-08-03', undefined],
    ['August', undefined],
    ['Room 2026', undefined],
  ])('in a bill by months or periods, %s begins on %s', async (cell, day) => {
    const { charges, skipped, remarks } = await seen(`Billing period,cost\n2026-07,$1\n"${cell}",$2`);
    expect(charges.find((charge) => charge.endsWith('USD 2'))?.split(' | ')[0]).toBe(day);
    expect(skipped).toEqual(day === undefined ? ['time unreadable: 3'] : []);
    expect(remarks).toEqual(['first day']);
  });

  test('a period whose days can be read in two orders is settled as a day is', async () => {
    const text = 'period,cost\n05/06/2026 - 07/08/2026,$1';
    await expect(load(text)).rejects.toMatchObject({
      values: { choices: [{ reading: '2026-06-05' }, { reading: '2026-05-06' }] },
    });
    expect((await seen(text, { locale: 'en_GB' })).charges).toEqual(['2026-06-05 | images | USD 1']);
    expect((await seen('period,cost\n05/06/2026 - 25/06/2026,$1')).charges).toEqual([
      '2026-06-05 | images | USD 1',
    ]);
  });

  test.each(['Month', 'Week starting', '月份', 'Monat', 'Mois', 'Mês', '請求月', '청구월'])(
    'a column %s tells the day where there is no other',
    async (heading) => {
      const { charges } = await seen(`${heading},cost\n2026-08,$1`);
      expect(charges).toEqual(['2026-08-01 | images | USD 1']);
      expect((await seen(`${heading},date,cost\n2026-08,2026-08-14,$1`)).charges).toEqual([
        '2026-08-14 | images | USD 1',
      ]);
    },
  );

  test.each([
    ['8/14/2026', '2026-08-07'],
    ['14/8/2026', '2026-07-08'],
  ])('beside %s, 08/07/2026 is %s', async (beside, day) => {
    const { charges, remarks } = await seen(`date,images\n${beside},1\n08/07/2026,2`);
    expect(charges.some((charge) => charge.startsWith(day === '2026-08-07' ? '2026-08-07' : day))).toBe(true);
    expect(remarks).toEqual(['day order']);
  });

  const AMBIGUOUS = 'date,images\n08/07/2026,1\n09/07/2026,2';

  test.each([
    [{ locale: 'en_US' }, '2026-08-07'],
    [{ locale: 'de_DE' }, '2026-07-08'],
    [{ locale: 'en_GB' }, '2026-07-08'],
    [{ dayOrder: 'mdy' }, '2026-08-07'],
    [{ dayOrder: 'dmy', locale: 'en_US' }, '2026-07-08'],
  ])('with %j, 08/07/2026 is %s', async (choices, day) => {
    const { charges } = await seen(AMBIGUOUS, choices);
    expect(charges[0]).toBe(`${day} | images | 1 images`);
  });

  test.each([{}, { locale: 'zh_TW' }, { locale: 'not a locale' }])(
    'with %j it is asked about',
    async (choices) => {
      await expect(load(AMBIGUOUS, '', choices)).rejects.toMatchObject({
        code: 'actuals/two-readings',
        values: {
          ...{ of: 'days', text: '08/07/2026', line: 2 },
          choices: [
            { choice: 'dmy', reading: '2026-07-08' },
            { choice: 'mdy', reading: '2026-08-07' },
          ],
        },
      });
    },
  );

  test('a time that a spreadsheet program has rounded keeps its amount, and its day is said to be lost', async () => {
    const { charges, remarks } = await seen('start_time,amount_value,line_item\n1.76E+09,$5,x');
    expect(charges).toEqual(['x | USD 5']);
    expect(remarks).toEqual(['rounded time']);
  });

  test('beside a rounded time the ISO time tells the day', async () => {
    const header = 'start_time,start_time_iso,amount_value,line_item';
    const { charges } = await seen(`${header}\n1.76E+09,2025-10-08T00:00:00+00:00,$5,x`);
    expect(charges).toEqual(['2025-10-08 | x | USD 5']);
  });

  test('an ISO time that a spreadsheet program shows as minutes gives way to the seconds', async () => {
    const header = 'start_time,start_time_iso,amount_value,line_item';
    expect((await seen(`${header}\n1786665600,00:00.0,$5,x`)).charges).toEqual(['2026-08-14 | x | USD 5']);
  });
});

describe('headings', () => {
  test.each([
    ...[
      'Cost',
      'Total cost',
      'cost_usd',
      'Cost ($)',
      'costUSD',
      'amount',
      'amount_value',
      'Total',
      'API cost',
    ],
    ...[
      'Total amount',
      'Amount charged',
      'Spend',
      'USD',
      'Billed',
      'Cost of images',
      '費用',
      '金額',
      '總費用',
    ],
    ...['費用（美元）', 'Kosten', 'Betrag', 'Gesamtbetrag', 'Montant', 'Importe', 'BilledCost', 'COST'],
  ])('%s is a cost', async (heading) => {
    expect((await seen(`date;${heading}\n2026-08-14;$5`)).charges).toEqual(['2026-08-14 | images | USD 5']);
  });

  test.each([
    ...[
      'Unit cost',
      'Cost per image',
      'Price',
      'Tax',
      'VAT',
      'Balance',
      'Running total',
      'Budget',
      'Cost center',
    ],
    ...['Amount due date', 'List cost', 'Estimated cost', '單價', 'Discount', 'sessions', 'Einzelpreis'],
  ])('%s is none, and named where it holds figures', async (heading) => {
    const { columns, totals: sums } = await load(`date;images;${heading}\n2026-08-14;1;5.5`);
    expect(sums).toEqual([]);
    expect(columns?.unusedFigures).toEqual([heading]);
  });

  test.each([
    ['含稅金額,未稅金額', '未稅金額'],
    ['含稅,稅額,未稅', '未稅'],
    ['Amount incl. tax,Tax,Amount excl. tax', 'Amount excl. tax'],
    ['Brutto,USt,Netto', 'Netto'],
    ['Bruttobetrag,MwSt,Nettobetrag', 'Nettobetrag'],
    ['Montant TTC,TVA,Montant HT', 'Montant HT'],
    ['税込金額,税抜金額', '税抜金額'],
    ['Gross,Net', 'Net'],
  ])(
    'of %s the one without tax is the cost, as rates are, in whichever order they stand',
    async (names, net) => {
      const backwards = names.split(',').reverse().join();
      for (const order of [names, backwards]) {
        const { columns } = await load(`date,${order}\n2026-08-14,${order.replace(/[^,]+/g, '5')}`);
        expect(columns?.used).toContainEqual({ meaning: 'cost', heading: net });
        expect(columns?.unusedFigures).toHaveLength(names.split(',').length - 1);
      }
    },
  );

  test('a total before discounts gives way to the total', async () => {
    const { columns } = await load('Date,Total before discount,Total\n2026-08-14,$6,$5');
    expect(columns?.used).toContainEqual({ meaning: 'cost', heading: 'Total' });
    expect(columns?.unusedFigures).toEqual(['Total before discount']);
  });

  test('of several costs the one that says it best is used, and the others are named', async () => {
    const { columns, totals: sums } = await load('Date,Amount,Total cost,Cost,Fee\n2026-08-14,$1,$2,$3,$4');
    expect(sums.map(({ currency }) => currency)).toEqual(['USD']);
    expect(columns?.used).toContainEqual({ meaning: 'cost', heading: 'Total cost' });
    expect(columns?.unusedFigures).toEqual(['Amount', 'Cost', 'Fee']);
  });

  test.each(['images', 'Image', '張', '枚', '圖片'])('a quantity in %s counts images', async (unit) => {
    const { charges } = await seen(`日期,數量,單位,費用\n2026-08-14,3,${unit},NT$16`);
    expect(charges).toEqual(['2026-08-14 | images | 3 images | TWD 16']);
  });

  test.each([
    ['Paid out,Paid in', 'Paid out'],
    ['Money in (£),Money out (£)', 'Money out (£)'],
    ['Amount In,Amount Out', 'Amount Out'],
    ['Incoming,Outgoing', 'Outgoing'],
    ['Deposits,Withdrawals', 'Withdrawals'],
    ['Gutschrift,Lastschrift', 'Lastschrift'],
    ['Betrag Haben,Betrag Soll', 'Betrag Soll'],
    ['Accrediti,Addebiti', 'Addebiti'],
    ['Importe abono,Importe cargo', 'Importe cargo'],
    ['存款金額,提款金額', '提款金額'],
    ['貸方金額,借方金額', '借方金額'],
    ['맡기신금액,찾으신금액', '찾으신금액'],
  ])('of %s the cost is %s, in whichever order they stand', async (names, out) => {
    for (const order of [names, names.split(',').reverse().join()]) {
      const { columns } = await load(`date,${order}\n2026-08-14,£5,£5`);
      expect(columns?.used).toContainEqual({ meaning: 'cost', heading: out });
      expect(columns?.unusedFigures).toHaveLength(1);
    }
  });

  test('what was paid in a currency is a cost', async () => {
    const { columns } = await load('date,Paid in USD\n2026-08-14,5');
    expect(columns?.used).toContainEqual({ meaning: 'cost', heading: 'Paid in USD' });
  });

  test('a bare total says it better than costs by kinds of tokens, of which alone none is taken', async () => {
    const kinds = 'Input cost,Cached input cost,Output cost';
    const { columns, totals: sums } = await load(`date,images,${kinds},Total\n2026-08-14,1,$1,$2,$3,$6`);
    expect(sums.map(({ billed }) => decimalText(billed))).toEqual(['6']);
    expect(columns?.unusedFigures).toEqual(kinds.split(','));
    const alone = await load(`date,images,${kinds}\n2026-08-14,1,$1,$2,$3`);
    expect([alone.totals, alone.columns?.unusedFigures]).toEqual([[], kinds.split(',')]);
    expect(totals(await load('date,Output cost\n2026-08-14,$3'))).toEqual(['USD 3']);
  });

  test.each([
    'Input,Output',
    'prompt,completion',
    'Low,Medium,High',
    '低,中,高',
    '1024x1024,1536x1024',
    'Requests,Errors',
    'Prompt tokens,Completion tokens',
  ])('a bare total beside %s is money only where a currency says so', async (kinds) => {
    const counts = kinds.replace(/[^,]+/g, '5');
    await expect(load(`date,${kinds},Total\n2026-08-14,${counts},10`)).rejects.toMatchObject({
      values: { skipped: [{ reason: 'currency unreadable', rows: 1, lines: [2] }] },
    });
    for (const row of [`Total\n2026-08-14,${counts},$10`, `Total (USD)\n2026-08-14,${counts},10`])
      expect(totals(await load(`date,${kinds},${row}`))).toEqual(['USD 10']);
  });

  test('a bare total beside the prompt is money', async () => {
    expect(totals(await load('date,prompt,Total\n2026-08-14,a cat,0.04'))).toEqual(['USD 0.04']);
  });

  test.each(['N', 'Pcs', 'Units', '件數', '數', '개'])(
    'a price beside %s is no cost of the row',
    async (count) => {
      await expect(load(`date,${count},Price\n2026-08-14,4,$0.04`)).rejects.toMatchObject({
        code: 'actuals/foreign',
      });
    },
  );

  test.each(['金額,消費地,幣別,外幣金額', 'Amount,Place,Currency,Original amount'])(
    'below %s nothing tells whose money the first amount is',
    async (names) => {
      await expect(load(`date,${names}\n2026-08-14,1600,US,USD,50`)).rejects.toMatchObject({
        values: { skipped: [{ reason: 'currency unreadable', rows: 1, lines: [2] }] },
      });
      expect(totals(await load(`date,${names}\n2026-08-14,NT$1600,US,USD,50`))).toEqual(['TWD 1600']);
    },
  );

  test('pictures in headings say nothing', async () => {
    const { charges } = await seen('📅 Date,🖼️ Images,💰 Cost\n2026-08-14,12,$1');
    expect(charges).toEqual(['2026-08-14 | images | 12 images | USD 1']);
  });

  test('a cost says it better than the cost of a part', async () => {
    const { totals: sums, columns } = await load('Date,Input cost,Output cost,Cost\n2026-08-14,$1,$2,$3');
    expect(sums.map(({ billed }) => decimalText(billed))).toEqual(['3']);
    expect(columns?.unusedFigures).toEqual(['Input cost', 'Output cost']);
  });

  test.each([
    ...[
      'Images',
      'Image count',
      '# images',
      'Number of images',
      'images_generated',
      'Bilder',
      '張數',
      '圖片張數',
    ],
  ])('%s counts images', async (heading) => {
    expect((await seen(`date;${heading}\n2026-08-14;5`)).charges).toEqual(['2026-08-14 | images | 5 images']);
  });

  test.each([
    ...[
      'Cost (cents)',
      'cost_cents',
      'Cost (kUSD)',
      'Cost in thousands',
      '費用（萬元）',
      '費用（千元）',
      'Cost %',
    ],
    ...['Average cost', 'Max cost', 'Spend cap', 'Cost saved', 'Cost YTD', 'MTD spend', 'Cost last month'],
    ...['平均費用', '預計費用', '退款金額', '剩餘金額', 'Cost (USD/EUR)', 'amount_micros', 'Cost change'],
    ...['cost_nanos', 'amount_minor', 'Cost (pence)', 'cost_microusd', 'Cost (m$)', 'Cost (¢)', 'Cost x1000'],
    ...[
      'Cost (000s)',
      'Cost in USD (000)',
      'cost_e6',
      'Cost (lakh)',
      '費用（分）',
      '料金(万円)',
      'Cost / image',
      'Cost/1M tokens',
    ],
    ...['單張費用', '最高費用', '未付金額', '費用(估)', 'Amount pending', 'Cost (30 days)', 'Total duration'],
  ])('%s is money of another kind or scale', async (heading) => {
    const { columns, totals: sums } = await load(`date;images;${heading}\n2026-08-14;1;5.5`);
    expect(sums).toEqual([]);
    expect(columns?.unusedFigures).toEqual([heading]);
  });

  test.each([
    ['timestamp,price', '2026-08-14T10:00:00Z,$0.05', 'images | USD 0.05'],
    ['created_at,task_id,model,price,status', '2026-08-14T10:00:00Z,t,m,$0.05,ok', 'm | USD 0.05'],
    ['日付,金額', '2026/08/14,¥120', 'images | JPY 120'],
    ['利用日,モデル,料金,通貨', '2026/08/14,m,120,JPY', 'm | JPY 120'],
    [
      '时间,令牌名称,模型,提示tokens,补全tokens,花费',
      '2026-08-14 10:00:00,k,m,20,4160,$0.17',
      'm | USD 0.17',
    ],
    ['交易日期,消費金額,說明', '2026/8/14,NT$30,m', 'm | TWD 30'],
    ['帳單日期,含稅金額', '2026/8/14,NT$30', 'images | TWD 30'],
    ['消費日,外幣幣別,外幣金額,新臺幣金額', '115/08/14,JPY,20,5', 'images | JPY 20'],
    ['消費日,新臺幣金額,外幣幣別,外幣金額', '115/08/14,5,JPY,20', 'images | TWD 5'],
    ['Created (UTC),Amount Refunded,Amount,Currency', '2026-08-14 10:00,1,20,usd', 'images | USD 20'],
    ['날짜,비용', '2026-08-14,₩120', 'images | KRW 120'],
    ['Billing period start,Amount due', '2026-08-14,$12', 'images | USD 12'],
    ['UsageDate,PreTaxCost,Currency', '20260814,1.25,USD', 'images | USD 1.25'],
    ['UsageDate,MeterName,CostInBillingCurrency,BillingCurrency', '08/14/2026,m,1.5,TWD', 'm | TWD 1.5'],
    [
      'lineItem/UsageStartDate,lineItem/UsageEndDate,lineItem/CurrencyCode,lineItem/UnblendedCost,lineItem/LineItemDescription',
      '2026-08-14T00:00:00Z,2026-08-14T01:00:00Z,USD,0.2,m',
      'm | USD 0.2',
    ],
    [
      'bill_billing_period_start_date,line_item_usage_start_date,line_item_usage_amount,line_item_unblended_cost,line_item_line_item_description,pricing_unit',
      '2026-08-01T00:00:00Z,2026-08-14T00:00:00Z,12,$0.48,m,Images',
      'm | 12 images | USD 0.48',
    ],
    [
      'Contract period start date,Usage start (local) date,Cost',
      '2026-08-01,2026-08-14,$5',
      'images | USD 5',
    ],
    [
      'ServiceName,ChargeDescription,ChargePeriodStart,BilledCost,BillingCurrency',
      'OpenAI,m,2026-08-14T00:00:00Z,5,USD',
      'm | USD 5',
    ],
    [
      'Usage start date,SKU description,Usage amount,Usage unit,Cost ($),Discounts ($)',
      '2026-08-14,m,12,count,0.48,0',
      'm | 12 count | USD 0.48',
    ],
    [
      'created_at,cost_total,tokens_prompt,model_permaslug',
      '2026-08-14 10:00:00.123,$0.04,20,m',
      'm | USD 0.04',
    ],
    ['Date,Total (incl. VAT)', '2026-08-14,€5', 'images | EUR 5'],
    ['Date,Usage ($)', '2026-08-14,5', 'images | USD 5'],
    ['Date,Expense', '2026-08-14,$5', 'images | USD 5'],
    ['Date,Img,Cost (TWD),Cost (USD)', '2026-08-14,4 pcs,160,5', 'images | 4 images | USD 5'],
    ['日期,張數,費用', '2026-08-14,4張,NT$30', 'images | 4 images | TWD 30'],
    ['Date,MeterName,CostInBillingCurrency,BillingCurrencyCode', '08/14/2026,m,1.5,TWD', 'm | TWD 1.5'],
    ['Date,Cost ($),Subtotal,Currency', '2026-08-14,48,46,TWD', 'images | TWD 48'],
    ['UsageDate,ServiceName,CostUSD,Cost,Currency', '2026-08-14,m,1.5,48,TWD', 'm | USD 1.5'],
    ['Date,Net amount', '2026-08-14,€5', 'images | EUR 5'],
    ['日期,小計,稅額,總計', '2026-08-14,NT$8,NT$1,NT$9', 'images | TWD 9'],
    ['Datum,Omschrijving,Bedrag', '14-08-2026,m,€ 5', 'm | EUR 5'],
    ['Date,Spent,Unit', '2026-08-14,5,EUR', 'images | EUR 5'],
    ['Fecha de operación,Concepto,Cargo,Abono', '2026-08-14,m,€5,', 'm | EUR 5'],
    ['Date opération,Libellé,Débit,Crédit', '2026-08-14,m,€5,', 'm | EUR 5'],
    ['Data,Histórico,Débito,Crédito', '2026-08-14,m,R$5,', 'm | BRL 5'],
    ['Data,Descrizione,Entrate,Uscite', '2026-08-14,m,,€5', 'm | EUR 5'],
    ['Data operacji,Opis,Kwota,Waluta', '2026-08-14,m,5,PLN', 'm | PLN 5'],
    ['Leistungszeitraum ab,Datum,Bezeichnung,Einzelpreis,Gesamtpreis', ',2026-08-14,m,€1,€5', 'm | EUR 5'],
    ['ご利用日,ご利用先,ご利用金額(円)', '2026年8月14日,m,5', 'm | JPY 5'],
    ['이용일자,가맹점명,이용금액(원)', '2026.08.14,m,500', 'm | KRW 500'],
    ['거래일시,적요,입금액,출금액', '2026-08-14 10:00,m,0,₩500', 'm | KRW 500'],
    ['消費日,入帳日,消費明細,新臺幣金額', '115/08/14,115/08/16,m,5', 'm | TWD 5'],
    ['Date,Endpoint,Cost', '2026-08-14,m,$5', 'm | USD 5'],
    ['消費日,消費明細,繳款幣別,金額,消費地,幣別,外幣金額', '2026/08/14,m,TWD,1600,US,USD,50', 'm | TWD 1600'],
    ['消費日,消費明細,幣別,外幣金額,消費地,繳款幣別,金額', '2026/08/14,m,USD,50,US,TWD,1600', 'm | USD 50'],
    ['消費日,消費明細,臺幣金額,幣別,外幣金額', '2026/08/14,m,1600,USD,50', 'm | TWD 1600'],
    ['Date,Amount,Currency,Local amount,Local currency', '2026-08-14,40,GBP,50,USD', 'images | GBP 40'],
    [
      'Date,Settled amount,Settled currency,Original amount,Original currency',
      '2026-08-14,40,GBP,50,USD',
      'images | GBP 40',
    ],
    [
      'Date,Transaction amount,Transaction currency,Billing amount,Billing currency',
      '2026-08-14,50,USD,40,GBP',
      'images | USD 50',
    ],
    ['Date,Amount (EUR),Original amount,Original currency', '2026-08-14,40,50,USD', 'images | EUR 40'],
    ['Date,Cost,Amount (local currency),Local currency code', '2026-08-14,$40,50,USD', 'images | USD 40'],
    ['Buchungsdatum;Betrag;Originalbetrag;Originalwährung', '14.08.2026;40 €;50;USD', 'images | EUR 40'],
    ['日期,預計張數,實際張數,費用', '2026-08-14,5,4,$40', 'images | 4 images | USD 40'],
    ['交易时间,应付金额,实付金额,币种', '2026-08-14,6,5,CNY', 'images | CNY 5'],
    ['Buchung;Verwendungszweck;Saldo;Währung;Betrag;Währung', '14.08.2026;m;9;CHF;5;EUR', 'm | EUR 5'],
    [
      'date,product,billingCurrency,pricingCurrency,costInBillingCurrency,costInPricingCurrency',
      '2026-08-14,m,EUR,USD,5,6',
      'm | EUR 5',
    ],
    ['Date,Currency,Amount,Currency,Local amount', '2026-08-14,EUR,5,USD,6', 'images | EUR 5'],
    ['消費日期,入帳日期,消費說明,消費金額', '115/08/14,115/08/16,m,NT$5', 'm | TWD 5'],
    ['利用日,利用店名・商品名,利用金額', '2026/08/14,m,¥500', 'm | JPY 500'],
    ['Datum,Naam / Omschrijving,Bedrag (EUR)', '20260814,m,5', 'm | EUR 5'],
    ['data,título,valor', '2026-08-14,m,R$5', 'm | BRL 5'],
    ['Fecha,Imágenes generadas,Coste', '2026-08-14,4,€5', 'images | 4 images | EUR 5'],
    ['날짜,이미지 개수,비용', '2026-08-14,4,₩500', 'images | 4 images | KRW 500'],
  ])('%s', async (header, row, read) => {
    const { charges, remarks } = await seen(`${header}\n${row}`, { locale: 'en_US' });
    expect(charges).toEqual([`2026-08-14 | ${read}`]);
    expect(remarks).toEqual([]);
  });

  test.each([
    ['Date,Amount,Balance', '2026-08-14,-20 credits,480'],
    ['Date,Spent,Unit', '2026-08-14,20,credits'],
    ['Date,Images,Cost,Unit', '2026-08-14,4,20,credits'],
    ['Date,Cost,Currency', '2026-08-14,20,credits'],
    ['日期,費用', '2026-08-14,20點'],
    ['Date,Amount,Description', '2026-08-14,20,Generate image (20 credits)'],
  ])('credits are never read as money: %s, %s', async (header, row) => {
    await expect(load(`${header}\n${row}`)).rejects.toMatchObject({
      values: { skipped: [{ reason: 'credits', rows: 1, lines: [2] }] },
    });
  });

  test.each([
    'Credits',
    'Cost (credits)',
    'Credit cost',
    '費用（點）',
    '花費點數',
    'Coins spent',
    'Points spent',
  ])('neither is %s', async (heading) => {
    await expect(load(`Date,${heading}\n2026-08-14,20`)).rejects.toMatchObject({ code: 'actuals/foreign' });
  });

  test('a credit note and credits that are paid for in a currency are money', async () => {
    const { charges } = await seen(
      'Date,Amount,Description\n2026-08-14,-5.00,Credit note\n2026-08-15,$20.00,500 credits',
    );
    expect(charges).toEqual(['2026-08-14 | Credit note | USD -5', '2026-08-15 | 500 credits | USD 20']);
  });

  test('a column without a heading that holds figures is named', async () => {
    const { columns } = await load('date,images,,note\n2026-08-14,1,5,hello');
    expect([columns?.unusedFigures, columns?.others]).toEqual([[''], ['note']]);
  });

  test('so are the digits that a decimal comma left where commas part the cells', async () => {
    const { columns } = await load('date,cost,note\n2026-08-14,0,042\n2026-08-15,0,168');
    expect(columns?.unusedFigures).toEqual(['note']);
  });

  test('one cell is no table, whatever words stand in it', async () => {
    await expect(load('Datum Betrag\n2026-08-14')).rejects.toMatchObject({ code: 'actuals/foreign' });
    expect((await seen('Datum;Betrag\n14.08.2026;1.234,50 €')).charges).toEqual([
      '2026-08-14 | images | EUR 1234.5',
    ]);
  });

  test('lines above the header are left out and said', async () => {
    const { charges, skipped } = await seen(
      'Bill for August\n\nAcme,,\nDate,Cost,Model\n2026-08-14,$5,gpt-image-2',
    );
    expect(charges).toEqual(['2026-08-14 | gpt-image-2 | USD 5']);
    expect(skipped).toEqual(['above the header: 1,3']);
  });

  test('the sheet that was written from a bill is read again', async () => {
    const header =
      'ChargePeriodStart,ChargePeriodEnd,Line item,Project,ConsumedQuantity,ConsumedUnit,BilledCost,BillingCurrency,ListCost';
    const row = '2026-08-14,2026-08-15,"gpt-image-2, image output",p,42240,tokens,1.6896,EUR,1.7';
    expect((await seen(`${header}\n${row}`)).charges).toEqual([
      '2026-08-14 | gpt-image-2, image output | 42240 tokens | EUR 1.6896',
    ]);
  });
});

describe('separators, quotes and lines', () => {
  test.each([
    ['a first line sep=;', 'sep=;\ndate;cost\n2026-08-14;0,5\n2026-08-15;x', ['amount unreadable: 4']],
    [
      'a first line sep=, that is not so',
      'sep=,\ndate;cost\n2026-08-14;0,5\n2026-08-15;x',
      ['amount unreadable: 4'],
    ],
    ['"sep=,"', '"sep=,"\ndate,cost\n2026-08-14,$0.5\n2026-08-15,x', ['amount unreadable: 4']],
    [
      'a line break in a quoted cell',
      'date,cost,item\n2026-08-14,1.5,"a\r\nb"\r\n2026-08-15,x,c',
      ['amount unreadable: 4'],
    ],
    [
      'mixed line ends',
      'date,cost\r\n2026-08-14,1.5\n2026-08-15,x\r2026-08-16,2.5',
      ['amount unreadable: 3'],
    ],
    ['empty lines', 'date,cost\n\n2026-08-14,1.5\n\n\n2026-08-15,x', ['amount unreadable: 6']],
    ['pipes', 'date|cost\n2026-08-14|1.5\n2026-08-15|x', ['amount unreadable: 3']],
    [
      'commas in a heading',
      'Date;Cost;"Use, team, place"\n2026-08-14;1,5;a\n2026-08-15;x;b',
      ['amount unreadable: 3'],
    ],
    [
      'empty cells beyond the header',
      'date,cost,,\n2026-08-14,1.5,,,,\n2026-08-15,x,,',
      ['amount unreadable: 3'],
    ],
  ])('%s', async (_, text, skipped) => {
    const read = await seen(text);
    expect(read.charges.length).toBeGreaterThan(0);
    expect(read.skipped).toEqual(skipped);
  });

  test.each([
    ['a console', '+------+----+\n| date | cost |\n+------+----+\n| 2026-08-14 | $5 |\n+------+----+', []],
    ['a database', ' date | cost\n------+-----\n 2026-08-14 | $5\n(1 row)\n', ['cells missing: 4']],
  ])('the rules and notes of %s are no rows of its table', async (_, text, skipped) => {
    const read = await seen(text);
    expect([read.charges, read.skipped]).toEqual([['2026-08-14 | images | USD 5'], skipped]);
  });

  test.each([
    [
      'a stray quote',
      'date,cost,item\n2026-08-14,1,"a"b\n2026-08-15,2,c',
      'actuals/stray-quote',
      { line: 2 },
    ],
    ['a stray quote after a line break', 'date,item,cost\n1,"a\nb"c,1', 'actuals/stray-quote', { line: 3 }],
    [
      'a cell that is not empty beyond the header',
      'date,cost\n2026-08-14,1\n2026-08-14,1,7',
      'actuals/columns',
      { line: 3 },
    ],
  ])('%s is refused with its line', async (_, text, code, values) => {
    await expect(load(text)).rejects.toMatchObject({ code, values });
  });

  test.each(['|---|---:|', '---|---'])('the rule %s below headings is no row', async (rule) => {
    const edge = rule.startsWith('|') ? '|' : '';
    const text = `${edge}date|cost${edge}\n${rule}\n${edge}2026-08-14|$5${edge}`;
    expect(await seen(text)).toEqual({
      ...{ charges: ['2026-08-14 | images | USD 5'], skipped: [], remarks: [] },
    });
  });

  test.each([
    [
      'date,images,cost',
      '\u200e8/\u200e14/\u200e2026,\u206012\u200b,\ufeff$1.5\u200b',
      '2026-08-14 | images | 12 images | USD 1.5',
    ],
    ['date,cost,currency', '2026-08-14\u00ad,5,\u200eEUR', '2026-08-14 | images | EUR 5'],
    ['month,cost', '\u200b2026-08 \u200b,$5', '2026-08-01 | images | USD 5'],
  ])('characters that nobody sees in cells below %s say nothing', async (header, row, read) => {
    expect((await seen(`${header}\n${row}`)).charges).toEqual([read]);
  });

  test.each(['"date", "item", "cost"', '"date" , "item" , "cost"', '"date";  "item";  "cost"'])(
    'blanks between separators and quotes are none of the cells: %s',
    async (header) => {
      const row = header.replace('date', '2026-08-14').replace('item', 'a, b; c').replace('cost', '$1');
      expect((await seen(`${header}\n${row}\n`)).charges).toEqual(['2026-08-14 | a, b; c | USD 1']);
    },
  );

  test('a quote within a cell that is not quoted is a character like others', async () => {
    const { charges } = await seen('date,cost,item\n2026-08-14,$1,19" banner\n2026-08-15,$2,"say ""hi"""');
    expect(charges).toEqual(['2026-08-14 | 19" banner | USD 1', '2026-08-15 | say "hi" | USD 2']);
  });

  test.each([
    ['date,cost,', '2026-08-14,1.50,EUR\n2026-08-15,2.50,USD'],
    ['date,,cost', '2026-08-14,€,1.50\n2026-08-15,$,2.50'],
  ])(
    'currencies in a column without a heading are those of the amounts beside it: %s',
    async (header, rows) => {
      const actuals = await load(`${header}\n${rows}`);
      expect([totals(actuals), actuals.remarks]).toEqual([['EUR 1.5', 'USD 2.5'], []]);
      expect(actuals.columns?.used).toContainEqual({ meaning: 'currency', heading: '' });
    },
  );

  test('a row without an amount, but with figures in columns that are not used, is no day without costs', async () => {
    const { skipped } = await seen(
      'date,item,debit,credit\n2026-08-14,a,$5,\n2026-08-15,Refund,,$1\n2026-08-16,b,,\n2026-08-17,,,',
    );
    expect(skipped).toEqual(['no amount: 3', 'empty day: 4,5']);
  });

  test('a line short of cells is left out, with its line; nothing in it settles how others are read', async () => {
    const { charges, skipped } = await seen(
      'date,images,cost\n2026-08-14,1\n2026-08-14,1,$1.5\n8/14/2026\n2026-08-15,1,$1',
    );
    expect(charges).toEqual([
      '2026-08-14 | images | 1 images | USD 1.5',
      '2026-08-15 | images | 1 images | USD 1',
    ]);
    expect(skipped).toEqual(['cells missing: 2,4']);
  });

  test.each([
    ...['Total', 'Sub-total:', 'Grand total (USD)', 'Total due', '合計', '小計', 'Summe'],
    ...['August total', 'Total Aug 2026', 'Total for the period', 'Endsumme', 'Zwischensumme netto'],
    ...['Previous balance', 'Balance due', 'Saldo anterior', '上期餘額', '前回繰越', '이월금액'],
    ...['Sum of above', 'Total cost to date', 'Running total', 'Total (3 items)', 'Total incl. VAT'],
    ...['Total a pagar', 'Montant total TTC', 'Totale generale', '총 합계'],
    ...[
      '共計',
      '總共',
      '累計',
      '應付總額',
      '本期應繳總額',
      '本頁小計',
      '合計（3筆）',
      '税込合計',
      'ご請求合計',
    ],
    ...['本月合計', '八月總計', '8月小計', '2026年8月合計', '合計金額'],
  ])('a row named %s is not added to those that it sums', async (name) => {
    const { charges, skipped } = await seen(
      `date,item,cost\n2026-08-14,a,$1\n${name},,$1\n2026-08-31,${name},$1\n2026-08-14,${name} banner,$2`,
    );
    expect(charges).toEqual([`2026-08-14 | ${name} banner | USD 2`, '2026-08-14 | a | USD 1'].sort());
    expect(skipped).toEqual(['total: 3,4']);
  });

  test('neither is a row that names nothing, with a note that says so', async () => {
    const { charges, skipped } = await seen('date,cost,note\n2026-08-14,$1,a\n2026-08-31,$1,Total');
    expect([charges, skipped]).toEqual([['2026-08-14 | images | USD 1'], ['total: 3']]);
  });

  test.each(['1786665600,Total', 'Total,'])('neither is a row %s of an export of activity', async (cells) => {
    const { charges, skipped } = await seen(
      `start_time,model,output_tokens\n1786665600,gpt-image-1,5\n${cells},5`,
    );
    expect(charges).toEqual(['2026-08-14 | gpt-image-1, output | 5 tokens']);
    expect(skipped).toEqual(['total: 3']);
  });

  test('the headings once more are passed over, other ones refused', async () => {
    expect(await seen('date,cost\n2026-08-14,$1\nDate,Cost\n2026-08-15,$2')).toMatchObject({
      ...{ charges: ['2026-08-14 | images | USD 1', '2026-08-15 | images | USD 2'] },
      skipped: ['heading again: 3'],
    });
    for (const second of [
      'Date,Kept,Cost\n2026-08-15,3,$2',
      'Date,Cost\n2026-08-15,$2',
      'Date,Images,Kept,Cost',
    ])
      await expect(load(`date,images,cost\n2026-08-14,1,$1\n\n${second}`)).rejects.toMatchObject({
        ...{ code: 'actuals/two-tables', values: { line: 4 } },
      });
  });

  test('a last line below an empty one is a note; without one, the file was cut off there', async () => {
    const { charges, skipped } = await seen('date,cost\n2026-08-14,$1\n\nMade by Ann on 2026-08-31\n');
    expect([charges, skipped]).toEqual([['2026-08-14 | images | USD 1'], ['cells missing: 4']]);
    expect((await seen('date,cost\n2026-08-14,$1\n# made on 2026-08-31')).skipped).toEqual([
      'cells missing: 3',
    ]);
    await expect(load('date,cost\n2026-08-14,$1\n2026-08-1')).rejects.toMatchObject({
      code: 'actuals/truncated',
    });
  });

  test('a last line that begins as a total is one, however few cells it has', async () => {
    expect((await seen('date,item,cost\n2026-08-14,a,$1\nTotal,$1')).skipped).toEqual(['total: 3']);
    expect((await seen('日期,項目,費用\n2026-08-14,a,$1\n小計\n合計,$1')).skipped).toEqual(['total: 3,4']);
  });

  test('a cell of more than 10,000 characters leaves its row out', async () => {
    const { charges, skipped } = await seen(
      `date,cost,item\n2026-08-14,$1,a\n2026-08-14,$1,${'x'.repeat(10_001)}`,
    );
    expect([charges.length, skipped]).toEqual([1, ['cell too long: 3']]);
  });
});

test.each([
  ['gzip', '\u001f\ufffd\b\u0000', 'compressed'],
  ['a workbook', 'PK\u0003\u0004\u0014\u0000…[Content_Types].xml…', 'spreadsheet'],
  [
    'an OpenDocument sheet',
    'PK\u0003\u0004…mimetypeapplication/vnd.oasis.opendocument.spreadsheet',
    'spreadsheet',
  ],
  ['an old workbook', '\ufffd\ufffd\u0011\u0871\u001a\ufffd', 'spreadsheet'],
  ['an old workbook by its bytes', '\u00d0\u00cf\u0011\u00e0\u00a1', 'spreadsheet'],
  ['a zip', 'PK\u0003\u0004…bill.csv…', 'compressed'],
  ['a PDF', '%PDF-1.7\n', 'pdf'],
  ['a picture', '\ufffdPNG\r\n', 'image'],
  ['bytes', 'a\u0000b', 'other'],
])('%s is told apart from text', async (_, text, kind) => {
  await expect(load(text)).rejects.toMatchObject({ code: 'actuals/not-text', values: { kind } });
});

/** A generation of one picture by gpt-image-2: high takes 7,024 tokens at 1024x1024, low 196. */
const generation = (tokens: number, said: object) =>
  JSON.stringify({
    ...{ created: 1_786_665_600, size: '1024x1024', data: [{}] },
    usage: { input_tokens: 0, output_tokens: tokens, output_tokens_details: { image_tokens: tokens } },
    ...said,
  });

test('output that the named size, quality and number do not give is remarked, with its lines', async () => {
  const lines = [
    generation(196, { quality: 'low' }),
    generation(7024, { quality: 'low' }),
    generation(7024, { quality: 'high' }),
    generation(1234, { quality: 'high' }),
    generation(1234, {}),
  ];
  const { remarks } = await load(lines.join('\n'));
  expect(remarks).toMatchObject([{ kind: 'unexpected output', rows: 2, lines: [2, 4] }]);
  expect(remarks.map(ACTUALS_TEXTS.en.preview.remark)).toEqual([
    'Output that the response’s own size and quality do not give in 2 responses (line 2, 4): 7,024 is high at 1024x1024; the response says low (196).',
  ]);
});

test('where every row is left out, the reasons and lines are said in place of a period', async () => {
  const skipped = [
    { reason: 'time unreadable', rows: 6, lines: [2, 3, 4, 5, 6] },
    { reason: 'amount unreadable', rows: 1, lines: [8] },
  ];
  const rows = [...Array.from({ length: 6 }, () => 'soon,1'), '2026-08-14,much'];
  await expect(load(['date,cost', ...rows].join('\n'))).rejects.toMatchObject({
    code: 'actuals/nothing-to-import',
    values: { rows: 7, skipped: skipped.map((each) => ({ ...each })) },
  });
  expect(ACTUALS_TEXTS.en.problems['actuals/nothing-to-import']({ rows: 7, skipped } as never)).toBe(
    '7 rows read, and none can be used. 6 × the date cannot be read (line 2, 3, 4, 5, 6 …); 1 × the amount is not a number (line 8).',
  );
});

describe('what nobody else should see', () => {
  test.each([
    ['ann.lee@example.com', '•••'],
    ['Banner for ann@example.com, urgent', 'Banner for •••, urgent'],
    ['ann＠example.com', '•••'],
    ['sk-proj-abc123DEF456ghi789', '•••'],
    ['key sk-abcdefgh1234 of Ann', 'key ••• of Ann'],
    ['Bearer abcdefgh12345678', '•••'],
    ['AKIAIOSFODNN7EXAMPLE', '•••'],
    ['0123456789abcdef0123456789abcdef', '•••'],
    ['gpt-image-2, image output', 'gpt-image-2, image output'],
    ['imagen@006', 'imagen@006'],
    ['ask-the-designer', 'ask-the-designer'],
    ['sketch-of-a-harbour', 'sketch-of-a-harbour'],
  ])('the line item %s is kept as %s', async (item, kept) => {
    const { charges } = await load(
      `start_time,amount_value,line_item,project_id\n1786665600,$1,"${item}","${item}"`,
    );
    expect([charges[0]?.lineItem, charges[0]?.project]).toEqual([kept, kept]);
  });

  test('neither are models of responses nor line items of JSON', async () => {
    const usage = { input_tokens: 1, output_tokens: 2 };
    const named = await load(JSON.stringify({ created: 1_786_665_600, model: 'ann@example.com', usage }));
    expect(JSON.stringify(named.charges.map(brief))).not.toContain('ann');
  });

  test.each([
    '17,Ann Lee,ann@example.com',
    'Ann Lee,2026-08-14,banner',
    'Ann Lee,$5,banner',
    `Ann Lee,sk-${'a'.repeat(40)}`,
    `Ann Lee,${'x'.repeat(41)}`,
  ])('the first line %s of a file without a header is not shown', async (line) => {
    await expect(load(`${line}\n${line}`)).rejects.toMatchObject({
      code: 'actuals/foreign',
      values: { found: [] },
    });
  });
});
