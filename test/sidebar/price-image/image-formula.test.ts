import type { AppsScriptHost } from '../../../src/host/apps-script-host';
import { tableOf } from '../../../src/rates/overrides';
import { DEFAULT_RATE_ID, SHIPPED_TABLE } from '../../../src/rates/rate-table';
import { type ImageDraft, imageCells, NEW_IMAGE } from '../../../src/sidebar/price-image/image-cells';
import { imageFormula } from '../../../src/sidebar/price-image/image-formula';
import { type PricedImage, pricedImage } from '../../../src/sidebar/price-image/priced-image';
import { edited, newDocument, save } from '../../support/rate-documents';

const page = (typed: Partial<ImageDraft>, table = SHIPPED_TABLE) => {
  const cells = imageCells({ ...NEW_IMAGE, ...typed });
  const priced = pricedImage(cells, table, 'en');
  return { priced, formula: imageFormula(cells, priced) };
};

const figureOf = ({ plan, usd, bill }: PricedImage): number | undefined => plan?.usd ?? usd ?? bill?.amount;

const CASES: readonly (readonly [says: string, typed: Partial<ImageDraft>, formula: string])[] = [
  ['the page as it opens', {}, '=IMGCOST("1024x1024"; "medium"; IMG_RATES)'],
  ['a ratio', { size: '4:5', quality: 'high' }, '=IMGCOST("4:5"; "high"; IMG_RATES)'],
  ['a size in words', { size: 'portrait' }, '=IMGCOST("portrait"; "medium"; IMG_RATES)'],
  ['no size', { size: ' ', quality: 'low' }, '=IMGCOST("1024x1024"; "low"; IMG_RATES)'],
  [
    'a rate of its own, tokens and references',
    { rate: 'gpt-image-2.5-flare', prompt: '200', references: '2' },
    '=IMGCOST("1024x1024"; "medium"; "gpt-image-2.5-flare"; 200; 2; IMG_RATES)',
  ],
  [
    'a prompt with quotes and lines',
    { prompt: 'A sign that says "Open"\nin red; #1, =1' },
    '=IMGCOST("1024x1024"; "medium"; ; "A sign that says ""Open"""&CHAR(10)&"in red; #1, =1"; IMG_RATES)',
  ],
  [
    'the sizes of references',
    { references: '1024x1024; 800x600' },
    '=IMGCOST("1024x1024"; "medium"; ; ; "1024x1024; 800x600"; IMG_RATES)',
  ],
  [
    'a plan with a fraction of retries and a buffer',
    { finals: '20', retries: '2.5', buffer: '20%' },
    '=IMGTOTAL("1024x1024"; "medium"; 20; 25/10; 20%; IMG_RATES)',
  ],
  [
    'a plan with a buffer in three decimals and a rate in credits',
    { finals: '3', retries: '1', buffer: '12.5%', rate: 'internal-credits' },
    '=IMGTOTAL("1024x1024"; "medium"; 3; 1; 125/1000; "internal-credits"; IMG_RATES)',
  ],
  [
    'credits of which nobody knows the price',
    { rate: 'pixapi-2' },
    '=IMGCREDITS("1024x1024"; "medium"; "pixapi-2"; IMG_RATES)',
  ],
];

describe.each(['en_US', 'de_DE', 'zh_TW'])('in a document of the locale %s', (locale) => {
  let host: AppsScriptHost;
  beforeAll(async () => {
    host = await newDocument({ locale });
  });

  test.each(CASES)('%s: the inserted formula gives the figure of the page', async (_, typed, formula) => {
    const { priced, formula: written } = page(typed);
    expect(written).toBe(formula);
    host.typeInto('Sheet1', 'A1', '');
    const reply = JSON.parse(
      String(await host.run('insertFormula', JSON.stringify({ formula, over: null }))),
    );
    expect(reply).toEqual({ kind: 'inserted', sheet: 'Sheet1', cell: 'A1' });
    expect(host.errorMessage('Sheet1', 'A1')).toBe('');
    expect(host.value('Sheet1', 'A1')).toBe(figureOf(priced));
  });
});

test('the figure and the formula follow the rates of the document', async () => {
  const host = await newDocument();
  await save(host, edited(45));
  const { priced, formula } = page({}, tableOf([edited(45)], DEFAULT_RATE_ID));
  await host.run('insertFormula', JSON.stringify({ formula, over: null }));
  expect(host.value('Sheet1', 'A1')).toBe(priced.usd);
  await save(host, edited(60));
  expect(host.value('Sheet1', 'A1')).toBe(page({}, tableOf([edited(60)], DEFAULT_RATE_ID)).priced.usd);
});
