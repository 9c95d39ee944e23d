import type { Meaning } from './charge';
import { CREDIT_WORDS } from './credit-words';

/** Headings by their words, without currency and brackets; those further on in a list give way to those before. */
export const EXACT: Readonly<Record<Exclude<Meaning, 'cost' | 'count'>, readonly string[]>> = {
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
    'period start',
    'billing period start',
    'usage start date',
    'usage start time',
    'usage start',
    'charge date',
    'bill date',
    '日付',
    '日時',
    '利用日',
    '日期時間',
    '时间',
    '日期时间',
    '使用日',
    '交易日',
    '消費日',
    '날짜',
    '일자',
    'data ora',
    'fecha hora',
    'month',
    'billing month',
    'usage month',
    'invoice month',
    'billing period',
    'usage period',
    'service period',
    'charge period',
    'period',
    'monat',
    'abrechnungsmonat',
    'abrechnungszeitraum',
    'leistungszeitraum',
    'zeitraum',
    'mois',
    'période',
    'mes',
    'periodo',
    'período',
    'mês',
    'mese',
    '月份',
    '月',
    '年月',
    '帳單月份',
    '計費月份',
    '使用月份',
    '帳單期間',
    '計費期間',
    '使用期間',
    '期間',
    '账单月份',
    '账期',
    '対象月',
    '請求月',
    '利用月',
    '월',
    '청구월',
    '이용월',
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
    'img',
    'imgs',
    'nb images',
    'images générées',
    'immagini',
    'imagens',
    '张数',
    '图片数',
    '图片张数',
    '图片数量',
    '生成张数',
    '枚数',
    '画像数',
    '画像枚数',
    '生成枚数',
    '이미지 수',
    '이미지수',
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
    '采用',
    '采用张数',
    '採用枚数',
  ],
  currency: [
    'currency',
    'amount currency',
    'billing currency',
    'billing currency code',
    'invoice currency',
    'charge currency',
    'cost currency code',
    'currency iso code',
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
    'line item currency code',
    'pricing currency',
    '币种',
    '货币',
    '通貨',
    '통화',
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
    'model name',
    'omschrijving',
    'descrizione',
    'descrição',
    'title',
    '商品名稱',
    '產品名稱',
    '消費明細',
    'model id',
    'model permaslug',
    'product name',
    'sku description',
    'sku meter',
    'meter name',
    'meter',
    'service description',
    'service name',
    'charge description',
    'line item description',
    'line item line item description',
    'item name',
    '品名',
    '商品',
    '项目',
    '说明',
    '模型名称',
    '模型名稱',
    '項目名稱',
    'モデル',
    '内容',
    '詳細',
    '모델',
    '항목',
    '내용',
  ],
  quantity: [
    'quantity',
    'consumed quantity',
    '數量',
    'menge',
    'qty',
    'usage amount',
    'usage quantity',
    'line item usage amount',
    '数量',
    '수량',
    'quantité',
    'cantidad',
    'quantidade',
  ],
  unit: [
    'unit',
    'quantity unit',
    'consumed unit',
    '單位',
    'einheit',
    'units',
    'usage unit',
    'unit of measure',
    '单位',
    '単位',
    '단위',
    'unité',
    'unidad',
    'unidade',
  ],
  // Never a project's name.
  project: ['project id', '專案 id'],
};

/** Words for money. */
export const COST_WORDS: Readonly<Record<string, number>> = {
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
  総額: 4,
  总额: 4,
  总费用: 4,
  总金额: 4,
  gesamtkosten: 4,
  gesamtbetrag: 4,
  nettobetrag: 2,
  bruttobetrag: 2,
  费用: 3,
  花费: 3,
  料金: 3,
  비용: 3,
  dépense: 3,
  dépenses: 3,
  gasto: 3,
  gastos: 3,
  spesa: 3,
  spese: 3,
  ausgaben: 3,
  expense: 3,
  expenses: 3,
  withdrawal: 2,
  提出: 2,
  提款: 2,
  payment: 1,
  amount: 2,
  amounts: 2,
  betrag: 2,
  montant: 2,
  importe: 2,
  valor: 2,
  金額: 2,
  支出: 2,
  importo: 2,
  bedrag: 2,
  totaal: 1,
  金额: 2,
  扣费: 2,
  금액: 2,
  spend: 2,
  spent: 2,
  charge: 2,
  charges: 2,
  charged: 2,
  billed: 2,
  paid: 2,
  debit: 2,
  扣款: 2,
  total: 1,
  totals: 1,
  summe: 1,
  gesamt: 1,
  合計: 1,
  總計: 1,
  小計: 0.8,
  小计: 0.8,
  value: 0,
};

/** How a Chinese, Japanese or Korean word for money ends, as 實際花費, 消費金額, 請求額 do. */
export const CJK_COST =
  /(?:金額|金额|費用|费用|花費|花费|成本|支出|總額|总额|総額|總計|总计|請求額|支払額|料金|費|费|금액|비용|요금)$/;

/** With one of these within it such a word is about other money: a price, a limit, a part, a share, another scale. */
export const CJK_OTHER =
  /單價|单价|単価|單張|单张|單次|单次|最低|最高|截至|未付|欠款|預|预|予算|見積|估|稅|税|餘|余|残|折|累|手續|手续|退|牌|限|額度|额度|儲值|储值|充值|點|点|積分|积分|收入|營收|营收|存入|入金|平均|每|上月|上期|差|節省|节省|比|率|目標|目标|萬|万|千|仟|百|단가|예산|잔액|평균/;

/** How such a word for the column of currencies ends, as 外幣幣別 does. */
export const CJK_CURRENCY = /(?:幣別|幣種|币种|貨幣|货币|通貨|통화)$/;

/** Days and times of what was used, as 交易日期 and 创建时间. */
export const CJK_DATE =
  /(?:日期|日付|日時|날짜)$|(?:建立|創建|创建|請求|请求|使用|交易|調用|调用|開始|开始|消費|消费)(?:時間|时间)$/;

/** Days of something else. */
export const CJK_OTHER_DATE = /生日|截止|到期|結束|结束|終了|更新|修改|期限|下次|마감|종료/;

/** A day in English or German, wherever it stands in the heading; with one of the others it is that of something else. */
export const DATE_WORDS = new Set('date datum timestamp datetime'.split(' '));
export const OTHER_DATES = new Set(
  'end due expiry expires expired expiration updated modified birth last next until zone format range renewal to cost amount'.split(
    ' ',
  ),
);

/** With one of these a heading is about other money: a price, a limit, a part of the cost, a statistic, another scale. */
export const OTHER_MONEY: ReadonlySet<string> = new Set([
  ...CREDIT_WORDS,
  ...(
    'unit per each list est approx proj fcst rate price tax vat fee fees discount budget planned plan estimated estimate forecast balance ' +
    'limit previous cumulative running accumulated net netto brutto gross remaining refund refunds refunded savings ' +
    'einzelpreis stückpreis preis mwst ust steuer rabatt 單價 預算 稅 稅額 稅金 折扣 餘額 累計 手續費 退款 預估 牌價 ' +
    'average avg mean median max min maximum minimum peak durchschnitt moyenne moyen promedio ' +
    'deposit deposits topup recharge income revenue sales profit margin earnings payout received ' +
    'cap threshold quota allowance target alert expected projected projection predicted budgeted saved saving ' +
    '% percent percentage pct share ratio change diff difference delta variance trend growth prior ytd mtd qtd last ' +
    'cent cents ct cts micro micros mills millicents k m mn mio thousand thousands million millions tsd kusd keur ktwd ' +
    'k$ k€ 千元 萬元 万元 仟元 百萬元 百万元 億元 亿元 千円 万円 百万円 分 角 估 ' +
    'm$ ¢ nano nanos pico picos minor subunits pence penny microusd nanousd microdollars nanodollars hundred hundreds ' +
    'lakh lakhs crore crores forecasted cumul rolling lifetime far today 7d 30d days pending outstanding unpaid reserved ' +
    'hold authorized authorised available opening closing credited index score'
  ).split(' '),
]);

/** A price stands for the cost where a table has nothing better and counts nothing: each row is one purchase then. */
export const PRICE_WORDS = new Set(
  'price preis prix precio preço prezzo net gross netto brutto 價格 价格 価格 價錢 가격 未稅 未税 含稅 含税 税抜 税込'.split(
    ' ',
  ),
);

/** With one of these it is about something else than money. */
export const NO_MONEY = new Set(
  (
    'id name type center centre category group code currency mode method status date day time period start end words ' +
    'duration latency s ms sec seconds minutes hours bytes kb mb gb 幣別 日期'
  ).split(' '),
);

/** Thousands and the like after an amount: `Cost x1000`, `Cost (000s)`, `cost_e6`. */
export const SCALE = /^(?:[x×*]?\d*0{2,}s?|[x×*]?\d?e\d{1,2})$/;

/** `Cost / image` is a price. */
export const PER_ONE =
  /\/ ?(?=(?:image|img|picture|generation|call|request|token|unit|day|month)\b|1[km]\b|[張张枚次月日])/g;

export const COUNT_WORDS = new Set(
  (
    'images image pictures generations tokens token quantity count counts number qty requests sessions calls credits ' +
    'menge anzahl 張數 數量 次數 圖片數 點數 用量'
  ).split(' '),
);

export const FILLERS = new Set(
  'in of the for a an all and incl excl including excluding der die das inkl exkl zzgl 含 未稅 ht ttc'.split(
    ' ',
  ),
);

/** Says that tax is not in an amount, as it is not in rates. */
export const BEFORE_TAX =
  /\b(?:excl|excluding|exclusive|before|pre|without|exkl|zzgl)\b.*\b(?:tax|taxes|vat|gst|mwst|ust)\b|\bnett?o?\b|^netto|\bht\b|未[稅税]|税抜/i;

/** Says how an amount is given, and nothing of what it is. */
export const ASIDES =
  /\b(?:incl|including|inclusive|excl|excluding|exclusive|before|after|pre|with|without|inkl|exkl|zzgl) (?:of )?(?:tax|taxes|vat|gst|mwst|ust|discounts?)\b|\bin (?:billing|pricing|local|account) currency\b|(?:含|未)[稅税]|税[込抜]/g;
