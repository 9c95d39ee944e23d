import type { Meaning } from './charge';
import { currencyOf } from './currency';

/** What a heading says. */
export interface Heading {
  /** How well it says what its column holds: the higher the better; none where it says something else. */
  readonly fits: Readonly<Partial<Record<Meaning, number>>>;
  /** The currency of its amounts, an ISO code or `$`; undefined where it names none. */
  readonly currency: string | undefined;
  /** Whether it is about money or a count, used here or not. */
  readonly isFigure: boolean;
}

/** Headings by their words, without currency and brackets; those further on in a list give way to those before. */
const EXACT: Readonly<Record<Exclude<Meaning, 'cost' | 'count'>, readonly string[]>> = {
  date: [
    'date',
    'day',
    '日期',
    '日',
    'datum',
    'tag',
    'fecha',
    'jour',
    'data',
    'usage date',
    'date utc',
    'utc date',
    'charge period start',
    'start date',
    'start time iso',
    'start time',
    'start',
    'invoice date',
    'billing date',
    'transaction date',
    'booking date',
    'order date',
    'payment date',
    'purchase date',
    'buchungstag',
    'buchungsdatum',
    'rechnungsdatum',
    'completed date',
    'created',
    'created at',
    'timestamp',
    'datetime',
    'date time',
    'time',
    'when',
    '使用日期',
    '帳單日期',
    '交易日期',
    '消費日期',
    '入帳日',
    '時間',
    '日期時間',
    '建立時間',
  ],
  images: [
    'images',
    'generated',
    'generations',
    'images generated',
    'generated images',
    'image count',
    'images count',
    'number of images',
    'no of images',
    '# images',
    '# of images',
    'num images',
    'total images',
    'amount of images',
    'n images',
    'image quantity',
    'pictures',
    'bilder',
    'anzahl bilder',
    'imágenes',
    'imagenes',
    'nombre d images',
    '張數',
    '生成',
    '生成張數',
    '生成數',
    '圖片數',
    '圖片張數',
    '圖片數量',
    '影像數',
    '影像張數',
    '圖數',
  ],
  kept: [
    'kept',
    'finals',
    'images kept',
    'kept images',
    'finals kept',
    'approved',
    'accepted',
    'images accepted',
    'images approved',
    'delivered',
    'behalten',
    '採用',
    '採用張數',
    '採用數',
    '成品',
    '成品張數',
    '成品數',
    '保留張數',
  ],
  currency: [
    'currency',
    'amount currency',
    'billing currency',
    'cost currency',
    'currency code',
    'ccy',
    'währung',
    'waehrung',
    'devise',
    'moneda',
    'moeda',
    '幣別',
    '幣種',
    '貨幣',
    '幣值',
  ],
  item: [
    'item',
    'line item',
    'use',
    'deliverable',
    'description',
    'model',
    'service',
    'product',
    'sku',
    'details',
    'name',
    '項目',
    '用途',
    '交付項目',
    '說明',
    '模型',
    '品項',
    '描述',
    '摘要',
    'beschreibung',
    'verwendungszweck',
    'posten',
    'modell',
    'concepto',
    'libellé',
    'descripción',
    'description of charge',
  ],
  quantity: ['quantity', 'consumed quantity', '數量', 'menge', 'qty'],
  unit: ['unit', 'quantity unit', 'consumed unit', '單位', 'einheit', 'units'],
  // Never a project's name.
  project: ['project id', '專案 id'],
};

/** Words for money. */
const COST_WORDS: Readonly<Record<string, number>> = {
  cost: 3,
  costs: 3,
  kosten: 3,
  costo: 3,
  coste: 3,
  coût: 3,
  coûts: 3,
  cout: 3,
  custo: 3,
  費用: 3,
  成本: 3,
  花費: 3,
  總費用: 4,
  總成本: 4,
  總花費: 4,
  總金額: 4,
  總額: 4,
  gesamtkosten: 4,
  gesamtbetrag: 4,
  實際費用: 3,
  amount: 2,
  amounts: 2,
  betrag: 2,
  montant: 2,
  importe: 2,
  valor: 2,
  金額: 2,
  支出: 2,
  應付金額: 2,
  付款金額: 2,
  spend: 2,
  spent: 2,
  charge: 2,
  charges: 2,
  charged: 2,
  billed: 2,
  paid: 2,
  debit: 2,
  扣款: 2,
  扣款金額: 2,
  total: 1,
  totals: 1,
  summe: 1,
  gesamt: 1,
  合計: 1,
  總計: 1,
  小計: 1,
  value: 0,
};

/** With one of these a heading is about other money: a price, a limit, a part of the cost. */
const OTHER_MONEY = new Set(
  (
    'unit per each list rate price tax vat fee fees discount budget planned plan estimated estimate forecast balance ' +
    'credit credits limit previous cumulative running accumulated net netto brutto gross remaining refund savings ' +
    'einzelpreis stückpreis preis mwst ust steuer rabatt 單價 預算 稅 稅額 稅金 折扣 餘額 累計 手續費 退款 預估 牌價'
  ).split(' '),
);

/** With one of these it is about something else than money. */
const NO_MONEY = new Set(
  'id name type center centre category code currency mode method status date day time 幣別 日期'.split(' '),
);

const COUNT_WORDS = new Set(
  (
    'images image pictures generations tokens token quantity count counts number qty requests sessions calls credits ' +
    'menge anzahl 張數 數量 次數 圖片數 點數 用量'
  ).split(' '),
);

const FILLERS = new Set(
  'in of the for a an all and incl excl including excluding der die das inkl exkl zzgl 含 未稅'.split(' '),
);

/** What a heading of a table means, in the languages that bills come in. */
export function headingOf(text: string): Heading {
  const all = wordsOf(text);
  const currencies = all.map(currencyIn).filter((each) => each !== undefined);
  const words = all.filter((word) => currencyIn(word) === undefined);
  const name = words.join(' ');
  const fits: Partial<Record<Meaning, number>> = {};
  for (const [meaning, names] of Object.entries(EXACT) as [
    Exclude<Meaning, 'cost' | 'count'>,
    readonly string[],
  ][]) {
    const at = names.indexOf(name);
    if (at >= 0) fits[meaning] = names.length - at;
  }
  const money = moneyFit(words);
  const isBare = words.length === 0 && currencies.length > 0;
  const cost = isBare ? 2 : money;
  if (cost !== undefined) fits.cost = cost;
  const isMoney = isBare || words.some((word) => word in COST_WORDS || OTHER_MONEY.has(word));
  return {
    fits,
    currency: currencies[0],
    isFigure: fits.cost !== undefined || isMoney || words.some((word) => COUNT_WORDS.has(word)),
  };
}

/** Codes of currencies that are words as well. */
const PLAIN_WORDS = new Set(
  'all top cup mad bob gel sos try pen ron cop ang mop lak kes rs nt tl pound pounds'.split(' '),
);

const currencyIn = (word: string): string | undefined =>
  PLAIN_WORDS.has(word) ? undefined : currencyOf(word);

function moneyFit(words: readonly string[]): number | undefined {
  const said = words.filter((word) => !FILLERS.has(word));
  if (said.some((word) => OTHER_MONEY.has(word) || NO_MONEY.has(word))) return undefined;
  const fits = said.filter((word) => Object.hasOwn(COST_WORDS, word)).map((word) => COST_WORDS[word] ?? 0);
  // An amount may be one of images; a cost of images is money.
  if (fits.length === 0 || (Math.max(...fits) < 3 && said.some((word) => COUNT_WORDS.has(word))))
    return undefined;
  const isValueAlone = fits.length === 1 && fits[0] === 0;
  // `Total cost` says more than either word.
  return isValueAlone ? undefined : Math.max(...fits) + (fits.length > 1 ? 1 : 0);
}

/** `costUsd`, `cost_usd`, `Cost (USD)` and `費用（美元）` as words. */
function wordsOf(text: string): string[] {
  return text
    .slice(0, 200)
    .normalize('NFKC')
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/(新台幣|新臺幣|台幣|美元|美金|歐元|日圓|日元|人民幣|港幣|英鎊)/g, ' $1 ')
    .split(/[\s_\-–—/\\()[\]{}<>:,;'’"*|.]+/)
    .filter((word) => word !== '');
}
