import { visible } from '../../pricing/plain-name';

/** Signs and words for one currency, in capitals. */
const NAMES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    USD: [
      ...[
        'US$',
        '$US',
        'U.S.$',
        'US-DOLLAR',
        'USDOLLAR',
        'USDOLLARS',
        'DOLLAR',
        'DOLLARS',
        'US DOLLAR',
        'US DOLLARS',
        'U.S. DOLLARS',
      ],
      ...['美元', '美金', '米ドル', '달러'],
    ],
    EUR: ['€', 'EURO', 'EUROS', '歐元', '欧元'],
    GBP: ['£', 'UK£', 'POUND', 'POUNDS', 'POUND STERLING', '英鎊', '英镑'],
    JPY: ['JP¥', 'YEN', 'JAPANESE YEN', '円', '日圓', '日元', '日幣'],
    CNY: ['CN¥', 'RMB', 'RMB¥', 'YUAN', 'RENMINBI', 'CHINESE YUAN', '人民幣', '人民币'],
    TWD: [
      'NT$',
      'NT',
      'NTD',
      'NTD$',
      'TW$',
      'TAIWAN DOLLAR',
      'NEW TAIWAN DOLLAR',
      '新台幣',
      '新臺幣',
      '台幣',
      '臺幣',
      '新台币',
      '台币',
    ],
    HKD: ['HK$', 'HONG KONG DOLLAR', '港幣', '港元'],
    AUD: ['A$', 'AU$', 'AUSTRALIAN DOLLAR'],
    CAD: ['C$', 'CA$', 'CANADIAN DOLLAR'],
    NZD: ['NZ$'],
    SGD: ['S$', 'SG$', 'SINGAPORE DOLLAR', '新幣'],
    BRL: ['R$'],
    MXN: ['MX$'],
    INR: ['₹', 'RS', 'RS.'],
    KRW: ['₩', 'WON', 'KOREAN WON', '원', '韓元', '韓圜'],
    CHF: ['SFR', 'SFR.', 'FR.'],
    PLN: ['ZŁ'],
    CZK: ['KČ'],
    TRY: ['₺', 'TL'],
    ILS: ['₪'],
    UAH: ['₴'],
    RUB: ['₽'],
    PHP: ['₱'],
    VND: ['₫'],
    THB: ['฿'],
  }).flatMap(([code, names]) => names.map((name) => [name, code] as const)),
);

/** Codes of ISO 4217 that are in use. */
const CODES = new Set(
  (
    'AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF ' +
    'CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG ' +
    'HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA ' +
    'MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD ' +
    'RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX ' +
    'USD UYU UZS VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW'
  ).split(' '),
);

/** The ISO code that a sign or a word stands for, `$`, `¥` and `元` as they are, undefined for anything else. */
export function currencyOf(text: string): string | undefined {
  const name = visible(text.slice(0, 30)).normalize('NFKC').trim().toUpperCase();
  if (SHARED_SIGNS.has(name)) return name;
  return CODES.has(name) ? name : NAMES.get(name);
}

/** `元` alone tells no currency: it is the money of Taiwan, China or Hong Kong, or a dollar. */
const YUAN = '元';

const YEN = '¥';

/** Whether it is the sign of the yen, which is that of the yuan as well. */
export const isYen = (currency: string | undefined): boolean => currency === YEN;

/** Signs that several countries share: whose they may be, and what they are where nothing else tells. */
const SHARED_SIGNS: ReadonlyMap<string, { readonly of: ReadonlySet<string>; readonly alone: string }> =
  new Map(
    [
      {
        ...{ sign: '$', alone: 'USD' },
        of: 'USD AUD BBD BMD BND BSD BZD CAD CLP COP FJD GYD HKD JMD KYD LRD MXN NAD NZD SBD SGD SRD TTD TWD XCD ARS',
      },
      { sign: YEN, alone: 'JPY', of: 'JPY CNY' },
      { sign: YUAN, alone: YUAN, of: 'TWD CNY HKD MOP USD JPY EUR SGD AUD CAD' },
    ].map(({ sign, alone, of }) => [sign, { alone, of: new Set(of.split(' ')) }]),
  );

/** Whether a currency is still to be told by something else. */
export const isOpenCurrency = (currency: string): boolean => currency === YUAN;

/** The currency that a cell of a currency column names, also twice: `USD ($)`. */
export function currencyIn(cell: string): string | undefined {
  const whole = currencyOf(cell);
  if (whole !== undefined) return whole;
  const parts = cell
    .slice(0, 30)
    .split(/[\s()[\]/,;-]+/)
    .filter((part) => part !== '')
    .map(currencyOf);
  const known = parts.filter((part) => part !== undefined);
  if (known.length < Math.max(2, parts.length) || agreedCurrency(...known) === undefined) return undefined;
  return plainestCurrency(known);
}

/** The one that says most of several currencies that a text names: a code before a sign that countries share. */
export const plainestCurrency = (currencies: readonly string[]): string | undefined =>
  currencies.find((each) => !SHARED_SIGNS.has(each)) ??
  currencies.find((each) => each === YUAN) ??
  currencies[0];

/**
 * The one currency that these say, a shared sign read as that of the country that another names. '' where none says one,
 * `元` where only that is said, undefined where they contradict one another.
 */
export function agreedCurrency(...said: readonly (string | undefined)[]): string | undefined {
  const given = said.filter((each): each is string => each !== undefined && each !== '');
  const [first] = given;
  if (first === undefined) return '';
  // Most rows say one thing, and there are many rows.
  if (given.every((each) => each === first)) return SHARED_SIGNS.get(first)?.alone ?? first;
  const all = [...new Set(given)];
  const [code, ...others] = all.filter((each) => !SHARED_SIGNS.has(each));
  const signs = all.filter((each) => SHARED_SIGNS.has(each));
  if (others.length > 0) return undefined;
  if (code !== undefined)
    return signs.every((sign) => SHARED_SIGNS.get(sign)?.of.has(code)) ? code : undefined;
  // Japan writes 円: `¥14` below 金额(元) is the yuan's.
  if (signs.length === 2 && signs.includes(YEN) && signs.includes(YUAN)) return 'CNY';
  return SHARED_SIGNS.get(plainestCurrency(signs) ?? '')?.alone;
}

/** Currencies of countries where a comma parts thousands and never decimals: `NT$1,234` is no 1.234. */
const COMMA_PARTS_THOUSANDS = new Set(
  'TWD JPY CNY HKD MOP KRW SGD MYR THB PHP INR ILS GBP AUD NZD'.split(' '),
);

/** The decimal mark that a currency leaves as the only one; undefined where it leaves both. */
export const markOfCurrency = (currency: string | undefined): '.' | undefined =>
  currency !== undefined && COMMA_PARTS_THOUSANDS.has(currency) ? '.' : undefined;
